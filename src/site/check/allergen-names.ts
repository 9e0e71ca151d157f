import menuWords from '../../../locales/generated/menu/index.js';
import { allergens } from '../../contract/allergens.js';
import { allergenName } from '../../elements/menu/names.js';
import { locales } from '../../i18n/language.js';
import { inLanguage, loadMessages } from '../../i18n/messages.js';

/** Kitchens write allergens in their own language; the feed wants the key. */
export const loadAllergenNames = async (): Promise<void> => {
  await Promise.all(locales.map((language) => loadMessages(language, menuWords)));
};

/** `Milk (including Lactose)` → `milk`, `Khorasan/Kamut` → `khorasan`, `kamut` */
const plainNames = (name: string) =>
  name
    .replace(/\s*\(.*?\)/g, '')
    .split('/')
    .map((word) => word.trim().toLowerCase());

/** The key of an allergen by its name in any of the languages, once these have been loaded. */
export function allergenNamed(text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  for (const language of locales) {
    const found = inLanguage(language, () =>
      allergens.find((key) => plainNames(allergenName(key)).includes(wanted)),
    );
    if (found) return found;
  }
  return undefined;
}
