import { fixture, html } from '@open-wc/testing';
import { resetClock, setClock } from '../../support/device-clock.js';
import { afterEach, describe, expect, it } from '../../support/harness.js';
import { told } from '../../support/json-ld.js';
import { serve } from '../../support/feeds.js';
import { emulate } from '../../support/media.js';
import { loaders } from '../../../src/elements/gallery/parts.js';
import type { Area } from '../../../src/i18n/messages.js';
import { press } from '../../support/keys.js';
import {
  absolute,
  all,
  artists,
  button,
  centre,
  dialog,
  feed,
  film,
  fjord,
  focused,
  gallery,
  leave,
  link,
  one,
  poem,
  shown,
  titles,
  tune,
  unrest,
  until,
  vase,
  words,
} from './gallery.js';

const many = (count: number) => ({
  ...feed,
  works: Array.from({ length: count }, (_, i) => ({
    id: `w${i}`,
    title: `Work ${i}`,
    kind: 'image',
    images: [],
  })),
});
const choose = (select: HTMLSelectElement, value: string) => {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('the wall', () => {
  afterEach(leave);

  it('hangs works of every kind in the order of the feed', async () => {
    const element = await gallery();
    expect(titles(element)).to.deep.equal([
      'Fjord i mars',
      'Vase, sett saman att',
      'Uro',
      'Kaffi, klokka ni',
      'Slått for drivhuset',
      'Dans i mai',
    ]);
    await expect(element).to.be.accessible();
  });

  it('says who made a work, of what, and whether it can be bought', async () => {
    const element = await gallery();
    const label = one(element, '[part=label]');
    expect(words(label)).to.equal('Fjord i mars Måsen 2026 Akvarell 40 × 60 cm For sale: NOK 1,200');
  });

  const sales: [sale: object, text: string][] = [
    [{ status: 'available' }, 'For sale'],
    [{ status: 'available', price: 0 }, 'To be given away'],
    [{ status: 'available', price: 99.5 }, 'For sale: NOK 99.50'],
    [{ status: 'reserved', price: 900 }, 'Reserved'],
    [{ status: 'sold', price: 900 }, 'Sold'],
  ];
  for (const [sale, text] of sales) {
    it(`says "${text}"`, async () => {
      const element = await gallery({ ...feed, works: [{ ...fjord, sale }] });
      expect(words(one(element, '[part=sale]'))).to.equal(text);
    });
  }

  it('reserves the place of an image, and lets the browser choose the file', async () => {
    const image = one<HTMLImageElement>(await gallery(), '[part=image]');
    expect(image.getAttribute('width')).to.equal('1600');
    expect(image.getAttribute('height')).to.equal('1067');
    expect(image.decoding).to.equal('async');
    expect(image.alt).to.equal('Blå fjell i lag på lag');
    expect(image.sizes).to.match(/^\(max-width: 36em\) 94vw, \d+px$/);
    expect(image.srcset).to.match(/400\.webp 400w, .*800\.webp 800w$/);
    const box = image.getBoundingClientRect();
    expect(box.width / box.height).to.be.closeTo(1600 / 1067, 0.01);
  });

  describe('asks for pictures', () => {
    const pictures = { ...feed, works: Array.from({ length: 40 }, (_, i) => ({ ...fjord, id: `f${i}` })) };
    // Where it comes at once, the browser does not know its width yet: Chromium would take the largest file.
    const loading = (element: HTMLElement) =>
      all<HTMLImageElement>(element, '[part=image]').map((image) => {
        expect(image.sizes.startsWith('auto, ')).to.equal(image.loading === 'lazy');
        return image.loading;
      });

    it('at once where the visitor sees them first, late below', async () => {
      const asked = loading(await gallery(pictures));
      const soon = asked.lastIndexOf('eager') + 1;
      expect(soon).to.be.within(1, 30);
      expect(asked).to.deep.equal(asked.map((_, i) => (i < soon ? 'eager' : 'lazy')));
    });

    it('late where the gallery is below the screen', async () => {
      const above = document.createElement('div');
      above.style.setProperty('block-size', '200vh');
      document.body.prepend(above);
      const asked = loading(await gallery(pictures));
      above.remove();
      expect(new Set(asked)).to.deep.equal(new Set(['lazy']));
    });
  });

  it('fills its rows to the edge, each as high as its neighbours', async () => {
    const shapes = [1.5, 0.75, 1, 1.5, 0.7, 2, 1.33, 0.8, 1, 1.5];
    const works = shapes.map((shape, i) => ({
      id: `w${i}`,
      title: `Work ${i}`,
      kind: 'image',
      images: [{ ...fjord.images[0], width: Math.round(1000 * shape), height: 1000 }],
    }));
    const element = await gallery({ ...feed, works });
    element.style.setProperty('width', '1000px');
    element.style.setProperty('--nabo-gallery-row', '12rem');
    const boxes = all(element, '.face').map((face) => face.getBoundingClientRect());
    const rows = new Map<number, DOMRect[]>();
    for (const box of boxes) rows.set(Math.round(box.top), [...(rows.get(Math.round(box.top)) ?? []), box]);
    expect(rows.size).to.be.greaterThan(1);
    const edge = element.getBoundingClientRect().right;
    for (const row of [...rows.values()].slice(0, -1)) {
      expect(row.at(-1)?.right).to.be.closeTo(edge, 1);
      for (const box of row) expect(box.height).to.be.closeTo(row[0]?.height ?? 0, 1);
    }
    // In reading order, without a jump back.
    const order = boxes.map((box) => Math.round(box.top) * 10_000 + box.left);
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
  });

  it('sets a poem with its own line breaks', async () => {
    const text = one(await gallery(), '[part=text]');
    expect(text.textContent).to.equal(poem.text);
    expect(getComputedStyle(text).whiteSpace).to.equal('pre-wrap');
  });

  it('lets a long text be read on, whole', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `Linje ${i}`).join('\n');
    const element = await gallery({ ...feed, works: [{ ...poem, text: long }] });
    const [shownText, rest] = all(element, '[part=text]');
    expect((shownText?.textContent ?? '') + (rest?.textContent ?? '')).to.equal(long);
    expect(rest?.checkVisibility?.() ?? false).to.equal(false);
    one(element, '.paper summary').click();
    expect(rest?.getClientRects().length).to.be.greaterThan(0);
  });

  it('gives a sound and a film the browser’s own players, which load and play nothing by themselves', async () => {
    const element = await gallery();
    const players = all<HTMLMediaElement>(element, 'audio, video');
    expect(players.map(({ localName }) => localName)).to.deep.equal(['audio', 'video']);
    for (const player of players) {
      expect(player.controls && player.paused && !player.autoplay).to.equal(true);
      expect(player.preload).to.equal('none');
      expect(player.querySelector('source')?.src).to.match(/\/art\//);
      expect(player.getAttribute('aria-label')).not.to.equal(null);
    }
    const track = one<HTMLTrackElement>(element, 'track');
    expect([track.kind, track.srclang]).to.deep.equal(['captions', 'nn']);
    expect(track.label).not.to.equal('');
  });

  it('shows the content note first, and the work on a deliberate press', async () => {
    const element = await gallery({ ...feed, works: [unrest] });
    const note = one<HTMLDetailsElement>(element, 'details[part=note]');
    const image = one<HTMLImageElement>(element, '[part=image]');
    expect(words(note.querySelector('summary'))).to.contain('Om angst');
    expect(image.getClientRects().length === 0 || image.checkVisibility() === false).to.equal(true);
    await expect(element).to.be.accessible();
    note.querySelector('summary')?.click();
    await until(() => image.complete && image.naturalWidth > 0);
    expect(image.checkVisibility()).to.equal(true);
  });

  it('shows the words and the title of an image that cannot be loaded', async () => {
    const gone = {
      ...fjord,
      images: [{ src: 'art/no-such-file.webp', width: 800, height: 600, alt: 'Blå fjell' }],
    };
    const element = await gallery({ ...feed, works: [gone] });
    await until(() => all(element, '[part=missing]').length > 0);
    expect(words(one(element, '[part=missing]'))).to.equal('This picture cannot be shown. Blå fjell');
    expect(titles(element)).to.deep.equal(['Fjord i mars']);
    await expect(element).to.be.accessible();
  });

  describe('consent', () => {
    const works = [{ ...fjord, consentUntil: '2026-12-24' }, vase];
    const nowhere = async (element: Element) => {
      expect(titles(element)).to.deep.equal(['Vase, sett saman att']);
      expect(element.shadowRoot?.innerHTML).not.to.contain('jord');
      expect(JSON.stringify(await told()))
        .to.contain('Vase')
        .and.not.to.contain('jord');
    };

    it('covers its last day, in the zone of the house', async () => {
      const element = await gallery({ ...feed, works }, { now: '2026-12-24T23:59' });
      expect(titles(element)).to.have.length(2);
    });

    it('ends at midnight there: the work is nowhere', async () => {
      await nowhere(await gallery({ ...feed, works }, { now: '2026-12-25T00:00' }));
    });

    it('ends while the page is open', async () => {
      const element = await gallery({ ...feed, works }, { now: '2026-12-24T23:59' });
      link(element, 'Fjord i mars').click();
      await until(() => dialog(element).open);
      element.now = '2026-12-25T00:00';
      await until(() => !dialog(element).open);
      await element.updateComplete;
      await nowhere(element);
    });

    afterEach(resetClock);

    it('ends by itself at the very second: the viewer closes, and its address goes', async () => {
      setClock('2026-12-24T23:59:57+01:00');
      const element = await gallery({ ...feed, works }, { now: '' });
      link(element, 'Fjord i mars').click();
      await until(() => dialog(element).open);
      expect(location.hash).to.equal('#nabo-work=fjord');
      await until(() => !dialog(element).open);
      await until(() => titles(element).length === 1);
      await until(() => location.hash === '');
      await nowhere(element);
    });

    it('ends for the only work of a gallery while it is looked at: the page behind is free again', async () => {
      const element = await gallery({ ...feed, works: works.slice(0, 1) }, { now: '2026-12-24T23:59' });
      link(element, 'Fjord i mars').click();
      await until(() => dialog(element).open);
      element.now = '2026-12-25T00:00';
      await until(() => element.state === 'empty');
      await until(() => getComputedStyle(document.documentElement).overflow !== 'hidden');
      await until(() => location.hash === '');
      expect(element.shadowRoot?.innerHTML).not.to.contain('jord');
      expect(await told(0)).to.have.length(0);
      // The wall that comes back has a viewer of its own.
      element.now = '2026-12-24T12:00';
      await until(() => titles(element).length === 1);
      link(element, 'Fjord i mars').click();
      await until(() => dialog(element).open);
    });

    it('says of a link to a withdrawn work only that it is not shown', async () => {
      const element = await gallery({ ...feed, works }, { now: '2026-12-25T00:00', work: 'fjord' });
      expect(dialog(element).open).to.equal(false);
      expect(words(one(element, '[part=notice]'))).to.equal('This work is not shown here, or not any more.');
      await nowhere(element);
    });
  });

  describe('choosing', () => {
    it('by kind, artist and what is for sale', async () => {
      const element = await gallery();
      const [kind, artist] = all<HTMLSelectElement>(element, 'select');
      if (!kind || !artist) throw new Error('no filters');
      choose(artist, 'maasen');
      await element.updateComplete;
      expect(titles(element)).to.deep.equal(['Fjord i mars', 'Kaffi, klokka ni']);
      expect(words(one(element, '[part=artist-panel]'))).to.equal(
        'Måsen Eg målar det eg høyrer når det er stilt.',
      );
      choose(kind, 'text');
      await element.updateComplete;
      expect(titles(element)).to.deep.equal(['Kaffi, klokka ni']);
      one<HTMLInputElement>(element, 'input[type=checkbox]').click();
      await element.updateComplete;
      expect(titles(element)).to.deep.equal([]);
      expect(words(one(element, '[part=empty]'))).to.equal('There is no work like that here.');
      await expect(element).to.be.accessible();
      button(element, 'Show all works').click();
      await element.updateComplete;
      expect(titles(element)).to.have.length(6);
      expect(element.shadowRoot?.activeElement, 'the keyboard is not lost with the button').to.equal(kind);
      expect([kind.value, artist.value]).to.deep.equal(['', '']);
    });

    it('says nothing of another feed before it has come', async () => {
      const element = await gallery();
      const said: string[] = [];
      const status = one(element, '[role=status]');
      new MutationObserver(() => said.push(words(status))).observe(status, {
        childList: true,
        subtree: true,
        characterData: true,
      });
      const { src } = await serve({ body: absolute({ ...feed, works: [fjord] }), delay: 300 });
      element.feed = undefined;
      element.src = src;
      await until(() => titles(element).length === 1);
      await new Promise((done) => setTimeout(done, 200));
      expect(said.filter((text) => text && text !== '1 work')).to.deep.equal([]);
    });

    it('tells how many there are', async () => {
      const element = await gallery();
      choose(one<HTMLSelectElement>(element, 'select'), 'image');
      await until(() => words(one(element, '[role=status]')) === '2 works');
    });

    it('is offered only where it leads somewhere', async () => {
      const element = await gallery({ ...feed, works: [poem] });
      expect(all(element, '[part=filters]')).to.have.length(0);
    });

    const scopes: [Record<string, string>, string[]][] = [
      [{ artist: 'maasen' }, ['Fjord i mars', 'Kaffi, klokka ni']],
      [{ artist: 'Tysdagsgruppa' }, ['Vase, sett saman att']],
      [{ kind: 'video' }, ['Dans i mai']],
      [{ limit: '2' }, ['Fjord i mars', 'Vase, sett saman att']],
      [{ kind: 'image', limit: '1' }, ['Fjord i mars']],
    ];
    for (const [attributes, hung] of scopes) {
      it(`by attribute: ${JSON.stringify(attributes)}`, async () => {
        expect(titles(await gallery(feed, attributes))).to.deep.equal(hung);
      });
    }

    it('shows the artist whom the webmaster chose', async () => {
      const element = await gallery(feed, { artist: 'maasen' });
      expect(words(one(element, '[part=artist-panel] h3'))).to.equal('Måsen');
      await expect(element).to.be.accessible();
    });

    const mistakes: [Record<string, string>, RegExp][] = [
      [{ kind: 'painting' }, /kind="painting" is none of: image, /],
      [{ artist: 'masen' }, /artist="masen".*maasen/],
    ];
    for (const [attributes, message] of mistakes) {
      it(`tells the webmaster of ${JSON.stringify(attributes)}`, async () => {
        const heard: string[] = [];
        const listen = (event: Event) =>
          heard.push((event as CustomEvent<{ message: string }>).detail.message);
        document.addEventListener('nabo-error', listen);
        const element = await gallery(feed, attributes);
        expect(element.state).to.equal('error');
        await until(() => heard.length > 0);
        document.removeEventListener('nabo-error', listen);
        expect(heard[0]).to.match(message);
      });
    }

    it('is empty, in words, when the feed has no works', async () => {
      const element = await gallery({ ...feed, works: [] });
      expect(element.state).to.equal('empty');
      expect(words(one(element, '[part=empty]'))).to.equal('There are no works to see here yet.');
    });
  });

  describe('with many works', () => {
    it('hangs 60 at once, more when asked, and never more than 300', async () => {
      const element = await gallery(many(5000));
      expect(titles(element)).to.have.length(60);
      expect(words(one(element, '[part=count]'))).to.equal('Works 1–60 of 5,000');
      button(element, 'Show more works').click();
      await until(() => titles(element).length === 120);
      await until(() => words(focused(element) ?? null) === 'Work 60');
      for (let i = 0; i < 4; i++) {
        button(element, 'Show more works').click();
        await element.updateComplete;
      }
      expect(titles(element)).to.have.length(60);
      expect(titles(element)[0]).to.equal('Work 300');
      await until(() => words(focused(element) ?? null) === 'Work 300');
      button(element, 'Show earlier works').click();
      await element.updateComplete;
      expect(titles(element)).to.have.length(300);
      expect(titles(element)[0]).to.equal('Work 0');
    });

    it('hangs a work that is asked for, wherever it is', async () => {
      const element = await gallery(many(5000), { work: 'w4321' });
      expect(titles(element)).to.contain('Work 4321');
      dialog(element).close();
      await until(() => words(focused(element) ?? null) === 'Work 4321');
    });
  });

  describe('draws', () => {
    it('a row at once, which keeps its place, and the rest between frames', async () => {
      const element = document.createElement('nabo-gallery');
      const { works, ...rest } = many(60);
      const artists = ['Kari', 'Ola'];
      element.feed = { ...rest, works: works.map((work, i) => ({ ...work, artist: artists[i % 2] })) };
      document.body.append(element);
      await until(() => titles(element).length > 0);
      const first = titles(element).length;
      expect(first).to.be.lessThan(10);
      const places = () =>
        all(element, '[part=work]')
          .slice(0, first)
          .map((work) => work.getBoundingClientRect())
          .map(({ left, width }) => [left, width]);
      const wide = () => one(element, 'select').getBoundingClientRect().width;
      const before = [places(), wide()];
      expect(all(element, 'option').map((option) => words(option))).to.deep.equal(['All artists']);
      await element.updateComplete;
      expect(titles(element)).to.have.length(60);
      expect([places(), wide()]).to.deep.equal(before);
      expect(all(element, 'option').map((option) => words(option))).to.deep.equal([
        'All artists',
        ...artists,
      ]);
      element.remove();
    });

    it('a screenful of what is chosen, so that the page does not become so short that it moves', async () => {
      const { works, ...rest } = many(60);
      const element = await gallery({
        ...rest,
        works: works.map((work, i) => ({ ...work, artist: i ? 'Kari' : 'Ola' })),
      });
      const select = one<HTMLSelectElement>(element, 'select');
      select.value = 'Kari';
      select.dispatchEvent(new Event('change'));
      await until(() => titles(element)[0] === 'Work 1');
      expect(titles(element).length).to.equal(
        Math.min(59, 4 + Math.round((innerWidth * innerHeight) / 160_000)),
      );
      await element.updateComplete;
      expect(titles(element)).to.have.length(59);
    });

    it('nothing again when a work is opened, and everything in another language', async () => {
      const element = await gallery();
      const seen: MutationRecord[] = [];
      const observer = new MutationObserver((records) => seen.push(...records));
      observer.observe(one(element, '[part=wall]'), {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      link(element, 'Fjord i mars').click();
      await until(() => dialog(element).open);
      await element.updateComplete;
      expect(seen).to.have.length(0);
      observer.disconnect();
      element.parentElement?.setAttribute('lang', 'nl');
      await until(() => words(one(element, '[part=sale]')).startsWith('Te koop'));
    });
  });

  describe('when what only some works need cannot be loaded', () => {
    const whole = { ...loaders };
    afterEach(() => {
      Object.assign(loaders, whole);
    });

    it('has all its words, also where the language becomes another one while they come', async () => {
      const real = await loaders.beyond();
      // A page in a language that nobody speaks here: English, until the feed says which one the house speaks.
      const box = await fixture<HTMLElement>(html`<div lang="ar"></div>`);
      const house = { ...centre, language: 'nb' };
      const { src } = await serve({ body: absolute({ ...feed, centre: house, works: [fjord] }), delay: 100 });
      const element = document.createElement('nabo-gallery');
      const en = async () => {
        await until(() => (element as unknown as { locale: string }).locale === 'nb');
        return { default: {} };
      };
      const slow = (locale: string) => (locale === 'en' ? en() : real.messages(locale));
      loaders.beyond = () => Promise.resolve({ ...real, messages: slow as Area });
      element.src = src;
      box.append(element);
      await shown(element);
      await until(() => words(one(element, '[part=sale]')).startsWith('Til salgs'));
    });

    it('shows the others, hides what is behind a note, says so, and lets the visitor try again', async () => {
      loaders.beyond = () => Promise.reject(new TypeError('no line'));
      const element = await gallery({ ...feed, works: [fjord, unrest, poem] });
      expect(titles(element)).to.have.length(3);
      expect(all<HTMLImageElement>(element, 'img').map(({ alt }) => alt)).to.deep.equal([
        fjord.images[0]?.alt,
      ]);
      expect(words(one(element, '[part~=error]'))).to.equal('This cannot be shown right now. Try again');
      await expect(element).to.be.accessible();
      Object.assign(loaders, whole);
      button(element, 'Try again').click();
      await until(() => all(element, '[part=text]').length > 0);
      expect(all(element, '[part~=error]')).to.have.length(0);
      expect(all(element, '[part=note]')).to.have.length(1);
    });
  });

  it('prints what hangs, and nothing that can only be pressed', async () => {
    const element = await gallery({ ...feed, works: [...feed.works, ...many(100).works] });
    link(element, 'Fjord i mars').click();
    await until(() => dialog(element).open);
    if (!(await emulate({ media: 'print' }))) return;
    const printed = (selector: string) => all(element, selector).some((found) => found.checkVisibility());
    for (const gone of ['[part=filters]', '[part=views]', 'audio', 'button', '.show', 'dialog'])
      expect(printed(gone), gone).to.equal(false);
    for (const there of ['[part=title]', '[part=image]', '[part=text]', '[part=note] summary', '[part=sale]'])
      expect(printed(there), there).to.equal(true);
    // The work behind the note stays behind it, on paper too.
    expect(one(element, '[part=note] [part=image]').checkVisibility()).to.equal(false);
    await emulate();
  });

  it('has edges in forced colours, and tells the side that is shown by more than a colour', async () => {
    const element = await gallery();
    link(element, 'Vase, sett saman att').click();
    await until(() => all(element, '[part=sides] button').length === 2);
    const [chosen, other] = all(element, '[part=sides] button').map((side) => getComputedStyle(side));
    expect(chosen?.borderTopStyle).to.equal('solid');
    expect(other?.borderTopStyle).to.equal('dotted');
    if (!(await emulate({ 'forced-colors': 'active' }))) return;
    for (const edged of ['.face', '.tool'])
      expect(parseFloat(getComputedStyle(one(element, edged)).borderTopWidth), edged).to.be.greaterThan(0);
    await emulate();
  });

  describe('for search engines', () => {
    it('tells what hangs, as schema.org names it', async () => {
      await gallery({ ...feed, works: [fjord, vase, poem, tune, film] });
      const [graph] = (await told()) as { '@graph': Record<string, unknown>[] }[];
      const byType = Object.fromEntries((graph?.['@graph'] ?? []).map((one) => [one['@type'], one]));
      expect(Object.keys(byType)).to.have.members([
        'VisualArtwork',
        'CreativeWork',
        'MusicRecording',
        'VideoObject',
      ]);
      const [first] = graph?.['@graph'] ?? [];
      expect(first).to.deep.include({ name: 'Fjord i mars', artMedium: 'Akvarell', dateCreated: '2026' });
      expect(first?.creator).to.deep.equal({ '@type': 'Person', name: 'Måsen' });
      expect(first?.offers).to.deep.include({
        price: 1200,
        priceCurrency: 'NOK',
        availability: 'https://schema.org/InStock',
      });
      expect(String(byType.VideoObject?.contentUrl)).to.match(/^http.*dans-i-mai\.webm$/);
    });

    it('does not show the picture behind a content note', async () => {
      await gallery({ ...feed, works: [unrest] });
      expect(JSON.stringify(await told()))
        .to.contain('Uro')
        .and.not.to.contain('webp');
    });

    it('is silent on request', async () => {
      await gallery(feed, { 'no-json-ld': '' });
      expect(await told(0)).to.have.length(0);
    });
  });

  it('has one stop for the keyboard a work, and its own address for it', async () => {
    const element = await gallery(
      { version: 1, centre, artists, works: [fjord, vase] },
      { 'heading-level': 'none', limit: '2' },
    );
    await press('Tab');
    expect(words(focused(element) ?? null)).to.equal('Fjord i mars');
    expect((focused(element) as HTMLAnchorElement).href).to.equal(
      `${location.href.replace(/#.*/, '')}#nabo-work=fjord`,
    );
    await press('Tab');
    expect(words(focused(element) ?? null)).to.equal('Vase, sett saman att');
  });

  it('is not thrown off by another feed', async () => {
    const element = await gallery();
    choose(one<HTMLSelectElement>(element, 'select'), 'image');
    element.feed = { ...feed, works: [poem] };
    await shown(element);
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Kaffi, klokka ni']);
  });
});
