import { pickText } from '../../src/contract/text.js';
import type { Text } from '../../src/contract/primitives.js';
import { describe, expect, it } from '../support/harness.js';

const of = (...tags: string[]): Text => Object.fromEntries(tags.map((tag) => [tag, `words in ${tag}`]));

const rows: [reader: string, centre: string | undefined, text: Text, chosen: string | undefined][] = [
  // The exact tag
  ['nn', 'nb', of('nb', 'nn', 'en'), 'nn'],
  ['en-GB', 'nb', of('en', 'en-GB'), 'en-GB'],
  ['NB', 'nn', of('nn', 'nb'), 'nb'],
  ['nb', 'nn', of('nn', 'NB'), 'NB'],
  ['nb-NO', 'nn', of('nn', 'nb-no'), 'nb-no'],
  // Its base language, or a regional form of it
  ['nb-NO', 'nn', of('nn', 'nb'), 'nb'],
  ['nl-BE', 'nn', of('nn', 'nl'), 'nl'],
  ['nb', 'nn', of('nn', 'nb-NO'), 'nb-NO'],
  ['en-US', 'nb', of('nb', 'en-GB'), 'en-GB'],
  ['en', 'nb', of('nb', 'en-GB', 'en'), 'en'],
  // Scandinavian neighbours, nearest first
  ['nn', 'nl', of('nl', 'sv', 'da', 'no', 'nb'), 'nb'],
  ['nn', 'nl', of('nl', 'sv', 'da', 'no'), 'no'],
  ['nn', 'nl', of('nl', 'sv', 'da'), 'da'],
  ['nn', 'nl', of('nl', 'sv'), 'sv'],
  ['nb', 'nl', of('nl', 'nn', 'no'), 'no'],
  ['nb', 'nl', of('nl', 'da', 'nn'), 'nn'],
  ['no', 'nl', of('nl', 'nn', 'nb'), 'nb'],
  ['da', 'nl', of('nl', 'sv', 'nn', 'nb'), 'nb'],
  ['sv', 'nl', of('nl', 'da', 'nn'), 'nn'],
  ['sv-FI', 'nl', of('nl', 'da'), 'da'],
  ['nn-NO', 'nl', of('nl', 'nb-NO'), 'nb-NO'],
  ['nn_NO', 'nl', of('nl', 'nb', 'nn'), 'nn'],
  // No neighbours beyond Scandinavia, and none from there
  ['de', 'nn', of('nl', 'nn'), 'nn'],
  ['nn', 'nl', of('is', 'nl'), 'nl'],
  // The house's language
  ['uk', 'nn', of('en', 'nn', 'nb'), 'nn'],
  ['uk', 'nn-NO', of('en', 'nn'), 'nn'],
  ['uk', 'nn', of('en', 'nb'), 'en'],
  ['', 'nn', of('en', 'nn'), 'nn'],
  // The first
  ['uk', undefined, of('en', 'nn'), 'en'],
  ['uk', 'ar', of('nl', 'nn'), 'nl'],
  ['', undefined, of('nl'), 'nl'],
];

describe('the choice of words', () => {
  for (const [reader, centre, text, chosen] of rows) {
    it(`${reader || 'nobody'} at a ${centre ?? 'nameless'} house reads ${chosen} of ${Object.keys(text).join(' ')}`, () => {
      expect(pickText(text, reader, centre)).to.deep.equal({ value: `words in ${chosen}`, lang: chosen });
    });
  }
  it('a string is in the language of the house, if that is known', () => {
    expect(pickText('Kaffi', 'nb', 'nn')).to.deep.equal({ value: 'Kaffi', lang: 'nn' });
    expect(pickText('Kaffi', 'nb')).to.deep.equal({ value: 'Kaffi', lang: undefined });
  });
  it('passes over what nobody has written', () => {
    expect(pickText({ nn: '', nb: 'x' }, 'nn')).to.deep.equal({ value: 'x', lang: 'nb' });
    expect(pickText({ en: '', nb: '', de: 'x' }, 'en', 'nb')).to.deep.equal({ value: 'x', lang: 'de' });
    expect(pickText({ nn: '' }, 'nn')).to.deep.equal({ value: '', lang: '' });
  });
});
