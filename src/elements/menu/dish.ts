import { html, nothing, type TemplateResult } from 'lit';
import type { MenuItem } from '../../contract/feed/menu.js';
import type { Text } from '../../contract/primitives.js';
import { parseDay } from '../../domain/civil.js';
import { dietsOf, isSpecial } from '../../domain/menu.js';
import { msg, str } from '../../i18n/messages.js';
import { dayText } from '../../ui/days.js';
import { allergenName, dietName } from './names.js';
import { list } from './words.js';

/** What a dish must know of its menu. */
export interface Table {
  text(text: Text): TemplateResult | string;
  plain(text: Text): string;
  money(amount: number): string;
  /** Address of an image; undefined when it must not load. */
  image(address: string | undefined): string | undefined;
  /** When it is served, where that is to be said; what is special today is then set like the rest. */
  when?: ((item: MenuItem) => string) | undefined;
}

/** A name, dots, a price: one line of a menu card. */
const line = (name: unknown, price: unknown, size = '') => html`
  <p class=${`line ${size}`}>
    <span part="name">${name}</span> ${price ? html`<span part="price">${price}</span>` : nothing}
  </p>
`;

/** What there is to say, each part in an element of its own. */
type Said = readonly (readonly [part: string, words: unknown])[];

export const said = (parts: Said) =>
  parts.map(([part, words]) => (words ? html`<span part=${part}>${words}</span> ` : nothing));

/** A dish: what it is called and costs, and in words which of the three allergen states it is in. */
export function dish(item: MenuItem, { text, plain, money, image, when }: Table): TemplateResult {
  const { price, prices = [], payWhatYouWant, soldOut, contains, mayContain = [], checked } = item;
  const src = image(item.image);
  const free = payWhatYouWant && msg('Pay what you want', { id: 'nabo.menu.payWhatYouWant' });
  const costs = prices[0] ? '' : price === undefined ? free : money(price);
  const names = list(contains?.map(allergenName) ?? []);
  return html`
    <li part="dish" class=${`${!when && isSpecial(item) ? 'large' : ''} ${soldOut ? 'gone' : ''}`}>
      ${
        src
          ? html`<img
              part="image"
              src=${src}
              alt=${msg(str`Photo: ${plain(item.name)}`, { id: 'nabo.menu.photo' })}
              width="160"
              height="120"
              loading="lazy"
              decoding="async"
              @error=${hide}
            />`
          : nothing
      }
      <div>
        ${line([text(item.name), ' ', said([['sold-out', soldOut && msg('Sold out', { id: 'nabo.menu.soldOut' })]])], costs)}
        ${prices.map(({ label, amount }) => line(text(label), money(amount), 'size'))}
        ${said([
          [
            'pay',
            free && costs !== free && msg('Or pay what you want', { id: 'nabo.menu.orPayWhatYouWant' }),
          ],
          ['when', when?.(item)],
          ['description', item.description && text(item.description)],
        ])}
        <p part="facts">
          ${said([
            ...dietsOf(item).map((diet) => ['diet', dietName(diet)] as const),
            contains
              ? [
                  'contains',
                  names
                    ? msg(str`Contains: ${names}`, { id: 'nabo.menu.contains' })
                    : msg('Contains none of the 14 allergens', { id: 'nabo.menu.containsNone' }),
                ]
              : ['not-declared', msg('Allergens not declared', { id: 'nabo.menu.notDeclared' })],
            [
              'may-contain',
              mayContain[0] &&
                msg(str`May contain: ${list(mayContain.map(allergenName))}`, { id: 'nabo.menu.mayContain' }),
            ],
            [
              'checked',
              contains &&
                checked &&
                msg(
                  str`Allergens checked ${dayText(parseDay(checked), { weekday: undefined, year: 'numeric' })}`,
                  {
                    id: 'nabo.menu.checked',
                  },
                ),
            ],
          ])}
        </p>
      </div>
    </li>
  `;
}

/** A picture that does not come leaves no hole. */
function hide(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}
