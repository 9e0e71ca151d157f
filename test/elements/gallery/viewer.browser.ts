import { emulate } from '../../support/media.js';
import { afterEach, describe, expect, it } from '../../support/harness.js';
import { press } from '../../support/keys.js';
import {
  all,
  button,
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
  tune,
  unrest,
  until,
  vase,
  words,
} from './gallery.js';

type Gallery = Awaited<ReturnType<typeof gallery>>;

const title = (element: Element) => words(one(element, '#viewer-title'));
const stage = (element: Element) => one(element, '[part=stage]');
const canvas = (element: Element) => one(element, '.canvas');
const scaleOf = (element: Element) => new DOMMatrix(canvas(element).style.transform).a;
const panOf = (element: Element) => {
  const { e, f } = new DOMMatrix(canvas(element).style.transform);
  return [Math.round(e), Math.round(f)];
};

async function open(element: Gallery, name = 'Fjord i mars'): Promise<void> {
  link(element, name).focus();
  link(element, name).click();
  await until(() => dialog(element).open);
  await still(element);
}

/** What appears has appeared: axe would take half a fade for bad contrast. */
const still = (element: Element) =>
  Promise.all(
    dialog(element)
      .getAnimations({ subtree: true })
      .map(({ finished }) => finished.catch(() => undefined)),
  );

/** The picture has come, so that its size is known. */
const seen = (element: Element) =>
  until(() =>
    all<HTMLImageElement>(element, '.canvas > img').every((img) => img.complete && img.naturalWidth > 0),
  );

/** A finger, or the mouse, on the stage; points are counted from its middle. */
function pointer(element: Element, type: string, x: number, y: number, init: PointerEventInit = {}): void {
  const box = stage(element).getBoundingClientRect();
  stage(element).dispatchEvent(
    new PointerEvent(`pointer${type}`, {
      bubbles: true,
      cancelable: true,
      pointerId: 1,
      pointerType: 'touch',
      isPrimary: (init.pointerId ?? 1) === 1,
      clientX: box.left + box.width / 2 + x,
      clientY: box.top + box.height / 2 + y,
      ...init,
    }),
  );
}
function swipe(element: Element, from: number, to: number): void {
  pointer(element, 'down', from, 0);
  pointer(element, 'move', (from + to) / 2, 2);
  pointer(element, 'move', to, 3);
  pointer(element, 'up', to, 3);
}
function tap(element: Element, x: number, y: number): void {
  pointer(element, 'down', x, y);
  pointer(element, 'up', x, y);
}

describe('the viewer', () => {
  afterEach(leave);

  it('opens as a modal dialog that is named after the work, and says which of how many', async () => {
    const element = await gallery();
    await open(element);
    expect(dialog(element).matches(':modal')).to.equal(true);
    expect(dialog(element).getAttribute('aria-labelledby')).to.equal('viewer-title');
    expect(title(element)).to.equal('Fjord i mars');
    expect(words(one(element, '[part=counter]'))).to.equal('1 of 6');
    expect(words(one(element, 'dialog [part=about]'))).to.contain('Blå fjell i lag på lag');
    await expect(element).to.be.accessible();
  });

  describe('by keyboard', () => {
    it('goes on, back, to the last and the first, and stops at the ends', async () => {
      const element = await gallery();
      await open(element);
      const walk: [key: string, title: string][] = [
        ['ArrowRight', 'Vase, sett saman att'],
        ['ArrowRight', 'Uro'],
        ['ArrowLeft', 'Vase, sett saman att'],
        ['End', 'Dans i mai'],
        ['ArrowRight', 'Dans i mai'],
        ['Home', 'Fjord i mars'],
        ['ArrowLeft', 'Fjord i mars'],
      ];
      for (const [key, name] of walk) {
        await press(key);
        await element.updateComplete;
        expect(title(element), key).to.equal(name);
      }
    });

    it('announces where it has come to', async () => {
      const element = await gallery();
      await open(element);
      const status = one(element, 'dialog [role=status]');
      expect(words(status)).to.equal('');
      await press('ArrowRight');
      await until(() => words(status) === 'Vase, sett saman att, work 2 of 6');
    });

    it('keeps the focus inside, and gives it back to the work it came from', async () => {
      const element = await gallery();
      await open(element);
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let i = 0; i < 12; i++) {
          await press(key);
          expect(dialog(element).matches(':focus-within'), `${key} ${i}`).to.equal(true);
        }
      }
      await press('Escape');
      await until(() => !dialog(element).open);
      await until(() => focused(element) === link(element, 'Fjord i mars'));
    });

    it('gives the focus back to the work it came from also after others were looked at', async () => {
      const element = await gallery();
      await open(element);
      await press('ArrowRight');
      await press('Escape');
      await until(() => focused(element) === link(element, 'Fjord i mars'));
    });

    it('zooms with + - 0 and pans with arrows', async () => {
      const element = await gallery();
      await open(element);
      await seen(element);
      await press('=');
      await press('=');
      expect(scaleOf(element)).to.equal(2.25);
      await until(() => words(one(element, 'dialog [role=status]')) === 'Shown at 225%');
      const [x = 0] = panOf(element);
      await press('ArrowRight');
      expect(panOf(element)[0]).to.be.lessThan(x);
      await press('ArrowLeft');
      expect(panOf(element)[0]).to.equal(x);
      expect(title(element)).to.equal('Fjord i mars');
      await press('PageDown');
      await until(() => title(element) === 'Vase, sett saman att');
      await press('=');
      await press('0');
      expect(canvas(element).style.transform).to.equal('none');
    });

    it('goes the other way where one reads from right to left', async () => {
      const element = await gallery();
      element.dir = 'rtl';
      await open(element, 'Vase, sett saman att');
      await press('ArrowLeft');
      await until(() => title(element) === 'Uro');
    });

    it('leaves a player its own keys', async () => {
      const element = await gallery();
      await open(element, 'Slått for drivhuset');
      one(element, '.canvas audio').focus();
      const event = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true });
      one(element, '.canvas audio').dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
      expect(title(element)).to.equal('Slått for drivhuset');
    });
  });

  describe('by pressing', () => {
    it('goes on and back, and keeps its place at the ends', async () => {
      const element = await gallery();
      await open(element);
      const previous = button(element, 'Previous work');
      expect(previous.getAttribute('aria-disabled')).to.equal('true');
      previous.focus();
      previous.click();
      expect(title(element)).to.equal('Fjord i mars');
      expect(focused(element)).to.equal(previous);
      button(element, 'Next work').click();
      await until(() => title(element) === 'Vase, sett saman att');
      expect(previous.hasAttribute('aria-disabled')).to.equal(false);
    });

    it('looks closer and around without any gesture', async () => {
      const element = await gallery();
      await open(element);
      await seen(element);
      for (let i = 0; i < 3; i++) button(element, 'Closer').click();
      expect(scaleOf(element)).to.be.greaterThan(2);
      await expect(element).to.be.accessible();
      const [x = 0, y = 0] = panOf(element);
      button(element, 'Look right').click();
      button(element, 'Look down').click();
      expect(panOf(element)[0]).to.be.lessThan(x);
      expect(panOf(element)[1]).to.be.lessThan(y);
      button(element, 'Look left').click();
      button(element, 'Look up').click();
      expect(panOf(element)).to.deep.equal([x, y]);
      for (let i = 0; i < 3; i++) button(element, 'Farther').click();
      expect(scaleOf(element) || 1).to.equal(1);
      expect(all(element, '.pad')).to.have.length(0);
    });

    it('offers no closer look at a picture that cannot be had', async () => {
      const element = await gallery({
        ...feed,
        works: [{ ...fjord, images: [{ src: 'art/no-such-file.webp' }] }],
      });
      await open(element);
      await until(() => all(element, '.canvas [part=missing]').length > 0);
      expect(all(element, '.tool').map((tool) => tool.getAttribute('aria-label'))).to.deep.equal([
        'Previous work',
        'Next work',
        'Close',
      ]);
    });

    it('asks for a larger file when looking closer', async () => {
      const element = await gallery();
      await open(element);
      await seen(element);
      const image = one<HTMLImageElement>(element, '.canvas > img:last-of-type');
      expect(image.sizes).to.equal('100vw');
      button(element, 'Closer').click();
      expect(parseInt(image.sizes, 10)).to.be.greaterThan(stage(element).clientWidth);
    });

    it('shows every side of a vase', async () => {
      const element = await gallery();
      await open(element, 'Vase, sett saman att');
      const image = () => one<HTMLImageElement>(element, '.canvas > [part=image]');
      expect(image().alt).to.equal('Brun vase');
      expect(button(element, 'View 1 of 2').getAttribute('aria-current')).to.equal('true');
      button(element, 'View 2 of 2').click();
      expect(image().alt).to.equal('Lilla skar');
      expect(words(one(element, 'dialog [part=about]'))).to.contain('Lilla skar');
      expect(button(element, 'View 2 of 2').getAttribute('aria-current')).to.equal('true');
    });

    it('leads to all works of the artist', async () => {
      const element = await gallery();
      await open(element);
      expect(words(one(element, 'dialog [part=statement]'))).to.equal(
        'Eg målar det eg høyrer når det er stilt.',
      );
      button(element, 'All works by Måsen').click();
      await until(() => !dialog(element).open);
      await element.updateComplete;
      expect(all(element, '[part=wall] [part=title]').map(words)).to.deep.equal([
        'Fjord i mars',
        'Kaffi, klokka ni',
      ]);
    });

    it('closes, and the page behind moves again', async () => {
      const element = await gallery();
      await open(element);
      expect(getComputedStyle(document.documentElement).overflow).to.equal('hidden');
      button(element, 'Close').click();
      await until(() => getComputedStyle(document.documentElement).overflow !== 'hidden');
      expect(focused(element)).to.equal(link(element, 'Fjord i mars'));
    });
  });

  describe('by touch', () => {
    it('goes on and back with a swipe', async () => {
      const element = await gallery();
      await open(element);
      swipe(element, 100, -60);
      await until(() => title(element) === 'Vase, sett saman att');
      swipe(element, -60, 100);
      await until(() => title(element) === 'Fjord i mars');
    });

    it('is not moved by a tremble, nor by a swipe up or down', async () => {
      const element = await gallery();
      await open(element);
      swipe(element, 0, -8);
      pointer(element, 'down', 0, 0);
      pointer(element, 'move', 10, 150);
      pointer(element, 'cancel', 10, 150);
      await element.updateComplete;
      expect(title(element)).to.equal('Fjord i mars');
      expect(canvas(element).style.translate).to.be.oneOf(['none', '']);
    });

    it('zooms with a pinch, pans with a finger, and does not go on while zoomed', async () => {
      const element = await gallery();
      await open(element);
      await seen(element);
      pointer(element, 'down', -40, 0);
      pointer(element, 'down', 40, 0, { pointerId: 2 });
      pointer(element, 'move', -80, 0);
      pointer(element, 'move', 80, 0, { pointerId: 2 });
      pointer(element, 'up', -80, 0);
      pointer(element, 'up', 80, 0, { pointerId: 2 });
      expect(scaleOf(element)).to.be.closeTo(2, 0.01);
      const [x = 0] = panOf(element);
      swipe(element, 100, -60);
      expect(panOf(element)[0]).to.be.lessThan(x);
      expect(title(element)).to.equal('Fjord i mars');
    });

    it('zooms to where it was tapped twice, and out again', async () => {
      const element = await gallery();
      await open(element);
      await seen(element);
      tap(element, 50, 30);
      tap(element, 50, 30);
      expect(scaleOf(element)).to.equal(2.5);
      expect(panOf(element)[0]).to.be.lessThan(0);
      tap(element, 0, 0);
      tap(element, 0, 0);
      expect(canvas(element).style.transform).to.equal('none');
    });

    it('zooms with the wheel at the pointer', async () => {
      const element = await gallery();
      await open(element);
      await seen(element);
      const box = stage(element).getBoundingClientRect();
      const wheel = (deltaY: number) => {
        const event = new WheelEvent('wheel', {
          deltaY,
          clientX: box.left + 10,
          clientY: box.top + 10,
          cancelable: true,
        });
        stage(element).dispatchEvent(event);
        return event;
      };
      expect(wheel(-100).defaultPrevented).to.equal(true);
      expect(scaleOf(element)).to.be.greaterThan(1.2);
      for (let i = 0; i < 20; i++) wheel(100);
      expect(canvas(element).style.transform).to.equal('none');
    });
  });

  describe('and the address of the page', () => {
    it('are the same: Back closes, and the link can be passed on', async () => {
      const element = await gallery();
      const before = history.length;
      await open(element);
      expect(location.hash).to.equal('#nabo-work=fjord');
      await press('ArrowRight');
      await until(() => location.hash === '#nabo-work=vase');
      expect(history.length).to.be.at.most(before + 1);
      history.back();
      await until(() => !dialog(element).open);
      expect(location.hash).to.equal('');
      await until(() => focused(element) === link(element, 'Fjord i mars'));
    });

    it('leave the rest of the hash to the page', async () => {
      history.replaceState({ page: 1 }, '', '#chapter-2');
      const element = await gallery();
      await open(element);
      expect(location.hash).to.equal('#chapter-2&nabo-work=fjord');
      expect(history.state).to.deep.equal({ page: 1 });
      await press('Escape');
      await until(() => location.hash === '#chapter-2');
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('open the work of a link', async () => {
      history.replaceState(null, '', '#nabo-work=vase');
      const element = await gallery();
      await until(() => dialog(element).open);
      expect(title(element)).to.equal('Vase, sett saman att');
      await press('Escape');
      await until(() => location.hash === '');
      await until(() => focused(element) === link(element, 'Vase, sett saman att'));
    });

    it('follow a link within the page', async () => {
      const element = await gallery();
      location.hash = '#nabo-work=slaatt';
      await until(() => dialog(element).open);
      expect(title(element)).to.equal('Slått for drivhuset');
    });

    it('open one of two galleries that have the work', async () => {
      const first = await gallery();
      const second = document.createElement('nabo-gallery');
      second.now = first.now;
      second.feed = first.feed;
      first.after(second);
      await until(() => second.state === 'ready');
      location.hash = '#nabo-work=fjord';
      await until(() => dialog(first).open || dialog(second).open);
      await second.updateComplete;
      expect([dialog(first).open, dialog(second).open].filter(Boolean)).to.have.length(1);
    });

    it('hold when one is opened while the other is still closing', async () => {
      const element = await gallery();
      await open(element);
      dialog(element).close();
      element.work = 'vase';
      await until(() => location.hash === '#nabo-work=vase');
      await until(() => dialog(element).open);
      expect(title(element)).to.equal('Vase, sett saman att');
    });

    it('are told to the page’s scripts', async () => {
      const element = await gallery();
      const heard: unknown[] = [];
      document.addEventListener('nabo-navigate', (event) =>
        heard.push((event as CustomEvent<{ work: string }>).detail.work),
      );
      await open(element);
      await press('ArrowRight');
      await until(() => heard.length === 2);
      await press('Escape');
      await until(() => heard.length === 3);
      expect(heard).to.deep.equal(['fjord', 'vase', null]);
    });

    it('let a link with a key held open elsewhere', async () => {
      const element = await gallery();
      const event = new MouseEvent('click', {
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      let taken = true;
      element.addEventListener('click', (one) => {
        taken = one.defaultPrevented;
        // Else the browser would open it here.
        one.preventDefault();
      });
      link(element, 'Fjord i mars').dispatchEvent(event);
      await element.updateComplete;
      expect([taken, dialog(element).open]).to.deep.equal([false, false]);
    });
  });

  describe('shows', () => {
    it('the content note first, also to who walks by', async () => {
      const element = await gallery();
      await open(element, 'Vase, sett saman att');
      await press('ArrowRight');
      await until(() => title(element) === 'Uro');
      expect(all(element, '.canvas img')).to.have.length(0);
      expect(words(stage(element))).to.contain('Om angst');
      expect(words(one(element, 'dialog [part=about]'))).not.to.contain('Svarte strekar');
      await still(element);
      await expect(element).to.be.accessible();
      button(element, 'Show the work').click();
      await until(() => all(element, '.canvas [part=image]').length === 1);
      // The keys go on working though the button is gone.
      await press('ArrowRight');
      await until(() => title(element) === 'Kaffi, klokka ni');
    });

    it('a poem, large, as it is set', async () => {
      const element = await gallery();
      await open(element, 'Kaffi, klokka ni');
      expect(one(element, '.canvas [part=text], .canvas .text').textContent).to.equal(poem.text);
      await expect(element).to.be.accessible();
    });

    it('a sound with its words', async () => {
      const element = await gallery();
      await open(element, 'Slått for drivhuset');
      expect(one<HTMLAudioElement>(element, '.canvas audio').controls).to.equal(true);
      expect(words(one(element, '[part=transcript]'))).to.equal('What is heard Ein roleg melodi');
      await expect(element).to.be.accessible();
    });

    it('a film with its captions, which does not play by itself', async () => {
      const element = await gallery();
      await open(element, 'Dans i mai');
      const video = one<HTMLVideoElement>(element, '.canvas video');
      expect([video.controls, video.paused, video.autoplay]).to.deep.equal([true, true, false]);
      expect(video.querySelector('track')?.kind).to.equal('captions');
      await expect(element).to.be.accessible();
    });

    const asks: [contact: string | undefined, href: string | undefined][] = [
      [undefined, 'mailto:hus@example.org?subject=Fjord%20i%20mars'],
      ['maasen@example.org', 'mailto:maasen@example.org?subject=Fjord%20i%20mars'],
      ['+47 00 00 00 01', 'tel:+4700000001'],
      ['https://butikk.example/fjord', 'https://butikk.example/fjord'],
      ['Spør i kafeen', undefined],
      ['javascript:alert(1)', undefined],
    ];
    for (const [contact, href] of asks) {
      it(`how to ask for a work: ${contact ?? 'the house'}`, async () => {
        const element = await gallery({ ...feed, works: [{ ...fjord, sale: { ...fjord.sale, contact } }] });
        await open(element);
        expect(all<HTMLAnchorElement>(element, '[part=ask]')[0]?.href).to.equal(href);
      });
    }

    it('nothing to buy once it is sold', async () => {
      const element = await gallery({
        ...feed,
        works: [{ ...fjord, sale: { status: 'sold', price: 1200 } }],
      });
      await open(element);
      expect(all(element, '[part=ask]')).to.have.length(0);
      expect(words(one(element, 'dialog [part=about]')))
        .to.contain('Sold')
        .and.not.to.contain('200');
    });

    it('a licence as a link', async () => {
      const rights = 'https://creativecommons.org/licenses/by-sa/4.0/';
      const element = await gallery({ ...feed, works: [{ ...fjord, rights }] });
      await open(element);
      expect(words(one(element, '[rel=license]'))).to.equal('CC BY-SA 4.0');
    });
  });

  it('closes when its work is no longer in the feed', async () => {
    const element = await gallery();
    await open(element);
    element.feed = { ...feed, works: [vase, unrest, tune, film] };
    await until(() => !dialog(element).open);
  });

  it('leaves nothing behind when the element is taken away', async () => {
    const element = await gallery();
    await open(element);
    element.remove();
    await until(() => getComputedStyle(document.documentElement).overflow !== 'hidden');
    await until(() => location.hash === '');
  });

  it('stands still for who asked for less motion', async () => {
    if (!(await emulate({ 'prefers-reduced-motion': 'reduce' }))) return;
    const element = await gallery();
    await open(element);
    expect(getComputedStyle(canvas(element)).animationName).to.equal('none');
    await emulate();
  });

  it('has the words of the page’s language', async () => {
    const element = await gallery(feed, {}, 'nn');
    await open(element);
    expect(all(element, 'dialog button').map((one) => one.getAttribute('aria-label'))).to.include('Lukk');
  });
});
