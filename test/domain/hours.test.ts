import { Temporal } from 'temporal-polyfill';
import type { Hours } from '../../src/contract/feed/hours.js';
import { hoursOf, timetable } from '../../src/domain/hours.js';
import { hoursStatus, type HoursStatus } from '../../src/domain/hours-status.js';
import { instantOf, zone } from '../../src/domain/zone.js';
import { rows } from './hours.cases.js';
import { describe, expect, it } from '../support/harness.js';

/** The clock as the table writes it; by Temporal, so that the rules do not vouch for themselves. */
function clock(instant: number, zoneId: string, today: string): string {
  const z = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zoneId);
  const plain = z.toPlainDateTime();
  const twice = !plain
    .toZonedDateTime(zoneId, { disambiguation: 'earlier' })
    .equals(plain.toZonedDateTime(zoneId, { disambiguation: 'later' }));
  const date = plain.toPlainDate().toString();
  const time = plain.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${date === today ? '' : `${date}T`}${time}${twice ? z.offset : ''}`;
}

function words(status: HoursStatus, note: unknown, at: number, zoneId: string): string {
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneId);
  const today = now.toPlainDate().toString();
  const parts = [
    (status.access ?? 'closed') + (status.until ? ` until ${clock(status.until, zoneId, today)}` : ''),
    ...(status.opens ? [`opens ${clock(status.opens, zoneId, today)}`] : []),
    ...(status.soon ? ['soon'] : []),
  ];
  return parts.join(', ') + (typeof note === 'string' ? ` (${note})` : '');
}

// The runner does this in three zones of the visitor, and in three browsers.
describe('opening hours', () => {
  for (const row of rows)
    it(row.name, () => {
      const z = zone(row.zone);
      const table = timetable(row.hours, z, row.place);
      if (!table) throw new Error('the place is not found');
      const at = instantOf(row.at, z);
      const status = hoursStatus(table, at);
      const { note } = table.on(z.dayAt(at));
      expect(words(status, note, at, row.zone)).to.equal(row.expected);
      expect(status.open).to.equal(row.expected.startsWith('open'));
      expect(status.changes).to.be.greaterThan(at);
    });
});

describe('the hours of something in a house', () => {
  const oslo = zone('Europe/Oslo');
  const regular = [{ days: 'mon-fri' as const, opens: '08:00', closes: '15:00' }];
  const silent: Hours = { places: [{ id: 'desk', name: 'Desk' }] };
  const house: Hours = {
    regular,
    places: [
      { id: 'cafe', name: 'Café', regular: [{ days: 'sat' as const, opens: '10:00', closes: '12:00' }] },
      { id: 'desk', name: 'Desk' },
      {
        id: 'shop',
        name: 'Shop',
        exceptions: [{ date: '2026-12-01', opens: '10:00', closes: '11:00' }],
      },
    ],
  };
  for (const [name, hours, place, expected] of [
    ['are its place’s own', house, 'cafe', 'cafe'],
    ['are its place’s, when that has exceptions only', house, 'shop', 'shop'],
    ['are the house’s where its place tells none', house, 'desk', undefined],
    ['are the house’s where there is no such place', house, 'attic', undefined],
    ['are the house’s where it is in no place', house, undefined, undefined],
    ['are nobody’s where nothing is told', silent, 'desk', 'nothing'],
  ] as const)
    it(name, () => {
      const found = hoursOf(hours, oslo, place);
      expect(found).to.equal(expected === 'nothing' ? undefined : timetable(hours, oslo, expected));
    });
});
