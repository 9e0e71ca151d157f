import { centre } from './feed/centre.js';
import { dateOrTime } from './primitives.js';
import { problemOf, type Problem } from './problems.js';
import type { Sections } from './reading.js';
import { isObject, lenientParse, optional, type Issue, type Schema } from './schema-core.js';

const updatedField = optional(dateOrTime);

/** What is wrong with that which is no section. */
function faultsOfHead({ version, updated, centre: house }: Record<string, unknown>): Issue[] {
  const missed = (path: string[], code = 'missing'): Issue => ({ path, code, value: null });
  const found = [
    ...lenientParse(updatedField, updated, ['updated']).issues,
    ...lenientParse(centre, house, ['centre']).issues,
  ];
  const known = Number.isInteger(version) && (version as number) > 0;
  if (version !== 1)
    found.push(missed(['version'], version === undefined ? undefined : known ? 'newerVersion' : 'version'));
  if (isObject(house) && ['', undefined].includes(house.name as string))
    found.push(missed(['centre', 'name']));
  return found;
}

/**
 * Everything that is wrong with a feed, by the whole reader: for programs, and for a page once its own reader has found
 * that something is (`reading.ts`).
 * @param raw anything, as `JSON.parse` gave it; it is never changed
 * @param sections those that are looked at; what belongs to none always is, unless `centre` is not among them
 */
export function problemsIn(raw: unknown, sections: Sections): Problem[] {
  if (!isObject(raw)) return [problemOf({ path: [], code: 'feed', value: null })];
  const found = sections.centre ? faultsOfHead(raw) : [];
  for (const name in sections)
    if (name !== 'centre' && raw[name] !== undefined)
      found.push(...lenientParse(sections[name] as Schema, raw[name], [name]).issues);
  return found.map(problemOf);
}
