import { html, nothing, type TemplateResult } from 'lit';
import { formatReceipt } from '../../contract/receipt.js';
import type { ReceiptAnswer } from '../../contract/report.js';
import { msg, str } from '../../i18n/messages.js';

export interface ReceiptContext {
  receipt: ReceiptAnswer;
  /** The date of the answer, in words; Open311 promises none, and has no code. */
  promise: string | undefined;
  copy: () => void;
  print: () => void;
  save: () => void;
  open: (event: Event) => void;
  restart: () => void;
}

/** The receipt as text, to copy or save. */
export function receiptText({ receipt, promise }: Pick<ReceiptContext, 'receipt' | 'promise'>): string {
  const lines = [msg(str`Reference: ${receipt.reference}`, { id: 'nabo.feedback.receipt.reference' })];
  if (receipt.receipt)
    lines.push(
      msg(str`Receipt code: ${formatReceipt(receipt.receipt)}`, { id: 'nabo.feedback.receipt.code' }),
      msg(str`Read the answer here: ${receipt.statusUrl}`, { id: 'nabo.feedback.receipt.address' }),
    );
  if (promise)
    lines.push(
      msg(str`You get an answer by ${promise} at the latest.`, { id: 'nabo.feedback.receipt.promise' }),
    );
  return lines.join('\n');
}

export function receipt(context: ReceiptContext): TemplateResult {
  const { receipt: known, promise, copy, print, save, open, restart } = context;
  return html`
    <div part="receipt">
      <p>${msg(str`Reference: ${known.reference}`, { id: 'nabo.feedback.receipt.reference' })}</p>
      ${
        known.receipt
          ? html`<p class="code">
                ${msg('Your receipt code', { id: 'nabo.feedback.receipt.yours' })}
                <strong translate="no">${formatReceipt(known.receipt)}</strong>
              </p>
              <p>
                ${msg(
                  'Keep the code. It alone opens your message and the answer, and we cannot find it again for you.',
                  { id: 'nabo.feedback.receipt.keep' },
                )}
              </p>`
          : nothing
      }
      <p class="buttons">
        <button part="button primary" type="button" @click=${copy}>${msg('Copy', { id: 'nabo.feedback.copy' })}</button>
        <button part="button" type="button" @click=${save}>${msg('Save as a file', { id: 'nabo.feedback.save' })}</button>
        <button part="button" type="button" @click=${print}>${msg('Print', { id: 'nabo.feedback.print' })}</button>
      </p>
    </div>
    ${
      promise
        ? html`<p>
            ${msg(str`You get an answer by ${promise} at the latest.`, { id: 'nabo.feedback.receipt.promise' })}
          </p>`
        : nothing
    }
    ${
      known.statusUrl
        ? html`<p>
            <a href=${known.statusUrl} @click=${open}
              >${msg('Read the answer', { id: 'nabo.feedback.receipt.open' })}</a
            >
          </p>`
        : nothing
    }
    <p>
      <button part="button" type="button" @click=${restart}>
        ${msg('Write another message', { id: 'nabo.feedback.another' })}
      </button>
    </p>
  `;
}
