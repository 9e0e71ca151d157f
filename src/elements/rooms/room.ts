import { html, nothing, type TemplateResult } from 'lit';
import { linkHref, mediaHref } from '../../contract/address.js';
import type { Room } from '../../contract/feed/rooms.js';
import { numberFormat } from '../../i18n/format.js';
import { currentLocale, msg, plural, str } from '../../i18n/messages.js';
import type { Scene } from './scene.js';

export const peopleText = (n: number): string =>
  plural(n, {
    one: () => msg(str`${n} person`, { id: 'nabo.rooms.people.one' }),
    other: () => msg(str`${n} people`, { id: 'nabo.rooms.people.other' }),
  });

function priceText(price: number, currency: string | undefined): string {
  if (price === 0) return msg('Free to borrow', { id: 'nabo.rooms.free' });
  return numberFormat(currentLocale(), {
    ...(currency && { style: 'currency', currency }),
    trailingZeroDisplay: 'stripIfInteger',
  }).format(price);
}

const facts: Readonly<Record<string, () => string>> = {
  'step-free': () => msg('Step-free', { id: 'nabo.rooms.fact.stepFree' }),
  'hearing-loop': () => msg('Hearing loop', { id: 'nabo.rooms.fact.hearingLoop' }),
  'sign-language': () => msg('Sign language', { id: 'nabo.rooms.fact.signLanguage' }),
  quiet: () => msg('Quiet', { id: 'nabo.rooms.fact.quiet' }),
  'easy-language': () => msg('Easy language', { id: 'nabo.rooms.fact.easyLanguage' }),
};

/** What one may look for in a room, in words: what is in it, and for whom it is easy. */
export const featuresOf = (
  { facilities = [], accessibility = [] }: Room,
  text: (words: Room['name']) => unknown,
): unknown[] => [...facilities.map(text), ...accessibility.map((fact) => facts[fact]?.() ?? fact)];

/** What a room is like. */
export function roomFacts(room: Room, scene: Scene): TemplateResult {
  const { name, capacity, price, rules, image, donationUrl } = room;
  const picture = mediaHref(image, scene.source.base);
  const donation = linkHref(donationUrl, scene.source.base);
  const features = featuresOf(room, scene.text);
  return html`
    ${picture ? html`<img part="image" src=${picture} alt="" loading="lazy" decoding="async" />` : nothing}
    ${scene.heading(scene.text(name), 1)}
    <ul part="facts">
      ${capacity === undefined ? nothing : html`<li>${peopleText(capacity)}</li>`}
      ${price === undefined ? nothing : html`<li>${priceText(price, scene.data.centre?.currency)}</li>`}
      ${features.map((feature) => html`<li>${feature}</li>`)}
    </ul>
    ${rules ? html`<p part="rules">${scene.text(rules)}</p>` : nothing}
    ${
      donation
        ? html`<p><a part="donation" href=${donation}>${msg('Give something for the room', { id: 'nabo.rooms.donate' })}</a></p>`
        : nothing
    }
  `;
}
