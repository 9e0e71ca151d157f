import { html } from 'hono/html';
import { reportKinds, reportStatuses } from '../../../contract/report-status.js';
import { currentLocale, msg, plural, str } from '../../../i18n/messages.js';
import { nameOf } from '../../config/house.js';
import type { Inbox } from '../../context.js';
import { filterQuery, isOverdue, isTodo, PAGE_SIZE, todayOf, type Filter } from '../../staff/list.js';
import type { Ctx } from '../../web/request.js';
import { firstWords, type ReportRow } from '../../status/read.js';
import { kindName, momentName, shortDay, statusName } from '../../words/reports.js';
import { line, select } from '../fields.js';
import type { Html } from '../layout.js';
import { staffPage } from './frame.js';

const EXCERPT = 160;

function excerpt(inbox: Inbox, row: ReportRow): string {
  const words = firstWords(row, inbox.house()).replace(/\s+/g, ' ');
  if (words.length <= EXCERPT) return words;
  // Never half a character: a pair is cut before it.
  return `${words.slice(0, EXCERPT).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Label and colour; the words alone say it too. */
export function tagsOf(row: ReportRow, today: string): Html {
  const overdue = isOverdue(row, today);
  const tag = (kind: string, label: string) => html`<li class="${kind}">${label}</li>`;
  return html`<ul class="tags">
    ${tag(row.status === 'answered' || row.status === 'closed' ? 'good' : '', statusName(row.status))}
    ${overdue ? tag('bad', msg('Overdue', { id: 'nabo.inbox.list.overdue' })) : ''}
    ${row.unread === 1 ? tag('warn', msg('New words', { id: 'nabo.inbox.list.unread' })) : ''}
    ${row.suspect === 'honeypot' || row.suspect === 'hasty' ? tag('warn', msg('Possibly spam', { id: 'nabo.inbox.list.spam' })) : ''}
  </ul>`;
}

function entry(inbox: Inbox, row: ReportRow, today: string): Html {
  const house = inbox.house();
  const topic = row.topic ? nameOf(house.topics, row.topic, currentLocale(), house) : '';
  return html`<li>
    <h2>
      <a href="${inbox.config.base}/staff/reports/${row.reference}">${kindName(row.kind)} ${row.reference}</a>
    </h2>
    ${tagsOf(row, today)}
    <p dir="auto" lang="${row.language}">${excerpt(inbox, row)}</p>
    <p class="hint">
      ${topic ? `${topic} · ` : ''}${momentName(row.received_at, house.timezone)}${
        isTodo(row.status)
          ? ` · ${msg(str`answer by ${shortDay(row.reply_by)}`, { id: 'nabo.inbox.list.replyBy' })}`
          : ''
      }
    </p>
  </li>`;
}

function filters(inbox: Inbox, filter: Filter): Html {
  const house = inbox.house();
  const any = msg('All', { id: 'nabo.inbox.list.any' });
  const faults = {};
  // On a phone six fields stand between the menu and the first message: closed until one of them is used.
  const used = filterQuery({ ...filter, page: 1 }) !== 'status=todo';
  return html`<search class="filters">
    <details${used ? html` open` : ''}><summary>${msg('Filter and search', { id: 'nabo.inbox.list.filters' })}</summary>
    <form method="get" action="${inbox.config.base}/staff">
      ${select({
        name: 'status',
        faults,
        value: filter.status,
        label: msg('Status', { id: 'nabo.inbox.list.status' }),
        choices: [
          { value: 'todo', label: msg('To do', { id: 'nabo.inbox.list.todo' }) },
          { value: 'all', label: any },
          ...reportStatuses.map((status) => ({ value: status, label: statusName(status) })),
        ],
      })}
      ${select({
        name: 'kind',
        faults,
        value: filter.kind,
        label: msg('Kind', { id: 'nabo.inbox.list.kind' }),
        none: any,
        choices: reportKinds.map((kind) => ({ value: kind, label: kindName(kind) })),
      })}
      ${
        house.topics.length > 0
          ? select({
              name: 'topic',
              faults,
              value: filter.topic,
              label: msg('Topic', { id: 'nabo.inbox.list.topic' }),
              none: any,
              choices: house.topics.map(({ id }) => ({
                value: id,
                label: nameOf(house.topics, id, currentLocale(), house),
              })),
            })
          : ''
      }
      ${select({
        name: 'due',
        faults,
        value: filter.due,
        label: msg('Due', { id: 'nabo.inbox.list.due' }),
        none: any,
        choices: [
          { value: 'overdue', label: msg('Overdue', { id: 'nabo.inbox.list.overdue' }) },
          { value: 'soon', label: msg('Within two days', { id: 'nabo.inbox.list.soon' }) },
        ],
      })}
      ${select({
        name: 'spam',
        faults,
        value: filter.spam,
        label: msg('Spam', { id: 'nabo.inbox.list.spamFilter' }),
        none: any,
        choices: [
          { value: 'without', label: msg('Without possible spam', { id: 'nabo.inbox.list.spamWithout' }) },
          { value: 'only', label: msg('Only possible spam', { id: 'nabo.inbox.list.spamOnly' }) },
        ],
      })}
      ${line({
        name: 'search',
        faults,
        value: filter.search,
        type: 'search',
        label: msg('Reference or words', { id: 'nabo.inbox.list.search' }),
      })}
      <div class="field"><button type="submit">${msg('Filter', { id: 'nabo.inbox.list.filter' })}</button></div>
    </form></details>
  </search>`;
}

interface List {
  filter: Filter;
  rows: readonly ReportRow[];
  total: number;
}

export function listPage(inbox: Inbox, c: Ctx, { filter, rows, total }: List): Html {
  const staff = `${inbox.config.base}/staff`;
  const today = todayOf(inbox);
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const heading = plural(total, {
    one: () => msg(str`${total} message`, { id: 'nabo.inbox.list.count.one' }),
    other: () => msg(str`${total} messages`, { id: 'nabo.inbox.list.count.other' }),
  });
  const link = (to: number, label: string, rel: string) =>
    html`<a rel="${rel}" href="${staff}?${filterQuery(filter, to)}">${label}</a>`;
  return staffPage(inbox, c, {
    title: msg('Messages', { id: 'nabo.inbox.menu.list' }),
    place: 'list',
    body: html`<h1>${heading}</h1>
      ${filters(inbox, filter)}
      ${
        rows.length === 0
          ? html`<p>${msg('Nothing here. Well done, or look with other filters.', { id: 'nabo.inbox.list.none' })}</p>`
          : html`<ol class="reports">
            ${rows.map((row) => entry(inbox, row, today))}
          </ol>`
      }
      ${
        last > 1
          ? html`<nav class="pages" aria-label="${msg('Pages', { id: 'nabo.inbox.list.pages' })}">
            ${filter.page > 1 ? link(filter.page - 1, msg('Previous page', { id: 'nabo.inbox.list.previous' }), 'prev') : ''}
            <span>${msg(str`Page ${filter.page} of ${last}`, { id: 'nabo.inbox.list.page' })}</span>
            ${filter.page < last ? link(filter.page + 1, msg('Next page', { id: 'nabo.inbox.list.next' }), 'next') : ''}
          </nav>`
          : ''
      }
      <p>
        <a href="${staff}/export.csv?${filterQuery({ ...filter, page: 1 })}">${msg('Download these as a table (CSV)', { id: 'nabo.inbox.list.export' })}</a>
      </p>`,
  });
}
