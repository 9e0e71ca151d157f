import { html } from 'hono/html';
import { currentLocale, msg } from '../../../i18n/messages.js';
import { dateFormat, numberFormat } from '../../../i18n/format.js';
import type { Inbox } from '../../context.js';
import { kindsIn, sumOf, type Tally } from '../../staff/figures.js';
import type { Ctx } from '../../web/request.js';
import { kindName } from '../../words/reports.js';
import type { Html } from '../layout.js';
import { staffPage } from './frame.js';

const monthName = (month: string) =>
  dateFormat(currentLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-15`),
  );

function table(caption: string, first: string, rows: readonly { name: string; list: Tally[] }[]): Html {
  const number = (value: number) =>
    html`<td class="number">${numberFormat(currentLocale()).format(value)}</td>`;
  const head = (label: string) => html`<th scope="col" class="number">${label}</th>`;
  return html`<h2>${caption}</h2>
    <div class="scroll" role="region" tabindex="0" aria-label="${caption}">
      <table>
        <thead>
          <tr>
            <th scope="col">${first}</th>
            ${head(msg('Received', { id: 'nabo.inbox.figures.receivedLabel' }))}
            ${head(msg('Answered', { id: 'nabo.inbox.status.answered' }))}
            ${head(msg('Answered in time', { id: 'nabo.inbox.figures.inTimeLabel' }))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ name, list }) => {
            const sum = sumOf(list);
            return html`<tr>
              <th scope="row">${name}</th>
              ${number(sum.received)}${number(sum.answered)}${number(sum.inTime)}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}

export function figuresPage(inbox: Inbox, c: Ctx, list: readonly Tally[]): Html {
  const title = msg('Figures', { id: 'nabo.inbox.menu.figures' });
  const months = [...new Set(list.map((t) => t.month))].reverse();
  const of = (keep: (t: Tally) => boolean) => list.filter(keep);
  const all = { name: msg('All together', { id: 'nabo.inbox.figures.all' }), list: [...list] };
  return staffPage(inbox, c, {
    title,
    place: 'figures',
    body: html`<h1>${title}</h1>
      <p>${msg('Erased messages are still counted; possible spam is not.', { id: 'nabo.inbox.figures.note' })}</p>
      ${table(
        msg('By kind', { id: 'nabo.inbox.figures.byKind' }),
        msg('Kind', { id: 'nabo.inbox.list.kind' }),
        [...kindsIn(list).map((kind) => ({ name: kindName(kind), list: of((t) => t.kind === kind) })), all],
      )}
      ${table(
        msg('By month', { id: 'nabo.inbox.figures.byMonth' }),
        msg('Month', { id: 'nabo.inbox.figures.month' }),
        months.map((month) => ({ name: monthName(month), list: of((t) => t.month === month) })),
      )}
      <p><a href="${inbox.config.base}/staff/figures.json">${msg('Download for the feed (JSON)', { id: 'nabo.inbox.figures.download' })}</a></p>`,
  });
}
