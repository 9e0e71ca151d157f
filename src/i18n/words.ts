/**
 * The words of an area in a language, by their names: of an element that nobody knows yet, too. In what ships, the build
 * has put another in its place (`.tools/build/messages.mjs`); the sources name each file in full.
 */
export const wordsOf = (_area: string, _locale: string): Promise<unknown> => Promise.resolve();
