/**
 * The languages of the product. English stands in the code; translators edit `locales/<area>/<locale>.xlf`.
 *
 *   node .tools/locales.mjs extract        code → XLIFF: new messages in, dead ones out, translations kept
 *   node .tools/locales.mjs build          XLIFF → locales/generated (every build, test and story needs it)
 *   node .tools/locales.mjs check          fails when a language lacks a sentence or a file is not up to date
 *   node .tools/locales.mjs missing        prints what has no translation, as the JSON that `fill` takes
 *   node .tools/locales.mjs fill FILE|-    {"nabo.hours.open": {"nb": "Åpent til {0}", "nn": "…", "nl": "…"}}
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { knownAreas, targetLocales } from './locales/areas.mjs';
import { buildModules } from './locales/modules.mjs';
import { encodeXliff, parseXliff, readXliff, wording, xliffPath } from './locales/xliff.mjs';

/** @returns {Promise<{ areas: Map<string, import('./locales/messages.mjs').Message[]>, errors: string[] }>} */
async function extracted() {
  const { extractMessages } = await import('./locales/messages.mjs');
  return extractMessages();
}

/** Where a language lacks something, one line each. */
function findings(area, locale, messages, xml) {
  const lines = [];
  const units = parseXliff(xml);
  for (const { name, contents, file } of messages) {
    const { target, review } = units.get(name) ?? {};
    if (!target || wording(target).trim() === '') {
      lines.push(`${locale}: ${name} has no translation (${file}: "${wording(contents)}")`);
      continue;
    }
    if (review)
      lines.push(`${locale}: the English of ${name} has changed; look at it, then remove the state`);
    const indexes = (parts) =>
      parts
        .flatMap((part) => (typeof part === 'string' ? [] : [part.index]))
        .sort()
        .join();
    if (indexes(contents) !== indexes(target)) {
      lines.push(
        `${locale}: ${name} has other placeholders ("${wording(target)}") than the English ("${wording(contents)}")`,
      );
    }
  }
  return lines.map((line) => `${area}/${line}`);
}

async function extract(filled = new Map()) {
  const { areas, errors } = await extracted();
  for (const area of new Set([...knownAreas(), ...areas.keys()])) {
    for (const locale of targetLocales) {
      const path = xliffPath(area, locale);
      const messages = areas.get(area);
      if (!messages) {
        rmSync(path, { force: true });
        continue;
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await encodeXliff(messages, locale, readXliff(area, locale), filled.get(locale)));
    }
  }
  return errors;
}

async function check() {
  const { areas, errors } = await extracted();
  for (const area of new Set([...knownAreas(), ...areas.keys()])) {
    const messages = areas.get(area) ?? [];
    for (const locale of targetLocales) {
      const now = readXliff(area, locale);
      const wanted = messages.length ? await encodeXliff(messages, locale, now) : undefined;
      if (now !== wanted)
        errors.push(`${area}/${locale}.xlf is not up to date: node .tools/locales.mjs extract`);
      if (wanted) errors.push(...findings(area, locale, messages, wanted));
    }
  }
  return errors;
}

/** `Åpent til {0}` → contents; braces that hold no number are text. */
function parseFilled(text) {
  return text
    .split(/(\{\d+\})/)
    .filter((part) => part !== '')
    .map((part) =>
      /^\{\d+\}$/.test(part) ? { untranslatable: part, index: Number(part.slice(1, -1)) } : part,
    );
}

async function fill(file) {
  const given = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  const filled = new Map(targetLocales.map((locale) => [locale, new Map()]));
  const errors = [];
  const known = new Set([...(await extracted()).areas.values()].flat().map(({ name }) => name));
  for (const [id, texts] of Object.entries(given)) {
    if (!known.has(id)) errors.push(`${id} is not a message of the code`);
    for (const [locale, text] of Object.entries(texts)) {
      if (locale !== 'en') filled.get(locale)?.set(id, parseFilled(text));
    }
  }
  errors.push(...(await extract(filled)));
  buildModules();
  return errors;
}

async function missing() {
  const { areas, errors } = await extracted();
  const lacking = {};
  for (const [area, messages] of areas) {
    for (const locale of targetLocales) {
      const units = parseXliff(readXliff(area, locale) ?? '<xliff/>');
      for (const { name, contents } of messages) {
        if (units.get(name)?.target) continue;
        lacking[name] ??= { en: wording(contents) };
        lacking[name][locale] = '';
      }
    }
  }
  console.log(JSON.stringify(lacking, null, 2));
  return errors;
}

const [command, argument] = process.argv.slice(2);
const commands = {
  extract: async () => {
    const errors = await extract();
    buildModules();
    return errors;
  },
  build: () => {
    buildModules();
    return [];
  },
  check,
  missing,
  fill: () => fill(argument ?? '-'),
};
const run = commands[command];
if (!run) {
  console.error('usage: node .tools/locales.mjs extract | build | check | missing | fill FILE');
  process.exit(2);
}
const errors = await run();
const shown = 20;
for (const error of errors.slice(0, shown)) console.error(error);
if (errors.length > shown) console.error(`… and ${errors.length - shown} more`);
if (errors.length) process.exit(1);
