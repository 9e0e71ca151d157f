import { Temporal } from 'temporal-polyfill';
import { timetable } from '../../src/domain/hours.js';
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

function words(status: HoursStatus, at: number, zoneId: string): string {
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneId);
  const today = now.toPlainDate().toString();
  const parts = [
    (status.access ?? 'closed') + (status.until ? ` until ${clock(status.until, zoneId, today)}` : ''),
    ...(status.opens ? [`opens ${clock(status.opens, zoneId, today)}`] : []),
    ...(status.soon ? ['soon'] : []),
  ];
  return parts.join(', ') + (typeof status.note === 'string' ? ` (${status.note})` : '');
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
      expect(words(status, at, row.zone)).to.equal(row.expected);
      expect(status.open).to.equal(row.expected.startsWith('open'));
      expect(status.changes).to.be.greaterThan(at);
    });
});
