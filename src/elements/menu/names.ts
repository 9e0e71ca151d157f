import { allergens, diets, type Allergen, type Diet } from '../../contract/allergens.js';
import { msg } from '../../i18n/messages.js';

const nameOf = <Key extends string>(key: Key, keys: readonly Key[], names: string): string =>
  names.split('|')[keys.indexOf(key)] ?? key;

/**
 * The name by which the law wants an allergen declared. The law's names of the 28 keys, in the order of `allergens`, as one message: a page that shows a menu always
 * needs them all, and as 28 messages they weigh twice as much. English, Bokmål and Dutch are those of
 * `@menuella/food-safety`; Nynorsk, which it does not have, is our own. `.tools/allergen-names.mjs` writes this
 * line and the translations.
 */
export const allergenName = (key: Allergen): string => nameOf(key, allergens, msg('Rye|Barley|Emmer|Einkorn|Spelt|Wheat|Oats|Khorasan/Kamut|Crustaceans|Egg|Fish|Peanuts|Soybeans|Milk (including Lactose)|Macadamia Nuts|Almonds|Brazil Nuts|Pecan Nuts|Pistachios|Walnuts|Cashew Nuts|Hazelnuts|Celery|Mustard|Sesame Seeds|Sulfur Dioxide and Sulfites|Lupins|Molluscs', { id: 'nabo.menu.allergenNames' })); // prettier-ignore

/** The same for the diets. */
export const dietName = (key: Diet): string =>
  nameOf(
    key,
    diets,
    msg('Vegan|Vegetarian|Gluten-free|Lactose-free|Halal|Kosher', { id: 'nabo.menu.dietNames' }),
  );
