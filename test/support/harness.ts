/**
 * The few words that a pure test needs, the same under Node's test runner and in browsers. There they are
 * mocha's; under Node `node-hooks.mjs` puts `node:test`'s in the same place. Nothing but these: no `this`,
 * no callbacks named `done`.
 */
import { config, expect } from '@esm-bundle/chai';

// A list that differs is told in whole: the name that is too many is what one wants to know.
config.truncateThreshold = 2000;

type Body = () => void | Promise<void>;

interface Words {
  describe: (name: string, body: () => void) => void;
  it: (name: string, body: Body) => void;
  before: (body: Body) => void;
  beforeEach: (body: Body) => void;
  after: (body: Body) => void;
  afterEach: (body: Body) => void;
}

const { describe, it, before, beforeEach, after, afterEach } = globalThis as unknown as Words;

/**
 * How many cases a random test draws: all of them under Node, in each time zone; a tenth in a browser, which differs in
 * its `Intl` and engine only, and of which three share a machine.
 */
export const often = (runs: number): number => ('process' in globalThis ? runs : Math.ceil(runs / 10));

export { after, afterEach, before, beforeEach, describe, expect, it };
