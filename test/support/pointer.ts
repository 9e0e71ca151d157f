/** Changes to JSON values by JSON Pointer (RFC 6901), for tests that break feeds. */

type Container = Record<string, unknown>;

const keys = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

function parentOf(root: unknown, pointer: string): [Container, string] {
  const path = keys(pointer);
  const last = path.pop();
  if (last === undefined) throw new Error('The whole has no parent');
  let at = root;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) throw new Error(`No ${pointer}`);
    at = (at as Container)[key];
  }
  return [at as Container, last];
}

/** Sets a value; `-` at the end of the pointer adds to a list. */
export function put(root: unknown, pointer: string, value: unknown): void {
  const [parent, key] = parentOf(root, pointer);
  if (Array.isArray(parent) && key === '-') parent.push(value);
  // Not by assignment, so that `__proto__` is a key like any other.
  else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Takes things out: items of lists close up, and all pointers are meant before anything is taken out. */
export function take(root: unknown, pointers: readonly string[]): void {
  const places = pointers.map((pointer) => parentOf(root, pointer));
  for (const [parent, key] of places) {
    if (!Object.hasOwn(parent, key)) throw new Error(`Nothing to take out at ${key}`);
    delete parent[key];
  }
  for (const [parent] of places)
    if (Array.isArray(parent)) parent.splice(0, parent.length, ...Object.values(parent as unknown[]));
}

/** Every place in a JSON value, as a pointer. */
export function* places(value: unknown, at = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield `${at}/${key}`;
    yield* places(inner, `${at}/${key}`);
  }
}
