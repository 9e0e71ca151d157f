import { html, nothing, type TemplateResult } from 'lit';
import { formatReceipt } from '../../contract/receipt-shown.js';
import type { ReceiptAnswer } from '../../contract/report.js';
import { msg, str } from '../../i18n/messages.js';

interface Means {
  copy: () => void;
  print: () => void;
  save: () => void;
  /** Where the answer can be read; '' where nowhere. */
  href: string;
  open: (event: MouseEvent) => void;
}

const referenceText = (reference: string) =>
  msg(str`Reference: ${reference}`, { id: 'nabo.desk.receipt.reference' });
const promiseText = (promise: string) =>
  msg(str`You get an answer by ${promise} at the latest.`, { id: 'nabo.desk.receipt.promise' });
const addressText = (address: string) =>
  msg(str`Read the answer here: ${address}`, { id: 'nabo.desk.receipt.address' });

/** The receipt as text, to copy or save. */
export function receiptText({ reference, receipt, statusUrl }: ReceiptAnswer, promise: string): string {
  const code = receipt && msg(str`Receipt code: ${formatReceipt(receipt)}`, { id: 'nabo.desk.receipt.code' });
  return [referenceText(reference), code, receipt && addressText(statusUrl), promise && promiseText(promise)]
    .filter(Boolean)
    .join('\n');
}

export const keptText = (kept: boolean): string =>
  kept
    ? msg('The receipt is kept.', { id: 'nabo.desk.receipt.kept' })
    : msg('That did not work. Write the code down.', { id: 'nabo.desk.receipt.notKept' });

/** @param promise the date of the answer, in words; Open311 promises none, and has no code */
export function receipt(
  known: ReceiptAnswer,
  promise: string,
  { copy, print, save, href, open }: Means,
): TemplateResult {
  return html`
    <div part="receipt">
      <p>${referenceText(known.reference)}</p>
      ${
        known.receipt
          ? html`<p class="code">
                ${msg('Your receipt code', { id: 'nabo.desk.receipt.yours' })}
                <strong translate="no">${formatReceipt(known.receipt)}</strong>
              </p>
              <p>
                ${msg(
                  'Keep the code. It alone opens your message and the answer, and we cannot find it again for you.',
                  { id: 'nabo.desk.receipt.keep' },
                )}
              </p>
              <p class="address">${addressText(known.statusUrl)}</p>`
          : nothing
      }
      <p class="buttons">
        <button part="button primary" type="button" @click=${copy}>${msg('Copy', { id: 'nabo.desk.copy' })}</button>
        <button part="button" type="button" @click=${save}>${msg('Save as a file', { id: 'nabo.desk.save' })}</button>
        <button part="button" type="button" @click=${print}>${msg('Print', { id: 'nabo.desk.print' })}</button>
      </p>
    </div>
    ${promise ? html`<p>${promiseText(promise)}</p>` : nothing}
    ${
      href
        ? html`<p>
            <a href=${href} @click=${open}>${msg('Read the answer', { id: 'nabo.desk.receipt.open' })}</a>
          </p>`
        : nothing
    }
  `;
}

export const askText = (): string =>
  msg(
    'You have not kept the receipt yet, and it cannot be shown again. Press once more to go on without it.',
    { id: 'nabo.desk.receipt.ask' },
  );
