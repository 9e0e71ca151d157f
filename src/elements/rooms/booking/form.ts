import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../../domain/civil.js';
import type { Wish, WishAnswer } from '../../../domain/free-wish.js';
import type { Draft } from '../../../domain/report-draft.js';
import { msg, str } from '../../../i18n/messages.js';
import type { Desk } from '../../../ui/desk/desk.js';
import { contact, ending } from '../../../ui/form/ending.js';
import { input, textarea } from '../../../ui/form/field.js';
import type { Scene } from '../scene.js';
import { answerText, isTaken, wishText } from './wish.js';

export const bookingFields = ['date', 'from', 'to', 'purpose', 'name', 'email', 'phone'] as const;
export type BookingField = (typeof bookingFields)[number];

export function fieldName(field: 'room' | 'date' | 'from' | 'to' | 'purpose'): string {
  switch (field) {
    case 'room':
      return msg('Room', { id: 'nabo.rooms-booking.field.room' });
    case 'date':
      return msg('Day', { id: 'nabo.rooms-booking.field.date' });
    case 'from':
      return msg('From', { id: 'nabo.rooms-booking.field.from' });
    case 'to':
      return msg('Until', { id: 'nabo.rooms-booking.field.to' });
    case 'purpose':
      return msg('What do you want to use the room for?', { id: 'nabo.rooms-booking.field.purpose' });
  }
}

export interface FormContext {
  draft: Draft<BookingField>;
  scene: Scene;
  desk: Desk;
  /** Whether the room is free at the time that is typed. */
  answer: WishAnswer | undefined;
  promise: string | undefined;
  privacyHref: string | undefined;
  edit: (event: Event) => void;
  take: (wish: Wish) => void;
  review: (event: Event) => void;
  close: () => void;
}

/** Told at once, before anybody has written a word more. */
const told = ({ answer, scene, take }: FormContext): TemplateResult => {
  const nearest = answer?.free === false ? answer.nearest : undefined;
  const when = nearest && wishText(nearest);
  return html`<div part="wish">
    <p role="status" class=${answer?.free ? 'is-free' : isTaken(answer) ? 'is-taken' : nothing}>
      ${answer ? answerText(answer, scene) : nothing}
    </p>
    ${
      nearest
        ? html`<button part="button" type="button" @click=${() => take(nearest)}>
          ${msg(str`Free: ${when ?? ''}. Take this time`, { id: 'nabo.rooms-booking.nearest' })}
        </button>`
        : nothing
    }
  </div>`;
};

export function form(context: FormContext): TemplateResult {
  const { draft, scene, desk, edit, review, close } = context;
  const words = (name: 'date' | 'from' | 'to' | 'purpose') => ({
    label: fieldName(name),
    fault: desk.fault(name),
  });
  return html`
    ${desk.above()}
    <form part="form" novalidate @input=${edit} @submit=${review}>
      <div class="when">
        ${input('date', draft.date, words('date'), { type: 'date', min: formatDay(scene.zone.dayAt(scene.now)) })}
        ${input('from', draft.from, words('from'), { type: 'time' })}
        ${input('to', draft.to, words('to'), { type: 'time' })}
      </div>
      ${told(context)}
      ${textarea(
        'purpose',
        draft.purpose,
        words('purpose'),
        html`<p part="hint" id="purpose-count">
          ${msg('Also tell how many you are, and what you need.', { id: 'nabo.rooms-booking.hint.purpose' })}
        </p>`,
      )}
      ${contact(draft, desk, true)} ${ending({ ...context, trouble: nothing })}
    </form>
    ${desk.below()}
    <p>
      <button part="button" type="button" @click=${close}>
        ${msg('Close the request', { id: 'nabo.rooms-booking.close' })}
      </button>
    </p>
  `;
}
