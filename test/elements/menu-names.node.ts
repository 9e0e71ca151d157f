import { allergens } from '../../src/contract/allergens.js';
import { allergenKeys, allergenNames } from '../../.tools/allergen-names.mjs';
import { parseXliff, readXliff, wording } from '../../.tools/locales/xliff.mjs';
import { allergenName } from '../../src/elements/menu/names.js';
import { describe, expect, it } from '../support/harness.js';

/** The names in a language as the product has them: in the code, or in what translators edit. */
function shipped(language: string): string[] {
  if (language === 'en') return allergens.map(allergenName);
  const unit = parseXliff(readXliff('menu', language) ?? '').get('nabo.menu.allergenNames');
  return wording(unit?.target ?? []).split('|');
}

describe('the names of the allergens', () => {
  it('are those of the 28 keys of the contract, in its order', () => {
    expect(allergenKeys()).to.eql([...allergens]);
  });
  for (const [language, names] of Object.entries(allergenNames())) {
    it(`are all there in ${language}, as the source has them`, () => {
      expect(shipped(language)).to.have.length(28);
      expect(shipped(language)).to.eql(names);
      expect(names.filter((name) => name.trim() === '' || name.includes('|'))).to.eql([]);
      expect(new Set(names).size).to.equal(28);
    });
  }
});
