import { fixtureCleanup } from '@open-wc/testing';
import { parts } from '../../src/elements/menu/parts.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { all, names, plain, show, texts, until } from '../support/menu-page.js';

const whole = { ...parts };
const noLine = () => Promise.reject(new TypeError('no line'));

describe('nabo-menu, when a part of it cannot be loaded', () => {
  afterEach(() => {
    fixtureCleanup();
    localStorage.clear();
    Object.assign(parts, whole);
  });

  it('tells somebody who asked to be kept from some dishes that it shows them all, and lets them try again', async () => {
    parts.filter = noLine;
    localStorage.setItem('nabo-menu', '{"without":["milk"],"diets":[]}');
    const element = await show();
    await until(() => all(element, '[part~=error]').length > 0, 'the fault is told');
    const sentence = 'The filter cannot be loaded right now. All dishes are shown.';
    expect(texts(element, '[part~=error] p')).to.eql([sentence]);
    expect(all(element, '[part~=error]')[0]?.checkVisibility(), 'in sight').to.equal(true);
    expect(names(element)).to.eql(['Pea soup', 'Coffee', 'Cocoa']);
    await until(() => texts(element, '[role=status]')[0] === sentence, 'announced');
    await expect(element).to.be.accessible();

    Object.assign(parts, whole);
    const again = all<HTMLButtonElement>(element, 'button').find((node) => plain(node) === 'Try again');
    again?.click();
    await until(() => names(element).join() === 'Pea soup', 'the filter holds');
    expect(all(element, '[part~=error]')).to.have.length(0);
  });

  it('says that the week cannot be shown, and shows it when somebody tries again', async () => {
    parts.views = noLine;
    const element = await show();
    element.view = 'week';
    await until(() => all(element, '[part~=error]').length > 0, 'the fault is told');
    expect(element.state).to.equal('ready');
    expect(texts(element, '[part~=error] p')).to.eql(['This cannot be shown right now.']);
    expect(names(element)).to.eql([]);
    await expect(element).to.be.accessible();

    Object.assign(parts, whole);
    all<HTMLButtonElement>(element, '[part~=error] button')[0]?.click();
    await until(() => names(element).length > 0, 'the week');
    expect(texts(element, '[part=heading]')).to.eql(['This week’s menu']);
    expect(all(element, '[part~=error]')).to.have.length(0);
  });

  it('keeps what stands between its tags until the week is there, and never claims that there is nothing', async () => {
    let come = () => {};
    parts.views = () => new Promise<void>((here) => (come = here)).then(whole.views);
    const element = await show();
    element.view = 'week';
    await element.updateComplete;
    expect(element.state).to.equal('loading');
    come();
    await until(() => element.state === 'ready', 'the week');
  });

  it('shows today’s menu where the board would be, and hangs it up as soon as it can', async () => {
    parts.board = noLine;
    const element = await show();
    const { warn } = console;
    const lines: string[] = [];
    console.warn = (...said: unknown[]) => lines.push(said.map(String).join(' '));
    try {
      element.view = 'board';
      await until(() => lines.length > 0, 'the console tells the webmaster');
    } finally {
      console.warn = warn;
    }
    expect(lines[0]).to.equal('nabo-menu TypeError: no line');
    expect(names(element)).to.eql(['Pea soup', 'Coffee', 'Cocoa']);
    await expect(element).to.be.accessible();
    Object.assign(parts, whole);
    element.requestUpdate();
    await until(() => all(element, '[part=board]').length > 0, 'the board hangs');
  });
});
