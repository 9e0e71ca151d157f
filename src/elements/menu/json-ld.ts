import type { Diet } from '../../contract/allergens.js';
import type { MenuItem } from '../../contract/feed/menu.js';
import type { Text } from '../../contract/primitives.js';
import { dietsOf, type Course } from '../../domain/menu.js';

const diets: Readonly<Record<Diet, string>> = {
  vegan: 'VeganDiet',
  vegetarian: 'VegetarianDiet',
  'gluten-free': 'GlutenFreeDiet',
  'lactose-free': 'LowLactoseDiet',
  halal: 'HalalDiet',
  kosher: 'KosherDiet',
};

interface Options {
  plain(text: Text): string;
  image(address: string): string | undefined;
  currency: string | undefined;
}

/** schema.org `Menu` of these courses. */
export function menuJsonLd(courses: readonly Course[], { plain, image, currency }: Options): object {
  const offer = ({ soldOut }: MenuItem, price: number, label?: Text) => ({
    '@type': 'Offer',
    name: label && plain(label),
    price,
    priceCurrency: currency,
    availability: soldOut ? 'https://schema.org/SoldOut' : undefined,
  });
  const offers = (item: MenuItem) =>
    item.prices
      ? item.prices.map(({ label, amount }) => offer(item, amount, label))
      : item.price === undefined
        ? undefined
        : offer(item, item.price);
  return {
    '@type': 'Menu',
    hasMenuSection: courses.map(({ name, items }) => ({
      '@type': 'MenuSection',
      name: plain(name),
      hasMenuItem: items.map((item) => ({
        '@type': 'MenuItem',
        name: plain(item.name),
        description: item.description && plain(item.description),
        image: item.image && image(item.image),
        offers: offers(item),
        suitableForDiet: dietsOf(item).map((diet) => `https://schema.org/${diets[diet]}`),
      })),
    })),
  };
}
