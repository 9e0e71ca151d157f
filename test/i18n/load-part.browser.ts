import { loadPart } from '../../src/i18n/load-part.js';
import { describe, expect, it } from '../support/harness.js';
import { serve, type Answer } from '../support/feeds.js';

const module: Answer = { type: 'text/javascript', body: 'export const word = "here";' };
const failure: Answer = { status: 503 };

describe('a module that is loaded later', () => {
  const part = (src: string) => () => import(src) as Promise<{ word: string }>;

  it('is imported', async () => {
    const { src, log } = await serve(module);
    expect((await loadPart(part(src))).word).to.equal('here');
    expect(await log()).to.have.length(1);
  });

  it('is asked for again, although the browser remembers that it could not be fetched', async () => {
    const { src } = await serve(failure, failure, failure, module);
    const tries: string[] = [];
    for (let n = 0; n < 4 && tries.at(-1) !== 'here'; n++)
      await loadPart(part(src)).then(
        ({ word }) => tries.push(word),
        () => tries.push('failed'),
      );
    expect(tries[0]).to.equal('failed');
    expect(tries.at(-1)).to.equal('here');
  });

  it('fails with the error that it had, when that names no address', async () => {
    const error = new TypeError('no line');
    const failed = await loadPart(() => Promise.reject(error)).catch((reason: unknown) => reason);
    expect(failed).to.equal(error);
  });
});
