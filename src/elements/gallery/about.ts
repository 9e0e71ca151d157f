import { html, nothing, type TemplateResult } from 'lit';
import type { WorkImage } from '../../contract/feed/works.js';
import type { Text } from '../../contract/primitives.js';
import { licenceName } from '../../domain/licence.js';
import { artistKey, artistOf, type ShownWork } from '../../domain/works.js';
import { faceOf } from '../../domain/works-wall.js';
import { msg, str } from '../../i18n/messages.js';
import { sale } from './card.js';
import { audioPlayer } from './media.js';
import type { Scene } from './scene.js';

/**
 * What there is to know about a work, beside it in the viewer.
 * @param image the picture of it that is shown
 * @param hidden the content note is still to be passed: nothing tells yet what is to be seen or heard
 * @param more other works by the artist can be gone to
 */
export function about(
  work: ShownWork,
  image: WorkImage | undefined,
  hidden: boolean,
  more: boolean,
  scene: Scene,
): TemplateResult {
  const { title, description, year, medium, size, rights, credit, tags, text, audio } = work;
  const artist = artistOf(work, scene.artists);
  const name = artist?.name ?? work.artist;
  const face = faceOf(work);
  const licence = typeof rights === 'string' && /^https?:/.test(rights) ? scene.link(rights) : undefined;
  const shown = image ?? (face === 'film' ? undefined : work.images?.[0]);
  const facts: [name: Text, value: unknown][] = [
    [msg('Year', { id: 'nabo.gallery.fact.year' }), year],
    [msg('Medium', { id: 'nabo.gallery.fact.medium' }), words(medium, scene)],
    [msg('Size', { id: 'nabo.gallery.fact.size' }), words(size, scene)],
    [msg('In the picture', { id: 'nabo.gallery.fact.alt' }), !hidden && words(shown?.alt, scene)],
    [credit?.label ?? msg('Credit', { id: 'nabo.gallery.fact.credit' }), words(credit?.value, scene)],
    [
      msg('Rights', { id: 'nabo.gallery.fact.rights' }),
      licence ? html`<a href=${licence} rel="license">${licenceName(licence)}</a>` : words(rights, scene),
    ],
    [
      msg('Keywords', { id: 'nabo.gallery.fact.tags' }),
      tags?.map((tag, index) => [index ? ', ' : '', scene.text(tag)]),
    ],
  ];
  return html`
    <h2 id="viewer-title" dir="auto">${scene.text(title)}</h2>
    ${paragraph(name, scene)} ${work.event ? scene.event(work.event) : nothing} ${sale(work, scene)} ${ask(work, scene)}
    ${paragraph(description, scene)}
    ${hidden || face === 'text' ? nothing : paragraph(text, scene)}
    ${audio && !hidden && face !== 'sound' ? audioPlayer(work, scene) : nothing}
    <dl>
      ${facts.map(([label, value]) =>
        value
          ? html`<div>
              <dt>${typeof label === 'string' ? label : scene.text(label)}</dt>
              <dd dir="auto">${value}</dd>
            </div>`
          : nothing,
      )}
    </dl>
    ${
      audio?.transcript && !hidden
        ? html`<details part="transcript" open>
          <summary>${msg('What is heard', { id: 'nabo.gallery.transcript' })}</summary>
          ${paragraph(audio.transcript, scene)}
        </details>`
        : nothing
    }
    ${
      artist?.statement
        ? html`<blockquote part="statement">${paragraph(artist.statement, scene)}</blockquote>`
        : nothing
    }
    ${
      more && name
        ? html`<button type="button" class="quiet" @click=${() => scene.onArtist(artistKey(work) ?? '')}>
          ${msg(str`All works by ${scene.words(name).value}`, { id: 'nabo.gallery.allBy' })}
        </button>`
        : nothing
    }
  `;
}

const words = (text: Text | undefined, scene: Scene) => text && scene.text(text);

export const paragraph = (text: Text | undefined, scene: Scene): TemplateResult | typeof nothing =>
  text ? html`<p class="lines" dir="auto">${scene.text(text)}</p>` : nothing;

/** How to ask for it: by the work's own contact, as it is written by hand, else by letter to the house. */
function ask({ sale: offer, title }: ShownWork, scene: Scene): TemplateResult | typeof nothing {
  const contact = (offer?.contact ?? scene.email)?.trim();
  if (!offer || !contact || offer.status === 'sold') return nothing;
  const href = scene.link(
    /^[^\s@:/]+@[^\s@]+$/.test(contact)
      ? `mailto:${contact}?subject=${encodeURIComponent(scene.words(title).value)}`
      : /^\+?[\d\s().-]{5,}$/.test(contact)
        ? `tel:${contact.replace(/[^\d+]/g, '')}`
        : contact.includes(':')
          ? contact
          : undefined,
  );
  return href
    ? html`<a part="ask" href=${href}>${msg('Ask about this work', { id: 'nabo.gallery.ask' })}</a>`
    : html`<p dir="auto">${contact}</p>`;
}
