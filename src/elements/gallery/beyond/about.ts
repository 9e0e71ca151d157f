import { html, nothing, type TemplateResult } from 'lit';
import { dialled } from '../../../contract/address.js';
import { licenceName } from '../../../domain/licence.js';
import type { ShownWork } from '../../../domain/works.js';
import { faceOf } from '../../../domain/works-face.js';
import { msg } from '../../../i18n/messages.js';
import { paragraph, type Fact } from '../about.js';
import { saleText } from './words.js';
import { audioPlayer } from './players.js';
import type { Scene } from '../scene.js';

/** What belongs to a work beside what is on the stage: its text, its sound, the words of the sound. */
export function about(work: ShownWork, scene: Scene): TemplateResult {
  const { text, audio } = work;
  const face = faceOf(work);
  return html`
    ${face === 'text' ? nothing : paragraph(text, scene)}
    ${audio && face !== 'sound' ? audioPlayer(work, scene) : nothing}
    ${
      audio?.transcript
        ? html`<details part="transcript" open>
          <summary>${msg('What is heard', { id: 'nabo.gallery-beyond.transcript' })}</summary>
          ${paragraph(audio.transcript, scene)}
        </details>`
        : nothing
    }
  `;
}

/** What else there is to know. */
export function facts({ credit, rights, tags }: ShownWork, scene: Scene): Fact[] {
  const licence = typeof rights === 'string' && /^https?:/.test(rights) ? scene.link(rights) : undefined;
  return [
    [
      credit?.label ? scene.text(credit.label) : msg('Credit', { id: 'nabo.gallery-beyond.fact.credit' }),
      credit && scene.text(credit.value),
    ],
    [
      msg('Rights', { id: 'nabo.gallery-beyond.fact.rights' }),
      licence
        ? html`<a href=${licence} rel="license">${licenceName(licence)}</a>`
        : rights && scene.text(rights),
    ],
    [
      msg('Keywords', { id: 'nabo.gallery-beyond.fact.tags' }),
      tags?.map((tag, index) => [index ? ', ' : '', scene.text(tag)]),
    ],
  ];
}

/** Whether it can be bought. */
export const sale = ({ sale: offer }: ShownWork, scene: Scene): TemplateResult | typeof nothing =>
  offer
    ? html`<p part="sale" data-status=${offer.status}>${saleText(offer, scene.data.centre?.currency)}</p>`
    : nothing;

/** The same, and how to ask for it. */
export const offer = (work: ShownWork, scene: Scene): unknown => [sale(work, scene), ask(work, scene)];

/** How to ask for it: by the work's own contact, as it is written by hand, else by letter to the house. */
function ask({ sale: offer, title }: ShownWork, scene: Scene): TemplateResult | typeof nothing {
  const contact = (offer?.contact ?? scene.data.centre?.email)?.trim();
  if (!offer || !contact || offer.status === 'sold') return nothing;
  const href = scene.link(
    /^[^\s@:/]+@[^\s@]+$/.test(contact)
      ? `mailto:${contact}?subject=${encodeURIComponent(scene.words(title).value)}`
      : /^\+?[\d\s().-]{5,}$/.test(contact)
        ? `tel:${dialled(contact)}`
        : contact.includes(':')
          ? contact
          : undefined,
  );
  return href
    ? html`<a part="ask" href=${href}>${msg('Ask about this work', { id: 'nabo.gallery-beyond.ask' })}</a>`
    : html`<p dir="auto">${contact}</p>`;
}
