import { diets, type Diet } from '../../contract/allergens.js';
import { allergenGroups, type AllergenGroup } from '../../domain/allergens.js';
import type { MenuFilter } from '../../domain/menu-filter.js';
import { STORED } from './stored.js';

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

/** The choice of known names among anything: what is stored may be of another version, or of another script. */
export function toChoice(without: unknown, suits: unknown): Choice {
  const among = (list: unknown) => (name: string) => Array.isArray(list) && list.includes(name);
  return {
    without: allergenGroups.map(({ id }) => id).filter(among(without)),
    diets: diets.filter(among(suits)),
  };
}

/** What the visitor asked to keep on this device; undefined if nothing, or if the browser keeps nothing. */
export function storedChoice(): Choice | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? 'null') as Partial<Choice> | null;
    return stored ? toChoice(stored.without, stored.diets) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the choice on this device, or, with undefined, forgets it. */
export function storeChoice(choice: Choice | undefined): void {
  try {
    if (choice) localStorage.setItem(STORED, JSON.stringify(choice));
    else localStorage.removeItem(STORED);
  } catch {
    // No storage, or full: the choice still holds on this page.
  }
}
