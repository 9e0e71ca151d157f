import type { MenuItem } from '../../contract/feed/menu.js';
import type { Text } from '../../contract/primitives.js';
import type { Feed } from '../../contract/reading.js';
import type { Day } from '../../domain/civil.js';
import { dietsOf } from '../../domain/menu.js';
import { wholeMenu } from '../../domain/menu-views.js';
import type { JsonLd } from '../../ui/json-ld.js';
import type { Table } from './dish.js';

const schema = 'https://schema.org/';

/** "GlutenFreeDiet"; what is free of lactose is `LowLactoseDiet` there. */
const dietOf = (diet: string) =>
  `${schema + diet.replace('lactose-free', 'low-lactose').replace(/-?\b\w/g, (start) => start.slice(-1).toUpperCase())}Diet`;

/** All that will be served, as a schema.org `Menu`. */
export function menuJsonLd(
  { menu, centre }: Partial<Feed>,
  base: string | undefined,
  today: Day,
  { plain, image }: Pick<Table, 'plain' | 'image'>,
): JsonLd | undefined {
  if (!menu) return undefined;
  const optional = (text: Text | undefined) => text && plain(text);
  const offers = ({ price, prices = [], soldOut }: MenuItem) =>
    (prices[0] || price === undefined ? prices : [{ label: undefined, amount: price }]).map(
      ({ label, amount }) => ({
        '@type': 'Offer',
        name: optional(label),
        price: amount,
        priceCurrency: centre?.currency,
        availability: soldOut && `${schema}SoldOut`,
      }),
    );
  const data = {
    '@type': 'Menu',
    hasMenuSection: wholeMenu(menu, today).map(({ name, items }) => ({
      '@type': 'MenuSection',
      name: plain(name),
      hasMenuItem: items.map((item) => ({
        '@type': 'MenuItem',
        name: plain(item.name),
        description: optional(item.description),
        image: image(item.image),
        offers: offers(item),
        suitableForDiet: dietsOf(item).map(dietOf),
      })),
    })),
  };
  return { key: `menu ${base}`, data };
}
