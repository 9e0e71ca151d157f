import { html } from 'hono/html';
import { feedbackKinds } from '../../contract/feed/feedback.js';
import type { FieldError } from '../../contract/report-check.js';
import { limits } from '../../contract/report.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';
import { houseName, nameOf } from '../config/house.js';
import type { Inbox } from '../context.js';
import type { Fields } from '../receive/fields.js';
import { shownStamp } from '../receive/guard.js';
import { fieldSentence } from '../words/refusals.js';
import { kindName } from '../words/reports.js';
import { errorSummary, line, lines, photosField, radios, select, type Faults } from './fields.js';
import { page, type Html } from './layout.js';

interface Form {
  /** What was written so far: nothing of it is ever lost on the way back. */
  fields: Fields;
  errors?: readonly FieldError[];
  /** What is wrong with the whole. */
  general?: string | undefined;
  key: string;
}

/** The name of the form's field that a pointer means: `/contact/email` → `contact.email`. */
const fieldName = (pointer: string) =>
  pointer.startsWith('/file') ? 'file' : pointer.slice(1).replaceAll('/', '.');

export const faultsOf = (errors: readonly FieldError[]): Faults =>
  Object.fromEntries(errors.map((error) => [fieldName(error.pointer), fieldSentence(error)]));

const optional = (label: string) => msg(str`${label} (optional)`, { id: 'nabo.inbox.form.optional' });

function bookingFields(inbox: Inbox, fields: Fields, faults: Faults): Html {
  const house = inbox.house();
  const rooms = house.rooms.map(({ id }) => ({
    value: id,
    label: nameOf(house.rooms, id, currentLocale(), house),
  }));
  const field = (name: string) => ({ name, value: fields[name], faults });
  return html`${select({
    ...field('booking.room'),
    label: msg('Room', { id: 'nabo.inbox.form.room' }),
    choices: rooms,
    none: msg('Choose a room', { id: 'nabo.inbox.form.roomNone' }),
  })}
  ${line({ ...field('booking.date'), label: msg('Date', { id: 'nabo.inbox.form.date' }), type: 'date' })}
  ${line({ ...field('booking.from'), label: msg('From', { id: 'nabo.inbox.form.from' }), type: 'time' })}
  ${line({ ...field('booking.to'), label: msg('To', { id: 'nabo.inbox.form.to' }), type: 'time' })}
  ${lines({
    ...field('booking.purpose'),
    label: msg('What do you want to use the room for?', { id: 'nabo.inbox.form.purpose' }),
    rows: 3,
  })}`;
}

function messageFields(inbox: Inbox, fields: Fields, faults: Faults): Html {
  const house = inbox.house();
  const locale = currentLocale();
  const field = (name: string) => ({ name, value: fields[name], faults });
  const topics = house.topics.map(({ id }) => ({
    value: id,
    label: nameOf(house.topics, id, locale, house),
  }));
  return html`${radios({
    ...field('kind'),
    label: msg('What is it about?', { id: 'nabo.inbox.form.kind' }),
    choices: feedbackKinds.map((kind) => ({ value: kind, label: kindName(kind) })),
  })}
  ${
    topics.length > 0
      ? select({
          ...field('topic'),
          label: optional(msg('Topic', { id: 'nabo.inbox.form.topic' })),
          choices: topics,
          none: msg('No topic', { id: 'nabo.inbox.form.topicNone' }),
        })
      : ''
  }
  ${lines({
    ...field('message'),
    label: msg('Your message', { id: 'nabo.inbox.form.message' }),
    hint: msg('Please do not name residents, and do not write about anybody’s health.', {
      id: 'nabo.inbox.form.messageHint',
    }),
    rows: 8,
  })}
  ${line({ ...field('where'), label: optional(msg('Where?', { id: 'nabo.inbox.form.where' })), maxlength: limits.where })}
  ${line({
    ...field('happenedAt'),
    label: optional(msg('When?', { id: 'nabo.inbox.form.when' })),
    type: 'datetime-local',
  })}`;
}

function contactFields(fields: Fields, faults: Faults): Html {
  const field = (name: string) => ({ name, value: fields[name], faults });
  return html`<fieldset class="group">
    <legend>${optional(msg('How can we reach you?', { id: 'nabo.inbox.form.contact' }))}</legend>
    <p class="hint">
      ${msg('You can stay anonymous. You get a receipt code with which you can read the answer.', {
        id: 'nabo.inbox.form.contactHint',
      })}
    </p>
    ${line({
      ...field('contact.name'),
      label: msg('Name', { id: 'nabo.inbox.form.name' }),
      autocomplete: 'name',
      maxlength: limits.name,
    })}
    ${line({
      ...field('contact.email'),
      label: msg('E-mail', { id: 'nabo.inbox.form.email' }),
      type: 'email',
      autocomplete: 'email',
      maxlength: limits.email,
    })}
    ${line({
      ...field('contact.phone'),
      label: msg('Telephone', { id: 'nabo.inbox.form.phone' }),
      type: 'tel',
      autocomplete: 'tel',
      maxlength: limits.phone,
    })}
  </fieldset>`;
}

/** The form without JavaScript, empty or as it came back. */
export function reportForm(inbox: Inbox, { fields, errors = [], general, key }: Form): Html {
  const faults = faultsOf(errors);
  const house = inbox.house();
  const booking = fields['kind'] === 'booking';
  const title = booking
    ? msg('Borrow a room', { id: 'nabo.inbox.form.bookingTitle' })
    : msg('Tell us', { id: 'nabo.inbox.form.title' });
  const hidden = (name: string, value: string) =>
    html`<input type="hidden" name="${name}" value="${value}" />`;
  return page(inbox, {
    title,
    failed: errors.length > 0 || general !== undefined,
    body: html`${errorSummary(faults, general)}
      <h1>${title}</h1>
      <p>${msg(str`Your message goes to ${houseName(house, currentLocale())}.`, { id: 'nabo.inbox.form.goesTo' })}</p>
      <p><a href="${inbox.config.base}/reports/back">${msg('I have a receipt code', { id: 'nabo.inbox.form.haveCode' })}</a></p>
      <form method="post" action="${inbox.config.base}/reports" enctype="multipart/form-data" novalidate>
        ${hidden('key', key)} ${hidden('shown', shownStamp(inbox))} ${hidden('language', fields['language'] || currentLocale())}
        ${hidden('page', fields['page'] ?? '')} ${booking ? hidden('kind', 'booking') : ''}
        ${booking ? bookingFields(inbox, fields, faults) : messageFields(inbox, fields, faults)}
        ${
          booking || house.maxFiles === 0
            ? ''
            : photosField({
                name: 'file',
                faults,
                label: optional(msg('Photos', { id: 'nabo.inbox.form.photos' })),
                hint: msg(
                  str`At most ${house.maxFiles}, JPEG, PNG or WebP. Where they were taken and by which camera is removed from them.`,
                  { id: 'nabo.inbox.form.photosHint' },
                ),
              })
        }
        ${contactFields(fields, faults)}
        <div class="website" aria-hidden="true">
          <label for="website">${msg('Leave this empty', { id: 'nabo.inbox.form.honeypot' })}</label>
          <input id="website" name="website" tabindex="-1" autocomplete="off" />
        </div>
        ${
          house.privacyUrl
            ? html`<p><a href="${house.privacyUrl}">${msg('What happens with what you write', { id: 'nabo.inbox.form.privacy' })}</a></p>`
            : ''
        }
        <button type="submit">${msg('Send', { id: 'nabo.inbox.form.send' })}</button>
      </form>`,
  });
}
