import { readPiece, withPiece } from '../../src/ui/deep-link.js';
import { describe, expect, it } from '../support/harness.js';

describe('a piece of the address', () => {
  const reads: [hash: string, value: string | undefined][] = [
    ['', undefined],
    ['#nabo-work=fjord', 'fjord'],
    ['#chapter-2&nabo-work=fjord', 'fjord'],
    ['#nabo-work=fjord&nabo-event=soup', 'fjord'],
    ['#nabo-work=', ''],
    ['#nabo-work=https%3A%2F%2Fmuseum.example%2F1%3Fa%26b', 'https://museum.example/1?a&b'],
    ['#nabo-works=fjord', undefined],
    ['#my-nabo-work=fjord', undefined],
    ['#nabo-work=%E0%A4%A', undefined],
  ];
  for (const [hash, value] of reads) {
    it(`${hash || 'nothing'} reads ${value === undefined ? 'nothing' : `"${value}"`}`, () => {
      expect(readPiece(hash, 'nabo-work')).to.equal(value);
    });
  }

  const writes: [hash: string, value: string | undefined, result: string][] = [
    ['', 'fjord', '#nabo-work=fjord'],
    ['#chapter-2', 'fjord', '#chapter-2&nabo-work=fjord'],
    ['#nabo-work=vase', 'fjord', '#nabo-work=fjord'],
    ['#nabo-work=vase&nabo-event=soup', 'fjord', '#nabo-event=soup&nabo-work=fjord'],
    ['#!/route?x=1&y', 'a b&c', '#!/route?x=1&y&nabo-work=a%20b%26c'],
    ['#nabo-work=fjord', undefined, ''],
    ['#chapter-2&nabo-work=fjord', undefined, '#chapter-2'],
    ['#chapter-2', undefined, '#chapter-2'],
  ];
  for (const [hash, value, result] of writes) {
    it(`${hash || 'nothing'} with ${value ?? 'it taken out'} is ${result || 'nothing'}`, () => {
      expect(withPiece(hash, 'nabo-work', value)).to.equal(result);
      if (value !== undefined) expect(readPiece(result, 'nabo-work')).to.equal(value);
    });
  }
});
