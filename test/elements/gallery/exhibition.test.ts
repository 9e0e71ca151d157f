import { Exhibition } from '../../../src/elements/gallery/exhibition.js';
import { describe, expect, it } from '../../support/harness.js';

const wish = { artist: null, kind: null, limit: null, work: null };
const data = {
  works: [
    { id: 'fjord', title: 'Fjord', kind: 'image' as const },
    { id: 'vase', title: 'Vase', kind: 'sculpture' as const },
  ],
};

describe('what hangs', () => {
  it('is gone through again only for another wish', () => {
    const shown = new Exhibition();
    const hang = (kind: string | null = null) => {
      shown.hang(data, undefined, () => 0, { ...wish, kind });
      return shown.hanging;
    };
    const before = hang();
    expect(before).to.have.length(2);
    expect(hang()).to.equal(before);
    expect(hang('image')).to.have.length(1);
  });
});
