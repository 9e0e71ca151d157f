import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { timetable } from '../../src/domain/hours.js';
import { hoursStatus, type HoursStatus } from '../../src/domain/hours-status.js';
import { instantOf, zone } from '../../src/domain/zone.js';
import { rows } from './hours.cases.js';

const visitors = ['Europe/Oslo', 'Pacific/Auckland', 'America/New_York'];

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
  return parts.join(', ') + (status.note ? ` (${String(status.note)})` : '');
}

const original = process.env.TZ;
for (const visitor of visitors)
  describe(`opening hours, seen from ${visitor}`, () => {
    for (const row of rows)
      it(row.name, () => {
        process.env.TZ = visitor;
        try {
          // A fresh copy of the hours: nothing is remembered from the visitor before.
          const z = zone(row.zone);
          const table = timetable(structuredClone(row.hours), z, row.place);
          assert.ok(table, 'the place is known');
          const at = instantOf(row.at, z);
          const status = hoursStatus(table, at);
          assert.equal(words(status, at, row.zone), row.expected);
          assert.equal(status.open, row.expected.startsWith('open'));
          assert.ok(status.changes > at, 'changes later');
        } finally {
          if (original === undefined) delete process.env.TZ;
          else process.env.TZ = original;
        }
      });
  });
