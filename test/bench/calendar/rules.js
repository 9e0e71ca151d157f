/** The occurrences of 1,000 rules over a year, by our own code and by rrule-temporal, in one page by turns. */
import { RRuleTemporal } from 'rrule-temporal';
import { occurrencesIn } from '../../../src/domain/occurrences.ts';
import { parseDay } from '../../../src/domain/civil.ts';
import { seriesOf } from '../../../src/domain/series.ts';
import { zone } from '../../../src/domain/zone.ts';

const rules = [
  'FREQ=WEEKLY;BYDAY=MO',
  'FREQ=WEEKLY;BYDAY=TU,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
  'FREQ=MONTHLY;BYDAY=1TU',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=YEARLY;BYMONTH=12;BYDAY=SU',
  'FREQ=WEEKLY;COUNT=30',
  'FREQ=DAILY;UNTIL=20261001T080000Z',
];
const thousand = Array.from({ length: 1000 }, (_, i) => ({
  start: `2026-0${1 + (i % 3)}-${String(1 + (i % 28)).padStart(2, '0')}T${String(8 + (i % 12)).padStart(2, '0')}:00`,
  rule: rules[i % rules.length],
}));

export const contenders = {
  nabo() {
    const oslo = zone('Europe/Oslo');
    const all = thousand.map(({ start, rule }, i) =>
      seriesOf({ id: `${i}`, title: 'x', start, repeat: rule }, oslo),
    );
    return occurrencesIn(all, oslo, parseDay('2026-01-01'), parseDay('2026-12-31')).length;
  },
  'rrule-temporal'() {
    const from = new Date('2025-12-31T23:00Z');
    const to = new Date('2026-12-31T22:59:59Z');
    return thousand.reduce((sum, { start, rule }) => {
      const dtstart = `${start.replaceAll(/[-:]/g, '')}00`;
      const one = new RRuleTemporal({ rruleString: `DTSTART;TZID=Europe/Oslo:${dtstart}\nRRULE:${rule}` });
      return sum + one.between(from, to, true).length;
    }, 0);
  },
};
