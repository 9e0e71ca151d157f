import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { accessKinds, type Hours, type HoursException } from '../../../src/contract/feed/hours.js';
import { eventStatuses, type FeedEvent } from '../../../src/contract/feed/events.js';
import { weekdays, type Weekday } from '../../../src/contract/feed/days.js';

/** A house with everything in it that depends on something else in it. */
export interface House {
  version: 1;
  centre: { name: string; language: string; timezone: string };
  hours: Hours & { exceptions: HoursException[] };
  menu: { sections: { name: string; items: { name: string; days?: Weekday }[] }[] };
  events: FeedEvent[];
  rooms: { id: string; name: string }[];
  feedback: { phone: string; phonePlace?: string };
}

export interface Case {
  feed: House;
  /** Date and wall clock in the house's zone. */
  today: string;
  clock: string;
}

/** Days whose coming week has a turn of the clocks, the year or a month in it. */
const mornings: [string, string][] = [
  ['Europe/Oslo', '2026-10-21'],
  ['Europe/Oslo', '2027-03-26'],
  ['Europe/Oslo', '2026-12-28'],
  ['Europe/Oslo', '2028-02-26'],
  ['America/New_York', '2026-10-29'],
  ['Pacific/Auckland', '2026-04-01'],
  // Its clocks skip midnight.
  ['Africa/Cairo', '2026-04-21'],
  ['Asia/Kathmandu', '2026-11-23'],
];

const clock = (quarters: number) =>
  `${String(quarters >> 2).padStart(2, '0')}:${String((quarters & 3) * 15).padStart(2, '0')}`;
const maybe = <T>(one: fc.Arbitrary<T>, freq = 1) => fc.option(one, { nil: undefined, freq });
const opens = fc.integer({ min: 28, max: 60 }).map(clock);
// Some evenings go on into the night.
const closes = fc.integer({ min: 62, max: 102 }).map((quarters) => clock(quarters % 96));
const weekday = fc.constantFrom<Weekday>(...weekdays);
const days = fc.oneof(
  fc.tuple(weekday, weekday).map(([a, b]) => `${a}-${b}`),
  fc.constant('mon-fri'),
  fc.constant('mon-sun'),
);
const access = maybe(fc.constantFrom(...accessKinds), 1);
const row = fc.record({ days, opens, closes, access }, { requiredKeys: ['days', 'opens', 'closes'] });
const exception = fc.record({
  offset: fc.integer({ min: -1, max: 8 }),
  length: fc.integer({ min: 0, max: 3 }),
  closed: fc.boolean(),
  opens,
  closes,
  access,
});
const regular = fc.array(row, { maxLength: 3 });
const schedule = fc.record({ regular, exceptions: fc.array(exception, { maxLength: 2 }) });
const event = fc.record({
  offset: fc.integer({ min: 0, max: 6 }),
  from: fc.integer({ min: 0, max: 90 }),
  length: fc.integer({ min: 1, max: 40 }),
  allDay: fc.boolean(),
  status: maybe(fc.constantFrom(...eventStatuses), 1),
  room: maybe(fc.constantFrom('r1', 'r2', 'cafe'), 3),
});

const drawn = fc.record({
  morning: fc.constantFrom(...mornings),
  minutes: fc.integer({ min: 0, max: 95 }),
  house: schedule,
  cafe: maybe(schedule, 3),
  desk: maybe(schedule, 2),
  phonePlace: maybe(fc.constantFrom('cafe', 'desk'), 2),
  events: fc.array(event, { maxLength: 6 }),
});

/** Leaves out what is undefined: a key without a value is nothing that a feed can say. */
const said = <T extends object>(all: T): T =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;

export const cases: fc.Arbitrary<Case> = drawn.map((all): Case => {
  const [timezone, date] = all.morning;
  const today = Temporal.PlainDate.from(date);
  const on = (offset: number) => today.add({ days: offset }).toString();
  const fill = (given: typeof all.house) => ({
    regular: given.regular,
    exceptions: given.exceptions.map(({ offset, length, closed, ...span }): HoursException => {
      const when = length === 0 ? { date: on(offset) } : { from: on(offset), through: on(offset + length) };
      return closed ? { ...when, closed } : said({ ...when, ...span });
    }),
  });
  const place = (id: string, name: string, given: typeof all.cafe) => ({
    id,
    name,
    ...(given && fill(given)),
  });
  return {
    today: date,
    clock: clock(all.minutes),
    feed: {
      version: 1,
      centre: { name: 'The house', language: 'en', timezone },
      hours: {
        ...fill(all.house),
        places: [place('cafe', 'The café', all.cafe), place('desk', 'The desk', all.desk)],
      },
      // A dish of its own for each day, and one that there always is.
      menu: {
        sections: [
          { name: 'Soup', items: weekdays.map((one) => ({ name: `Soup of ${one}`, days: one })) },
          { name: 'Drinks', items: [{ name: 'Coffee' }] },
        ],
      },
      events: all.events.map(({ offset, from, length, allDay, status, room }, i) =>
        said({
          id: `e${i}`,
          title: `Activity ${i}`,
          start: allDay ? on(offset) : `${on(offset)}T${clock(from)}`,
          ...(allDay
            ? {}
            : { end: `${on(offset + ((from + length) / 96 >= 1 ? 1 : 0))}T${clock((from + length) % 96)}` }),
          status,
          room,
        }),
      ),
      rooms: [
        { id: 'r1', name: 'The blue room' },
        { id: 'r2', name: 'The stage' },
      ],
      feedback: { phone: '+47 00 00 00 01', ...said({ phonePlace: all.phonePlace }) },
    },
  };
});
