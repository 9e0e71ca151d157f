import { makeReceipt, makeReference, parseReceipt, parseReference } from '../../src/contract/receipt.js';
import { formatReceipt } from '../../src/contract/receipt-shown.js';
import { describe, expect, it } from '../support/harness.js';

const bytes = (seed: number) => {
  let state = seed * 2654435761;
  return Uint8Array.from(
    { length: 64 },
    () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24,
  );
};
const many = Array.from({ length: 300 }, (_, i) => bytes(i + 1));

describe('a reference', () => {
  it('has no characters that look alike, and is no word', () => {
    for (const one of many)
      expect(makeReference(one)).to.match(/^[346789CFHJKMNPRTWX]{4}-[346789CFHJKMNPRTWX]{4}$/);
  });

  it('is found however it is typed', () => {
    const reference = makeReference(bytes(7));
    for (const typed of [
      reference,
      reference.toLowerCase(),
      ` ${reference.replace('-', ' ')} `,
      reference.replace('-', ''),
    ])
      expect(parseReference(typed)).to.equal(reference);
    for (const typed of ['', 'x', `${reference}3`, '0000-0000'])
      expect(parseReference(typed)).to.equal(undefined);
  });

  it('shows every single wrong character', () => {
    const reference = makeReference(bytes(3)).replace('-', '');
    for (let at = 0; at < reference.length; at++)
      for (const wrong of '346789CFHJKMNPRTWX')
        if (wrong !== reference[at])
          expect(parseReference(reference.slice(0, at) + wrong + reference.slice(at + 1))).to.equal(
            undefined,
          );
  });
});

describe('a receipt', () => {
  it('has 20 digits, and opens with spaces, dashes, other digits, or as an address', () => {
    for (const one of many) {
      const receipt = makeReceipt(one);
      expect(receipt).to.match(/^\d{20}$/);
      const arabic = receipt.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)));
      for (const typed of [
        receipt,
        formatReceipt(receipt),
        receipt.replace(/(.{5})(?=.)/g, '$1–'),
        arabic,
        `https://town.example/inbox/reports/${receipt}?sent=1#x`,
      ])
        expect(parseReceipt(typed)).to.equal(receipt);
    }
  });

  it('shows every single wrong digit, and nearly every swap of neighbours', () => {
    let swaps = 0;
    let missed = 0;
    for (const one of many) {
      const receipt = makeReceipt(one);
      for (let at = 0; at < 20; at++) {
        for (let digit = 0; digit < 10; digit++)
          if (String(digit) !== receipt[at])
            expect(parseReceipt(receipt.slice(0, at) + String(digit) + receipt.slice(at + 1))).to.equal(
              undefined,
            );
        const [a, b] = [receipt[at], receipt[at + 1]];
        if (b === undefined || a === b) continue;
        swaps += 1;
        if (parseReceipt(receipt.slice(0, at) + b + a + receipt.slice(at + 2))) missed += 1;
      }
    }
    expect(missed / swaps).to.be.below(0.03);
  });

  it('is not made of too few random bytes', () => {
    expect(() => makeReceipt(new Uint8Array(10))).to.throw(RangeError);
    expect(() => makeReceipt(new Uint8Array(64).fill(255))).to.throw(RangeError);
  });
});
