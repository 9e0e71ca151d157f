import { pointer } from '../../src/contract/pointer.js';
import { describe, expect, it } from '../support/harness.js';

describe('a JSON Pointer', () => {
  for (const [steps, expected] of [
    [[], ''],
    [['events', 0, 'title'], '/events/0/title'],
    [['a/b', 'm~n', ''], '/a~1b/m~0n/'],
    [['~1'], '/~01'],
  ] as const)
    it(`of ${JSON.stringify(steps)} is ${expected || 'empty'}`, () => {
      expect(pointer(steps)).to.equal(expected);
    });
});
