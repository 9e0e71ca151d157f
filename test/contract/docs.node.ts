import { readFileSync } from 'node:fs';
import { page, pages } from '../../.tools/docs.mjs';
import { describe, expect, it } from '../support/harness.js';

describe('the pages that are made from the sources', () => {
  for (const path of Object.keys(pages)) {
    it(`${path} is up to date (else: npm run docs)`, async () => {
      expect(readFileSync(path, 'utf8')).to.equal(await page(path));
    });
  }
});
