import { reportKinds, type ReportKind } from '../../contract/report-status.js';
import { locales } from '../../i18n/language.js';
import { inLanguage, msg } from '../../i18n/messages.js';
import { dateIn } from '../config/house.js';
import type { Inbox } from '../context.js';
import type { TalliesTable } from '../store/tables.js';

export type Tally = TalliesTable;

/** Adds up counts of the same month and kind. */
export function addUp(tallies: readonly Tally[]): Tally[] {
  const sums = new Map<string, Tally>();
  for (const tally of tallies) {
    const sum = sums.get(`${tally.month} ${tally.kind}`);
    if (!sum) sums.set(`${tally.month} ${tally.kind}`, { ...tally });
    else {
      sum.received += tally.received;
      sum.answered += tally.answered;
      sum.in_time += tally.in_time;
    }
  }
  return [...sums.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
}

interface Counted {
  kind: ReportKind;
  received_at: number;
  answered_at: number | null;
  in_time: number | null;
}

export const tallyOf = (row: Counted, timezone: string): Tally => ({
  month: dateIn(timezone, row.received_at).slice(0, 7),
  kind: row.kind,
  received: 1,
  answered: row.answered_at === null ? 0 : 1,
  in_time: row.in_time ?? 0,
});

/** Reports by month and kind, those that are erased already among them; what looks like spam is left out. */
export async function tallies(inbox: Inbox): Promise<Tally[]> {
  const { timezone } = inbox.house();
  const erased = await inbox.store.db.selectFrom('tallies').selectAll().execute();
  const living = await inbox.store.db
    .selectFrom('reports')
    .select(['kind', 'received_at', 'answered_at', 'in_time'])
    .where((eb) => eb.or([eb('suspect', 'is', null), eb('suspect', '=', 'unproven')]))
    .execute();
  return addUp([...erased, ...living.map((row) => tallyOf(row, timezone))]);
}

export const sumOf = (list: readonly Tally[]) => ({
  received: list.reduce((sum, t) => sum + t.received, 0),
  answered: list.reduce((sum, t) => sum + t.answered, 0),
  inTime: list.reduce((sum, t) => sum + t.in_time, 0),
});

/** A sentence in every language, as the feed's Text has it. */
const inAll = (words: () => string) =>
  Object.fromEntries(locales.map((locale) => [locale, inLanguage(locale, words)]));

/** Below this a figure could point at somebody. */
const MINIMUM = 5;

/**
 * The figures as the feed's `impact` takes them.
 * @param open for everybody: then small numbers are not in it at all, instead of only not being shown
 */
export function impactOf(list: readonly Tally[], open: boolean) {
  const sum = sumOf(list);
  const months = [...new Set(list.map((t) => t.month))];
  const shown = (value: number) => (open && value > 0 && value < MINIMUM ? null : value);
  const perMonth = (pick: (t: Tally) => number) =>
    months.map((month) => shown(list.filter((t) => t.month === month).reduce((n, t) => n + pick(t), 0)));
  const first = months[0];
  const last = months.at(-1);
  const figures = [
    {
      label: inAll(() => msg('messages from neighbours', { id: 'nabo.inbox.figures.received' })),
      value: sum.received,
    },
    { label: inAll(() => msg('answered', { id: 'nabo.inbox.figures.answered' })), value: sum.answered },
    {
      label: inAll(() => msg('answered in time', { id: 'nabo.inbox.figures.inTime' })),
      value: sum.inTime,
    },
  ];
  return {
    impact: {
      ...(first && last && { period: first === last ? first : `${first} – ${last}` }),
      minimum: MINIMUM,
      figures: figures.filter(({ value }) => shown(value) !== null),
      series:
        months.length === 0
          ? []
          : [
              {
                id: 'reports',
                title: inAll(() => msg('Messages from neighbours', { id: 'nabo.inbox.figures.title' })),
                kind: 'bar' as const,
                labels: months,
                datasets: [
                  {
                    label: inAll(() => msg('Received', { id: 'nabo.inbox.figures.receivedLabel' })),
                    values: perMonth((t) => t.received),
                  },
                  {
                    label: inAll(() => msg('Answered in time', { id: 'nabo.inbox.figures.inTimeLabel' })),
                    values: perMonth((t) => t.in_time),
                  },
                ],
              },
            ],
    },
  };
}

export const kindsIn = (list: readonly Tally[]) =>
  reportKinds.filter((kind) => list.some((t) => t.kind === kind));
