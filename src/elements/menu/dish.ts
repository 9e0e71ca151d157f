import { html, nothing, type TemplateResult } from 'lit';
import type { MenuItem } from '../../contract/feed/menu.js';
import type { Text } from '../../contract/primitives.js';
import { dietsOf, isSpecial } from '../../domain/menu.js';
import { allergenName } from './names.js';
import * as words from './words.js';

/** What a dish must know of its menu. */
export interface Table {
  text(text: Text): TemplateResult | string;
  plain(text: Text): string;
  money(amount: number): string;
  /** Address of an image; undefined when it must not load. */
  image(address: string): string | undefined;
  /** Whether to say when it is served, and to set what is special today like the rest. */
  when: boolean;
}

/** A name, dots, a price: one line of a menu card. */
const line = (name: unknown, price: unknown) => html`
  <p class="line">
    <span part="name">${name}</span> ${
      price === undefined ? nothing : html`<span class="dots"></span> <span part="price">${price}</span>`
    }
  </p>
`;

/** A dish: what it is called and costs, and in words which of the three allergen states it is in. */
export function dish(item: MenuItem, table: Table): TemplateResult {
  const name = html`${table.text(item.name)}${
    item.soldOut ? html` <strong part="sold-out">${words.soldOut()}</strong>` : nothing
  }`;
  const sizes = item.prices ?? [];
  const costs = sizes.length > 0 || item.price !== undefined;
  const price = sizes.length === 0 && item.price !== undefined ? table.money(item.price) : undefined;
  const src = item.image === undefined ? undefined : table.image(item.image);
  const when = table.when ? words.whenText(item) : undefined;
  return html`
    <li part="dish" class=${`${!table.when && isSpecial(item) ? 'large' : ''} ${item.soldOut ? 'sold-out' : ''}`}>
      ${
        src === undefined
          ? nothing
          : html`<img
              part="image"
              src=${src}
              alt=${words.photoOf(table.plain(item.name))}
              width="160"
              height="120"
              loading="lazy"
              decoding="async"
              @error=${hide}
            />`
      }
      <div>
        ${line(name, !costs && item.payWhatYouWant ? words.payWhatYouWant() : price)}
        ${sizes.map(({ label, amount }) => html`<div class="size">${line(table.text(label), table.money(amount))}</div>`)}
        ${item.payWhatYouWant && costs ? html`<p part="pay">${words.orPayWhatYouWant()}</p>` : nothing}
        ${when === undefined ? nothing : html`<p part="when">${when}</p>`}
        ${item.description === undefined ? nothing : html`<p part="description">${table.text(item.description)}</p>`}
        <p part="facts">${facts(item)}</p>
      </div>
    </li>
  `;
}

function facts(item: MenuItem): unknown[] {
  const { contains, mayContain = [], checked } = item;
  return [
    ...dietsOf(item).map((diet) => html`<span part="diet">${words.dietName(diet)}</span> `),
    contains
      ? html`<span part="contains">${words.contains(contains.map(allergenName))}</span> `
      : html`<span part="not-declared">${words.notDeclared()}</span> `,
    mayContain.length > 0
      ? html`<span part="may-contain">${words.mayContain(mayContain.map(allergenName))}</span> `
      : nothing,
    contains && checked ? html`<span part="checked">${words.checkedOn(checked)}</span>` : nothing,
  ];
}

/** A picture that does not come leaves no hole. */
function hide(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}
