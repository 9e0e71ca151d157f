import { html, nothing, type TemplateResult } from 'lit';
import { linkHref, mediaHref } from '../../contract/address.js';
import type { WorkImage } from '../../contract/feed/works.js';
import type { Text } from '../../contract/primitives.js';
import { artistKey, artistOf, type ShownWork } from '../../domain/works.js';
import { faceOf } from '../../domain/works-wall.js';
import { licenceName } from '../../domain/licence.js';
import { msg, str } from '../../i18n/messages.js';
import { sale } from './card.js';
import { audioPlayer } from './media.js';
import type { Scene } from './scene.js';

/** What there is to know about a work, beside it in the viewer. */
export function about(
  work: ShownWork,
  image: WorkImage | undefined,
  hidden: boolean,
  hasMore: boolean,
  scene: Scene,
): TemplateResult {
  const artist = artistOf(work, scene.artists);
  const name = artist?.name ?? work.artist;
  const face = faceOf(work);
  const alt = (image ?? (face === 'film' ? undefined : work.images?.[0]))?.alt;
  return html`
    <h2 id="viewer-title" class="name" dir="auto">${scene.text(work.title)}</h2>
    ${name === undefined ? nothing : html`<p class="artist" dir="auto">${scene.text(name)}</p>`}
    ${work.sale ? offer(work, scene) : nothing} ${paragraphs(work.description, scene)}
    ${hidden || face === 'text' ? nothing : paragraphs(work.text, scene)}
    ${hidden || face === 'sound' || !work.audio ? nothing : audioPlayer(work, scene)}
    <dl class="list">
      ${fact(msg('Year', { id: 'nabo.gallery.fact.year' }), work.year)}
      ${fact(msg('Medium', { id: 'nabo.gallery.fact.medium' }), work.medium && scene.text(work.medium))}
      ${fact(msg('Size', { id: 'nabo.gallery.fact.size' }), work.size && scene.text(work.size))}
      ${fact(msg('In the picture', { id: 'nabo.gallery.fact.alt' }), !hidden && alt && scene.text(alt))}
      ${credit(work, scene)} ${fact(msg('Rights', { id: 'nabo.gallery.fact.rights' }), rights(work.rights, scene))}
      ${fact(msg('Keywords', { id: 'nabo.gallery.fact.tags' }), tags(work.tags, scene))}
    </dl>
    ${hidden ? nothing : transcript(work, scene)} ${
      artist?.statement
        ? html`
      <blockquote part="statement" class="statement" dir="auto">${scene.text(artist.statement)}</blockquote>
    `
        : nothing
    }
    ${
      hasMore && name !== undefined
        ? html`<button type="button" class="quiet" @click=${() => scene.onArtist(artistKey(work) ?? '')}>
          ${msg(str`All works by ${scene.words(name).value}`, { id: 'nabo.gallery.allBy' })}
        </button>`
        : nothing
    }
  `;
}

export const paragraphs = (text: Text | undefined, scene: Scene): TemplateResult | typeof nothing =>
  text === undefined ? nothing : html`<p class="lines" dir="auto">${scene.text(text)}</p>`;

const fact = (name: unknown, value: unknown) =>
  !value || value === nothing ? nothing : html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`;

const credit = ({ credit: stated }: ShownWork, scene: Scene) =>
  stated &&
  fact(
    stated.label ? scene.text(stated.label) : msg('Credit', { id: 'nabo.gallery.fact.credit' }),
    scene.text(stated.value),
  );

const tags = (all: readonly Text[] | undefined, scene: Scene) =>
  all?.length
    ? all.map((tag, index) => html`${index ? ', ' : ''}<span>${scene.text(tag)}</span>`)
    : undefined;

/** A licence is a link when it is given by its address. */
function rights(text: Text | undefined, scene: Scene) {
  if (text === undefined) return undefined;
  const href = typeof text === 'string' && /^https?:/.test(text) ? mediaHref(text) : undefined;
  return href ? html`<a href=${href} rel="license">${licenceName(href)}</a>` : scene.text(text);
}

/** What it costs, and how to ask: by the work's own contact, else by letter to the house. */
function offer(work: ShownWork, scene: Scene): TemplateResult {
  const { sale: selling, title } = work;
  if (!selling || selling.status === 'sold') return html`${selling ? sale(selling, scene) : nothing}`;
  const contact = selling.contact ?? scene.email;
  const href = contact === undefined ? undefined : contactHref(contact, scene.words(title).value);
  const ask = msg('Ask about this work', { id: 'nabo.gallery.ask' });
  return html`
    ${sale(selling, scene)}
    ${
      href
        ? html`<p><a part="ask" class="ask" href=${href}>${ask}</a></p>`
        : contact
          ? html`<p dir="auto">${contact}</p>`
          : nothing
    }
  `;
}

/** An address as it is written by hand: a link, an e-mail address or a telephone number. */
function contactHref(contact: string, subject: string): string | undefined {
  const written = contact.trim();
  const href = /^[^\s@:/]+@[^\s@]+$/.test(written)
    ? `mailto:${written}`
    : /^\+?[\d\s().-]{5,}$/.test(written)
      ? `tel:${written.replace(/[^\d+]/g, '')}`
      : written;
  const safe = linkHref(href);
  return safe?.startsWith('mailto:') && !safe.includes('?')
    ? `${safe}?subject=${encodeURIComponent(subject)}`
    : safe;
}

const transcript = ({ audio }: ShownWork, scene: Scene) =>
  audio?.transcript === undefined
    ? nothing
    : html`<details part="transcript" class="transcript" open>
        <summary>${msg('What is heard', { id: 'nabo.gallery.transcript' })}</summary>
        ${paragraphs(audio.transcript, scene)}
      </details>`;
