import { waitUntil } from '@open-wc/testing';
import '../../src/embed/nabo.js';
import { define } from '../../src/ui/define.js';
import { NaboElement } from '../../src/ui/element.js';
import { version } from '../../src/ui/version.js';
import { afterEach, describe, expect, it } from '../support/harness.js';

/** What the console warns of while something runs. */
async function warnings(run: () => unknown): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...words: unknown[]) => said.push(words.map(String).join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('loader', () => {
  const box = document.createElement('div');
  document.body.append(box);
  afterEach(() => box.replaceChildren());

  it('defines what the page uses, also what is added later and deep down, and nothing else', async () => {
    const outer = document.createElement('section');
    outer.append(document.createElement('nabo-hours'));
    box.append(outer);
    await waitUntil(() => customElements.get('nabo-hours'), 'the hours', { timeout: 8000 });
    expect(customElements.get('nabo-impact')).to.equal(undefined);
    box.append(document.createElement('nabo-unheard-of'));
    expect(customElements.get('nabo-unheard-of')).to.equal(undefined);
  });

  it('leaves the page to the copy that came first, and names both', async () => {
    const other = '/src/embed/nabo.ts?copy';
    const said = await warnings(() => import(/* @vite-ignore */ other));
    expect(said).to.deep.equal([`nabo ${version} leaves this page to nabo ${version}, loaded before it.`]);
  });

  it('defines no tag twice, and names both versions', async () => {
    class First extends HTMLElement {
      static readonly version = '0.0.9';
    }
    define('nabo-twice', First);
    const said = await warnings(() =>
      define('nabo-twice', NaboElement as unknown as CustomElementConstructor),
    );
    expect(customElements.get('nabo-twice')).to.equal(First);
    expect(said.join()).to.match(new RegExp(`${version.replaceAll('.', '\\.')}.*0\\.0\\.9`));
  });
});
