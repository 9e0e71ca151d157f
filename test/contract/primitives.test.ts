import { Temporal } from 'temporal-polyfill';
import * as primitives from '../../src/contract/primitives.js';
import { is, type Schema } from '../../src/contract/schema.js';
import { describe, expect, it } from '../support/harness.js';

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

const table: [keyof typeof primitives, good: unknown[], bad: unknown[]][] = [
  [
    'time',
    ['00:00', '08:00', '23:59', '24:00'],
    ['8:00', '08.00', '24:01', '25:00', '08:60', '08:00:00', '', 8, null],
  ],
  [
    'dateOrTime',
    [
      '2026-12-24', '2026-12-24T10:00', '2026-12-24T24:00', '2026-12-24T10:00:30', '2026-12-24T10:00:30.5',
      '2026-12-24T10:00Z', '2026-12-24T10:00+01:00', '2026-12-24T10:00:00-03:30', '2028-02-29T00:00',
    ],
    [
      '2026-12-24 10:00', '2026-12-24T10', '2026-12-24T10:00+1', '2026-12-24T10:00+0100', '2026-12-24T24:30',
      '2026-02-29T10:00', '2026-12-24Z', '24.12.2026', '2026-12-24T10:00z', '2026-13-01', '20261224T100000', 0,
    ],
  ],
  ['count', [0, 1, 1e9], [-1, 0.5, '1', NaN, Infinity, null]],
  ['amount', [0, 2.5, 1e9], [-0.01, '2,50', NaN, Infinity, null]],
  ['id', ['cafe', 'kafé', '1', '__proto__', 'a/b~c'], ['', ' ', 'open dag', 1, null]],
  [
    'phone',
    ['112', '+47 00 00 00 01', '(+47) 53-40', '53 40 00 00', '08\u201112\u2013345', ' +47 1', '020.123.45.67'],
    ['', 'ring oss', '+', '1 / 2', 'tel:112', '112 (politi)', 112],
  ],
  ['email', ['a@b.example', 'å@stord.example'], ['', 'a.example', 'a@', 'a b@c.example', 'A <a@b.example>', 5]],
  ['languageTag', ['nn', 'nb-NO', 'zh-Hant-TW', 'EN'], ['', 'n', 'nb_NO', 'norsk nynorsk', '__proto__', 'constructor']],
  ['text', ['', 'a', { nn: 'a' }, { nn: '', 'nb-NO': 'b' }], [{}, [], ['a'], { nn: 1 }, { 'nb_NO': 'a' }, null, 1, true]],
]; // prettier-ignore

describe('the small values of a feed', () => {
  for (const [name, good, bad] of table) {
    it(`${name} takes what it must, and no more`, () => {
      const schema = primitives[name] as Schema;
      expect(good.filter((value) => !is(schema, value))).to.deep.equal([]);
      expect(bad.filter((value) => is(schema, value))).to.deep.equal([]);
    });
  }

  it('date knows the days of each month as Temporal does, and no other', () => {
    for (const year of [0, 4, 100, 1600, 1900, 2000, 2024, 2026, 2027, 2028, 2100, 9999]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
          let real = true;
          try {
            Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
          } catch {
            real = false;
          }
          expect(is(primitives.date, text), text).to.equal(real);
        }
      }
    }
  });
});
