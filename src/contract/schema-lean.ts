/**
 * The reader of `schema-core.ts` as a page has it: it says whether a value can be used, not what is wrong with it. The
 * build puts it in the place of that one (and of `schema-nullable.ts`) under the sections of a page, and drops the codes
 * of faults, which nobody reads here: 0.6 kB (brotli) of every page. A page that meets a fault loads the whole reader,
 * which names it (`ui/problems.ts`). What both let through is alike, member by member; `test/contract/lean.node.ts`
 * holds one against the other.
 *
 * A schema here is the function that reads: the value as it goes on, or `FAULT`.
 * @param inItem whether the value stands in a list
 */
type Read = (value: unknown, inItem?: boolean) => unknown;
type Entry = Read & { soft?: true; otherwise?: unknown };

export const FAULT = Symbol();

/** Whether anything was left out, or is missed, in the reading that is under way. */
let faulty = false;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rule =
  (fits: (value: never) => unknown): Read =>
  (value) =>
    fits(value as never) ? value : FAULT;

const isString: Read = (value) => (typeof value === 'string' ? value : FAULT);
export const string = () => isString;
export const number = (): Read => rule(Number.isFinite);
export const integer = (): Read => rule(Number.isInteger);
export const boolean = (): Read => rule((value) => typeof value === 'boolean');
export const picklist = (options: readonly unknown[]): Read => rule((value) => options.includes(value));
export const regex = (pattern: RegExp): Read => rule((value) => pattern.test(value));
export const check = (fits: (value: never) => unknown): Read => rule(fits);
export const inspect = (find: (value: never) => unknown): Read => rule((value) => !find(value));
export const advise =
  (fits: (value: never) => unknown): Read =>
  (value) => {
    faulty ||= !fits(value as never);
    return value;
  };

export const nullable =
  (wrapped: Read): Read =>
  (value, inItem) =>
    value === null ? value : wrapped(value, inItem);

export const pipe =
  (...steps: Read[]): Read =>
  (value, inItem) => {
    for (let i = 0; i < steps.length && value !== FAULT; i++) value = (steps[i] as Read)(value, inItem);
    return value;
  };

/** JSON itself tells the options apart: the one that fits is the one that is meant. */
export const union =
  (options: readonly Read[]): Read =>
  (value, inItem) => {
    for (let i = 0; i < options.length; i++) {
      const read = (options[i] as Read)(value, inItem);
      if (read !== FAULT) return read;
    }
    return FAULT;
  };

export const array =
  (item: Read, strict?: boolean): Read =>
  (value) => {
    if (!Array.isArray(value)) return FAULT;
    const ids = new Set<unknown>();
    const read = value.map((member) => {
      const one = item(member, true);
      if (strict || !isObject(one) || one.id === undefined) return one;
      return !ids.has(one.id) && ids.add(one.id) ? one : FAULT;
    });
    if (!read.includes(FAULT)) return read;
    faulty = true;
    return strict ? FAULT : read.filter((one) => one !== FAULT);
  };

export const object =
  (entries: Readonly<Record<string, Entry>>): Read =>
  (value, inItem) => {
    if (!isObject(value)) return FAULT;
    const out: Record<string, unknown> = {};
    let whole = true;
    for (const key in entries) {
      const entry = entries[key] as Entry;
      const { soft } = entry;
      let member = value[key];
      if (member === '' && !soft) member = undefined;
      let read = entry.otherwise;
      if (member !== undefined || !soft) {
        const found = entry(member, inItem);
        if (found !== FAULT) read = found;
        else {
          faulty = true;
          whole &&= !!soft && (!inItem || key === 'repeat');
        }
      }
      if (read !== undefined) out[key] = read;
    }
    return whole ? out : FAULT;
  };

export const record =
  (key: Read, value: Read): Read =>
  (members) => {
    if (!isObject(members)) return FAULT;
    const out = Object.create(null) as Record<string, unknown>;
    for (const name in members) {
      const read = key(name) === FAULT ? FAULT : value(members[name], true);
      if (read === FAULT) return read;
      out[name] = read;
    }
    return out;
  };

export const optional = (wrapped: Read, otherwise?: unknown): Entry =>
  Object.assign(wrapped.bind(undefined), { soft: true as const, otherwise });

export function leniently(schema: Read, value: unknown): { output: unknown; faulty: boolean } {
  faulty = false;
  const output = schema(value);
  return output === FAULT ? { output: undefined, faulty: true } : { output, faulty };
}
