import { fixtureCleanup, oneEvent } from '@open-wc/testing';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { told } from '../support/json-ld.js';
import { resetClock, setClock } from '../support/device-clock.js';
import { serve } from '../support/feeds.js';
import { cafe, menuFeed, type Kitchen } from '../support/menu-feed.js';
import { all, dish, kitchen, names, plain, show, status, texts, title, until } from '../support/menu-page.js';
import { emulate } from '../support/media.js';

describe('nabo-menu, today', () => {
  afterEach(() => fixtureCleanup());

  it('begins with today’s soup, under its section, and says which day it is', async () => {
    const element = await show();
    expect(title(element)).to.equal('Today’s menu');
    expect(texts(element, 'header [part=line]')[0]).to.equal('Monday 23 November');
    expect(texts(element, 'h3')).to.eql(['Soup of the day', 'Drinks']);
    expect(names(element)).to.eql(['Pea soup', 'Coffee', 'Cocoa']);
    const size = (index: number) =>
      parseFloat(
        getComputedStyle(all(element, '[part=dish] > div > .line:not(.size) [part=name]')[index] ?? element)
          .fontSize,
      );
    expect(size(0)).to.be.greaterThan(size(1) * 1.4);
  });

  it('is a list a section, so that a screen reader counts the dishes', async () => {
    const element = await show();
    expect(all(element, 'section ul').map((list) => list.querySelectorAll(':scope > li').length)).to.eql([
      1, 2,
    ]);
  });

  it('names the three allergen states in words', async () => {
    const element = await show();
    expect(dish(element, 'Pea soup')).to.contain('Contains: Celery');
    expect(dish(element, 'Pea soup')).to.contain('May contain: Mustard');
    expect(dish(element, 'Pea soup')).to.contain('Allergens checked 20 November 2026');
    expect(dish(element, 'Coffee')).to.contain('Allergens not declared');
    const friday = await show({ attributes: { now: '2026-11-27T10:00' } });
    expect(dish(friday, 'Carrot soup')).to.contain('Contains none of the 14 allergens');
  });

  it('calls nothing free of anything whose allergens are not declared', async () => {
    const element = await show();
    expect(dish(element, 'Coffee')).to.contain('Vegan').and.not.contain('Gluten-free');
  });

  it('writes prices as the country does: whole, with sizes, free, or as one wants', async () => {
    const element = await kitchen({
      drinks: [
        { name: 'Coffee', price: 15 },
        { name: 'Cocoa', prices: [{ label: 'Small', amount: 20 }, { label: 'Large', amount: 28 }] },
        { name: 'Water', price: 0 },
        { name: 'Cake', price: 0, payWhatYouWant: true },
        { name: 'Stew', price: 60, payWhatYouWant: true },
        { name: 'Bread', payWhatYouWant: true },
        { name: 'Ask us' },
      ],
    }); // prettier-ignore
    expect(dish(element, 'Coffee')).to.match(/^Coffee kr 15 /);
    expect(dish(element, 'Cocoa')).to.match(/^Cocoa Small kr 20 Large kr 28 /);
    expect(dish(element, 'Water')).to.match(/^Water Free Allergens/);
    expect(dish(element, 'Cake')).to.match(/^Cake Free Or pay what you want /);
    expect(dish(element, 'Stew')).to.match(/^Stew kr 60 Or pay what you want /);
    expect(dish(element, 'Bread')).to.match(/^Bread Pay what you want Allergens/);
    expect(dish(element, 'Ask us')).to.match(/^Ask us Allergens/);
  });

  it('gives all prices decimals as soon as one has them', async () => {
    const element = await kitchen(
      {
        currency: 'EUR',
        drinks: [
          { name: 'Tosti', price: 2.5 },
          { name: 'Thee', price: 2 },
        ],
      },
      {},
      'nl',
    );
    expect(dish(element, 'Tosti')).to.match(/^Tosti € 2,50 /);
    expect(dish(element, 'Thee')).to.match(/^Thee € 2,00 /);
  });

  it('shows what is sold out, marked in words', async () => {
    const element = await kitchen({ drinks: [{ name: 'Bun', price: 25, soldOut: true, contains: [] }] });
    expect(dish(element, 'Bun')).to.match(/^Bun Sold out kr 25/);
  });

  it('keeps the line breaks of a description and loads pictures late, in reserved room, with words', async () => {
    const { src } = await serve({
      body: menuFeed({
        drinks: [
          { name: 'Stew', description: 'First\nSecond', image: 'pictures/stew.webp' },
          { name: 'Bad', image: 'javascript:alert(1)' },
        ],
      }),
    });
    const element = await show({ src });
    const images = all<HTMLImageElement>(element, 'img');
    expect(images).to.have.length(1);
    const [image] = images;
    expect(image?.getAttribute('src')).to.equal(new URL('pictures/stew.webp', src).href);
    expect(image?.alt).to.equal('Photo: Stew');
    expect(image?.loading).to.equal('lazy');
    expect(image?.getAttribute('width')).to.equal('160');
    expect(getComputedStyle(all(element, '[part=description]')[0] ?? element).whiteSpace).to.match(
      /pre-line|preserve-breaks/,
    );
    image?.dispatchEvent(new Event('error'));
    expect(image?.checkVisibility()).to.equal(false);
  });

  it('says what the house says about its café', async () => {
    const element = await kitchen({ note: 'You need not buy anything.' });
    expect(texts(element, '[part=note]')).to.eql(['You need not buy anything.']);
  });

  it('says what it says to a visitor in another language, and marks the words of the house', async () => {
    const element = await kitchen({ language: 'nn' }, {}, 'nl');
    expect(title(element)).to.equal('Het menu van vandaag');
    expect(dish(element, 'Pea soup')).to.contain('Bevat: Selderij');
    const [name] = all(element, '[part=dish] > div > .line:not(.size) [part=name] [lang]');
    expect(name?.lang).to.equal('nn');
  });

  const languages: [string, string, string, string][] = [
    ['en', 'Today’s menu', 'Contains: Fish and Milk (including Lactose)', 'Allergens not declared'],
    ['nb', 'Dagens meny', 'Inneholder: Fisk og Melk (inkludert laktose)', 'Allergener er ikke oppgitt'],
    ['nn', 'Menyen i dag', 'Inneheld: Fisk og Mjølk (medrekna laktose)', 'Allergen er ikkje oppgjevne'],
    ['nl', 'Het menu van vandaag', 'Bevat: Vis en Melk (inclusief lactose)', 'Allergenen niet opgegeven'],
  ];
  for (const [lang, heading, contains, undeclared] of languages)
    it(`speaks ${lang}`, async () => {
      const element = await show({ lang, attributes: { now: '2026-11-24T10:00' } });
      expect(title(element)).to.equal(heading);
      expect(dish(element, 'Fish soup')).to.contain(contains);
      expect(dish(element, 'Coffee')).to.contain(undeclared);
    });

  it('has headings at the level that fits the page, and keeps names of sections without its own', async () => {
    const deep = await show({ attributes: { 'heading-level': '4' } });
    expect(texts(deep, 'h4')).to.eql(['Today’s menu']);
    expect(texts(deep, 'h5')).to.eql(['Soup of the day', 'Drinks']);
    const none = await show({ attributes: { 'heading-level': 'none' } });
    expect(all(none, 'h2')).to.have.length(0);
    expect(texts(none, 'h3')).to.eql(['Soup of the day', 'Drinks']);
  });

  it('fits a column of 200 pixels', async () => {
    const element = await show({ attributes: { view: 'all' } });
    element.style.setProperty('inline-size', '200px');
    await element.updateComplete;
    const edge = element.getBoundingClientRect().right + 1;
    for (const node of all(element, '[part=base] *')) {
      const { right, width } = node.getBoundingClientRect();
      if (width > 0) expect(right, plain(node)).to.be.at.most(edge);
    }
  });

  it('tells search engines the price of a dish whose list of sizes is empty, as it shows it', async () => {
    const element = await kitchen({ drinks: [{ name: 'Coffee', price: 15, prices: [] }] });
    expect(dish(element, 'Coffee')).to.contain('15');
    expect(JSON.stringify(await told())).to.contain('"name":"Coffee","offers":[{"@type":"Offer","price":15');
  });

  it('gives search engines the menu, and takes it away again', async () => {
    const element = await show();
    const [data = {}] = await told();
    expect(data).to.deep.include({ '@context': 'https://schema.org', '@type': 'Menu' });
    const [soup] = data.hasMenuSection as { name: string; hasMenuItem: Record<string, unknown>[] }[];
    expect(soup?.name).to.equal('Soup of the day');
    expect(soup?.hasMenuItem[0]).to.deep.equal({
      '@type': 'MenuItem',
      name: 'Pea soup',
      offers: [{ '@type': 'Offer', price: 45, priceCurrency: 'NOK' }],
      suitableForDiet: ['https://schema.org/VeganDiet'],
    });
    expect(JSON.stringify(data)).to.not.contain('GlutenFree');
    element.noJsonLd = true;
    await element.updateComplete;
    expect(await told(0)).to.eql([]);
  });
});

describe('nabo-menu and the hours', () => {
  afterEach(() => fixtureCleanup());

  const cases: [string, now: string, string][] = [
    ['open', '2026-11-23T10:00', 'The café: Open until 11:00'],
    ['between two times', '2026-11-23T11:10', 'The café: Closed. Opens soon, at 11:30'],
    ['after hours', '2026-11-23T16:00', 'The café: Closed. Opens tomorrow at 09:00'],
    ['before the weekend', '2026-11-27T16:00', 'The café: Closed. Opens Monday at 09:00'],
    ['a closed day of the house', '2026-12-24T10:00', 'The café: Closed. Opens Monday at 09:00 Christmas'],
  ];
  for (const [what, now, sentence] of cases)
    it(`says whether the café is open: ${what}`, async () => {
      expect(status(await show({ attributes: { now } }))).to.equal(sentence);
    });

  it('offers on a closed day the menu of the day on which it opens', async () => {
    const element = await show({ attributes: { now: '2026-12-25T10:00' } });
    expect(title(element)).to.equal('Menu for Monday 28 December');
    expect(names(element)).to.contain('Pea soup').and.not.contain('Carrot soup');
  });

  it('says that nothing is served on an open day without dishes', async () => {
    const element = await kitchen({ drinks: [] }, { now: '2026-11-25T10:00' });
    expect(title(element)).to.equal('Menu for Friday 27 November');
    expect(texts(element, 'header [part=line]')[0]).to.equal('Nothing is served today.');
  });

  it('takes the place that the page names, the house where there is no café, and nothing without hours', async () => {
    const bar = {
      ...cafe,
      id: 'bar',
      name: 'The bar',
      regular: [{ days: 'mon', opens: '18:00', closes: '23:00' }],
    };
    const regular = [{ days: 'mon-fri', opens: '08:00', closes: '15:00' }];
    const named = await kitchen({ hours: { regular, places: [cafe, bar] } }, { place: 'bar' });
    expect(status(named)).to.equal('The bar: Closed. Opens at 18:00');
    expect(status(await kitchen({ hours: { regular } }))).to.equal('The house: Open until 15:00');
    expect(all(await kitchen({ hours: {} }), '[part=status]')).to.have.length(0);
  });

  it('takes the café again when the page names no place any more', async () => {
    const element = await show({ attributes: { place: '' } });
    expect(element.state).to.equal('ready');
    element.setAttribute('place', 'cafe');
    element.removeAttribute('place');
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(status(element)).to.match(/^The café: /);
  });

  it('tells the webmaster which places there are', async () => {
    const element = await show();
    const failure = oneEvent(element, 'nabo-error');
    element.place = 'kitchen';
    const { detail } = (await failure) as CustomEvent<{ code: string; message: string }>;
    expect(detail.code).to.equal('badAttribute');
    expect(detail.message).to.equal('place="kitchen" is none of: cafe.');
    expect(element.state).to.equal('error');
  });

  it('turns to the next day at midnight, and to closed when it closes, by itself', async () => {
    setClock('2026-11-23T22:59:59.600Z');
    try {
      const element = await show({ attributes: { now: '' } });
      expect(names(element)[0]).to.equal('Pea soup');
      await until(() => names(element)[0] === 'Fish soup', 'Tuesday’s soup');
      expect(texts(element, 'header [part=line]')[0]).to.equal('Tuesday 24 November');
    } finally {
      resetClock();
    }
  });
});

describe('nabo-menu, week and all', () => {
  afterEach(() => fixtureCleanup());

  it('shows the week by day, then what is always there, and marks today', async () => {
    const element = await show({ attributes: { view: 'week', now: '2026-11-24T10:00' } });
    expect(title(element)).to.equal('This week’s menu');
    expect(texts(element, 'h3')).to.eql([
      'Monday 23 November',
      'Tuesday 24 November Today',
      'Friday 27 November',
      'All week',
    ]);
    expect(texts(element, 'h4')).to.eql(['Drinks']);
    expect(names(element)).to.eql(['Pea soup', 'Fish soup', 'Carrot soup', 'Coffee', 'Cocoa']);
    const [current] = all(element, '[aria-current=date]');
    expect(plain(current)).to.contain('Fish soup');
  });

  it('shows the coming week when this one has nothing more, and says so', async () => {
    const element = await show({ attributes: { view: 'week', now: '2026-11-28T10:00' } });
    expect(title(element)).to.equal('Next week’s menu');
    expect(texts(element, 'h3')[0]).to.equal('Monday 30 November');
  });

  it('says closed instead of a dish on a closed day', async () => {
    const element = await kitchen(
      {
        soups: [
          { name: 'Ham', days: 'thu', contains: [] },
          { name: 'Peas', days: 'mon', contains: [] },
        ],
      },
      { view: 'week', now: '2026-12-21T10:00' },
    );
    const thursday = all(element, '.leaf').find((leaf) => plain(leaf).startsWith('Thursday'));
    expect(plain(thursday)).to.equal('Thursday 24 December Closed');
  });

  it('shows all that will be served, each with its days', async () => {
    const items = [
      { name: 'Gone', date: '2026-11-22' },
      { name: 'Once', date: '2026-12-06' },
      { name: 'Mondays', days: 'mon' },
      { name: 'Working days', days: 'mon-fri' },
      { name: 'Two days', days: ['tue', 'thu'] },
      { name: 'Advent', from: '2026-11-29', through: '2026-12-24' },
      { name: 'Fridays of advent', days: 'fri', from: '2026-11-29', through: '2026-12-24' },
      { name: 'Later', from: '2026-12-01' },
      { name: 'Ends', through: '2026-12-24' },
      { name: 'Always' },
    ] as NonNullable<Kitchen['soups']>;
    const element = await kitchen({ drinks: [], soups: items }, { view: 'all' });
    expect(title(element)).to.equal('Menu');
    expect(names(element)).to.not.contain('Gone');
    const when = (name: string) =>
      plain(
        all(element, '[part=dish]')
          .find((node) => plain(node).startsWith(name))
          ?.querySelector('[part=when]') ?? undefined,
      );
    expect(when('Once')).to.equal('Sunday 6 December');
    expect(when('Mondays')).to.equal('Monday');
    expect(when('Working days')).to.equal('Monday–Friday');
    expect(when('Two days')).to.equal('Tuesday and Thursday');
    expect(when('Advent')).to.match(/^29 November\s?–\s?24 December$/);
    expect(when('Fridays of advent')).to.match(/^29 November\s?–\s?24 December, Friday$/);
    expect(when('Later')).to.equal('from Tuesday 1 December');
    expect(when('Ends')).to.equal('until Thursday 24 December');
    expect(when('Always')).to.equal('');
  });
});

describe('nabo-menu in every state', () => {
  afterEach(async () => {
    fixtureCleanup();
    await emulate();
  });

  for (const view of ['today', 'week', 'all', 'board'])
    for (const lang of ['en', 'nn'])
      it(`is accessible: ${view} in ${lang}`, async () => {
        const element = await show({ lang, attributes: { view } });
        await expect(element).to.be.accessible();
      });

  it('says when there is nothing on the menu', async () => {
    const element = await kitchen({ drinks: [], soups: [{ name: 'Gone', date: '2026-11-22' }] });
    expect(element.state).to.equal('empty');
    expect(texts(element, '[part=empty]')).to.eql(['There is nothing on the menu at the moment.']);
    await expect(element).to.be.accessible();
  });

  it('shows an error, and the fallback of the page', async () => {
    const { src } = await serve({ status: 500 });
    const element = await show({ src });
    expect(element.state).to.equal('error');
    await expect(element).to.be.accessible();
  });

  it('keeps showing an earlier copy, says of when it is, and makes no claim of "open" of an old one', async () => {
    const feed = await serve({ body: menuFeed() }, { reset: true });
    const element = await show({ src: feed.src, attributes: { refresh: '1' } });
    expect(status(element)).to.contain('Open');
    await until(() => element.state === 'stale', 'stale');
    await element.updateComplete;
    expect(names(element)).to.eql(['Pea soup', 'Coffee', 'Cocoa']);
    expect(texts(element, '[part=notice]')[0]).to.match(/^This is a copy from \d\d:\d\d/);
    await expect(element).to.be.accessible();
    setClock(new Date(Date.now() + 25 * 3_600_000).toISOString());
    element.requestUpdate();
    await element.updateComplete;
    resetClock();
    expect(all(element, '[part=status]')).to.have.length(0);
  });

  it('prints the dishes and not the filter', async () => {
    const element = await show();
    if (!(await emulate({ media: 'print' }))) return;
    expect(getComputedStyle(all(element, '[part=filter]')[0] ?? element).display).to.equal('none');
    expect(all(element, '[part=dish]')[0]?.checkVisibility()).to.equal(true);
  });
});
