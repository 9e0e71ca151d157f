import { ALLERGEN_KEYS } from '@menuella/food-safety';
import { allergens } from '../../src/contract/allergens.js';
import { describe, expect, it } from '../support/harness.js';

describe('the allergens', () => {
  it('are the 28 keys of the law, as the package of their names has them', () => {
    expect(allergens).to.deep.equal(ALLERGEN_KEYS.map((key) => key.toLowerCase()));
    expect(allergens).to.have.length(28);
  });
});
