/**
 * Words as people type them without the right keys, on a telephone or in another country: å, aa and a are one
 * letter to a search, and so are ø, oe and o, æ, ae and a, é and e, ß and ss. Both sides are folded, so that more
 * is found rather than less.
 */
export const foldWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æøðþßœłđı]/g, (letter) => letters[letter] ?? letter)
    .replace(/a[ae]/g, 'a')
    .replace(/oe/g, 'o');

const letters: Readonly<Record<string, string>> = {
  æ: 'a',
  ø: 'o',
  œ: 'o',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
