/** What editors read, made from the manifest: VS Code's HTML data and JetBrains' web-types. */
import { elementsOf } from './manifest.mjs';

/** `'card' | 'week' | null` → card, week; nothing for a type with other values in it. */
export function choicesOf(type) {
  const parts = (type?.text ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part && part !== 'null' && part !== 'undefined');
  const literals = parts.map((part) => part.match(/^'([^']*)'$/)?.[1]);
  return literals.length && literals.every((one) => one !== undefined) ? literals : [];
}

/** Attributes that a page may set; `state` is the element's own word. */
const settable = ({ attributes }) => attributes.filter(({ name }) => name !== 'state');

const isFlag = ({ type }) => type?.text === 'boolean';

export const vscodeData = (manifest) => ({
  version: 1.1,
  tags: elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: {
      kind: 'markdown',
      value: [element.summary, element.description].filter(Boolean).join('\n\n'),
    },
    attributes: settable(element).map((attribute) => ({
      name: attribute.name,
      ...(attribute.description ? { description: { kind: 'markdown', value: attribute.description } } : {}),
      ...(isFlag(attribute) ? { valueSet: 'v' } : {}),
      ...(choicesOf(attribute.type).length
        ? { values: choicesOf(attribute.type).map((name) => ({ name })) }
        : {}),
    })),
  })),
});

const described = (entries = []) =>
  entries.map(({ name, description, default: value }) => ({
    name,
    ...(description ? { description } : {}),
    ...(value ? { default: value } : {}),
  }));

export const webTypes = (manifest, { name, version }) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elementsOf(manifest).map((element) => ({
        name: element.tagName,
        description: [element.summary, element.description].filter(Boolean).join('\n\n'),
        attributes: settable(element).map((attribute) => ({
          name: attribute.name,
          ...(attribute.description ? { description: attribute.description } : {}),
          ...(isFlag(attribute)
            ? { value: { kind: 'no-value' } }
            : {
                value: {
                  type: choicesOf(attribute.type).length ? attribute.type.text : 'string',
                  required: true,
                },
              }),
        })),
        slots: described(element.slots),
        js: {
          properties: element.members
            .filter(({ kind }) => kind === 'field')
            .map((member) => ({
              name: member.name,
              description: member.description,
              type: member.type?.text,
            })),
          events: described(element.events),
        },
        css: { properties: described(element.cssProperties), parts: described(element.cssParts) },
      })),
    },
  },
});
