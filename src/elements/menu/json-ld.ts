import type { MenuItem } from '../../contract/feed/menu.js';
import type { Text } from '../../contract/primitives.js';
import { dietsOf, type Course } from '../../domain/menu.js';
import type { Table } from './dish.js';

const schema = 'https://schema.org/';

/** "GlutenFreeDiet"; what is free of lactose is `LowLactoseDiet` there. */
const dietOf = (diet: string) =>
  `${schema + diet.replace('lactose-free', 'low-lactose').replace(/-?\b\w/g, (start) => start.slice(-1).toUpperCase())}Diet`;

/** schema.org `Menu` of these courses. */
export function menuJsonLd(
  courses: readonly Course[],
  { plain, image }: Pick<Table, 'plain' | 'image'>,
  currency: string | undefined,
): object {
  const optional = (text: Text | undefined) => text && plain(text);
  const offers = ({ price, prices, soldOut }: MenuItem) =>
    (prices ?? (price === undefined ? [] : [{ label: undefined, amount: price }])).map(
      ({ label, amount }) => ({
        '@type': 'Offer',
        name: optional(label),
        price: amount,
        priceCurrency: currency,
        availability: soldOut && `${schema}SoldOut`,
      }),
    );
  return {
    '@type': 'Menu',
    hasMenuSection: courses.map(({ name, items }) => ({
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
}
