import { html, nothing, type TemplateResult } from 'lit';
import { dialled } from '../../contract/address.js';
import type { Failure } from '../../domain/report-draft.js';
import { msg, plural, str } from '../../i18n/messages.js';

/** What will be sent, as it will be read: name and value; what has no value is left out. */
export type Rows = readonly (readonly [name: string, value: unknown])[];

export const sendText = (): string => msg('Send', { id: 'nabo.desk.send' });
export const nowText = (): string => msg('Try now', { id: 'nabo.desk.tryNow' });

/** Everything that will be sent. Stays in view while it is sent, and when that fails. */
export const answers = (rows: Rows): TemplateResult => html`<dl part="answers">
  ${rows.map(([name, value]) => (value ? html`<dt>${name}</dt><dd class="said">${value}</dd>` : nothing))}
</dl>`;

export const buttons = (name: string, send: () => unknown, back: () => void): TemplateResult =>
  html`<p class="buttons">
    <button part="button primary" type="button" @click=${send}>${name}</button>
    <button part="button" type="button" @click=${back}>
      ${msg('Change something', { id: 'nabo.desk.change' })}
    </button>
  </p>`;

/** @param uploaded part of the photos that has gone up, 0 to 1 */
export const progress = (uploaded: number): TemplateResult => html`<p>
  <progress max="1" .value=${uploaded} aria-label=${msg('Photos going up', { id: 'nabo.desk.uploading' })}></progress>
</p>`;

export function failureText(failure: Failure): string {
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

/** Other ways for a message that could not be sent; the words are filled in where the way carries words. */
export function otherWays({ phone, sms, mail }: Ways, rows: Rows): TemplateResult {
  const body = encodeURIComponent(
    rows
      .map(([, value]) => value)
      .filter(Boolean)
      .join('\n\n'),
  );
  const subject = encodeURIComponent(msg('Message from a neighbour', { id: 'nabo.desk.subject' }));
  const way = (href: string | undefined, name: string) =>
    href ? html`<li><a href=${href}>${name}</a></li>` : nothing;
  return html`<p>${msg('Or take another way. Your words are filled in:', { id: 'nabo.desk.otherWays' })}</p>
    <ul part="ways">
      ${way(phone && `tel:${dialled(phone)}`, msg('Call', { id: 'nabo.desk.wayCall' }))}
      ${way(sms && `sms:${dialled(sms)}?&body=${body}`, msg('Send as SMS', { id: 'nabo.desk.waySms' }))}
      ${way(mail && `mailto:${mail}?subject=${subject}&body=${body}`, msg('Send as e-mail', { id: 'nabo.desk.wayMail' }))}
      <li>
        <button part="button" type="button" @click=${() => print()}>${msg('Print', { id: 'nabo.desk.print' })}</button>
      </li>
    </ul>`;
}

/** @param seconds until it is tried again by itself */
export const retryText = (seconds: number | undefined): TemplateResult | typeof nothing =>
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
