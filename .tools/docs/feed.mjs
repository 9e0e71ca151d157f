/** The reference of the feed, from the schemas that read it and the words that stand beside them. */
import { feedSchema, loadContract, loadSources, shared } from '../build/feed-schema.mjs';

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** What stands at a field, in a few words. */
function kindOf({ $ref, type, enum: choices, items, anyOf, const: only }) {
  if ($ref) {
    const name = $ref.split('/').at(-1);
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (items) {
    const inner = kindOf(items);
    return inner.startsWith('`') ? `list of: ${inner}` : `list of ${inner === 'object' ? 'objects' : inner}`;
  }
  if (anyOf) return [...new Set(anyOf.map(kindOf))].join(' or ');
  return type === 'integer' ? 'whole number' : (type ?? 'anything');
}

/** One row a field, children below their parent. */
function* rows({ properties = {}, required = [], items, anyOf = [] }, at = '') {
  for (const [key, field] of Object.entries(properties)) {
    const path = at ? `${at}.${key}` : key;
    const must = required.includes(key) ? ' **must**' : '';
    yield `| \`${path}\`${must} | ${cell(kindOf(field))} | ${cell(field.description ?? '')} |`;
    yield* rows(field, path);
  }
  if (items) yield* rows(items, `${at}[]`);
  // One alternative with fields of its own: an image that may also be a bare address.
  for (const one of anyOf) if (one.properties) yield* rows(one, at);
}

const table = (field, name) =>
  ['| field | value | what it is for |', '| --- | --- | --- |', ...rows(field, name)].join('\n');

/** Every code with its English sentence. */
async function codes() {
  const { problemCodes, problemSentence, adviceCodes, checkSentence } = await loadSources([
    'contract/problems',
    'i18n/problems',
    'site/check/context',
    'site/check/words',
  ]);
  const values = {
    key: '…',
    known: '…',
    name: '…',
    date: '…',
    address: '…',
    diet: '…',
    allergen: '…',
    other: '…',
  };
  const list = (all, say) =>
    [
      '| code | what is said |',
      '| --- | --- |',
      ...all.map((code) => `| \`${code}\` | ${cell(say(code))} |`),
    ].join('\n');
  return [
    list(problemCodes, (code) => problemSentence({ path: '/…', code })),
    list(adviceCodes, (code) => checkSentence(code, values)),
  ];
}

/** @returns {Promise<string>} Markdown */
export async function feedReference() {
  const schema = await feedSchema();
  const { fields, sameAs } = await loadContract();
  const { $schema: _, version, updated, ...sections } = schema.properties;
  const as = Object.entries(sameAs).map(([here, there]) => `\`${here}\` is as \`${there}\``);
  const parts = Object.entries(sections).map(([name, field]) => {
    const [inner, at] = field.items ? [field.items, `${name}[]`] : [field, name];
    return [
      `### ${name}`,
      fields[name],
      inner.properties ? table(inner, at) : `Value: ${kindOf(field)}.`,
    ].join('\n\n');
  });
  const [problems, advice] = await codes();
  return `<!-- Written by \`npm run docs\` from src/contract. Change the words in src/contract/feed/fields.ts. -->

# The feed

One JSON file (UTF-8) holds everything that the elements show. It is made to be written by hand: every section may be
missing but \`version\` and \`centre\`, and names that Nabo does not know are ignored.

\`\`\`json
{
  "version": 1,
  "centre": { "name": "Grendehuset", "timezone": "Europe/Oslo" },
  "hours": { "regular": [{ "days": "mon-fri", "opens": "08:00", "closes": "15:00" }] }
}
\`\`\`

- \`nabo check feed.json\` looks it through: each problem with its line and column, and how to mend it.
- \`"$schema": "https://town.example/nabo/feed.schema.json"\` in the first line lets an editor help while you write.
- **Bad data takes only itself away.** A faulty item of a list is left out and told; the others show. Outside of lists
  only the faulty field goes. Where a field alone would lie by its absence (an unknown allergen, a faulty \`closed\`), the
  item that it belongs to goes. A faulty \`repeat\` leaves the event on its first date.
- **Times** are those of the house, whatever the visitor's zone; those with an offset or \`Z\` are instants.
- **Addresses** are resolved against the feed's own. Only \`http:\`, \`https:\`, \`mailto:\`, \`tel:\` and \`sms:\` become links,
  only \`http:\` and \`https:\` are loaded.

## Values

${Object.entries(shared)
  .map(([name, words]) => `### ${name}\n\n${words}`)
  .join('\n\n')}

## Sections

A field with **must** takes its item with it when it is missing. ${as.join(', ')}.

| field | value | what it is for |
| --- | --- | --- |
| \`version\` **must** | ${kindOf(version)} | ${cell(version.description)} |
| \`updated\` | ${kindOf(updated)} | ${cell(updated.description)} |

${parts.join('\n\n')}

## Problems

A problem is \`{ path, code, values, level }\`: \`path\` is a JSON Pointer (RFC 6901) to the fault, \`values.received\` what
stood there, \`values.expected\` what may. With \`level: "warning"\` nothing was left out. Elements tell them in the event
\`nabo-load\` and in the browser's console, \`nabo check\` with line and column.

${problems}

## Warnings of nabo check

They do not change its exit code.

${advice}
`;
}
