import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { NaboMenu } from '../../src/elements/menu/nabo-menu.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { press } from '../support/keys.js';
import { menuFeed } from '../support/menu-feed.js';
import { MONDAY, all, kitchen, names, plain, show, texts, title, until } from '../support/menu-page.js';

const stored = () => localStorage.getItem('nabo-menu');

/** Opens the filter as a visitor does, and waits for what is loaded then. */
async function open(element: NaboMenu): Promise<void> {
  all(element, 'summary')[0]?.click();
  await until(() => all(element, 'fieldset').length > 0, 'the filter is there');
}

const box = (element: NaboMenu, label: string): HTMLInputElement => {
  const found = all<HTMLLabelElement>(element, 'label').find((node) => plain(node) === label)?.control;
  if (!(found instanceof HTMLInputElement)) throw new Error(`no box "${label}"`);
  return found;
};

async function tick(element: NaboMenu, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    box(element, label).click();
    await element.updateComplete;
  }
}

const result = (element: NaboMenu) => texts(element, '[part=result]')[0];
const announced = (element: NaboMenu) => texts(element, '[role=status]')[0];

describe('nabo-menu, filter', () => {
  afterEach(() => {
    fixtureCleanup();
    localStorage.clear();
  });

  it('offers the 14 groups of the law and the diets that some dish suits, with their names', async () => {
    const element = await show();
    await open(element);
    expect(texts(element, 'legend')).to.eql(['Show only dishes without', 'Show only dishes that are']);
    const [without, diets] = all(element, 'fieldset').map((set) =>
      [...set.querySelectorAll('label')].map(plain),
    );
    expect(without).to.have.length(14);
    expect(without?.slice(0, 3)).to.eql(['Cereals with gluten', 'Crustaceans', 'Egg']);
    expect(diets).to.eql(['Vegan']);
    await expect(element).to.be.accessible();
  });

  it('hides what contains or may contain it, and what nobody has declared, and counts them', async () => {
    const element = await show();
    await open(element);
    await tick(element, 'Milk (including Lactose)');
    expect(names(element)).to.eql(['Pea soup']);
    expect(result(element)).to.match(
      /^Without: Milk \(including Lactose\)\. 2 dishes are hidden, 1 of them because allergens are not declared\./,
    );
    await until(() => announced(element) !== '', 'announced');
    expect(announced(element)).to.equal('2 dishes are hidden, 1 of them because allergens are not declared.');
    await expect(element).to.be.accessible();
    await tick(element, 'Mustard');
    expect(names(element)).to.eql([]);
    expect(texts(element, '[part=nothing]')[0]).to.match(/^No dish fits your choice/);
  });

  const counts: [string, labels: string[], string][] = [
    ['one that contains it', ['Celery'], 'Without: Celery. 2 dishes are hidden, 1 of them because allergens are not declared.'],
    ['one that is not declared', ['Fish'], 'Without: Fish. 1 dish is hidden, because its allergens are not declared.'],
    ['one that does not suit', ['Vegan'], 'Only: Vegan. 1 dish is hidden.'],
    ['two that do not suit', ['Vegan', 'Fish', 'Celery'], 'Without: Fish and Celery. Only: Vegan. 3 dishes are hidden, 1 of them because allergens are not declared.'],
  ]; // prettier-ignore
  for (const [what, labels, sentence] of counts)
    it(`says what it hid, and why: ${what}`, async () => {
      const element = await show();
      await open(element);
      await tick(element, ...labels);
      expect(result(element)?.startsWith(`${sentence} `), result(element)).to.equal(true);
    });

  it('takes all cereals for gluten, and all nuts for nuts', async () => {
    const element = await kitchen({
      soups: [],
      drinks: [
        { name: 'Porridge', contains: ['oats'] },
        { name: 'Cake', contains: ['pecans'] },
        { name: 'Bar', contains: [], mayContain: ['khorasan', 'cashews'] },
        { name: 'Peanut', contains: ['peanuts'] },
      ],
    });
    await open(element);
    await tick(element, 'Cereals with gluten');
    expect(names(element)).to.eql(['Cake', 'Peanut']);
    await tick(element, 'Cereals with gluten', 'Nuts, all kinds');
    expect(names(element)).to.eql(['Porridge', 'Peanut']);
  });

  it('counts a dish of two days once in the week', async () => {
    const element = await kitchen(
      { drinks: [], soups: [{ name: 'Stew', days: ['mon', 'wed'], contains: ['milk'] }, { name: 'Soup', days: 'tue', contains: [] }] },
      { view: 'week' },
    ); // prettier-ignore
    await open(element);
    await tick(element, 'Milk (including Lactose)');
    expect(result(element)).to.contain(' 1 dish is hidden.');
    expect(texts(element, 'h3')).to.eql(['Tuesday 24 November']);
  });

  it('shows everything again on a press, and keeps the focus in the filter', async () => {
    const element = await show();
    await open(element);
    await tick(element, 'Milk (including Lactose)', 'Vegan');
    const again = all<HTMLButtonElement>(element, 'button').find((node) => plain(node) === 'Show all dishes');
    again?.click();
    await element.updateComplete;
    expect(names(element)).to.have.length(3);
    expect(box(element, 'Vegan').checked).to.equal(false);
    expect(element.shadowRoot?.activeElement?.localName).to.equal('summary');
    await until(() => announced(element) === 'No dish is hidden.', 'announced');
  });

  it('is worked with the keyboard alone', async () => {
    const element = await show();
    all(element, 'summary')[0]?.focus();
    await press('Enter');
    await until(() => all(element, 'fieldset').length > 0, 'the filter is there');
    await press('Tab');
    await press('Space');
    await element.updateComplete;
    expect(result(element)).to.match(/^Without: Cereals with gluten\./);
  });

  it('keeps nothing on the device unless it is asked to', async () => {
    const element = await show();
    await open(element);
    await tick(element, 'Milk (including Lactose)');
    expect(stored()).to.equal(null);
    expect(localStorage.length).to.equal(0);
  });

  it('remembers what it is asked to remember, until it is asked to forget', async () => {
    const first = await show();
    await open(first);
    await tick(first, 'Milk (including Lactose)', 'Remember my choice on this device');
    expect(JSON.parse(stored() ?? '')).to.eql({ without: ['milk'], diets: [] });
    await tick(first, 'Vegan');
    expect(JSON.parse(stored() ?? '')).to.eql({ without: ['milk'], diets: ['vegan'] });
    first.remove();

    const second = document.createElement('nabo-menu');
    second.now = MONDAY;
    second.feed = menuFeed();
    (await fixture<HTMLElement>(html`<div lang="en"></div>`)).append(second);
    const seen = new Set<string>();
    while (!seen.has('Pea soup')) {
      await second.updateComplete;
      for (const name of names(second)) seen.add(name);
      await new Promise((resolve) => setTimeout(resolve));
    }
    // Not for a moment were there dishes that had not passed the filter.
    expect([...seen]).to.eql(['Pea soup']);
    expect(names(second)).to.eql(['Pea soup']);
    expect(result(second)).to.match(/^Without: Milk/);
    await open(second);
    expect(box(second, 'Remember my choice on this device').checked).to.equal(true);
    await tick(second, 'Remember my choice on this device');
    expect(stored()).to.equal(null);
  });

  for (const junk of ['not JSON', '{"without":"milk","diets":[1,"vegan","<b>"]}', '[]', '7', '"x"'])
    it(`is not misled by what stands in the storage: ${junk}`, async () => {
      localStorage.setItem('nabo-menu', junk);
      const element = await show();
      await until(() => names(element).length > 0, 'the dishes');
      expect(title(element)).to.equal('Today’s menu');
    });

  it('speaks the language of the page, also when that changes', async () => {
    const element = await show({ lang: 'nn' });
    await open(element);
    await tick(element, 'Mjølk (medrekna laktose)');
    expect(result(element)).to.match(/^Utan: Mjølk \(medrekna laktose\)\. 2 rettar er gøymde, 1 av dei/);
    element.parentElement?.setAttribute('lang', 'nl');
    await until(() => result(element)?.startsWith('Zonder: Melk (inclusief lactose).'), 'Dutch');
    expect(texts(element, 'legend')[0]).to.equal('Toon alleen gerechten zonder');
    expect(box(element, 'Melk (inclusief lactose)').checked).to.equal(true);
  });
});
