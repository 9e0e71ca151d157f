import { spawnSync } from 'node:child_process';
import { root } from '../support/built.js';
import { describe, expect, it } from '../support/harness.js';

describe('sentences', () => {
  it('are there in every language, and the translators’ files are those of the code', () => {
    const { stderr } = spawnSync(process.execPath, ['.tools/locales.mjs', 'check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).to.equal('');
  });
});
