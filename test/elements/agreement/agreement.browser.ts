import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { FeedEvent } from '../../../src/contract/feed/events.js';
import type { Hours } from '../../../src/contract/feed/hours.js';
import type { Text } from '../../../src/contract/primitives.js';
import { minuteOf, ownRows, SlowTable } from '../../domain/hours.oracle.js';
import { afterEach, describe, expect, it, often } from '../../support/harness.js';
import { cases, type Case, type House } from './feeds.js';
import { Page, shownRooms, type Read } from './page.js';

/**
 * The sections of a feed speak of one house. Whatever stands in it, no element may contradict another, and what one
 * exception, one event or one room changes is changed wherever it matters. What the house is really like is computed
 * by the slow oracle of the opening hours, which shares no code with the elements.
 */

type Place = 'house' | 'cafe' | 'desk';
const indexOf = (feed: House, place: Place) =>
  place === 'house' ? -1 : (feed.hours.places ?? []).findIndex(({ id }) => id === place);
const scheduleOf = (feed: House, place: Place): Pick<Hours, 'regular' | 'exceptions'> =>
  place === 'house' ? feed.hours : (feed.hours.places?.[indexOf(feed, place)] ?? {});
const tells = (feed: House, place: Place) => {
  const { regular = [], exceptions = [] } = scheduleOf(feed, place);
  return regular.length + exceptions.length > 0;
};
/** A place that tells no hours of its own is open with its house. */
const whose = (feed: House, place: Place): Place => (tells(feed, place) ? place : 'house');

const closedHouse = (feed: House, date: Temporal.PlainDate) => ownRows(feed.hours, date).closed;
/** Whether anybody is let in at a place that day. */
const opensOn = (feed: House, place: Place, date: Temporal.PlainDate) =>
  !closedHouse(feed, date) &&
  ownRows(scheduleOf(feed, place), date).rows.some(({ access }) => access === 'open');

function isOpenNow({ feed, today, clock }: Case, place: Place): boolean {
  const first = Temporal.PlainDate.from(today);
  const index = indexOf(feed, place);
  const slow = new SlowTable(feed.hours, feed.centre.timezone, index < 0 ? undefined : index, first, 2);
  return slow.at(minuteOf(feed.centre.timezone, first, clock)).access === 'open';
}

/** The feeds of this test are in one language. */
const textOf = (text: Text): string => (typeof text === 'string' ? text : '');
const saysOpen = (sentence: string | undefined) => /^(Open|Closes soon)/.test(sentence ?? '');
const SHUT = 'The house is closed';
const awayFromHouse = (status: FeedEvent['status']) =>
  status === 'cancelled' || status === 'postponed' || status === 'online';

/** The days on which an event is: one that ends in the night after its day is on its day. */
function daysOf({ start, end = start }: FeedEvent): Temporal.PlainDate[] {
  const from = Temporal.PlainDate.from(start.slice(0, 10));
  const through = Temporal.PlainDate.from(end.slice(0, 10));
  const night = start.length > 10 && from.until(through).days === 1 && end.slice(11) <= start.slice(11);
  const count = night ? 1 : from.until(through).days + 1;
  return Array.from({ length: count }, (_, n) => from.add({ days: n }));
}

/** "08:00–12:00, 13:00–24:00" → minutes since midnight. */
const minutes = (clock: string) => +clock.slice(0, 2) * 60 + +clock.slice(3, 5);
const spansIn = (text: string) =>
  [...text.matchAll(/(\d\d:\d\d)–(\d\d:\d\d)/g)].map(
    ([, from = '', to = '']) => [minutes(from), minutes(to)] as const,
  );

/** Whether anybody can borrow something on a day: it is not closed, or a night of the day before goes on. */
const canBeLent = (feed: House, date: Temporal.PlainDate) =>
  [date, date.subtract({ days: 1 })].some((one) => {
    const { closed, rows } = ownRows(feed.hours, one);
    return (
      !closed &&
      rows.some(
        ({ access, opens, closes }) =>
          (access === 'open' || access === 'loan') && (one.equals(date) || closes <= opens),
      )
    );
  });

/** What is called off, or held elsewhere, takes nobody's room. */
const holds = ({ status }: FeedEvent) => !awayFromHouse(status);

/** Whether an event is at a time of a day, on the house's clock. */
function overlaps({ start, end }: FeedEvent, day: string, from: number, to: number): boolean {
  const [startDay, endDay] = [start.slice(0, 10), (end ?? start).slice(0, 10)];
  if (start.length === 10) return startDay <= day && day <= endDay;
  const begins = startDay < day ? 0 : startDay > day ? 1440 : minutes(start.slice(11));
  const ends = endDay < day ? 0 : endDay > day ? 1440 : minutes((end ?? start).slice(11));
  return begins < to && from < ends;
}

/** Nothing on the page contradicts the house, and so nothing contradicts anything. */
function agrees(given: Case, read: Read): void {
  const { feed, today } = given;
  const coming = Array.from({ length: 7 }, (_, n) => Temporal.PlainDate.from(today).add({ days: n }));

  for (const place of ['house', 'cafe', 'desk'] as const)
    if (read.opening[place] !== undefined)
      expect(saysOpen(read.opening[place]), `${place}: ${read.opening[place]}`).to.equal(
        isOpenNow(given, whose(feed, place)),
      );
    else expect(tells(feed, whose(feed, place)), `${place} says nothing`).to.equal(false);

  const kitchen = whose(feed, 'cafe');
  if (tells(feed, kitchen))
    expect(read.kitchen ?? 'silence', 'menu and opening hours').to.include(
      read.opening[kitchen] ?? 'silence',
    );
  else expect(read.kitchen).to.equal(undefined);

  const answering = whose(feed, (feed.feedback.phonePlace ?? 'house') as Place);
  if (tells(feed, answering)) {
    expect(/^Answered now/.test(read.line ?? ''), `line: ${read.line}`).to.equal(
      saysOpen(read.opening[answering]),
    );
    const [opens] = /\d\d:\d\d/.exec(read.opening[answering] ?? '') ?? [];
    if (opens && !saysOpen(read.opening[answering]))
      expect(read.line ?? '', 'answered from').to.include(opens);
  } else expect(read.line).to.equal(undefined);

  for (const date of coming) {
    const day = date.toString();
    if (read.week[day] !== undefined)
      expect(read.week[day] === 'Closed', `hours of ${day}: ${read.week[day]}`).to.equal(
        closedHouse(feed, date) || ownRows(feed.hours, date).rows.length === 0,
      );
    if (read.dishes[day] !== undefined) {
      const closed = tells(feed, kitchen) && !opensOn(feed, kitchen, date);
      const soup = `Soup of ${['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][date.dayOfWeek - 1]}`;
      expect(read.dishes[day]?.replace(/ Allergens.*/, ''), `menu of ${day}`).to.equal(
        closed ? 'Closed' : soup,
      );
    }
    const shut = read.shut.includes(day);
    expect(shut && !closedHouse(feed, date), `the calendar closes ${day}`).to.equal(false);
  }

  // What a room is lent for, the hours of its house, and what takes place in it.
  expect(Object.keys(read.rooms), 'rooms that can be borrowed').to.deep.equal(
    shownRooms.filter((room) => feed.rooms.some(({ id }) => id === room)),
  );
  for (const [room, days] of Object.entries(read.rooms))
    for (const [day, text] of Object.entries(days ?? {})) {
      const date = Temporal.PlainDate.from(day);
      for (const [from, to] of spansIn(text)) {
        expect(canBeLent(feed, date), `${room} is free on ${day}: ${text}`).to.equal(true);
        for (const event of feed.events)
          if (event.room === room && holds(event))
            expect(overlaps(event, day, from, to), `${room}, ${day} ${from}–${to}: ${event.id}`).to.equal(
              false,
            );
      }
    }

  for (const event of feed.events) {
    const found = read.activities[textOf(event.title)];
    // What is over is not ahead.
    if (!found) {
      expect(
        daysOf(event).some((date) => date.toString() > today),
        `${event.id} is missing`,
      ).to.equal(false);
      continue;
    }
    const closed = daysOf(event).every((date) => closedHouse(feed, date));
    expect(
      found.marks.includes(SHUT),
      `${event.id} ${event.start}–${event.end} ${event.status}: ${found.text}`,
    ).to.equal(closed && !awayFromHouse(event.status));
    if (daysOf(event).every((date) => date.toString() >= today))
      expect(read.shut.includes(event.start.slice(0, 10)), `the day of ${event.id}`).to.equal(
        closedHouse(feed, Temporal.PlainDate.from(event.start.slice(0, 10))),
      );
    const room = [...feed.rooms, ...(feed.hours.places ?? [])].find(({ id }) => id === event.room);
    if (room) expect(found.text).to.include(textOf(room.name));
  }
}

/** In parts, so that each is done well within a test's time on a machine that is busy. */
const PARTS = 5;
const RUNS = 50;

describe('the elements of one feed agree', () => {
  afterEach(() => fixtureCleanup());

  const open = async () => new Page(await fixture<HTMLElement>(html`<div lang="en"></div>`));
  const always = (name: string, property: (page: Page, given: Case, n: number) => Promise<void>) => {
    for (let part = 1; part <= PARTS; part++)
      it(`${name}, ${part} of ${PARTS}`, async () => {
        const page = await open();
        await fc.assert(
          fc.asyncProperty(cases, fc.integer({ min: 0, max: 6 }), (given, n) => property(page, given, n)),
          { numRuns: often(RUNS), seed: 20261122 + part, includeErrorInReport: true },
        );
      });
  };

  always('whatever stands in it', async (page, given) => agrees(given, await page.read(given)));

  always(
    'when the house closes for a day: everything of that day follows, and comes back',
    async (page, given, n) => {
      const before = await page.read(given);
      const date = Temporal.PlainDate.from(given.today).add({ days: n });
      const day = date.toString();
      const was = closedHouse(given.feed, date);
      const closed = structuredClone(given);
      closed.feed.hours.exceptions.push({ date: day, closed: true, note: 'A burst pipe' });
      const after = await page.read(closed);
      agrees(closed, after);
      expect(after.week[day]).to.equal('Closed');
      if (after.dishes[day] !== undefined) expect(after.dishes[day]).to.equal('Closed');
      for (const room of shownRooms)
        expect(
          spansIn(after.rooms[room]?.[day] ?? '').filter(([, to]) => to > 300),
          room,
        ).to.deep.equal([]);
      for (const event of given.feed.events)
        if (event.start.startsWith(day) && daysOf(event).length === 1 && !awayFromHouse(event.status)) {
          const { marks = [] } = after.activities[textOf(event.title)] ?? {};
          if (day > given.today) expect(marks, event.id).to.include(SHUT);
          if (!was) expect(before.activities[textOf(event.title)]?.marks ?? []).not.to.include(SHUT);
        }
      // What the night before began goes on.
      const [at, late] = [
        { ...closed, today: day, clock: '12:00' },
        { ...given, today: day, clock: '12:00' },
      ];
      const noon = await page.read(at);
      agrees(at, noon);
      for (const place of ['house', 'cafe', 'desk'])
        expect(
          saysOpen(noon.opening[place]) && !isOpenNow(at, whose(at.feed, place as Place)),
          place,
        ).to.equal(false);
      if (saysOpen((await page.read(late)).opening['house']) && !isOpenNow(at, 'house'))
        expect(noon.opening['house'] ?? '').to.match(/^Closed/);
      expect(await page.read(given), 'as before').to.deep.equal(before);
    },
  );

  always('when something is put on, moved to another room, and cancelled', async (page, given, n) => {
    const before = await page.read(given);
    const day = Temporal.PlainDate.from(given.today).add({ days: n }).toString();
    const changed = structuredClone(given);
    const event: FeedEvent = {
      id: 'new',
      title: 'Concert',
      start: `${day}T23:00`,
      end: `${day}T23:30`,
      room: 'r1',
    };
    changed.feed.events.push(event);
    const on = await page.read(changed);
    agrees(changed, on);
    const about = (read: Read) => read.activities['Concert']?.text;
    expect(about(on) ?? '').to.include('The blue room');
    const { Concert: _, ...others } = on.activities;
    expect(others, 'the other activities').to.deep.equal(before.activities);
    const rest = { activities: 0, shut: 0, rooms: 0 };
    expect({ ...on, ...rest }, 'what is neither calendar nor room').to.deep.equal({ ...before, ...rest });
    const late = (read: Read, room: string) =>
      spansIn(read.rooms[room]?.[day] ?? '').some(([from, to]) => from < 23 * 60 + 30 && to > 23 * 60);
    expect(late(on, 'r1'), 'the room is taken').to.equal(false);
    expect(on.rooms['r2'], 'the other room').to.deep.equal(before.rooms['r2']);
    event.room = 'r2';
    const moved = await page.read(changed);
    agrees(changed, moved);
    expect(about(moved) ?? '')
      .to.include('The stage')
      .and.not.to.include('The blue room');
    expect(late(moved, 'r2'), 'the other room is taken').to.equal(false);
    expect(moved.rooms['r1'], 'the room is as it was').to.deep.equal(before.rooms['r1']);
    event.status = 'cancelled';
    const cancelled = await page.read(changed);
    agrees(changed, cancelled);
    expect(cancelled.rooms, 'both rooms are as they were').to.deep.equal(before.rooms);
    expect(cancelled.activities['Concert']?.marks.slice(0, 1)).to.deep.equal(['Cancelled']);
    expect(await page.read(given), 'as before').to.deep.equal(before);
  });

  always('when a room gets another name', async (page, given) => {
    const changed = structuredClone(given);
    const [room] = changed.feed.rooms;
    if (room) room.name = 'The green room';
    const after = await page.read(changed);
    agrees(changed, after);
    expect(JSON.stringify(after)).not.to.include('The blue room');
  });

  always(
    'when a room is lent no more: nobody names it, and the others stay as they are',
    async (page, given) => {
      const before = await page.read(given);
      const changed = structuredClone(given);
      changed.feed.rooms.shift();
      const after = await page.read(changed);
      agrees(changed, after);
      expect(JSON.stringify(after)).not.to.include('The blue room');
      expect(after.rooms['r2'], 'the other room').to.deep.equal(before.rooms['r2']);
      // What takes place there still does.
      expect(Object.keys(after.activities)).to.deep.equal(Object.keys(before.activities));
      const rest = { activities: 0, rooms: 0 };
      expect({ ...after, ...rest }).to.deep.equal({ ...before, ...rest });
      expect(await page.read(given), 'as before').to.deep.equal(before);
    },
  );
});
