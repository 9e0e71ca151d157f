import { diets, type Allergen, type Diet } from '../contract/allergens.js';
import type { MenuItem } from '../contract/feed/menu.js';
import { dietsOf, type Course } from './menu.js';

/** What a visitor will not eat, and the diets that a dish must suit, all of them. */
export interface MenuFilter {
  without: ReadonlySet<Allergen>;
  diets: ReadonlySet<Diet>;
}

/**
 * Whether a dish may be shown under the filter. "Without" asks for proof: a dish passes only when its kitchen
 * has declared what it contains and neither that nor the traces name what is avoided. Unknown is never free.
 */
export function judge(item: MenuItem, { without, diets }: MenuFilter): 'shown' | 'hidden' | 'undeclared' {
  const { contains, mayContain = [] } = item;
  if (without.size > 0) {
    if ([...(contains ?? []), ...mayContain].some((key) => without.has(key))) return 'hidden';
    if (!contains) return 'undeclared';
  }
  const suits = (declared: readonly Diet[] = []) => [...diets].every((diet) => declared.includes(diet));
  if (suits(dietsOf(item))) return 'shown';
  return suits(item.diets) ? 'undeclared' : 'hidden';
}

/** The dishes that a filter took away; a dish that is served on several days counts once. */
export interface Hidden {
  total: number;
  /** Of these, the ones taken away only because nobody has declared what is in them. */
  undeclared: number;
}

/** The courses as they may be shown under the filter. */
export const keep = (courses: readonly Course[], filter: MenuFilter): Course[] =>
  courses
    .map(({ name, items }) => ({ name, items: items.filter((item) => judge(item, filter) === 'shown') }))
    .filter(({ items }) => items.length > 0);

/** How much the filter takes away from these courses. */
export function countHidden(courses: readonly Course[], filter: MenuFilter): Hidden {
  const verdicts = [...new Set(courses.flatMap(({ items }) => items))].map((item) => judge(item, filter));
  return {
    total: verdicts.filter((verdict) => verdict !== 'shown').length,
    undeclared: verdicts.filter((verdict) => verdict === 'undeclared').length,
  };
}

/** The diets that at least one of the dishes suits: no other is worth choosing. */
export const dietsIn = (courses: readonly Course[]): Diet[] =>
  diets.filter((diet) => courses.some(({ items }) => items.some((item) => dietsOf(item).includes(diet))));
