import { html } from 'hono/html';
import { answerStatuses } from '../../../contract/feed/answers.js';
import { currentLocale, msg, str } from '../../../i18n/messages.js';
import { nameOf } from '../../config/house.js';
import type { Inbox } from '../../context.js';
import type { Ctx } from '../../web/request.js';
import type { ReportRow } from '../../status/read.js';
import type { PublishedTable } from '../../store/tables.js';
import { shortDay } from '../../words/reports.js';
import { lines, select } from '../fields.js';
import type { Html } from '../layout.js';
import { csrfField, staffPage } from './frame.js';
import type { Draft } from './report.js';

export function publishedStatus(status: PublishedTable['status']): string {
  switch (status) {
    case 'done':
      return msg('Done', { id: 'nabo.inbox.published.done' });
    case 'planned':
      return msg('Planned', { id: 'nabo.inbox.published.planned' });
    case 'not-possible':
      return msg('Not possible', { id: 'nabo.inbox.published.notPossible' });
  }
}

/** "You said, we did", beside a report. Nothing is taken over from it: what neighbours write is not for everybody. */
export function publishForm(inbox: Inbox, c: Ctx, action: string, row: ReportRow, draft: Draft): Html {
  const mine = draft.form === 'publish';
  const faults = mine ? (draft.faults ?? {}) : {};
  const value = (name: string) => (mine ? draft.fields?.[name] : undefined);
  const house = inbox.house();
  return html`<details${mine ? html` open` : ''}>
    <summary>${msg('Publish “you said, we did”', { id: 'nabo.inbox.published.title' })}</summary>
    <form method="post" action="${action}/publish" novalidate>
      ${csrfField(c)}
      ${lines({
        name: 'said',
        faults,
        value: value('said'),
        label: msg('You said', { id: 'nabo.inbox.published.said' }),
        hint: msg('In your own words, so that nobody can be recognised.', {
          id: 'nabo.inbox.published.saidHint',
        }),
        rows: 3,
      })}
      ${lines({ name: 'did', faults, value: value('did'), label: msg('We did', { id: 'nabo.inbox.published.did' }), rows: 3 })}
      ${select({
        name: 'status',
        faults,
        value: value('status'),
        label: msg('State', { id: 'nabo.inbox.published.state' }),
        choices: answerStatuses.map((status) => ({ value: status, label: publishedStatus(status) })),
      })}
      ${
        house.topics.length > 0
          ? select({
              name: 'topic',
              faults,
              value: value('topic') ?? row.topic ?? '',
              label: msg('Topic', { id: 'nabo.inbox.list.topic' }),
              none: msg('No topic', { id: 'nabo.inbox.form.topicNone' }),
              choices: house.topics.map(({ id }) => ({
                value: id,
                label: nameOf(house.topics, id, currentLocale(), house),
              })),
            })
          : ''
      }
      <button type="submit" class="second">${msg('Publish', { id: 'nabo.inbox.published.send' })}</button>
    </form>
  </details>`;
}

export function publishedPage(inbox: Inbox, c: Ctx, list: readonly PublishedTableRow[]): Html {
  const title = msg('Published answers', { id: 'nabo.inbox.published.list' });
  const address = `${inbox.config.base}/answers.json`;
  return staffPage(inbox, c, {
    title,
    place: 'answers',
    body: html`<h1>${title}</h1>
      <p>${msg('Everybody can read these. Copy the list into the feed’s “answers”, or let your build fetch it:', { id: 'nabo.inbox.published.intro' })} <a href="${address}">${address}</a></p>
      ${list.length === 0 ? html`<p>${msg('Nothing has been published yet.', { id: 'nabo.inbox.published.none' })}</p>` : ''}
      <ol class="reports">
        ${list.map(
          (entry) =>
            html`<li>
              <h2 lang="${entry.language}" dir="auto">${entry.said}</h2>
              <p lang="${entry.language}" dir="auto">${entry.did}</p>
              <p class="hint">${publishedStatus(entry.status)} · ${shortDay(entry.date)}</p>
              <form method="post" action="${inbox.config.base}/staff/answers/${entry.slug}/remove">
                ${csrfField(c)}<button type="submit" class="plain">${msg(str`Take back what was published on ${shortDay(entry.date)}`, { id: 'nabo.inbox.published.remove' })}</button>
              </form>
            </li>`,
        )}
      </ol>`,
  });
}

type PublishedTableRow = Omit<PublishedTable, 'id'>;
