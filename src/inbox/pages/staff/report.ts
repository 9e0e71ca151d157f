import { html } from 'hono/html';
import { currentLocale, msg, str } from '../../../i18n/messages.js';
import { dialled, linkHref } from '../../../contract/address.js';
import { limits } from '../../../contract/report.js';
import { nameOf } from '../../config/house.js';
import type { Inbox } from '../../context.js';
import { todayOf } from '../../staff/list.js';
import type { Ctx } from '../../web/request.js';
import type { ReportRow, WordRow } from '../../status/read.js';
import { choicesOfStaff, mayBecome } from '../../status/transitions.js';
import {
  kindName,
  momentName,
  shortDay,
  sourceName,
  statusName,
  suspicionName,
} from '../../words/reports.js';
import { actionName, actorName } from '../../words/trail.js';
import { errorSummary, lines, quoted, select, type Faults } from '../fields.js';
import type { Html } from '../layout.js';
import { eraseText } from './erase.js';
import { csrfField, staffPage } from './frame.js';
import { tagsOf } from './list.js';
import { publishForm } from './published.js';

export interface Opened {
  row: ReportRow;
  words: readonly (WordRow & { name: string | null })[];
  notes: readonly { at: number; name: string | null; text: string }[];
  photos: readonly { position: number; width: number; height: number }[];
  trail: readonly { at: number; name: string | null; actor: string; action: string; detail: string | null }[];
}

export interface Draft {
  /** The form that came back. */
  form?: 'answer' | 'note' | 'publish';
  fields?: Readonly<Record<string, string>>;
  faults?: Faults;
  general?: string | undefined;
}

const fact = (label: string, value: Html | string | null | undefined) =>
  value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : '';

function facts(inbox: Inbox, row: ReportRow): Html {
  const house = inbox.house();
  const locale = currentLocale();
  const page = linkHref(row.page);
  return html`<dl class="facts">
    ${fact(msg('Answer by', { id: 'nabo.inbox.csv.replyBy' }), shortDay(row.reply_by))}
    ${fact(msg('Received', { id: 'nabo.inbox.csv.received' }), momentName(row.received_at, house.timezone))}
    ${fact(msg('Topic', { id: 'nabo.inbox.csv.topic' }), row.topic && nameOf(house.topics, row.topic, locale, house))}
    ${fact(msg('Where', { id: 'nabo.inbox.csv.where' }), row.place)}
    ${fact(msg('When', { id: 'nabo.inbox.csv.when' }), row.happened_at?.replace('T', ' '))}
    ${fact(msg('Room', { id: 'nabo.inbox.csv.room' }), row.booking_room && nameOf(house.rooms, row.booking_room, locale, house))}
    ${fact(msg('Date', { id: 'nabo.inbox.csv.date' }), row.booking_date && `${shortDay(row.booking_date)}, ${row.booking_from}–${row.booking_to}`)}
    ${fact(msg('Name', { id: 'nabo.inbox.csv.name' }), row.contact_name)}
    ${fact(msg('E-mail', { id: 'nabo.inbox.csv.email' }), row.contact_email && html`<a href="mailto:${row.contact_email}">${row.contact_email}</a>`)}
    ${fact(msg('Telephone', { id: 'nabo.inbox.csv.phone' }), row.contact_phone && html`<a href="tel:${dialled(row.contact_phone)}">${row.contact_phone}</a>`)}
    ${fact(msg('Language', { id: 'nabo.inbox.csv.language' }), row.language)}
    ${fact(msg('Sent from', { id: 'nabo.inbox.report.page' }), page && html`<a href="${page}" rel="noopener noreferrer nofollow">${page}</a>`)}
    ${fact(msg('Way', { id: 'nabo.inbox.report.source' }), sourceName(row.source))}
  </dl>`;
}

function conversation(inbox: Inbox, { row, words }: Opened): Html {
  const zone = inbox.house().timezone;
  const word = (from: string, who: string, at: number, text: Html) =>
    html`<li class="${from}">
      <h3>${who}</h3>
      <p class="hint"><time datetime="${new Date(at).toISOString()}">${momentName(at, zone)}</time></p>
      ${text}
    </li>`;
  const neighbour = msg('Neighbour', { id: 'nabo.inbox.report.neighbour' });
  return html`<ol class="conversation">
    ${word(
      'neighbour',
      neighbour,
      row.received_at,
      html`${row.booking_purpose ? quoted(row.booking_purpose, row.language) : ''}${row.message ? quoted(row.message, row.language) : ''}`,
    )}
    ${words.map(({ author, name, at, text }) =>
      author === 'centre'
        ? word(
            'centre',
            name ?? msg('Somebody who has left', { id: 'nabo.inbox.report.gone' }),
            at,
            quoted(text),
          )
        : word('neighbour', neighbour, at, quoted(text, row.language)),
    )}
  </ol>`;
}

function answerForm(c: Ctx, action: string, { row, words }: Opened, draft: Draft): Html | '' {
  if (!mayBecome('staff', row.status, 'answered')) return '';
  const mine = draft.form === 'answer';
  return html`<h2>${msg('Answer', { id: 'nabo.inbox.report.answer' })}</h2>
    <form method="post" action="${action}/answer" novalidate>
      ${csrfField(c)}<input type="hidden" name="seen" value="${words.at(-1)?.id ?? 0}" />
      ${lines({
        name: 'text',
        faults: mine ? (draft.faults ?? {}) : {},
        value: mine ? draft.fields?.['text'] : '',
        label: msg('Answer to the neighbour', { id: 'nabo.inbox.report.answerText' }),
        hint: row.contact_email
          ? msg(
              str`The neighbour reads it with the receipt code, and gets it by e-mail. Language: ${row.language}.`,
              {
                id: 'nabo.inbox.report.answerHintMail',
              },
            )
          : msg(str`The neighbour reads it with the receipt code. Language: ${row.language}.`, {
              id: 'nabo.inbox.report.answerHint',
            }),
        lang: row.language,
        rows: 7,
      })}
      <button type="submit">${msg('Send answer', { id: 'nabo.inbox.report.send' })}</button>
      <button type="submit" name="close" value="1" class="second">${msg('Send answer and close', { id: 'nabo.inbox.report.sendClose' })}</button>
    </form>`;
}

function statusForm(c: Ctx, action: string, row: ReportRow): Html | '' {
  const choices = choicesOfStaff(row.status);
  if (choices.length === 0) return '';
  return html`<form method="post" action="${action}/status">
    ${csrfField(c)}
    ${select({
      name: 'to',
      faults: {},
      label: msg('Change the status to', { id: 'nabo.inbox.report.changeStatus' }),
      choices: choices.map((status) => ({ value: status, label: statusName(status) })),
    })}
    <button type="submit" class="second">${msg('Change', { id: 'nabo.inbox.report.change' })}</button>
  </form>`;
}

function notesPart(inbox: Inbox, c: Ctx, action: string, { notes }: Opened, draft: Draft): Html {
  const mine = draft.form === 'note';
  return html`<h2>${msg('Notes for colleagues', { id: 'nabo.inbox.report.notes' })}</h2>
    <ol class="conversation">
      ${notes.map(
        ({ at, name, text }) =>
          html`<li class="note">
            <h3>${name ?? msg('Somebody who has left', { id: 'nabo.inbox.report.gone' })}</h3>
            <p class="hint">${momentName(at, inbox.house().timezone)}</p>
            ${quoted(text)}
          </li>`,
      )}
    </ol>
    <form method="post" action="${action}/note" novalidate>
      ${csrfField(c)}
      ${lines({
        name: 'note',
        faults: mine ? (draft.faults ?? {}) : {},
        value: mine ? draft.fields?.['note'] : '',
        label: msg('New note', { id: 'nabo.inbox.report.note' }),
        hint: msg('The neighbour never sees it.', { id: 'nabo.inbox.report.noteHint' }),
        rows: 3,
      })}
      <button type="submit" class="second">${msg('Save note', { id: 'nabo.inbox.report.saveNote' })}</button>
    </form>`;
}

function photosPart(action: string, { photos }: Opened): Html | '' {
  if (photos.length === 0) return '';
  return html`<h2>${msg('Photos', { id: 'nabo.inbox.report.photos' })}</h2>
    <ul class="photos">
      ${photos.map(
        ({ position, width, height }) =>
          html`<li>
            <a href="${action}/photos/${position}"><img src="${action}/photos/${position}" width="${width}" height="${height}" loading="lazy" alt="${msg(str`Photo ${position + 1} from the neighbour`, { id: 'nabo.inbox.report.photo' })}" /></a>
          </li>`,
      )}
    </ul>`;
}

function trailPart(inbox: Inbox, { trail }: Opened): Html {
  return html`<details>
    <summary>${msg('Who saw and changed this', { id: 'nabo.inbox.report.trail' })}</summary>
    <ul>
      ${trail.map(
        ({ at, name, actor, action, detail }) =>
          html`<li>${momentName(at, inbox.house().timezone)}: ${name ?? actorName(actor)}, ${actionName(action)}${detail ? ` (${detail})` : ''}</li>`,
      )}
    </ul>
  </details>`;
}

/** One report, with all that can be done to it. */
export function reportPage(inbox: Inbox, c: Ctx, opened: Opened, draft: Draft = {}): Html {
  const { row } = opened;
  const action = `${inbox.config.base}/staff/reports/${row.reference}`;
  const title = `${kindName(row.kind)} ${row.reference}`;
  return staffPage(inbox, c, {
    title,
    failed: draft.form !== undefined,
    body: html`${errorSummary(draft.faults ?? {}, draft.general)}
      <p><a href="${inbox.config.base}/staff">${msg('All messages', { id: 'nabo.inbox.report.back' })}</a></p>
      <h1>${title}</h1>
      ${tagsOf(row, todayOf(inbox))}
      ${
        row.suspect
          ? html`<form method="post" action="${action}/clear">
            ${csrfField(c)}
            <p>${suspicionName(row.suspect)}. <button type="submit" class="plain">${msg('This is a real message', { id: 'nabo.inbox.report.clear' })}</button></p>
          </form>`
          : ''
      }
      <div class="columns">
        <div>
          <h2>${msg('Conversation', { id: 'nabo.inbox.way.conversation' })}</h2>
          ${conversation(inbox, opened)} ${photosPart(action, opened)} ${answerForm(c, action, opened, draft)}
        </div>
        <div>
          <h2>${msg('Details', { id: 'nabo.inbox.report.details' })}</h2>
          ${facts(inbox, row)} ${statusForm(c, action, row)} ${notesPart(inbox, c, action, opened, draft)}
          ${publishForm(inbox, c, action, row, draft)} ${trailPart(inbox, opened)}
          <p><a href="${action}/erase">${eraseText()}</a></p>
        </div>
      </div>`,
  });
}

export const longestAnswer = limits.message;
