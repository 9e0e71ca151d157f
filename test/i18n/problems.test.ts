import messages from '../../locales/generated/problems/index.js';
import { problemCodes, type Problem } from '../../src/contract/problems.js';
import { inLanguage, loadMessages } from '../../src/i18n/messages.js';
import { problemSentence } from '../../src/i18n/problems.js';
import { before, describe, expect, it } from '../support/harness.js';

const languages = ['en', 'nb', 'nn', 'nl'] as const;
const say = (language: string, problem: Problem) => inLanguage(language, () => problemSentence(problem));

describe('the sentence of a problem', () => {
  before(async () => {
    for (const language of languages) await loadMessages(language, messages);
  });

  for (const code of problemCodes) {
    it(`${code} is whole in every language, and in each another`, () => {
      const values = { received: '<b>8</b>', expected: 'a, b' };
      const told = languages.map((language) => say(language, { path: '/a/0/opens', code, values }));
      for (const sentence of told) expect(sentence).to.match(/^\P{Ll}.{10,}(?:\.|\d)$/u);
      expect(new Set(told).size, told.join('\n')).to.equal(
        code === 'spanOrder' || code === 'endBeforeStart' ? 3 : 4,
      );
    });
  }

  it('names what stood there, what may, and the key that is missing', () => {
    const values = { received: 'canceled', expected: 'confirmed, cancelled' };
    expect(say('nb', { path: '/events/0/status', code: 'choice', values })).to.equal(
      '«canceled» er ikke kjent her. Skriv en av: confirmed, cancelled.',
    );
    expect(say('nn', { path: '/hours/regular/0/closes', code: 'missing' })).to.equal(
      '«closes» manglar. Legg det til.',
    );
    expect(say('en', { path: '/x/a~1b~0c', code: 'missing' })).to.equal('“a/b~c” is missing. Add it.');
  });

  it('does without values', () => {
    for (const code of problemCodes)
      expect(say('en', { path: '', code })).not.to.match(/undefined|null(?! for)/);
  });

  it('tells the two ways in which a rule lacks something', () => {
    const without = (received: string) =>
      say('en', { path: '/events/0/repeat', code: 'ruleWithout', values: { received } });
    expect(without('FREQ')).to.contain('does not say how often');
    expect(without('BYSETPOS')).to.contain('BYSETPOS without the days');
  });
});
