import { html, nothing, type TemplateResult } from 'lit';
import type { Draft, Step } from '../../domain/report-form.js';
import { msg, plural, str } from '../../i18n/messages.js';
import { fieldName, failureText } from './words.js';

export interface ReviewContext {
  step: Step;
  /** Everything that will be sent, as it will be read. Stays in view while it is sent, and when that fails. */
  answers: TemplateResult;
  /** How many photos go up. */
  photos: number;
  /** Whole seconds until it is tried again by itself. */
  seconds: number | undefined;
  uploaded: number;
  send: () => void;
  back: () => void;
  /** The other three ways; the whole message is in each. */
  ways: { call?: string | undefined; sms?: string | undefined; mail?: string | undefined };
  print: () => void;
}

/** A fact of what will be sent, where there is one. */
export const row = (name: string, value: unknown): TemplateResult | typeof nothing =>
  value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing;

/** Who writes. */
export const writer = ({ name, email, phone }: Draft): TemplateResult =>
  name || email || phone
    ? html`${row(fieldName('name'), name)} ${row(fieldName('email'), email)} ${row(fieldName('phone'), phone)}`
    : html`<dt>${msg('You', { id: 'nabo.feedback.you' })}</dt>
        <dd>${msg('Anonymous', { id: 'nabo.feedback.anonymous' })}</dd>`;

export function review(context: ReviewContext): TemplateResult {
  return html`
    ${context.answers}
    <p class="buttons">
      <button part="button primary" type="button" @click=${context.send}>
        ${msg('Send', { id: 'nabo.feedback.send' })}
      </button>
      <button part="button" type="button" @click=${context.back}>
        ${msg('Change something', { id: 'nabo.feedback.change' })}
      </button>
    </p>
  `;
}

export function sending(context: ReviewContext): TemplateResult {
  const { uploaded, photos } = context;
  return html`
    ${
      photos > 0
        ? html`<p>
          <progress max="1" .value=${uploaded} aria-label=${msg('Photos going up', { id: 'nabo.feedback.uploading' })}></progress>
        </p>`
        : nothing
    }
    ${context.answers}
  `;
}

export function waiting(context: ReviewContext): TemplateResult | typeof nothing {
  const { step, seconds, ways, send, back, print } = context;
  if (step.at !== 'wait') return nothing;
  const { call, sms, mail } = ways;
  return html`
    <p part="notice">${failureText(step.failure)}</p>
    ${
      seconds === undefined
        ? nothing
        : html`<p>
          ${plural(seconds, {
            one: () =>
              msg(str`We try again by ourselves in ${seconds} second, as long as this page is open.`, {
                id: 'nabo.feedback.retry.one',
              }),
            other: () =>
              msg(str`We try again by ourselves in ${seconds} seconds, as long as this page is open.`, {
                id: 'nabo.feedback.retry.other',
              }),
          })}
        </p>`
    }
    <p class="buttons">
      <button part="button primary" type="button" @click=${send}>
        ${msg('Try now', { id: 'nabo.feedback.tryNow' })}
      </button>
      <button part="button" type="button" @click=${back}>
        ${msg('Change something', { id: 'nabo.feedback.change' })}
      </button>
    </p>
    <p>${msg('Or take another way. Your words are filled in:', { id: 'nabo.feedback.otherWays' })}</p>
    <ul part="ways">
      ${call ? html`<li><a href=${call}>${msg('Call', { id: 'nabo.feedback.wayCall' })}</a></li>` : nothing}
      ${sms ? html`<li><a href=${sms}>${msg('Send as SMS', { id: 'nabo.feedback.waySms' })}</a></li>` : nothing}
      ${mail ? html`<li><a href=${mail}>${msg('Send as e-mail', { id: 'nabo.feedback.wayMail' })}</a></li>` : nothing}
      <li>
        <button part="button" type="button" @click=${print}>${msg('Print', { id: 'nabo.feedback.print' })}</button>
      </li>
    </ul>
    ${context.answers}
  `;
}
