import { html, nothing, type TemplateResult } from 'lit';
import type { MenuItem } from '../../contract/feed/menu.js';
import type { Text } from '../../contract/primitives.js';
import { parseDay } from '../../domain/civil.js';
import { dietsOf, isSpecial } from '../../domain/menu.js';
import { msg, str } from '../../i18n/messages.js';
import { paragraph } from '../../ui/paragraph.js';
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

/** What there is to say, each part in an element of its own. */
export const said = (parts: Record<string, unknown>): unknown =>
  Object.entries(parts).map(([part, words]) => (words ? html`<span part=${part}>${words}</span> ` : nothing));

/** A name, dots, a price: one line of a menu card. */
const line = (name: unknown, price: unknown, size = '') =>
  html`<p class=${`line ${size}`}>${said({ name, price })}</p> `;

/** A dish: what it is called and costs, and in words which of the three allergen states it is in. */
export function dish(item: MenuItem, table: Table): TemplateResult {
  const { price, prices = [], soldOut, contains, mayContain = [], checked } = item;
  // One that does not come leaves no hole.
  const src = table.image(item.image);
  const free = item.payWhatYouWant && msg('Pay what you want', { id: 'nabo.menu.payWhatYouWant' });
  const costs = prices[0] ? '' : price === undefined ? free : table.money(price);
  const names = list(contains?.map(allergenName) ?? []);
  return html`
    <li part="dish" class=${`${!table.when && isSpecial(item) ? 'large' : ''} ${soldOut ? 'gone' : ''}`}>
      ${
        src
          ? html`<img
              part="image"
              src=${src}
              alt=${msg(str`Photo: ${table.plain(item.name)}`, { id: 'nabo.menu.photo' })}
              width="160"
              height="120"
              loading="lazy"
              decoding="async"
              @error=${({ target }: Event) => ((target as HTMLElement).hidden = true)}
            />`
          : nothing
      }
      <div>
        ${line([table.text(item.name), ' ', said({ 'sold-out': soldOut && msg('Sold out', { id: 'nabo.menu.soldOut' }) })], costs)}
        ${prices.map(({ label, amount }) => line(table.text(label), table.money(amount), 'size'))}
        ${paragraph('pay', free && costs !== free && msg('Or pay what you want', { id: 'nabo.menu.orPayWhatYouWant' }))}
        ${paragraph('when', table.when?.(item))}
        ${paragraph('description', item.description && table.text(item.description))}
        <p part="facts">
          ${dietsOf(item).map((diet) => said({ diet: dietName(diet) }))}
          ${said({
            contains:
              contains &&
              (names
                ? msg(str`Contains: ${names}`, { id: 'nabo.menu.contains' })
                : msg('Contains none of the 14 allergens', { id: 'nabo.menu.containsNone' })),
            'not-declared': !contains && msg('Allergens not declared', { id: 'nabo.menu.notDeclared' }),
            'may-contain':
              mayContain[0] &&
              msg(str`May contain: ${list(mayContain.map(allergenName))}`, { id: 'nabo.menu.mayContain' }),
            checked:
              contains &&
              checked &&
              msg(
                str`Allergens checked ${dayText(parseDay(checked), { weekday: undefined, year: 'numeric' })}`,
                { id: 'nabo.menu.checked' },
              ),
          })}
        </p>
      </div>
    </li>
  `;
}
