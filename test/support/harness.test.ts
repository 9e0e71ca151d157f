import { beforeEach, describe, expect, it } from './harness.js';

describe('the portable harness', () => {
  let fresh = 0;
  beforeEach(() => {
    fresh = 1;
  });
  it('runs hooks and assertions', () => {
    expect(fresh++).to.equal(1);
    expect({ a: [1] }).to.deep.equal({ a: [1] });
  });
  it('runs hooks again for each test', async () => {
    await Promise.resolve();
    expect(fresh).to.equal(1);
  });
});
