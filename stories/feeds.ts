/** The feeds that stories show: those of `test/fixtures/feeds`, as they are or with something changed. */
export type House = 'stord' | 'bennebroek' | 'tverrlandet' | 'minimal';

/** Address of a house's feed, for `src`. */
export const feed = (house: House): string => new URL(`feeds/${house}.json`, document.baseURI).href;

/** A feed that is not there, and one that is no feed. */
export const missingFeed = (): string => new URL('feeds/nobody.json', document.baseURI).href;
export const brokenFeed = (): string => new URL('feeds/art/dans-i-mai.nn.vtt', document.baseURI).href;
