import { html, nothing, type TemplateResult } from 'lit';
import type { FieldError } from '../../contract/report-check.js';
import { msg, plural, str } from '../../i18n/messages.js';
import { errorsOf, fault } from '../../report/form/field.js';
import { faultText, fieldName } from '../../report/form/words.js';

export interface PhotoContext {
  max: number;
  photos: readonly Blob[];
  errors: readonly FieldError[];
  /** Names of files that this browser could not read. */
  unreadable: readonly string[];
  busy: boolean;
  choose: (event: Event) => void;
  remove: (index: number) => void;
}

/** Chosen photos are drawn anew on the device at once, so that nothing but the picture ever leaves it. */
export function photoField({
  max,
  photos,
  errors,
  unreadable,
  busy,
  choose,
  remove,
}: PhotoContext): TemplateResult | typeof nothing {
  if (max === 0) return nothing;
  const bad = errorsOf(errors, 'files').length > 0 || unreadable.length > 0;
  return html`<div part="field">
    <label for="files">${fieldName('files')}</label>
    <p part="hint" id="files-hint">
      ${plural(max, {
        one: () =>
          msg('One photo. Where and with what it was taken is removed before it is sent.', {
            id: 'nabo.feedback.hint.photos.one',
          }),
        other: () =>
          msg(
            str`Up to ${max} photos. Where and with what they were taken is removed before they are sent.`,
            {
              id: 'nabo.feedback.hint.photos.other',
            },
          ),
      })}
    </p>
    ${fault({ errors, fault: faultText }, 'files')}
    ${
      unreadable.length > 0
        ? html`<p part="fault" id="files-unreadable">
          ${unreadable.map((name) =>
            msg(
              str`This browser cannot read ${name}. Choose a JPEG, PNG or WebP, or take a screenshot of the photo.`,
              {
                id: 'nabo.feedback.photos.unreadable',
              },
            ),
          )}
        </p>`
        : nothing
    }
    ${
      photos.length > 0
        ? html`<ul part="photos">
          ${photos.map(
            ({ size }, i) => html`<li>
              ${msg(str`Photo ${i + 1}, ${Math.ceil(size / 1000)} kB`, { id: 'nabo.feedback.photos.item' })}
              <button
                part="button"
                type="button"
                aria-label=${msg(str`Take photo ${i + 1} away`, { id: 'nabo.feedback.photos.removeName' })}
                @click=${() => remove(i)}
              >
                ${msg('Take away', { id: 'nabo.feedback.photos.remove' })}
              </button>
            </li>`,
          )}
        </ul>`
        : nothing
    }
    ${
      photos.length < max
        ? html`<input
          id="files"
          type="file"
          accept="image/*"
          ?multiple=${max > 1}
          ?disabled=${busy}
          aria-describedby=${bad ? 'files-hint files-fault files-unreadable' : 'files-hint'}
          @change=${choose}
        />`
        : nothing
    }
  </div>`;
}
