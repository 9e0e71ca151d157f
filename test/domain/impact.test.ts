import { toCsv } from '../../src/domain/csv.js';
import { labelKind, shown, trend } from '../../src/domain/impact.js';
import { describe, expect, it } from '../support/harness.js';

describe('impact', () => {
  for (const [value, minimum, expected] of [
    [4, 5, 'few'],
    [5, 5, 5],
    [0, 5, 'few'],
    [0, 0, 0],
    [4, undefined, 4],
    [null, 5, null],
  ] as const)
    it(`shows ${value} with minimum ${minimum} as ${expected}`, () => {
      expect(shown(value, minimum)).to.equal(expected);
    });

  for (const [label, kind] of [
    ['2025', 'year'],
    [2025, 'year'],
    ['2025-01', 'month'],
    ['2025-13', 'text'],
    ['2025-12-24', 'date'],
    ['2025-12-32', 'text'],
    [{ nn: '2025' }, 'text'],
    ['Spring', 'text'],
  ] as const)
    it(`takes ${JSON.stringify(label)} for a ${kind}`, () => {
      expect(labelKind(label)).to.equal(kind);
    });

  for (const [name, values, minimum, expected] of [
    ['nothing known', [null, null], 0, undefined],
    ['nothing at all', [], 0, undefined],
    ['one value', [7], 0, { value: 7, at: 0 }],
    ['a rise', [3, 7], 0, { value: 7, at: 1, before: { at: 0, difference: 4 } }],
    ['a fall over a gap', [7, null, 3, null], 0, { value: 3, at: 2, before: { at: 0, difference: -4 } }],
    ['no binary dust', [0.1, 0.3], 0, { value: 0.3, at: 1, before: { at: 0, difference: 0.2 } }],
    ['a hidden value', [9, 3], 5, { value: 'few', at: 1 }],
    // 9 − 3 = 6 would tell the hidden 3.
    ['a hidden value before', [3, 9], 5, { value: 9, at: 1 }],
  ] as const)
    it(`tells the trend of ${name}`, () => {
      expect(trend(values.map((value) => shown(value, minimum)))).to.deep.equal(expected);
    });

  it('writes CSV that no spreadsheet takes for a formula', () => {
    expect(toCsv([['a "b"', 'c,d', '=1+1', '-5', '-x']])).to.equal('"a ""b""","c,d",\'=1+1,-5,\'-x');
  });
});
