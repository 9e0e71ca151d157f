import { buildDist } from '../support/built.js';
import { describe, expect, it } from '../support/harness.js';

buildDist();
const { measure, table } = await import('../../.tools/sizes.mjs');
const rows = measure();
console.log(table(rows));

describe('what a page has to load', () => {
  for (const { name, brotli, most } of rows) {
    it(`${name}: at most ${most} bytes`, () => {
      expect(brotli).to.be.at.most(most);
    });
  }
});
