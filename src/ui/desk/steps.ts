import { html, nothing, type TemplateResult } from 'lit';
import { dialled } from '../../contract/address.js';
import type { Failure } from '../../domain/report-draft.js';
import { msg, plural, str } from '../../i18n/messages.js';

export interface StepContext {
  /** What will be sent, as it will be read: name and value; what has no value is left out. */
  rows: readonly (readonly [name: string, value: unknown])[];
  photos: number;
  send: () => void;
  back: () => void;
}

const sendText = () => msg('Send', { id: 'nabo.desk.send' });

/** Everything that will be sent. Stays in view while it is sent, and when that fails. */
const answers = ({ rows, photos }: StepContext) => html`<dl part="answers">
  ${rows.map(([name, value]) => (value ? html`<dt>${name}</dt><dd class="said">${value}</dd>` : nothing))}
  ${
    photos > 0
      ? html`<dt>${msg('Photos', { id: 'nabo.desk.photos' })}</dt>
        <dd>
          ${plural(photos, {
            one: () => msg(str`${photos} photo`, { id: 'nabo.desk.photos.one' }),
            other: () => msg(str`${photos} photos`, { id: 'nabo.desk.photos.other' }),
          })}
        </dd>`
      : nothing
  }
</dl>`;

const buttons = (name: string, { send, back }: StepContext) => html`<p class="buttons">
  <button part="button primary" type="button" @click=${send}>${name}</button>
  <button part="button" type="button" @click=${back}>
    ${msg('Change something', { id: 'nabo.desk.change' })}
  </button>
</p>`;

export const review = (context: StepContext): TemplateResult =>
  html`${answers(context)} ${buttons(sendText(), context)}`;

export const sending = (context: StepContext, uploaded: number): TemplateResult => html`
  ${
    context.photos > 0
      ? html`<p>
        <progress max="1" .value=${uploaded} aria-label=${msg('Photos going up', { id: 'nabo.desk.uploading' })}></progress>
      </p>`
      : nothing
  }
  ${answers(context)}
`;

function failureText(failure: Failure): string {
  switch (failure) {
    case 'offline':
      return msg('You are offline. Your message is not sent yet; nothing of it is lost.', {
        id: 'nabo.desk.failure.offline',
      });
    case 'unreachable':
      return msg(
        'We cannot tell whether your message arrived. Nothing of it is lost. Send it again: it is never stored twice.',
        { id: 'nabo.desk.failure.unreachable' },
      );
    case 'busy':
      return msg(
        'The inbox has too much to do right now. Your message is not sent yet; nothing of it is lost.',
        { id: 'nabo.desk.failure.busy' },
      );
    case 'tooLarge':
      return msg('The photos are too large. Take one away and send again.', {
        id: 'nabo.desk.failure.tooLarge',
      });
    default:
      return msg('Something is wrong with the inbox, not with you. Nothing of your message is lost.', {
        id: 'nabo.desk.failure.server',
      });
  }
}

/** Whom a house can be reached by, besides its inbox. */
export interface Ways {
  phone?: string | undefined;
  sms?: string | undefined;
  mail?: string | undefined;
}

/** Three other ways for a message that could not be sent; the words are filled in where the way carries words. */
function otherWays({ phone, sms, mail }: Ways, message: string): TemplateResult {
  const body = encodeURIComponent(message);
  const subject = encodeURIComponent(msg('Message from a neighbour', { id: 'nabo.desk.subject' }));
  const way = (href: string | undefined, name: string) =>
    href ? html`<li><a href=${href}>${name}</a></li>` : nothing;
  return html`
    ${way(phone && `tel:${dialled(phone)}`, msg('Call', { id: 'nabo.desk.wayCall' }))}
    ${way(sms && `sms:${dialled(sms)}?&body=${body}`, msg('Send as SMS', { id: 'nabo.desk.waySms' }))}
    ${way(mail && `mailto:${mail}?subject=${subject}&body=${body}`, msg('Send as e-mail', { id: 'nabo.desk.wayMail' }))}
  `;
}

export interface WaitContext extends StepContext {
  failure: Failure;
  /** Whole seconds until it is tried again by itself. */
  seconds: number | undefined;
  ways: Ways;
  /** The whole message as plain text. */
  message: string;
}

export const waiting = (context: WaitContext): TemplateResult => html`
  <p part="notice">${failureText(context.failure)}</p>
  ${retryText(context.seconds)} ${buttons(msg('Try now', { id: 'nabo.desk.tryNow' }), context)}
  <p>${msg('Or take another way. Your words are filled in:', { id: 'nabo.desk.otherWays' })}</p>
  <ul part="ways">
    ${otherWays(context.ways, context.message)}
    <li>
      <button part="button" type="button" @click=${() => print()}>${msg('Print', { id: 'nabo.desk.print' })}</button>
    </li>
  </ul>
  ${answers(context)}
`;

const retryText = (seconds: number | undefined) =>
  seconds === undefined
    ? nothing
    : html`<p>
      ${plural(seconds, {
        one: () =>
          msg(str`We try again by ourselves in ${seconds} second, as long as this page is open.`, {
            id: 'nabo.desk.retry.one',
          }),
        other: () =>
          msg(str`We try again by ourselves in ${seconds} seconds, as long as this page is open.`, {
            id: 'nabo.desk.retry.other',
          }),
      })}
    </p>`;
