/** `feed.schema.json` (draft 2020-12), from the schemas by which Nabo itself reads a feed. */
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './browser.mjs';

const ENTRY = 'nabo:entry';

/**
 * What some of the sources export, all together.
 * @param {string[]} files below `src/`, without `.ts`
 */
export async function loadSources(files) {
  const code = files
    .map((name) => `export * from ${JSON.stringify(join(root, `src/${name}.ts`))};`)
    .join('\n');
  const entry = {
    name: ENTRY,
    resolveId: (id) => (id === ENTRY ? ENTRY : null),
    load: (id) => (id === ENTRY ? code : null),
  };
  const bundle = await rolldown({
    input: ENTRY,
    plugins: [entry],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    tsconfig: false,
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

/** The contract as it stands in the sources: `sections`, `fields` and the small values. */
export const loadContract = () =>
  loadSources(['contract/feed', 'contract/primitives', 'contract/feed/days', 'contract/feed/fields']);

/** Days that a month can have; JSON Schema has no calendar for 29 February. */
const MONTH_DAY =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d))';

/** JSON Schema's patterns have no flags. */
function pattern({ source, flags }) {
  const plain = source.replace('\\d\\d-\\d\\d', MONTH_DAY);
  return flags.includes('i') ? plain.replaceAll('a-z', 'A-Za-z').replaceAll('a-f', 'A-Fa-f') : plain;
}

const either = (...keys) => ({ anyOf: keys.map((key) => ({ required: [key] })) });
const all = (...keys) => ({ required: keys });
const none = (...keys) => ({ not: either(...keys) });
const allDay = { type: 'string', pattern: '^.{10}$' };
const timed = { type: 'string', pattern: 'T' };

/** What a check by code means in JSON Schema, as far as that can say it. Every check must stand here. */
const checks = {
  integer: { type: 'integer' },
  negative: { minimum: 0 },
  date: { format: 'date' },
  dateOrTime: {},
  timezone: {},
  emptyText: { minProperties: 1 },
  exceptionSpan: {
    oneOf: [
      { ...all('date'), ...none('from', 'through') },
      { ...all('from', 'through'), ...none('date') },
    ],
  },
  exceptionHours: {
    if: { properties: { closed: { const: true } }, required: ['closed'] },
    then: none('opens', 'closes'),
    else: all('opens', 'closes'),
  },
  mixedDates: {
    anyOf: [
      { not: all('start', 'end') },
      { properties: { start: allDay, end: allDay } },
      { properties: { start: timed, end: timed } },
    ],
  },
  // Comparisons of two values, and grammars, are beyond JSON Schema: `nabo check` has them.
  spanOrder: {},
  endBeforeStart: {},
  seriesLength: {},
};

function applyStep(schema, { type, of }) {
  switch (type) {
    case 'regex':
      return { ...schema, pattern: pattern(of) };
    case 'inspect':
    case 'advise':
    case 'transform':
      return schema;
    default: {
      const more = checks[type];
      if (!more) throw new Error(`The check "${type}" has no counterpart in feed-schema.mjs`);
      const { allOf = [], ...rest } = schema;
      if (Object.keys(more).length === 0) return schema;
      return schema.type === 'object' && !more.minProperties
        ? { ...rest, allOf: [...allOf, more] }
        : { ...schema, ...more };
    }
  }
}

/** Values that stand in many places: written once, under `$defs`, and named in the reference. */
export const shared = {
  text: 'Words for visitors: a string (in `centre.language`), or an object with one string a language (BCP 47 tag). Plain text, never HTML. An empty string is taken for not written: readers get the next language that fits.',
  date: 'A day: `2026-12-24`.',
  time: 'A time of day: `08:00`, at the latest `24:00`.',
  dateOrTime:
    'A day `2026-12-24`, or a day and a time: `2026-12-24T10:00` by the clock of the house, or with an offset or `Z`.',
  days: 'Days of the week: `"mon-fri"`, one day, or a list of `mon tue wed thu fri sat sun`.',
  id: 'One word, without spaces, that nothing else in its list has.',
  count: 'A whole number from 0.',
  amount: 'A number from 0, with a point for decimals.',
  phone: 'A telephone number.',
  email: 'An e-mail address.',
};

/** The description of a field, or of the field in whose shape it stands. */
function describe(path, { fields, sameAs }) {
  if (fields[path]) return fields[path];
  const [alias] = Object.keys(sameAs).filter((one) => path.startsWith(`${one}.`));
  return alias && fields[sameAs[alias] + path.slice(alias.length)];
}

/** @param {{ sections: object, fields: object, sameAs: object }} contract what `loadContract` gives */
export function makeSchema(contract) {
  const names = new Map(Object.keys(shared).map((name) => [contract[name], name]));
  const named = (node, path) =>
    names.has(node) ? { $ref: `#/$defs/${names.get(node)}` } : convert(node, path);

  function convert(node, path) {
    return (node.steps ?? []).reduce(applyStep, ofKind(node, path));
  }

  function ofKind(node, path) {
    const { type, of } = node;
    switch (type) {
      case 'string':
      case 'number':
      case 'boolean':
        return { type };
      case 'picklist':
        return { enum: [...of] };
      case 'optional':
        return named(of, path);
      case 'nullable':
        return { anyOf: [named(of, path), { type: 'null' }] };
      case 'array':
        return { type: 'array', items: named(of, `${path}[]`) };
      case 'record':
        return {
          type: 'object',
          propertyNames: { pattern: convert(of[0], path).pattern },
          additionalProperties: named(of[1], path),
        };
      case 'union':
        return { anyOf: of.map((option) => named(option, path)) };
      case 'object':
        return ofObject(of, path);
      default:
        throw new Error(`A schema of the kind "${type}" has no counterpart in feed-schema.mjs`);
    }
  }

  function ofObject(entries, path) {
    const properties = {};
    for (const [key, entry] of Object.entries(entries)) {
      const at = path ? `${path}.${key}` : key;
      const description = describe(at, contract);
      if (!description) throw new Error(`src/contract/feed/fields.ts does not say what ${at} is for`);
      properties[key] = { description, ...named(entry, at) };
      if (entry.otherwise) properties[key].default = entry.otherwise;
    }
    const required = Object.keys(entries).filter((key) => entries[key].type !== 'optional');
    // A house without a name is shown, but is a problem.
    if (path === 'centre') required.push('name');
    return { type: 'object', ...(required.length ? { required } : {}), properties };
  }

  const { properties } = ofObject({ updated: contract.dateOrTime, ...contract.sections }, '');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A feed of Nabo, version 1',
    type: 'object',
    required: ['version', 'centre'],
    properties: {
      // So that a file can name this schema to its author's editor.
      $schema: { type: 'string' },
      version: { description: contract.fields.version, const: 1 },
      ...properties,
    },
    $defs: Object.fromEntries(
      Object.entries(shared).map(([name, description]) => [
        name,
        { description, ...convert(contract[name], '') },
      ]),
    ),
  };
}

/** @returns {Promise<object>} */
export const feedSchema = async () => makeSchema(await loadContract());
