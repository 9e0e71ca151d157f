import fc from 'fast-check';
import { replyBy } from '../../src/contract/reply-by.js';
import { formatDay, parseDay, weekdayOf } from '../../src/domain/civil.js';
import { formatTime } from '../../src/domain/civil-calendar.js';
import { timetable, type DayPlan, type Timetable } from '../../src/domain/hours.js';
import { openBetween } from '../../src/domain/hours-between.js';
import { hoursStatus } from '../../src/domain/hours-status.js';
import { comingExceptions, comingWeek, isClosedDay } from '../../src/domain/hours-week.js';
import { instantOf, zone, type Zone } from '../../src/domain/zone.js';
import type { Hours } from '../../src/contract/feed/hours.js';
import { describe, expect, it } from '../support/harness.js';

const oslo = zone('Europe/Oslo');
const hours: Hours = {
  regular: [
    { days: 'mon-fri', opens: '08:00', closes: '12:00' },
    { days: 'mon-fri', opens: '12:00', closes: '15:00' },
    { days: 'sat', opens: '11:00', closes: '17:00', access: 'loan' },
    { days: 'fri', opens: '22:00', closes: '02:00' },
  ],
  exceptions: [
    { from: '2026-12-24', through: '2026-12-26', closed: true, note: 'Christmas' },
    { date: '2026-12-23', opens: '08:00', closes: '12:00' },
    { from: '2026-12-21', through: '2027-01-03', opens: '10:00', closes: '14:00', note: 'Slow weeks' },
    { date: '2027-01-03', closed: true, note: 'Cleaning' },
    { date: '2027-01-04', closed: true, note: 'Training' },
    { from: '2026-12-01', through: '2026-12-24', days: ['sun'], opens: '12:00', closes: '16:00' },
  ],
  places: [
    {
      id: 'cafe',
      name: 'Café',
      regular: [{ days: 'mon-sat', opens: '09:00', closes: '14:00' }],
      exceptions: [{ date: '2026-12-22', opens: '09:00', closes: '10:00' }],
    },
  ],
};
function tableOf(of: Hours, place?: string): Timetable {
  const table = timetable(of, oslo, place);
  if (!table) throw new Error(`no place ${place}`);
  return table;
}
const house = tableOf(hours);
const cafe = tableOf(hours, 'cafe');

const line = ({ day, spans, closed }: DayPlan) =>
  `${formatDay(day)} ${closed ? 'closed' : spans.map((s) => `${formatTime(s.from)}-${formatTime(s.to % 1440 || 1440)}${s.access === 'open' ? '' : ` ${s.access}`}`).join(' ')}`;

describe('the coming week', () => {
  it('goes from Monday to Sunday, each day the next one of its name', () => {
    expect(comingWeek(house, parseDay('2026-12-10')).map(line)).to.deep.equal([
      '2026-12-14 08:00-15:00',
      '2026-12-15 08:00-15:00',
      '2026-12-16 08:00-15:00',
      '2026-12-10 08:00-15:00',
      '2026-12-11 08:00-15:00 22:00-02:00',
      '2026-12-12 11:00-17:00 loan',
      '2026-12-13 12:00-16:00',
    ]);
  });

  it('shows a Sunday’s reader the Thursday that comes, closed', () => {
    expect(comingWeek(house, parseDay('2026-12-20')).map(line)).to.deep.equal([
      '2026-12-21 10:00-14:00',
      '2026-12-22 10:00-14:00',
      '2026-12-23 08:00-12:00',
      '2026-12-24 closed',
      '2026-12-25 closed',
      '2026-12-26 closed',
      '2026-12-20 12:00-16:00',
    ]);
  });

  it('holds over the end of the year and on 29 February', () => {
    expect(comingWeek(house, parseDay('2026-12-31')).map(({ day }) => formatDay(day))).to.deep.equal([
      '2027-01-04',
      '2027-01-05',
      '2027-01-06',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
    expect(
      comingWeek(house, parseDay('2028-02-26')).some(({ day }) => formatDay(day) === '2028-02-29'),
    ).to.equal(true);
  });
});

describe('the exceptions to announce', () => {
  const announced = (of: typeof house, date: string) =>
    comingExceptions(of, parseDay(date)).map(
      (e) =>
        `${formatDay(e.from)}${e.through > e.from ? `/${formatDay(e.through)}` : ''}${e.closed ? ' closed' : ''}`,
    );

  it('are those that hold on one of the 14 days from today', () => {
    expect(announced(house, '2026-12-09')).to.deep.equal(['2026-12-01/2026-12-24', '2026-12-21/2027-01-03']);
    expect(announced(house, '2026-12-10')).to.deep.equal([
      '2026-12-01/2026-12-24',
      '2026-12-21/2027-01-03',
      '2026-12-23',
    ]);
    expect(announced(house, '2026-12-26')).to.deep.equal([
      '2026-12-21/2027-01-03',
      '2026-12-24/2026-12-26 closed',
      '2027-01-03 closed',
      '2027-01-04 closed',
    ]);
    expect(announced(house, '2027-01-05')).to.deep.equal([]);
  });

  it('leave out what a shorter one hides on all of the days', () => {
    // From 21 December on, the Sundays until 24 December are over.
    expect(announced(house, '2026-12-21')).to.deep.equal([
      '2026-12-21/2027-01-03',
      '2026-12-23',
      '2026-12-24/2026-12-26 closed',
      '2027-01-03 closed',
    ]);
  });

  it('of a place are its own and the closed days of its house', () => {
    expect(announced(cafe, '2026-12-20')).to.deep.equal(['2026-12-22', '2026-12-24/2026-12-26 closed']);
  });
});

describe('what other parts of the feed ask', () => {
  it('a closed day is one that an exception closes, for the places too', () => {
    const closed = (of: typeof house, date: string) => isClosedDay(of, parseDay(date));
    expect(closed(house, '2026-12-24')).to.equal(true);
    expect(closed(cafe, '2026-12-24')).to.equal(true);
    expect(closed(house, '2026-12-23')).to.equal(false);
    expect(closed(house, '2026-12-20'), 'a Sunday without regular hours').to.equal(false);
  });

  it('knows which places there are', () => {
    expect(timetable(hours, oslo, 'sauna')).to.equal(undefined);
    expect(timetable(hours, oslo, 'cafe'), 'asked again').to.equal(cafe);
  });

  it('gives the time that is open or lent out, cut to the window, without seams', () => {
    const at = (text: string) => instantOf(text, oslo);
    const given = (from: string, to: string, ...kinds: ('open' | 'loan')[]) =>
      openBetween(house, at(from), at(to), kinds).map(
        (s) => `${new Date(s.from).toISOString().slice(5, 16)} ${new Date(s.to).toISOString().slice(5, 16)}`,
      );
    expect(given('2026-11-27T10:00', '2026-11-28T13:00', 'open')).to.deep.equal([
      '11-27T09:00 11-27T14:00',
      '11-27T21:00 11-28T01:00',
    ]);
    expect(given('2026-11-28T01:00', '2026-11-28T13:00', 'open', 'loan')).to.deep.equal([
      '11-28T00:00 11-28T01:00',
      '11-28T10:00 11-28T12:00',
    ]);
    expect(given('2026-11-28T02:00', '2026-11-28T11:00', 'open', 'loan'), 'ends do not count').to.deep.equal(
      [],
    );
    expect(given('2026-12-24T00:00', '2026-12-27T00:00', 'open', 'loan')).to.deep.equal([]);
  });

  it('promises answers by the same working days as the protocol does', () => {
    const date = fc.integer({ min: parseDay('2026-11-15'), max: parseDay('2027-01-20') });
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 8 }), (received, days) => {
        let day = received;
        for (let left = days; left > 0;) {
          day++;
          if (house.on(day).spans.some(({ access }) => access === 'open')) left--;
        }
        expect(replyBy(formatDay(received), days, hours)).to.equal(formatDay(day));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('answers the same question from memory, and another one anew', () => {
    const monday = instantOf('2026-11-23T09:00', oslo);
    const status = hoursStatus(house, monday);
    expect(hoursStatus(house, monday + 60_000)).to.equal(status);
    expect(hoursStatus(house, status.changes)).not.to.equal(status);
    expect(hoursStatus(house, monday - 3 * 3_600_000)).not.to.equal(status);
    expect(weekdayOf(oslo.dayAt(monday))).to.equal(0);
  });
});

it('works a day out once: the next question about a house that never closes costs no more than a day', () => {
  let asked = 0;
  const counting: Zone = { ...oslo, instantAt: (day, minutes) => (asked++, oslo.instantAt(day, minutes)) };
  const always: Hours = { regular: [{ days: 'mon-sun', opens: '00:00', closes: '24:00' }] };
  const table = timetable(always, counting);
  if (!table) throw new Error('no timetable');
  const start = instantOf('2026-11-23T09:00', oslo);
  hoursStatus(table, start);
  expect(asked).to.be.greaterThan(700);
  asked = 0;
  hoursStatus(table, start + 86_400_000);
  expect(asked).to.be.lessThan(10);
  asked = 0;
  for (let n = 1; n < 200; n++) hoursStatus(table, start + 86_400_000 + n);
  expect(asked).to.equal(0);
});
