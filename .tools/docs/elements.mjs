/** The reference of the elements, from `custom-elements.json`: what a page may set, hear and style. */
import { choicesOf } from '../build/editors.mjs';
import { elementsOf, makeManifest } from '../build/manifest.mjs';

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');

function table(title, head, rows) {
  if (rows.length === 0) return [];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

const values = ({ type }) =>
  choicesOf(type).map(code).join(', ') || cell(type?.text).replace(/ \\\| null$/, '');
const named = (entries = []) => entries.map(({ name, description }) => [code(name), cell(description)]);

/** A default that a reader can do something with: not the name of a constant, and not nothing. */
const withoutIt = ({ default: value = '' }) =>
  /^('.+'|\d+|true)$/.test(value) ? code(value.replaceAll("'", '')) : '';

const first = (text = '') => cell(text).replace(/(?<=\.) .*$/, '');

const attributes = (entries, reflected) =>
  entries
    .filter(({ name }) => !reflected.has(name))
    .map((one) => [code(one.name), values(one), withoutIt(one), cell(one.description)]);

/** Set by the element itself, for style sheets and scripts to read. */
const reflectedBy = ({ members }) =>
  new Set(
    members
      .filter(({ reflects, inheritedFrom }) => reflects && inheritedFrom)
      .map(({ attribute }) => attribute),
  );

function section(element, base) {
  const own = (key) => (element[key] ?? []).filter((one) => !one.inheritedFrom);
  const reflected = reflectedBy(element);
  const common = new Set((base.attributes ?? []).map(({ name }) => name));
  return [
    `## \`${element.tagName}\``,
    '',
    cell(element.summary),
    '',
    ...(element.description ? [element.description.trim(), ''] : []),
    ...table(
      'Attributes',
      ['attribute', 'values', 'without it', ''],
      attributes(
        element.attributes.filter(({ name }) => !common.has(name)),
        reflected,
      ),
    ),
    ...table(
      'Between the tags',
      ['slot', ''],
      own('slots').map(({ name, description }) => [code(name) || 'all', cell(description)]),
    ),
    ...table('Events', ['event', ''], named(own('events'))),
    ...table('Parts, for `::part()`', ['part', ''], named(own('cssParts'))),
    ...table('Custom properties', ['property', ''], named(own('cssProperties'))),
  ];
}

export async function elementReference() {
  const manifest = await makeManifest();
  const base = manifest.modules[0].declarations[0];
  const elements = elementsOf(manifest);
  return [
    '<!-- Made by `npm run docs` from the comments at the classes; do not edit. -->',
    '',
    '# The elements',
    '',
    ...elements.map(({ tagName, summary }) => `- [\`${tagName}\`](#${tagName}): ${first(summary)}`),
    '',
    '## What all have',
    '',
    'The language is that of the nearest ancestor with a `lang`. `state` is set by the element itself: `loading`,',
    '`ready`, `stale` (an earlier copy of the feed), `empty` (the feed has nothing for it) or `error`.',
    '',
    ...table(
      'Attributes',
      ['attribute', 'values', 'without it', ''],
      attributes(base.attributes ?? [], new Set(['state'])),
    ),
    ...table(
      'Properties',
      ['property', ''],
      [
        [
          '`feed`',
          'The feed itself, an object, instead of `src`. One that has changed must be another object.',
        ],
      ],
    ),
    ...table('Events', ['event', ''], named(base.events)),
    ...table('Parts, for `::part()`', ['part', ''], named(base.cssParts)),
    ...table('Custom properties', ['property', ''], named(base.cssProperties)),
    ...elements.flatMap((element) => section(element, base)),
  ].join('\n');
}
