/** Reads and writes the translators' files, `locales/<area>/<locale>.xlf` (XLIFF 1.2), by lit-localize's formatter. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { root, sourceLocale } from './areas.mjs';

const require = createRequire(import.meta.url);
const xmldom = createRequire(require.resolve('@lit/localize-tools/lib/index.js'))('@xmldom/xmldom');

export const xliffPath = (area, locale) => join(root, 'locales', area, `${locale}.xlf`);

/** @returns {string | undefined} */
export function readXliff(area, locale) {
  const path = xliffPath(area, locale);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function contentsOf(node) {
  const parts = [];
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeName === 'x') {
      parts.push({ untranslatable: child.getAttribute('equiv-text') ?? '', index: Number(child.getAttribute('id')) });
    } else parts.push(child.nodeValue ?? '');
  }
  return parts;
}

/**
 * @typedef {import('./messages.mjs').Content} Content
 * @typedef {{ source: Content[], target?: Content[], review: boolean }} Unit
 * @param {string} xml
 * @returns {Map<string, Unit>}
 */
export function parseXliff(xml) {
  const units = new Map();
  const doc = new xmldom.DOMParser().parseFromString(xml, 'text/xml');
  for (const unit of Array.from(doc.getElementsByTagName('trans-unit'))) {
    const [source] = Array.from(unit.getElementsByTagName('source'));
    const [target] = Array.from(unit.getElementsByTagName('target'));
    units.set(unit.getAttribute('id'), {
      source: source ? contentsOf(source) : [],
      target: target ? contentsOf(target) : undefined,
      review: target?.getAttribute('state') === 'needs-review-translation',
    });
  }
  return units;
}

/** The words of a message without the names of its placeholders: `${a} o’clock` and `${b} o’clock` are one. */
export const wording = (contents) =>
  contents.map((part) => (typeof part === 'string' ? part : `{${part.index}}`)).join('');

/**
 * What the file ought to hold: every message of the source sorted by id, translations kept, dead ones gone. A
 * translation whose English has changed since is marked `needs-review-translation`.
 *
 * @param {import('./messages.mjs').Message[]} messages
 * @param {Map<string, Content[]>} [filled] new translations by id
 */
export async function encodeXliff(messages, locale, existing, filled = new Map()) {
  const { XliffFormatter } = await import('@lit/localize-tools/lib/formatters/xliff.js');
  const formatter = new XliffFormatter({
    sourceLocale,
    targetLocales: [locale],
    interchange: { format: 'xliff', xliffDir: '' },
    resolve: (path) => path,
  });
  const before = existing ? parseXliff(existing) : new Map();
  const translations = [];
  const changed = new Set();
  for (const { name, contents } of messages) {
    const unit = before.get(name);
    const target = filled.get(name) ?? unit?.target;
    if (!target) continue;
    if (!filled.has(name) && (unit.review || wording(unit.source) !== wording(contents))) changed.add(name);
    const sourceText = new Map(contents.filter((c) => typeof c !== 'string').map((c) => [c.index, c.untranslatable]));
    const fresh = target.map((part) =>
      typeof part === 'string' ? part : { ...part, untranslatable: sourceText.get(part.index) ?? part.untranslatable },
    );
    translations.push({ name, contents: fresh });
  }
  const document = existing ? new xmldom.DOMParser().parseFromString(existing, 'text/xml') : undefined;
  const xml = formatter.encodeLocale(messages, locale, translations, document);
  return layOut(xml, changed);
}

/** One unit after the other, sorted by id, so that two people's new messages seldom meet in one line. */
function layOut(xml, changed) {
  const units = [...xml.matchAll(/<trans-unit id="([^"]*)"[\s\S]*?<\/trans-unit>/g)].map(([text, id]) => {
    // XLIFF wants source, target, notes in this order; the formatter appends a target behind an old note.
    const [note] = text.match(/\s*<note[\s\S]*<\/note>/) ?? [];
    const ordered = note ? text.replace(note, '').replace(/\s*<\/trans-unit>/, `${note}$&`) : text;
    const plain = ordered.replace(/<target[^>]*>/, (tag) => tag.replace(' state="needs-review-translation"', ''));
    return [id, changed.has(id) ? plain.replace('<target', '<target state="needs-review-translation"') : plain];
  });
  units.sort(([a], [b]) => (a < b ? -1 : 1));
  const [head] = xml.split(/\s*<(?:trans-unit|\/body)|\s*<body\/>/);
  const open = head.includes('<body>') ? head : `${head}\n<body>`;
  return `${open}\n${units.map(([, text]) => text).join('\n')}\n</body>\n</file>\n</xliff>\n`;
}
