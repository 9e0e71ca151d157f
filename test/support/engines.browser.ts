import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { emulate } from './media.js';
import { press } from './keys.js';
import { describe, it } from './harness.js';

describe('the engines under test', () => {
  it('press keys, alone and as chords', async () => {
    const box = await fixture(
      html`<div><button>one</button><button>two</button><input aria-label="word" /></div>`,
    );
    const [one, two] = box.querySelectorAll('button');
    const input = box.querySelector('input');
    one?.focus();
    await press('Tab');
    expect(document.activeElement).to.equal(two);
    await press('Tab');
    expect(document.activeElement).to.equal(input);
    await press('a');
    await press('Shift+B');
    expect(input?.value).to.match(/^aB$/i);
    await press('Shift+Tab');
    expect(document.activeElement).to.equal(two);
  });

  it('click where the mouse is', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>press</button>`);
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    const { x, y, width, height } = button.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    expect(clicks).to.equal(1);
  });

  it('find what axe finds', async () => {
    const named = await fixture(html`<button>press</button>`);
    await expect(named).to.be.accessible();
    const nameless = await fixture(html`<button></button>`);
    await expect(nameless).not.to.be.accessible();
  });

  it('show forced colours where they can', async () => {
    const can = await emulate({ 'forced-colors': 'active' });
    expect(matchMedia('(forced-colors: active)').matches).to.equal(can);
    await emulate();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });
});
