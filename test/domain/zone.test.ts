import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { formatDay, parseDay } from '../../src/domain/civil.js';
import { minutesAt } from '../../src/domain/civil-calendar.js';
import { instantOf, zone } from '../../src/domain/zone.js';
import { describe, expect, it } from '../support/harness.js';

const MINUTE = 60_000;
const zones = [
  'Europe/Oslo',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Cairo',
  'America/St_Johns',
  'America/Sao_Paulo',
  'UTC',
];

const zoned = (instant: number, id: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(id);

/** Instants at which the clocks of the zone change, within some years. */
function changes(id: string, fromYear: number, throughYear: number): number[] {
  const found = [];
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`${fromYear}-01-01T00:00[${id}]`);
  while ((at = at.getTimeZoneTransition('next')) && at.year <= throughYear) found.push(at.epochMilliseconds);
  return found;
}

function agreesAt(instant: number, id: string): void {
  const z = zone(id);
  const expected = zoned(instant, id);
  const name = expected.toString();
  expect(z.offsetAt(instant) * 1e6, name).to.equal(expected.offsetNanoseconds);
  expect(formatDay(z.dayAt(instant)), name).to.equal(expected.toPlainDate().toString());
  const { hour, minute, second, millisecond } = expected;
  const millis = Math.round(minutesAt(z, instant) * MINUTE);
  expect(millis, name).to.equal((hour * 60 + minute) * MINUTE + second * 1000 + millisecond);
}

function wallAgrees(plain: Temporal.PlainDateTime, id: string): void {
  const z = zone(id);
  const day = parseDay(plain.toPlainDate().toString());
  const minutes = plain.hour * 60 + plain.minute;
  const expected = plain.toZonedDateTime(id, { disambiguation: 'compatible' });
  const name = `${plain.toString()}[${id}]`;
  expect(z.instantAt(day, minutes), name).to.equal(expected.epochMilliseconds);
  expect(z.instantAt(day - 1, minutes + 1440), 'counted on').to.equal(z.instantAt(day, minutes));
  expect(instantOf(plain.toString({ smallestUnit: 'minute' }), z), name).to.equal(expected.epochMilliseconds);
}

for (const id of zones)
  describe(id, () => {
    it('shows the clocks that Temporal shows, around every change of 2009–2037', () => {
      for (const change of changes(id, 2009, 2037))
        for (const off of [-86_400_000, -MINUTE, -1000, -1, 0, 1, 1000, MINUTE, 86_400_000])
          agreesAt(change + off, id);
    });

    it('shows the clocks that Temporal shows, at any time', () => {
      const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 11, 31) });
      fc.assert(
        fc.property(instant, (at) => agreesAt(at, id)),
        { numRuns: 400, seed: 1 },
      );
    });

    it('finds the instant of a wall clock, in gaps and overlaps too, around every change of 2009–2037', () => {
      for (const change of changes(id, 2009, 2037)) {
        const before = zoned(change - 1, id).toPlainDateTime();
        const after = zoned(change, id).toPlainDateTime();
        for (const around of [before.round({ smallestUnit: 'minute' }), after])
          for (const minutes of [
            -1441, -181, -121, -61, -60, -31, -30, -29, -1, 0, 1, 29, 30, 59, 60, 61, 121, 1440,
          ])
            wallAgrees(around.add({ minutes }), id);
      }
    });

    it('finds the instant of a wall clock, at any time', () => {
      const minute = fc.integer({ min: 0, max: 47 * 365 * 1440 });
      fc.assert(
        fc.property(minute, (n) => {
          wallAgrees(Temporal.PlainDateTime.from('1990-01-02T00:00').add({ minutes: n }), id);
        }),
        { numRuns: 400, seed: 2 },
      );
    });
  });

describe('Samoa skipped 30 December 2011', () => {
  it('the whole day moves on by 24 hours', () => {
    for (const time of ['00:00', '08:30', '23:59'])
      wallAgrees(Temporal.PlainDateTime.from(`2011-12-30T${time}`), 'Pacific/Apia');
    const z = zone('Pacific/Apia');
    const last = z.instantAt(parseDay('2011-12-29'), 1439);
    expect(formatDay(z.dayAt(last))).to.equal('2011-12-29');
    expect(formatDay(z.dayAt(last + MINUTE))).to.equal('2011-12-31');
  });
});

describe('a date-time of the feed', () => {
  const oslo = zone('Europe/Oslo');
  const at = (text: string) => new Date(instantOf(text, oslo)).toISOString();
  const cases: [string, string][] = [
    ['2026-12-24', '2026-12-23T23:00:00.000Z'],
    ['2026-12-24T10:00', '2026-12-24T09:00:00.000Z'],
    ['2026-12-24T10:00:30', '2026-12-24T09:00:30.000Z'],
    ['2026-12-24T10:00:30.25', '2026-12-24T09:00:30.250Z'],
    ['2026-12-24T24:00', '2026-12-24T23:00:00.000Z'],
    ['2026-06-24T10:00', '2026-06-24T08:00:00.000Z'],
    ['2026-12-24T10:00Z', '2026-12-24T10:00:00.000Z'],
    ['2026-12-24T10:00:59Z', '2026-12-24T10:00:59.000Z'],
    ['2026-12-24T10:00-05:30', '2026-12-24T15:30:00.000Z'],
    ['2026-12-24T00:30+14:00', '2026-12-23T10:30:00.000Z'],
    ['2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30+01:00', '2026-10-25T01:30:00.000Z'],
  ];
  for (const [text, expected] of cases)
    it(text, () => {
      expect(at(text)).to.equal(expected);
    });

  it('a zone that nobody knows is refused when somebody asks what time it is there', () => {
    expect(() => zone('Europe/Leirvik').offsetAt(0)).to.throw(RangeError);
  });
});
