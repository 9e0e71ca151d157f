import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from '../../contract/feed/rooms.js';
import { msg } from '../../i18n/messages.js';
import { featuresOf, peopleText } from './room.js';

/** What a room is to have. */
export interface Wanted {
  /** Room for so many; 0 = any. */
  people: number;
  /** Something in it, in the reader's words; '' = anything. */
  feature: string;
}

type Words = (text: Room['name']) => string;

export const fits = (room: Room, { people, feature }: Wanted, words: Words): boolean =>
  (room.capacity ?? 0) >= people && (!feature || featuresOf(room, words).includes(feature));

const select = (
  id: string,
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, name: string])[],
) =>
  html`<p>
    <label for=${id}>${label}</label>
    <select id=${id} name=${id}>
      ${options.map(([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}
    </select>
  </p>`;

/** By how many people and by what is in them; only where that tells rooms apart. */
export function filter(
  rooms: readonly Room[],
  { people, feature }: Wanted,
  words: Words,
  change: (event: Event) => void,
): TemplateResult | typeof nothing {
  const sizes = [...new Set(rooms.flatMap(({ capacity }) => capacity ?? []))].sort((a, b) => a - b);
  const features = [...new Set(rooms.flatMap((room) => featuresOf(room, words) as string[]))];
  if (sizes.length < 2 && features.length === 0) return nothing;
  return html`<div part="filter" role="search" aria-label=${msg('Look for a room', { id: 'nabo.rooms.search' })} @change=${change}>
    ${
      sizes.length > 1
        ? select('people', msg('Room for at least', { id: 'nabo.rooms.least' }), String(people), [
            ['0', msg('Any number', { id: 'nabo.rooms.anyNumber' })],
            ...sizes.map((size) => [String(size), peopleText(size)] as const),
          ])
        : nothing
    }
    ${
      features.length > 0
        ? select('feature', msg('That has', { id: 'nabo.rooms.feature' }), feature, [
            ['', msg('Anything', { id: 'nabo.rooms.anything' })],
            ...features.map((one) => [one, one] as const),
          ])
        : nothing
    }
  </div>`;
}
