import { sql, type ExpressionBuilder } from 'kysely';
import {
  reportKinds,
  reportStatuses,
  type ReportKind,
  type ReportStatus,
} from '../../contract/report-status.js';
import { parseReference } from '../../contract/receipt.js';
import { dateIn } from '../config/house.js';
import type { Inbox } from '../context.js';
import type { ReportRow } from '../status/read.js';
import type { Tables } from '../store/tables.js';

/** What the list may be narrowed to. `todo`: nobody has answered yet, or something new has come. */
export interface Filter {
  status: 'todo' | 'all' | ReportStatus;
  kind: ReportKind | undefined;
  topic: string | undefined;
  due: 'overdue' | 'soon' | undefined;
  spam: 'only' | 'without' | undefined;
  /** A reference, or words in the report. */
  search: string | undefined;
  /** From 1. */
  page: number;
}

export const PAGE_SIZE = 50;

const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((item) => item === value);

/** A filter out of a query; what makes no sense in it is left out. */
export function readFilter(given: Readonly<Record<string, string>>): Filter {
  // PostgreSQL has no room for the character 0, which nobody types.
  const query = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value.replaceAll('\0', '')]),
  );
  const page = Number(query['page']);
  return {
    status: oneOf(['todo', 'all', ...reportStatuses], query['status']) ?? 'todo',
    kind: oneOf(reportKinds, query['kind']),
    topic: query['topic']?.slice(0, 64) || undefined,
    due: oneOf(['overdue', 'soon'], query['due']),
    spam: oneOf(['only', 'without'], query['spam']),
    search: query['search']?.trim().slice(0, 200) || undefined,
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** The same as a query, without what is not set. */
export function filterQuery(filter: Filter, page = filter.page): string {
  const { status, kind, topic, due, spam, search } = filter;
  const entries = Object.entries({
    status,
    kind,
    topic,
    due,
    spam,
    search,
    page: page > 1 ? String(page) : undefined,
  });
  return new URLSearchParams(entries.filter((e): e is [string, string] => e[1] !== undefined)).toString();
}

const todo: readonly ReportStatus[] = ['received', 'in-progress', 'reopened'];
export const isTodo = (status: ReportStatus) => todo.includes(status);

/** Still waits for an answer, and the promised day is over. */
export const isOverdue = (row: Pick<ReportRow, 'status' | 'reply_by'>, today: string) =>
  isTodo(row.status) && row.reply_by < today;

export const todayOf = (inbox: Inbox) => dateIn(inbox.house().timezone, inbox.now());

/** The words that `LIKE` would take for patterns are taken as they are. */
const literally = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function matching(inbox: Inbox, filter: Filter) {
  const today = todayOf(inbox);
  const soon = dateIn(inbox.house().timezone, inbox.now() + 2 * 86_400_000);
  const like = inbox.store.engine === 'postgres' ? sql`ilike` : sql`like`;
  return (eb: ExpressionBuilder<Tables, 'reports'>) => {
    const all = [];
    if (filter.status === 'todo') all.push(eb.or([eb('status', 'in', todo), eb('unread', '=', 1)]));
    else if (filter.status !== 'all') all.push(eb('status', '=', filter.status));
    if (filter.kind) all.push(eb('kind', '=', filter.kind));
    if (filter.topic) all.push(eb('topic', '=', filter.topic));
    if (filter.due)
      all.push(eb('status', 'in', todo), eb('reply_by', '<', filter.due === 'overdue' ? today : soon));
    if (filter.spam === 'only') all.push(eb('suspect', 'in', ['honeypot', 'hasty']));
    if (filter.spam === 'without')
      all.push(eb.or([eb('suspect', 'is', null), eb('suspect', '=', 'unproven')]));
    const reference = filter.search && parseReference(filter.search);
    if (reference) all.push(eb('reference', '=', reference));
    else if (filter.search) {
      const words = literally(filter.search);
      const has = (column: string) => sql<boolean>`${sql.ref(column)} ${like} ${words} escape '\\'`;
      all.push(
        eb.or([
          has('message'),
          has('place'),
          has('contact_name'),
          has('contact_email'),
          has('booking_purpose'),
        ]),
      );
    }
    return eb.and(all);
  };
}

/** One page of the list; what is due first comes first. */
export async function listReports(
  inbox: Inbox,
  filter: Filter,
): Promise<{ rows: ReportRow[]; total: number }> {
  const where = matching(inbox, filter);
  const { count } = await inbox.store.db
    .selectFrom('reports')
    .select(sql<number>`count(*)`.as('count'))
    .where(where)
    .executeTakeFirstOrThrow();
  const query = inbox.store.db.selectFrom('reports').selectAll().where(where);
  const ordered =
    filter.status === 'todo' ? query.orderBy('reply_by').orderBy('id') : query.orderBy('id', 'desc');
  const rows = await ordered
    .limit(PAGE_SIZE)
    .offset((filter.page - 1) * PAGE_SIZE)
    .execute();
  return { rows, total: Number(count) };
}

/** All that match, in the order in which they came, some at a time. */
export async function* everyReport(inbox: Inbox, filter: Filter): AsyncGenerator<ReportRow[]> {
  for (let after = 0; ;) {
    const rows = await inbox.store.db
      .selectFrom('reports')
      .selectAll()
      .where(matching(inbox, filter))
      .where('id', '>', after)
      .orderBy('id')
      .limit(200)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}
