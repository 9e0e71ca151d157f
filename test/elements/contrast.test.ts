import { contrast, readable, type Rgb } from '../../src/elements/impact/contrast.js';
import { describe, expect, it } from '../support/harness.js';

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

describe('contrast', () => {
  // Ratios as WebAIM's contrast checker gives them.
  for (const [one, other, ratio] of [
    [black, white, 21],
    [white, white, 1],
    [[119, 119, 119], white, 4.48],
    [[255, 0, 0], white, 4],
    [[0, 128, 0], black, 4.09],
    [[0, 0, 255], black, 2.44],
  ] as const)
    it(`of ${one.join()} and ${other.join()} is ${ratio}`, () => {
      expect(contrast(one, other)).to.be.closeTo(ratio, 0.01);
      expect(contrast(other, one)).to.be.closeTo(ratio, 0.01);
    });

  it('leaves a colour that can be told from the ground', () => {
    expect(readable([31, 95, 158], white, black)).to.deep.equal([31, 95, 158]);
  });

  it('goes towards the text no further than it must', () => {
    const found = readable([125, 183, 236], white, black);
    expect(contrast(found, white)).to.be.within(3, 4);
    // Still rather blue.
    expect(found[2]).to.be.above(found[0] + 20);
  });

  it('ends at the text’s own colour, be it as it may', () => {
    expect(readable([120, 120, 120], [128, 128, 128], [130, 130, 130])).to.deep.equal([130, 130, 130]);
  });
});
