/**
 * The 14 groups of Annex II of Regulation (EU) No 1169/2011 as 28 keys (cereals and nuts by name), in the
 * order of the Annex. The same keys as in `@menuella/food-safety`, whose names are shown.
 */
export const allergens = [
  'rye', 'barley', 'emmer', 'einkorn', 'spelt', 'wheat', 'oats', 'khorasan',
  'crustaceans', 'eggs', 'fish', 'peanuts', 'soy', 'milk',
  'macadamia', 'almonds', 'brazil_nuts', 'pecans', 'pistachios', 'walnuts', 'cashews', 'hazelnuts',
  'celery', 'mustard', 'sesame', 'sulphites', 'lupins', 'molluscs',
] as const; // prettier-ignore
export type Allergen = (typeof allergens)[number];

export const diets = ['vegan', 'vegetarian', 'gluten-free', 'lactose-free', 'halal', 'kosher'] as const;
export type Diet = (typeof diets)[number];
