import { fixture, fixtureCleanup, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../locales/generated/pseudo.js';
import '../../src/elements/hours/define.js';
import type { NaboHours } from '../../src/elements/hours/nabo-hours.js';
import { serve } from '../support/feeds.js';
import { resetClock, setClock } from '../support/device-clock.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { told } from '../support/json-ld.js';
import { emulate } from '../support/media.js';
import { rawFeed, type FeedName } from '../support/reference-feeds.js';
import { allByRole, byRole, nameOf } from '../support/roles.js';

const MONDAY = '2026-11-23T10:00';

/** What a test changes in a feed; the rest of it is as it stands. */
interface Given {
  centre: Record<string, unknown>;
  hours: {
    regular?: object[];
    exceptions?: object[];
    places?: ({ id: string } & Record<string, unknown>)[];
  };
}
const given = (name: FeedName, change: (feed: Given) => void = () => {}): object => {
  const feed = rawFeed(name) as Given;
  change(feed);
  return feed;
};

interface Setting {
  lang?: string;
  feed?: object;
  inner?: string;
  width?: number;
  [attribute: string]: unknown;
}

function put({ lang = 'en', feed, inner = '', width, ...attributes }: Setting = {}): Promise<NaboHours> {
  return fixture<HTMLElement>(html`<div lang=${lang} dir=${lang === 'ar-XB' ? 'rtl' : 'ltr'}></div>`).then(
    (box) => {
      if (width) box.style.setProperty('width', `${width}px`);
      const element = document.createElement('nabo-hours');
      if (!('src' in attributes)) element.feed = feed ?? given('stord');
      for (const [name, value] of Object.entries({ now: MONDAY, ...attributes }))
        if (value !== null) element.setAttribute(name, String(value));
      element.textContent = inner;
      box.append(element);
      return element;
    },
  );
}

async function show(setting: Setting = {}): Promise<NaboHours> {
  const element = await put(setting);
  await waitUntil(() => element.state !== 'loading', 'the hours show');
  await element.updateComplete;
  return element;
}

/** As one reads it; engines carry different editions of CLDR, with and without a comma after the weekday. */
const plain = (node: Node | null | undefined) =>
  (node?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/day, (?=\d)/, 'day ')
    .replace(/ – /, '–')
    .trim();
const root = (element: NaboHours) => element.shadowRoot as ShadowRoot;
const part = (element: NaboHours, name: string): HTMLElement[] => [
  ...root(element).querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];
const status = (element: NaboHours) => plain(part(element, 'status')[0]);
const notes = (element: NaboHours) => part(element, 'note').map(plain);
const table = (element: NaboHours, index = 0) => allByRole(root(element), 'table')[index] as HTMLTableElement;
const lines = (of: HTMLTableElement) => [...of.rows].map((row) => [...row.cells].map(plain).join(' | '));
const specials = (element: NaboHours) => part(element, 'exception').map(plain);
const places = (element: NaboHours) =>
  part(element, 'place').map((one) => plain(one.querySelector('summary')));
const announced = (element: NaboHours) => plain(allByRole(root(element), 'status')[0]);
describe('nabo-hours', () => {
  afterEach(() => fixtureCleanup());

  describe('the card', () => {
    it('says whether it is open, until when, and shows the week with today marked', async () => {
      const element = await show();
      expect(nameOf(byRole(root(element), 'heading', 'Opening hours'))).to.equal('Opening hours');
      expect(status(element)).to.equal('Open until 15:00');
      expect(nameOf(table(element))).to.equal('Opening hours of the coming seven days');
      expect(lines(table(element))).to.deep.equal([
        'Monday, today | 08:00–15:00',
        'Tuesday | 08:00–15:00',
        'Wednesday | 08:00–15:00',
        'Thursday | 08:00–15:00',
        'Friday | 08:00–15:00',
        'Saturday 28 Nov | 12:00–16:00',
        'Sunday | 11:00–17:00 Lent out',
      ]);
      const days = allByRole(table(element), 'rowheader').map(nameOf);
      expect(days).to.have.length(7);
      const today = allByRole(table(element), 'rowheader', 'Monday, today')[0];
      expect(today?.getAttribute('aria-current')).to.equal('date');
      expect(table(element).querySelectorAll('[aria-current]')).to.have.length(1);
      expect(notes(element).slice(0, 2)).to.deep.equal([
        'Monday–Friday: Staff on site',
        'Saturday and Sunday: Local associations, by agreement',
      ]);
      await expect(element).to.be.accessible();
    });

    const moments: [now: string, status: string, more?: string][] = [
      ['2026-11-23T07:00', 'Closed. Opens at 08:00'],
      ['2026-11-23T07:45', 'Closed. Opens soon, at 08:00'],
      ['2026-11-23T14:40', 'Closes soon, at 15:00'],
      ['2026-11-23T20:00', 'Closed. Opens tomorrow at 08:00'],
      ['2026-11-20T16:00', 'Closed. Opens Monday at 08:00'],
      ['2026-11-22T12:00', 'Closed. Opens tomorrow at 08:00', 'Lent out'],
      ['2026-12-24T10:00', 'Closed. Opens Monday at 08:00', 'Christmas'],
      ['2026-12-23T09:00', 'Open until 12:00', 'Day before Christmas Eve'],
      ['2026-12-31T12:00', 'Closed. Opens Monday at 08:00', "New Year's Eve"],
      ['2027-03-24T18:00', 'Closed. Opens Tuesday at 08:00'],
      ['2026-11-23T14:00Z', 'Closed. Opens tomorrow at 08:00'],
    ];
    for (const [now, sentence, more] of moments)
      it(`as of ${now}: ${sentence}${more ? ` (${more})` : ''}`, async () => {
        const element = await show({ now });
        expect(status(element)).to.equal(sentence);
        const beside = part(element, 'status')[0]?.nextElementSibling;
        expect(beside?.matches('[part=note]') ? plain(beside) : undefined).to.equal(more);
      });

    it('tells states apart by words and by the shape of the picture, which is hidden from screen readers', async () => {
      const shapes = new Set<string>();
      for (const now of ['2026-11-23T10:00', '2026-11-23T14:40', '2026-11-23T20:00']) {
        const element = await show({ now });
        const picture = part(element, 'status')[0]?.querySelector('svg');
        expect(picture?.getAttribute('aria-hidden')).to.equal('true');
        shapes.add([...(picture?.querySelectorAll('path') ?? [])].map((p) => p.getAttribute('d')).join());
      }
      expect(shapes.size).to.equal(3);
    });

    it('announces the special hours of the next 14 days, each once, with its reason', async () => {
      const element = await show({ now: '2026-12-20T12:00' });
      byRole(root(element), 'heading', 'Special opening hours');
      expect(specials(element)).to.deep.equal([
        'Wednesday 23 December 08:00–12:00 Day before Christmas Eve',
        '24–26 December Closed Christmas',
        "Thursday 31 December 08:00–12:00 New Year's Eve",
        "Friday 1 January Closed New Year's Day",
      ]);
      expect(lines(table(element))[3]).to.equal('Thursday 24 Dec | Closed');
      const none = await show({ now: '2026-11-01T12:00' });
      expect(allByRole(root(none), 'heading', 'Special opening hours')).to.have.length(0);
    });

    it('says on which days a longer exception holds, and shows all of its rows and notes', async () => {
      const feed = given('minimal', ({ hours }) => {
        hours.exceptions = [
          { from: '2026-11-23', through: '2026-12-18', days: 'mon-wed', opens: '10:00', closes: '14:00' },
          { date: '2026-11-26', opens: '08:00', closes: '12:00', note: 'Soup' },
          { date: '2026-11-26', opens: '18:00', closes: '21:00', access: 'members', note: 'Choir' },
          { date: '2026-11-27', opens: '18:00', closes: '02:00' },
        ];
      });
      const element = await show({ feed });
      expect(specials(element)).to.deep.equal([
        '23 November–18 December, Monday–Wednesday 10:00–14:00',
        'Thursday 26 November 08:00–12:00 18:00–21:00 Members only Soup Choir',
        'Friday 27 November 18:00–02:00',
      ]);
    });

    it('shows each place of the house with its own state, and its week on demand', async () => {
      const element = await show({ now: '2026-11-23T11:10' });
      byRole(root(element), 'heading', 'In the house');
      expect(places(element)).to.deep.equal([
        'The café Closed. Opens soon, at 11:30',
        'The wood workshop Closed. Opens tomorrow at 10:00',
        'The neighbour line Open until 14:00',
        'The quiet room Open until 15:00',
      ]);
      const cafe = part(element, 'place')[0] as HTMLDetailsElement;
      expect(cafe.open).to.equal(false);
      cafe.querySelector('summary')?.click();
      await waitUntil(() => cafe.querySelector('table'), 'its week');
      expect(cafe.open).to.equal(true);
      const week = cafe.querySelector('table') as HTMLTableElement;
      expect(nameOf(week)).to.equal('Opening hours of the coming seven days: The café');
      expect(lines(week)[0]).to.equal('Monday, today | 09:00–11:00 11:30–14:30');
      await expect(element).to.be.accessible();
    });

    it('gives telephone and address, and a map only where the feed has one', async () => {
      const contact = (of: NaboHours) => part(of, 'contact')[0];
      const element = await show();
      expect(plain(contact(element))).to.equal('Sentrum 1, 5400 Stord Telephone: +47 00 00 00 01');
      const phone = byRole(root(element), 'link', '+47 00 00 00 01');
      expect(phone.getAttribute('href')).to.equal('tel:+4700000001');
      expect(allByRole(root(element), 'link')).to.have.length(1);

      const map = (address: string) =>
        given('stord', ({ centre }) => Object.assign(centre.address as object, { map: address }));
      const mapped = await show({ feed: map('https://maps.example/stord') });
      const link = byRole(root(mapped), 'link', 'Show on a map');
      expect(link.getAttribute('href')).to.equal('https://maps.example/stord');
      const unsafe = await show({ feed: map('javascript:alert(1)') });
      expect(allByRole(root(unsafe), 'link', 'Show on a map')).to.have.length(0);

      const bare = await show({ feed: given('minimal') });
      expect(plain(contact(bare))).to.equal('');
    });

    it('is open around the clock, in status and week', async () => {
      const element = await show({ feed: given('tverrlandet') });
      expect(status(element)).to.equal('Open around the clock');
      expect(lines(table(element))[6]).to.equal('Sunday | 24 hours');
      expect(notes(element)[0]).to.equal('Nattevakt på huset');
    });

    it('shows the places of a house that gives no hours of its own', async () => {
      const feed = given('stord', ({ hours }) => {
        delete hours.regular;
        delete hours.exceptions;
      });
      const element = await show({ feed });
      expect(part(element, 'status')).to.have.length(0);
      expect(places(element)).to.have.length(4);
    });
  });

  describe('attributes', () => {
    it('view="week" is the table and the special hours alone', async () => {
      const element = await show({ view: 'week' });
      expect(part(element, 'status')).to.have.length(0);
      expect(part(element, 'place')).to.have.length(0);
      expect(part(element, 'contact')).to.have.length(0);
      expect(lines(table(element))).to.have.length(7);
      expect(specials(element)).to.have.length(1);
      await expect(element).to.be.accessible();
    });

    it('view of any other word is the card, and so is none any more', async () => {
      for (const view of ['Card', '', null]) {
        const element = await show({ view: 'line' });
        if (view === null) element.removeAttribute('view');
        else element.setAttribute('view', view);
        await element.updateComplete;
        expect(part(element, 'week'), String(view)).to.have.length(1);
        expect(part(element, 'place'), String(view)).not.to.have.length(0);
        expect(part(element, 'contact'), String(view)).to.have.length(1);
      }
    });

    it('view="line" is one sentence', async () => {
      const element = await show({ view: 'line', now: '2026-12-24T10:00' });
      expect(plain(part(element, 'base')[0])).to.equal('Closed. Opens Monday at 08:00');
      expect(allByRole(root(element), 'heading')).to.have.length(0);
      await expect(element).to.be.accessible();
    });

    it('place shows one place under its own name', async () => {
      const element = await show({ place: 'cafe', now: '2026-12-23T14:40' });
      expect(nameOf(byRole(root(element), 'heading', 'The café'))).to.equal('The café');
      expect(status(element)).to.equal('Closed. Opens Monday at 09:00');
      expect(nameOf(table(element))).to.equal('Opening hours of the coming seven days: The café');
      expect(specials(element)[0], 'the closed days of the house').to.equal(
        '24–26 December Closed Christmas',
      );
      expect(part(element, 'place')).to.have.length(0);
      element.place = 'workshop';
      await element.updateComplete;
      expect(status(element)).to.equal('Closed. Opens Tuesday at 10:00');
    });

    it('an unknown place is told the webmaster with the ones there are, and leaves the fallback', async () => {
      const element = await put({ place: 'caffe', inner: 'Ask us.' });
      const { detail } = (await oneEvent(element, 'nabo-error')) as CustomEvent<{
        code: string;
        message: string;
      }>;
      expect(detail.code).to.equal('badAttribute');
      expect(detail.message).to.equal('place="caffe" is none of: cafe, workshop, office, quiet.');
      await element.updateComplete;
      expect(element.getAttribute('state')).to.equal('error');
      expect(plain(part(element, 'notice')[0])).to.equal('This is not set up yet.');
      expect(allByRole(root(element), 'button')).to.have.length(0);
      expect(root(element).querySelector('slot')?.assignedNodes().map(plain)).to.deep.equal(['Ask us.']);
      await expect(element).to.be.accessible();
      element.place = 'cafe';
      await element.updateComplete;
      expect(element.state).to.equal('ready');
    });

    it('heading-level sets the outline, and none leaves the own heading out', async () => {
      const three = await show({ 'heading-level': 3 });
      expect(byRole(root(three), 'heading', 'Opening hours').localName).to.equal('h3');
      expect(byRole(root(three), 'heading', 'In the house').localName).to.equal('h4');
      const none = await show({ 'heading-level': 'none' });
      expect(allByRole(root(none), 'heading', 'Opening hours')).to.have.length(0);
    });

    it('says that nothing is known where the feed has no hours', async () => {
      const without = await show({ feed: { version: 1, centre: { name: 'House' } } });
      expect(without.state).to.equal('empty');
      expect(plain(part(without, 'empty')[0])).to.equal('The opening hours are not known yet.');
      const attic = given('stord', ({ hours }) => hours.places?.push({ id: 'attic', name: 'Attic' }));
      expect(places(await show({ feed: attic }))).to.have.length(4);
      await expect(without).to.be.accessible();
    });
  });

  it('gives a place that tells no hours those of its house, as the menu and the telephone do', async () => {
    const attic = given('stord', ({ hours }) => hours.places?.push({ id: 'attic', name: 'Attic' }));
    const element = await show({ feed: attic, place: 'attic', now: '2026-12-22T10:00' });
    expect(plain(byRole(root(element), 'heading', 'Attic'))).to.equal('Attic');
    expect(plain(part(element, 'status')[0])).to.equal('Open until 15:00');
    const nothing = {
      version: 1,
      centre: { name: 'House' },
      hours: { places: [{ id: 'attic', name: 'Attic' }] },
    };
    expect((await show({ feed: nothing, place: 'attic' })).state).to.equal('empty');
  });

  describe('time', () => {
    afterEach(resetClock);

    it('closes by itself at the very second, and says so politely, but nothing at load', async () => {
      setClock('2026-11-23T14:59:57+01:00');
      const element = await show({ now: null });
      expect(status(element)).to.equal('Closes soon, at 15:00');
      expect(announced(element)).to.equal('');
      expect(allByRole(root(element), 'status')[0]?.getAttribute('aria-live') ?? 'polite').to.equal('polite');
      const closed = () => status(element) === 'Closed. Opens tomorrow at 08:00';
      await waitUntil(closed, 'closed by itself', { timeout: 8000 });
      // Not before; and within what a busy machine takes.
      expect(Date.now()).to.be.within(
        Date.parse('2026-11-23T15:00+01:00'),
        Date.parse('2026-11-23T15:00:03+01:00'),
      );
      await waitUntil(() => announced(element) !== '', 'announced');
      expect(announced(element)).to.equal('The Living Museum Stord: Closed. Opens tomorrow at 08:00');
      expect(places(element)[3]).to.equal('The quiet room Closed. Opens tomorrow at 08:00');
    });

    it('changes a place of the house at its own second', async () => {
      setClock('2026-11-23T10:59:57+01:00');
      const element = await show({ now: null });
      expect(places(element)[0]).to.equal('The café Closes soon, at 11:00');
      const paused = () => places(element)[0] === 'The café Closed. Opens soon, at 11:30';
      await waitUntil(paused, 'a pause', { timeout: 8000 });
      expect(status(element)).to.equal('Open until 15:00');
    });

    it('is right after a sleep in which no timer ran', async () => {
      setClock('2026-11-23T10:00+01:00');
      const element = await show({ now: null });
      setClock('2026-11-24T07:40+01:00');
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => status(element) === 'Closed. Opens soon, at 08:00', 'awake');
      expect(lines(table(element))[1]).to.equal('Tuesday, today | 08:00–15:00');
    });

    it('turns the page at the house’s midnight without a word', async () => {
      setClock('2026-11-23T23:59:59.700+01:00');
      const element = await show({ now: null });
      expect(status(element)).to.equal('Closed. Opens tomorrow at 08:00');
      await waitUntil(() => status(element) === 'Closed. Opens at 08:00', 'tomorrow is today');
      expect(lines(table(element))[1]).to.equal('Tuesday, today | 08:00–15:00');
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(announced(element)).to.equal('');
    });

    it('does not announce another place, another feed or another language', async () => {
      const element = await show();
      element.place = 'cafe';
      await element.updateComplete;
      element.feed = given('tverrlandet');
      await waitUntil(() => status(element) === 'Open until 16:00');
      element.setAttribute('lang', 'nb');
      await waitUntil(() => status(element) === 'Åpent til 16:00');
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(announced(element)).to.equal('');
    });

    it('two elements on a page say a change once', async () => {
      setClock('2026-11-23T14:59:59.700+01:00');
      const feed = given('stord', ({ centre }) => (centre.name = 'Twice'));
      const both = [await show({ now: null, feed }), await show({ now: null, feed, view: 'line' })];
      await waitUntil(() => both.every((one) => status(one).startsWith('Closed')));
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(both.map(announced).filter(Boolean)).to.have.length(1);
    });

    it('tells a visitor elsewhere whose time it is, and nobody else', async () => {
      const zoned = (timezone: string) =>
        given('minimal', ({ centre }) => Object.assign(centre, { timezone }));
      const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
      expect(plain(part(await show({ feed: zoned(own) }), 'zone')[0])).to.equal('');
      const far = await show({ feed: zoned('Asia/Kathmandu') });
      expect(plain(part(far, 'zone')[0])).to.match(/^All times are the house’s own: .*Nepal/);
    });

    it('makes no claim about now from a copy older than a day', async () => {
      const { src } = await serve({ body: given('stord') }, { status: 500 });
      setClock('2026-11-23T10:00+01:00');
      const element = await show({ src, now: null });
      expect(status(element)).to.equal('Open until 15:00');
      setClock('2026-11-24T09:50+01:00');
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => element.state === 'stale', 'the feed cannot be had');
      await element.updateComplete;
      expect(status(element)).to.equal('Open until 15:00');
      setClock('2026-11-24T10:01+01:00');
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => status(element) === 'Today: 08:00–15:00', 'a day is over');
      expect(places(element)[0]).to.equal('The café Today: 09:00–11:00 11:30–14:30');
      expect(plain(part(element, 'notice')[0])).to.contain('copy');
      expect(part(element, 'icon')).to.have.length(0);
      await expect(element).to.be.accessible();
    });
  });

  describe('languages', () => {
    const speech: [lang: string, status: string, today: string, note: string][] = [
      ['nb', 'Stenger snart, kl. 15:00', 'mandag, i dag', 'Ansatte er til stede'],
      ['nn', 'Stengjer snart, kl. 15:00', 'måndag, i dag', 'Tilsette er til stades'],
      ['nl', 'Gaat bijna dicht, om 15:00', 'maandag, vandaag', 'Tilsette er til stades'],
      ['en', 'Closes soon, at 15:00', 'Monday, today', 'Staff on site'],
      ['sv', 'Stenger snart, kl. 15:00', 'mandag, i dag', 'Ansatte er til stede'],
    ];
    for (const [lang, sentence, today, note] of speech)
      it(`${lang}: ${sentence}`, async () => {
        const element = await show({ lang, now: '2026-11-23T14:40' });
        expect(status(element)).to.equal(sentence);
        expect(nameOf(allByRole(table(element), 'rowheader')[0] as Element)).to.equal(today);
        expect(notes(element)[0]).to.contain(note);
        await expect(element).to.be.accessible();
      });

    it('marks the words of the house with their own language where it is another', async () => {
      const element = await show({ lang: 'nl' });
      expect(part(element, 'note')[0]?.querySelector('[lang]')?.getAttribute('lang')).to.equal('nn');
      const same = await show({ lang: 'nn' });
      expect(part(same, 'note')[0]?.querySelector('[lang]')).to.equal(null);
    });

    it('follows the page’s region to a 12-hour clock', async () => {
      const element = await show({ lang: 'en-US' });
      expect(status(element).replace(/\s/g, ' ')).to.equal('Open until 3:00 PM');
    });

    it('stands from right to left', async () => {
      const element = await show({ lang: 'ar-XB', width: 320 });
      const [row] = [...table(element).rows];
      const [day, hours] = [...(row?.cells ?? [])].map((cell) => cell.getBoundingClientRect());
      expect(day?.left).to.be.greaterThan(hours?.left ?? Infinity);
      expect(status(element)).to.contain('Öþéñ');
      await expect(element).to.be.accessible();
    });
  });

  describe('the page around it', () => {
    it('fits into 200 pixels, and uses two columns where there is room', async () => {
      for (const lang of ['en-US', 'nl', 'nn']) {
        const narrow = await show({ width: 200, lang, now: '2026-12-22T10:00' });
        expect(narrow.scrollWidth, lang).to.be.at.most(200);
        const [picture] = part(narrow, 'icon');
        const { fontSize } = getComputedStyle(picture as Element);
        expect(picture?.getBoundingClientRect().width, lang).to.be.closeTo(parseFloat(fontSize), 0.5);
        for (const cell of root(narrow).querySelectorAll('td, th, summary'))
          expect(cell.getBoundingClientRect().right, lang).to.be.at.most(
            narrow.getBoundingClientRect().right + 0.5,
          );
      }
      const wide = await show({ width: 800 });
      const left = (element: Element | undefined) => element?.getBoundingClientRect().left ?? 0;
      expect(left(part(wide, 'place')[0])).to.be.greaterThan(left(table(wide)) + 300);
    });

    it('is told to search engines, once, with what is special', async () => {
      const now = '2026-12-22T10:00';
      await Promise.all([show({ now, view: 'line' }), show({ now })]);
      const [data, ...more] = await told();
      expect(more).to.have.length(0);
      expect(data).to.deep.include({
        '@context': 'https://schema.org',
        '@type': 'CivicStructure',
        name: 'The Living Museum Stord',
        telephone: '+47 00 00 00 01',
      });
      const regular = data?.['openingHoursSpecification'] as Record<string, string>[];
      expect(regular, 'what is lent out is not open').to.have.length(5);
      expect(regular[0]).to.include({ dayOfWeek: 'Monday', opens: '08:00', closes: '15:00' });
      const special = data?.['specialOpeningHoursSpecification'] as Record<string, string>[];
      expect(special.map((one) => `${one['validFrom']} ${one['opens']}-${one['closes']}`)).to.deep.equal([
        '2026-12-23 08:00-12:00',
        '2026-12-24 00:00-00:00',
        '2026-12-25 00:00-00:00',
        '2026-12-26 00:00-00:00',
        '2026-12-31 08:00-12:00',
        '2027-01-01 00:00-00:00',
      ]);
      fixtureCleanup();
      expect(await told(0)).to.have.length(0);
      // An address is the feed's, as everywhere; and no script is one.
      for (const [url, whole] of [
        ['/om', new URL('/om', document.baseURI).href],
        ['javascript:1', undefined],
      ]) {
        await show({ feed: given('stord', ({ centre }) => Object.assign(centre, { url })) });
        expect((await told())[0]?.['url']).to.equal(whole);
        fixtureCleanup();
        expect(await told(0)).to.have.length(0);
      }
      await show({ 'no-json-ld': '' });
      expect(await told(0)).to.have.length(0);
    });

    it('200 of them ask once, whatever they show', async () => {
      const { src, log } = await serve({ body: given('stord') });
      const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
      const many = Array.from({ length: 200 }, (_, n) => {
        const element = document.createElement('nabo-hours');
        element.src = src;
        element.now = MONDAY;
        element.view = n % 20 === 0 ? 'card' : 'line';
        box.append(element);
        return element;
      });
      await waitUntil(() => many.every(({ state }) => state === 'ready'), 'all show', { timeout: 8000 });
      await Promise.all(many.map((element) => element.updateComplete));
      expect(many.every((element) => status(element) === 'Open until 15:00')).to.equal(true);
      expect(await log()).to.have.length(1);
    });

    it('makes no claim on paper: the week and what is special, not whether it is open', async () => {
      const now = '2026-12-23T10:00';
      const element = await show({ now });
      const week = await show({ now, view: 'line' });
      if (!(await emulate({ media: 'print' }))) return;
      try {
        for (const one of [element, week])
          for (const claim of [...part(one, 'status'), ...part(one, 'place-status')])
            expect(claim.checkVisibility(), plain(claim)).to.equal(false);
        expect(part(element, 'note')[0]?.checkVisibility(), 'why, beside the status').to.equal(false);
        expect(table(element).checkVisibility()).to.equal(true);
        expect(part(element, 'exception').every((one) => one.checkVisibility())).to.equal(true);
        expect(part(element, 'place')[0]?.checkVisibility(), 'names alone').to.equal(false);
        const [cafe] = part(element, 'place') as HTMLDetailsElement[];
        if (cafe) cafe.open = true;
        await waitUntil(() => cafe?.querySelector('table')?.checkVisibility(), 'what was opened is printed');
      } finally {
        await emulate();
      }
    });

    for (const theme of ['light', 'dark'])
      it(`stands out in forced colours and in the page's ${theme} colours`, async () => {
        const element = await show();
        const box = element.parentElement as HTMLElement;
        box.style.setProperty('color-scheme', theme);
        box.style.setProperty('background', 'Canvas');
        box.style.setProperty('color', 'CanvasText');
        await expect(element).to.be.accessible();
        if (!(await emulate({ 'forced-colors': 'active' }))) return;
        try {
          const line = getComputedStyle(table(element).rows[1]?.cells[0] ?? element);
          expect(line.borderBlockStartStyle).to.equal('solid');
          await expect(element).to.be.accessible();
        } finally {
          await emulate();
        }
      });
  });
});
