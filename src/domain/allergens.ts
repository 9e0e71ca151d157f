import { allergens, type Allergen } from '../contract/allergens.js';

/**
 * The 14 groups of Annex II of Regulation (EU) No 1169/2011, in its order, each with its keys. A visitor
 * avoids "gluten" or "nuts", not emmer or pecans, so these are the choices of the filter; at a dish stand the
 * precise keys, since the law has cereals and nuts declared by name.
 */
export interface AllergenGroup {
  /** `gluten`, `nuts`, or the group's only key. */
  id: 'gluten' | 'nuts' | Allergen;
  keys: readonly Allergen[];
}

export const cereals = allergens.slice(0, 8);
export const nuts = allergens.slice(14, 22);

const alone = (keys: readonly Allergen[]): AllergenGroup[] => keys.map((id) => ({ id, keys: [id] }));

export const allergenGroups: readonly AllergenGroup[] = [
  { id: 'gluten', keys: cereals },
  ...alone(allergens.slice(8, 14)),
  { id: 'nuts', keys: nuts },
  ...alone(allergens.slice(22)),
];
