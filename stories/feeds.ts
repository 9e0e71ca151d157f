/** The feeds that stories show: those of `test/fixtures/feeds`, as they are or with something changed. */
export type House = 'stord' | 'bennebroek' | 'tverrlandet' | 'minimal';

/** Address of a house's feed, for `src`. */
export const feed = (house: House): string => new URL(`feeds/${house}.json`, document.baseURI).href;

/** A feed that is not there, and one that is no feed. */
export const missingFeed = (): string => new URL('feeds/nobody.json', document.baseURI).href;
export const brokenFeed = (): string => new URL('feeds/art/dans-i-mai.nn.vtt', document.baseURI).href;

/** A feed that comes once and then no more: the element shows its earlier copy. For `refresh="1"`. */
export function vanishingFeed(house: House): string {
  const address = `${feed(house)}?once=${performance.now()}`;
  const { fetch } = globalThis;
  let asked = 0;
  globalThis.fetch = (input, init) =>
    input === address && asked++ > 0
      ? Promise.reject(new TypeError('The story lets the network fail.'))
      : fetch(input, init);
  return address;
}
