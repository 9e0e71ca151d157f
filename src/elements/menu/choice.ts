import { diets, type Diet } from '../../contract/allergens.js';
import { allergenGroups, type AllergenGroup } from '../../domain/allergens.js';
import type { MenuFilter } from '../../domain/menu-filter.js';

/** What a visitor ticked. */
export interface Choice {
  without: readonly AllergenGroup['id'][];
  diets: readonly Diet[];
}

export const noChoice: Choice = { without: [], diets: [] };

export const isChosen = (choice: Choice): boolean => choice.without.length + choice.diets.length > 0;

export const toFilter = (choice: Choice): MenuFilter => ({
  without: new Set(allergenGroups.flatMap(({ id, keys }) => (choice.without.includes(id) ? keys : []))),
  diets: new Set(choice.diets),
});

/** The choice of known names among anything. */
export function toChoice(without: unknown, suits: unknown): Choice {
  const among = (list: unknown) => (name: string) => Array.isArray(list) && list.includes(name);
  return {
    without: allergenGroups.map(({ id }) => id).filter(among(without)),
    diets: diets.filter(among(suits)),
  };
}

/** The choice in what the device kept; undefined if the visitor asked for none. */
export function toStoredChoice(stored: unknown): Choice | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { without, diets: suits } = stored as Partial<Record<keyof Choice, unknown>>;
  return toChoice(without, suits);
}
