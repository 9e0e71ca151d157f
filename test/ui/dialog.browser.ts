import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import { afterEach, describe, expect, it } from '../support/harness.js';
import * as dialogs from '../../src/ui/dialog.js';

/** What a page has when two files brought the same code, or two versions of Nabo. */
const copies = async () => [
  dialogs,
  // @ts-expect-error -- the address of another module, though the file is the same
  (await import('../../src/ui/dialog.js?copy')) as typeof dialogs,
];

const overflow = () => document.documentElement.style.overflow;
const closed = (dialog: HTMLElement) => new Promise((resolve) => dialog.addEventListener('close', resolve));

describe('a modal dialog', () => {
  afterEach(() => fixtureCleanup());

  for (const [name, order] of [
    ['the upper first', [1, 0]],
    ['the lower first', [0, 1]],
  ] as const)
    it(`holds the page until the last is closed, whichever copy of the code has opened it: ${name}`, async () => {
      const box = await fixture(html`<div><dialog>One</dialog><dialog>Two</dialog></div>`);
      const all = [...box.querySelectorAll('dialog')];
      const codes = await copies();
      expect(codes[0]).not.to.equal(codes[1]);
      document.documentElement.style.overflow = 'clip';
      codes.forEach(({ openModal }, i) => openModal(all[i] as HTMLDialogElement, () => null));
      expect(overflow()).to.equal('hidden');
      for (const [turn, i] of order.entries()) {
        const dialog = all[i] as HTMLDialogElement;
        const gone = closed(dialog);
        dialog.close();
        await gone;
        expect(overflow()).to.equal(turn ? 'clip' : 'hidden');
      }
      document.documentElement.style.overflow = '';
    });
});
