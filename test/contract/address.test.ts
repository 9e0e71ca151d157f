import { linkHref, mediaHref } from '../../src/contract/address.js';
import { mediaSrcset } from '../../src/contract/srcset.js';
import { describe, expect, it } from '../support/harness.js';

const base = 'https://town.example/nabo/feed.json';

describe('addresses', () => {
  const cases: [string, link: string | undefined, media: string | undefined][] = [
    ['art/a.webp', 'https://town.example/nabo/art/a.webp', 'https://town.example/nabo/art/a.webp'],
    ['//cdn.example/a.webp', 'https://cdn.example/a.webp', 'https://cdn.example/a.webp'],
    ['mailto:a@b.example', 'mailto:a@b.example', undefined],
    ['tel:+4700000001', 'tel:+4700000001', undefined],
    ['javascript:alert(1)', undefined, undefined],
    [' java\nscript:alert(1)', undefined, undefined],
    ['data:text/html,x', undefined, undefined],
    ['blob:https://town.example/1', undefined, undefined],
    ['https://', undefined, undefined],
  ];
  for (const [address, link, media] of cases) {
    it(`${JSON.stringify(address)} is ${link ?? 'no link'} and ${media ?? 'no medium'}`, () => {
      expect([linkHref(address, base), mediaHref(address, base)]).to.deep.equal([link, media]);
    });
  }

  const sets: [string, string][] = [
    [
      'a.webp 400w, b.webp 800w',
      'https://town.example/nabo/a.webp 400w, https://town.example/nabo/b.webp 800w',
    ],
    ['a.webp, b.webp 2x', 'https://town.example/nabo/a.webp, https://town.example/nabo/b.webp 2x'],
    ['javascript:alert(1) 400w, b.webp 800w', 'https://town.example/nabo/b.webp 800w'],
    [
      'https://i.example/1/full/400,/0/default.jpg 400w, https://i.example/1/full/800,600/0/default.jpg 800w',
      'https://i.example/1/full/400,/0/default.jpg 400w, https://i.example/1/full/800,600/0/default.jpg 800w',
    ],
  ];
  for (const [given, safe] of sets) {
    it(`the candidates ${given} are ${safe}`, () => {
      expect(mediaSrcset(given, base)).to.equal(safe);
    });
  }
});
