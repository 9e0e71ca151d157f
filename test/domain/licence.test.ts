import { licenceName } from '../../src/domain/licence.js';
import { describe, expect, it } from '../support/harness.js';

describe('the name of a licence', () => {
  const cases: [string, string][] = [
    ['https://creativecommons.org/licenses/by-sa/4.0/', 'CC BY-SA 4.0'],
    ['http://www.creativecommons.org/licenses/by-nc/3.0/no/', 'CC BY-NC 3.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0'],
    ['http://creativecommons.org/publicdomain/mark/1.0/', 'Public Domain Mark'],
    ['http://rightsstatements.org/vocab/InC/1.0/', 'rightsstatements.org/vocab/InC/1.0'],
    ['https://www.town.example/rights/', 'town.example/rights'],
  ];
  for (const [address, name] of cases) {
    it(`${address} is ${name}`, () => {
      expect(licenceName(address)).to.equal(name);
    });
  }
});
