import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/messages.js';

interface Tray {
  unfit: readonly { name: string; why: 'unreadable' | 'tooLarge' | 'tooMany' }[];
  busy: boolean;
  remove(index: number): void;
}

function unfitText({ name, why }: Tray['unfit'][number]): string {
  switch (why) {
    case 'tooMany':
      return msg(str`${name} was left out: there are as many photos as can be sent.`, {
        id: 'nabo.desk.photos.tooMany',
      });
    case 'tooLarge':
      return msg(str`${name} is too large. Choose a smaller photo.`, { id: 'nabo.desk.photos.tooLarge' });
    default:
      return msg(
        str`This browser cannot read ${name}. Choose a JPEG, PNG or WebP, or take a screenshot of the photo.`,
        { id: 'nabo.desk.photos.unreadable' },
      );
  }
}

/** What could not be taken, told at the field. */
export const unfit = ({ unfit: files }: Tray): TemplateResult | undefined =>
  files.length > 0
    ? html`<div part="fault" id="files-fault">${files.map((file) => html`<p>${unfitText(file)}</p>`)}</div>`
    : undefined;

export const photoName = ({ size }: Blob, i: number): string =>
  msg(str`Photo ${i + 1}, ${Math.ceil(size / 1000)} kB`, { id: 'nabo.desk.photos.item' });

/** What was chosen, drawn anew on the device at once, so that nothing but the picture ever leaves it. */
export const photoList = (tray: Tray, photos: readonly Blob[]): TemplateResult => html`
  ${tray.busy ? html`<p>${msg('Reading the photos …', { id: 'nabo.desk.photos.busy' })}</p>` : nothing}
  ${
    photos.length > 0
      ? html`<ul part="photos">
        ${photos.map(
          (photo, i) => html`<li>
            ${photoName(photo, i)}
            <button part="button" type="button" @click=${() => tray.remove(i)}>
              ${msg(str`Take away photo ${i + 1}`, { id: 'nabo.desk.photos.removeName' })}
            </button>
          </li>`,
        )}
      </ul>`
      : nothing
  }
`;
