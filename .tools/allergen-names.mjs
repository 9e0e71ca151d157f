/**
 * Brings the names of the 28 allergens from `@menuella/food-safety` into the code (English) and the translations.
 * Run it after an update of that package:  node .tools/allergen-names.mjs
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getDisclosures } from '@menuella/food-safety';

/**
 * The package has no Nynorsk: these are ours, in the package's order. Mattilsynet's Nynorsk pages were the model
 * (kveite, skaldyr og blautdyr, svoveldioksid og sulfitt); "krepsdyr" is the same word in both written forms.
 */
export const nynorsk = [
  'Rug', 'Bygg', 'Emmerkveite', 'Einkornkveite', 'Spelt', 'Kveite', 'Havre', 'Khorasan-kveite (Kamut)',
  'Krepsdyr', 'Egg', 'Fisk', 'Peanøtter', 'Soya', 'Mjølk (medrekna laktose)',
  'Macadamianøtter', 'Mandlar', 'Paranøtter', 'Pekannøtter', 'Pistasjnøtter', 'Valnøtter', 'Cashewnøtter',
  'Hasselnøtter', 'Selleri', 'Sennep', 'Sesamfrø', 'Svoveldioksid og sulfitt', 'Lupin', 'Blautdyr',
]; // prettier-ignore

const namesIn = (language) => getDisclosures(language).allergens.map(({ name }) => name);

/** Names by language of the product, each list in the order of the keys. */
export const allergenNames = () => ({ en: namesIn('en'), nb: namesIn('no'), nn: nynorsk, nl: namesIn('nl') });

/** The keys as the contract writes them. */
export const allergenKeys = () => getDisclosures('en').allergens.map(({ key }) => key.toLowerCase());

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { en, ...others } = allergenNames();
  const source = new URL('../src/elements/menu/names.ts', import.meta.url);
  const code = readFileSync(source, 'utf8');
  writeFileSync(
    source,
    code.replace(/msg\('Rye[^']*'/, () => `msg('${en.join('|')}'`),
  );
  const texts = Object.fromEntries(
    Object.entries(others).map(([language, names]) => [language, names.join('|')]),
  );
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('locales.mjs', import.meta.url)), 'fill', '-'],
    {
      input: JSON.stringify({ 'nabo.menu.allergenNames': texts }),
      stdio: ['pipe', 'inherit', 'inherit'],
    },
  );
  process.exitCode = status ?? 1;
}
