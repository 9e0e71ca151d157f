import { fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { computeAccessibleDescription } from 'dom-accessibility-api';
import '../../locales/generated/pseudo.js';
import { makeReceipt } from '../../src/contract/receipt.js';
import { formatReceipt } from '../../src/contract/receipt-shown.js';
import type { NaboFeedback } from '../../src/elements/feedback/nabo-feedback.js';
import { resetClock, setClock } from '../support/device-clock.js';
import { serve, serveAt, type ServedFeed } from '../support/feeds.js';
import {
  checked as checkedForm,
  choose,
  code,
  focused,
  leaveNothing,
  notSent,
  posts as postsTo,
  press,
  readThrough,
  root,
  sent,
  settled,
  show as showForm,
  stored,
  text,
  type,
  written as writtenForm,
} from '../support/feedback-page.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { rawFeed } from '../support/reference-feeds.js';
import { allByRole, byRole } from '../support/roles.js';

const standing = (status: string, ...texts: string[]) => ({
  body: {
    reference: 'C4HJ-7RKX',
    kind: 'complaint',
    status,
    receivedAt: '2026-11-23T09:30:00Z',
    replyBy: '2026-11-30',
    conversation: texts.map((text, i) => ({
      at: `2026-11-2${3 + i}T09:30:00Z`,
      from: i % 2 ? 'centre' : 'neighbour',
      text,
    })),
  },
});

/** The inbox of the form that was shown last. */
let inbox: ServedFeed;
const shownBy =
  (way: typeof showForm) =>
  async (...given: Parameters<typeof showForm>) => {
    const shown = await way(...given);
    inbox = shown.inbox;
    return shown.element;
  };
const show = shownBy(showForm);
const written = shownBy(writtenForm);
const checked = shownBy(checkedForm);
const posts = () => postsTo({ inbox });

const asksOnLeaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('nabo-feedback', () => {
  afterEach(leaveNothing);

  it('says first whether the telephone is answered, and the numbers for danger', async () => {
    const element = await show([]);
    expect(byRole(root(element), 'link', 'Call +47 00 00 00 02').getAttribute('href')).to.equal(
      'tel:+4700000002',
    );
    expect(text(element, '.line span')).to.equal('Answered now, until 14:00');
    const numbers = byRole(root(element), 'list', 'In danger');
    expect([...numbers.querySelectorAll('a')].map(({ textContent }) => textContent)).to.deep.equal([
      '112',
      '116117',
    ]);
    const closed = await show([], { now: '2026-11-23T15:00' });
    expect(text(closed, '.line span')).to.equal('Not answered now. From 10:00 tomorrow');
  });

  it('makes no claim about now from a copy older than a day', async () => {
    const { src } = await serve({ body: rawFeed('stord') }, { status: 500 });
    try {
      setClock('2026-11-23T10:30+01:00');
      const element = document.createElement('nabo-feedback') as NaboFeedback;
      element.src = src;
      element.lang = 'en';
      (await fixture<HTMLElement>(html`<div></div>`)).append(element);
      await waitUntil(() => text(element, '.line span') === 'Answered now, until 14:00');
      setClock('2026-11-24T10:31+01:00');
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => element.state === 'stale' && text(element, '.line span') === '');
      expect(byRole(root(element), 'link', 'Call +47 00 00 00 02')).to.be.ok;
    } finally {
      resetClock();
    }
  });

  it('tells a visitor elsewhere whose time it is, and nobody else', async () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const near = await show([], {}, ({ centre }) => (centre.timezone = timeZone));
    expect(text(near, '[part=zone]')).to.equal('');
    const far = await show([], {}, ({ centre }) => (centre.timezone = 'Asia/Kathmandu'));
    expect(text(far, '[part=zone]')).to.match(/^All times are the house’s own: .*Nepal/);
  });

  it('promises the answer in working days of the house', async () => {
    // Five days from Monday 21 December: 22, 23, (24–26 closed, 27 Sunday), 28, 29, 30.
    const element = await show([], { now: '2026-12-21T10:00' });
    expect(text(element, '.next')).to.match(/You get an answer by Wednesday,? 30 December at the latest/);
  });

  it('is accessible while writing, with faults, reading through and in the end', async () => {
    const element = await show([stored()]);
    await expect(element).to.be.accessible();
    press(element, 'Read it through');
    await waitUntil(() => text(element, '#summary'));
    await expect(element).to.be.accessible();
    choose(element, 'Complaint');
    type(element, 'Your message', 'The gate bangs.');
    await readThrough(element);
    await expect(element).to.be.accessible();
    await sent(element);
    await expect(element).to.be.accessible();
  });

  it('moves the focus to a summary of the faults, in the same words as at the fields', async () => {
    const element = await show([]);
    press(element, 'Read it through');
    await waitUntil(() => focused(element)?.id === 'summary');
    const faults = allByRole(root(element).querySelector('#summary'), 'link');
    expect(faults.map(({ textContent }) => textContent)).to.deep.equal([
      'Choose what it is about.',
      'Write your message.',
    ]);
    expect(text(element, '#message-fault')).to.equal('Error: Write your message.');
    const message = byRole(root(element), 'textbox', 'Your message');
    expect(message.getAttribute('aria-invalid')).to.equal('true');
    expect(computeAccessibleDescription(message)).to.contain('Error: Write your message.');
    byRole(root(element), 'link', 'Write your message.').click();
    expect(focused(element)).to.equal(message);
  });

  it('sends once under one key and shows the receipt, with the focus on it', async () => {
    const element = await checked([stored()]);
    const sent = oneEvent(element, 'nabo-report-sent');
    press(element, 'Send');
    expect((await sent).detail).to.deep.equal({ reference: 'C4HJ-7RKX' });
    await settled(element, 'We have received your message');
    expect(focused(element)?.id).to.equal('step');
    expect(text(element, '[part=receipt]')).to.contain(formatReceipt(code));
    expect(text(element)).to.match(/You get an answer by Monday,? 30 November at the latest/);
    const [post] = await posts();
    expect(post?.key).to.match(/^[\da-f]{8}-/);
    expect(JSON.parse(post?.body ?? '')).to.include({
      version: 1,
      kind: 'complaint',
      message: 'The gate bangs every evening.',
      language: 'en',
    });
    expect(localStorage.length).to.equal(0);
  });

  for (const [name, answer, words] of [
    ['a broken server', { status: 500, body: 'x' }, /Something is wrong with the inbox, not with you/],
    ['a busy one', { status: 503, body: {}, headers: { 'retry-after': '60' } }, /too much to do right now/],
    [
      'too much at once',
      { status: 429, body: {}, headers: { 'retry-after': '60' } },
      /too much to do right now/,
    ],
    ['a line that breaks', { reset: true }, /We cannot tell whether your message arrived/],
    [
      'a page instead of an answer',
      { status: 200, type: 'text/html', body: '<p>Log in' },
      /Nothing of your message is lost/,
    ],
  ] as const) {
    it(`keeps every word through ${name}, and sends again under the same key`, async () => {
      const element = await checked([answer]);
      await notSent(element);
      expect(text(element, '[part=notice]')).to.match(words);
      expect(text(element, '[part=answers]')).to.contain('The gate bangs every evening.');
      await expect(element).to.be.accessible();
      await inbox.answer(stored());
      press(element, 'Try now');
      await settled(element, 'We have received your message');
      const keys = new Set((await posts()).map(({ key }) => key));
      expect(keys.size).to.equal(1);
    });
  }

  it('offers three other ways with the words filled in', async () => {
    const element = await checked([{ status: 500, body: '' }]);
    await notSent(element);
    const href = (name: string) =>
      decodeURIComponent(byRole(root(element), 'link', name).getAttribute('href') ?? '');
    expect(href('Call')).to.equal('tel:+4700000002');
    expect(href('Send as SMS')).to.equal(
      'sms:+4700000002?&body=Complaint\n\nThe gate bangs every evening.\n\nAnonymous',
    );
    expect(href('Send as e-mail')).to.contain(
      'mailto:livingmuseum@stord.example?subject=Message from a neighbour&body=Complaint',
    );
  });

  it('shows at the fields what the inbox refuses', async () => {
    const element = await checked([
      {
        status: 422,
        body: { errors: [{ pointer: '/contact/email', code: 'email', detail: 'No such address.' }] },
      },
    ]);
    press(element, 'Send');
    await waitUntil(() => focused(element)?.id === 'summary');
    expect(text(element, '#summary ul')).to.equal('No such address.');
    expect(text(element, '#email-fault')).to.equal('Error: No such address.');
    expect((byRole(root(element), 'textbox', 'Your message') as HTMLTextAreaElement).value).to.equal(
      'The gate bangs every evening.',
    );
  });

  it('shows the words of an inbox that has no codes: the contract asks for pointer and detail', async () => {
    const detail = 'Please write in Bokmål or Nynorsk.';
    const element = await checked([{ status: 422, body: { errors: [{ pointer: '/message', detail }] } }]);
    press(element, 'Send');
    await waitUntil(() => focused(element)?.id === 'summary');
    expect(text(element, '#summary ul')).to.equal(detail);
    expect(text(element, '#message-fault')).to.equal(`Error: ${detail}`);
  });

  it('says that it is not sent where an inbox refuses it without a reason', async () => {
    const element = await checked([{ status: 422, body: {} }]);
    press(element, 'Send');
    await waitUntil(() => text(element).includes('It is not sent'));
    expect(text(element)).to.contain('The gate bangs every evening.');
  });

  it('keeps at once what was typed when the page goes or is put aside', async () => {
    const element = await written([]);
    const kept = () => localStorage.getItem(localStorage.key(0) ?? '') ?? '';
    for (const [name, words] of [
      ['pagehide', 'The gate bangs'],
      ['visibilitychange', 'The gate bangs every'],
    ] as const) {
      type(element, 'Your message', words);
      document.dispatchEvent(new Event(name, { bubbles: true }));
      expect(kept(), name).to.contain(`"${words}"`);
    }
  });

  it('keeps what is typed while the fingers still go', async () => {
    const element = await written([]);
    let typed = 'x';
    // Never as long a pause as a draft waits for.
    const typing = setInterval(() => type(element, 'Your message', (typed += 'x')), 20);
    await waitUntil(() => localStorage.length > 0).finally(() => clearInterval(typing));
  });

  it('has room for five lines, however much is in it, and is laid out by itself', async () => {
    const element = await show([]);
    const message = byRole(root(element), 'textbox', 'Your message') as HTMLTextAreaElement;
    const { contain, lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(message);
    // Without it every key lays out the whole form: 1.3 times the time of a plain `<textarea>`.
    expect(contain).to.match(/strict|size.*layout/);
    const room = message.clientHeight - parseFloat(paddingBlockStart) - parseFloat(paddingBlockEnd);
    expect(room / parseFloat(lineHeight)).to.be.closeTo(5, 0.3);
    message.value = 'line\n'.repeat(50);
    expect(message.clientHeight / (room + 16)).to.be.closeTo(1, 0.1);
  });

  it('brings the draft back after a crash, under the same key, and deletes it when asked', async () => {
    const element = await written([]);
    // At once, not when a timer comes: a page may go in the middle of a word.
    dispatchEvent(new Event('pagehide'));
    expect(localStorage.getItem(localStorage.key(0) ?? '') ?? '').to.contain('The gate bangs every evening.');
    element.remove();
    const src = inbox.src;
    const again = await show([], {}, (feed) => (feed.feedback.endpoint = src));
    expect((byRole(root(again), 'textbox', 'Your message') as HTMLTextAreaElement).value).to.equal(
      'The gate bangs every evening.',
    );
    await waitUntil(() => text(again, '[part=notice]').includes('This is what you wrote before.'));
    press(again, 'Delete my draft');
    await again.updateComplete;
    expect(localStorage.length).to.equal(0);
    expect((byRole(root(again), 'textbox', 'Your message') as HTMLTextAreaElement).value).to.equal('');
  });

  it('keeps what is typed without being told to, and forgets what is deleted by hand', async () => {
    const element = await written([]);
    const kept = () => localStorage.getItem(localStorage.key(0) ?? '') ?? '';
    await waitUntil(() => kept().includes('The gate bangs every evening.'));
    type(element, 'Your message', '');
    await waitUntil(() => localStorage.length === 0);
  });

  it('counts the characters when the fingers rest, and says the number after a pause', async () => {
    const element = await written([]);
    await waitUntil(() => text(element, '#message-count') === 'You have 4971 characters left');
    const status = () => text(element, '[role=status]');
    type(element, 'Your message', 'The gate bangs every evening!!');
    await waitUntil(() => text(element, '#message-count') === 'You have 4970 characters left');
    expect(status()).to.equal('');
    await waitUntil(() => status() === 'You have 4970 characters left', 'said', { timeout: 4000 });
    type(element, 'Your message', 'x'.repeat(5001));
    await waitUntil(() => text(element, '#message-count') === 'You have 1 character too many');
    expect((byRole(root(element), 'textbox', 'Your message') as HTMLTextAreaElement).value).to.have.length(
      5001,
    );
  });

  it('works where storage is forbidden', async () => {
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
    const { setItem } = Storage.prototype;
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { configurable: true, get: deny });
    // WebKit, once in a while, still knows the storage that this file has used so often.
    Storage.prototype.setItem = deny;
    try {
      const element = await checked([stored()]);
      // Words that the device does not keep are not let go without a question.
      expect(asksOnLeaving()).to.equal(true);
      await sent(element);
    } finally {
      Storage.prototype.setItem = setItem;
      Object.defineProperty(window, 'localStorage', original);
    }
  });

  it('lets a draft that is kept go without a question', async () => {
    await checked([]);
    await waitUntil(() => localStorage.length > 0);
    expect(asksOnLeaving()).to.equal(false);
  });

  it('asks once before a receipt is lost', async () => {
    const element = await checked([stored()]);
    await sent(element);
    expect(asksOnLeaving()).to.equal(true);
    expect(asksOnLeaving()).to.equal(false);
  });

  it('asks once before the next message takes the place of the receipt', async () => {
    const element = await checked([stored()]);
    await sent(element);
    press(element, 'Write another message');
    await waitUntil(() => text(element, '[part=notice]').includes('You have not kept the receipt yet'));
    press(element, 'Write another message');
    await settled(element, 'Write to us');
    expect((byRole(root(element), 'textbox', 'Your message') as HTMLTextAreaElement).value).to.equal('');
  });

  it('saves the receipt as a file, and then asks no more', async () => {
    const element = await checked([stored()]);
    await sent(element);
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let saved: Blob | undefined;
    let name = '';
    URL.createObjectURL = (blob) => createObjectURL((saved = blob as Blob));
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    try {
      press(element, 'Save as a file');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(name).to.equal('C4HJ-7RKX.txt');
    expect(await saved?.text()).to.match(
      new RegExp(
        `^Reference: C4HJ-7RKX\nReceipt code: ${formatReceipt(code)}\nRead the answer here: .*/${code}\nYou get an answer by Monday`,
      ),
    );
    await waitUntil(() => text(element, '[role=status]') === 'The receipt is kept.');
    expect(asksOnLeaving()).to.equal(false);
    press(element, 'Write another message');
    await settled(element, 'Write to us');
  });

  it('keeps the key of a draft through a crash, since the first try may have arrived', async () => {
    const first = await checked([{ reset: true }]);
    await notSent(first);
    const [before] = await posts();
    first.remove();
    const { src } = inbox;
    const again = await show([stored()], {}, (feed) => (feed.feedback.endpoint = src));
    await waitUntil(() => text(again, '[part=notice]').includes('This is what you wrote before.'));
    const server = await serveAt(new URL(src).pathname, stored());
    await readThrough(again);
    await sent(again);
    const [after] = (await server.log()).filter(({ body }) => body !== undefined);
    expect(before?.key).to.match(/^[\da-f]{8}-/);
    expect(after?.key).to.equal(before?.key);
  });

  it('sends other words under a key of their own when the first ones have arrived, without a word to anybody', async () => {
    const element = await checked([{ status: 422, body: { code: 'keyReused', errors: [] } }, stored()]);
    await sent(element);
    expect(new Set((await posts()).map(({ key }) => key)).size).to.equal(2);
  });

  it('tries again with another proof of work when the first is not taken', async () => {
    const element = await checked([
      { status: 422, body: { errors: [{ pointer: '/altcha', code: 'proof', detail: 'x' }] } },
    ]);
    await notSent(element);
    await inbox.answer(stored());
    press(element, 'Try now');
    await settled(element, 'We have received your message');
  });

  it('leads back to the answer by the code, adds a word and reopens', async () => {
    const element = await show([]);
    (root(element).querySelector('details') as HTMLDetailsElement).open = true;
    await waitUntil(() => allByRole(root(element), 'textbox', 'Your receipt code').length > 0);
    type(element, 'Your receipt code', '1234');
    press(element, 'Show the answer');
    await waitUntil(() => text(element, '#code-fault'));
    expect(text(element, '#code-fault')).to.contain('It has 20 digits');
    expect(focused(element)?.id).to.equal('code');
    const answers = await serveAt(
      new URL(`${inbox.src}/${code}`).pathname,
      standing('answered', 'The gate bangs.', 'We have fitted a damper.'),
    );
    type(element, 'Your receipt code', formatReceipt(code));
    press(element, 'Show the answer');
    await settled(element, 'Your message and the answer');
    expect(text(element, '[part=answers]')).to.contain('Answered');
    const said = allByRole(byRole(root(element), 'list', 'Conversation'), 'listitem');
    expect(said.map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' '))).to.satisfy(
      ([first, second]: string[]) =>
        /You .*The gate bangs\./.test(first ?? '') && /The house .*damper/.test(second ?? ''),
    );
    await expect(element).to.be.accessible();

    await answers.answer(
      standing('answered', 'The gate bangs.', 'We have fitted a damper.', 'It still bangs.'),
    );
    type(element, 'Add something', 'It still bangs.');
    press(element, 'Send');
    await waitUntil(() => text(element, '[part=conversation]').includes('It still bangs.'));
    await answers.answer(
      standing('reopened', 'The gate bangs.', 'We have fitted a damper.', 'It still bangs.'),
    );
    press(element, 'This did not help');
    await waitUntil(() => text(element, '[part=answers]').includes('Taken up again'));
    const [reopen] = await answers.log();
    expect(JSON.parse(reopen?.body ?? '{}')).to.deep.equal({ version: 1, reopen: true });
  });

  describe('a receipt code in the page’s address', () => {
    /** An inbox that knows the code. @returns its address */
    async function answered(): Promise<string> {
      const { src } = await serve();
      await serveAt(
        new URL(`${src}/${code}`).pathname,
        standing('answered', 'The gate bangs.', 'We have fitted a damper.'),
      );
      return src;
    }
    const arrive = (src: string, attributes = {}) =>
      show([], attributes, (feed) => (feed.feedback.endpoint = src));
    const piece = (element: Element) => byRole(root(element), 'textbox', 'Your receipt code');

    it('opens the answer in the form, and is gone from the address at once', async () => {
      const events: string[] = [];
      const hear = (event: Event) => events.push(JSON.stringify((event as CustomEvent).detail));
      const names = ['nabo-load', 'nabo-error', 'nabo-navigate', 'nabo-report-sent'];
      for (const name of names) addEventListener(name, hear);
      const { length } = history;
      const { title } = document;
      // With the dashes and spaces that somebody may have written it with, beside what the page keeps there.
      history.replaceState(
        { page: 1 },
        '',
        `#chapter-2&nabo-receipt=${formatReceipt(code).replace(' ', '-')}`,
      );
      const element = await arrive(await answered());
      await settled(element, 'Your message and the answer');
      expect(text(element, '[part=conversation]')).to.contain('We have fitted a damper.');
      expect(focused(element)?.id).to.equal('step');
      expect(location.hash).to.equal('#chapter-2');
      expect([history.length, history.state, document.title]).to.deep.equal([length, { page: 1 }, title]);
      for (const name of names) removeEventListener(name, hear);
      expect(events.join()).to.not.contain(code);
      press(element, 'Close');
      await settled(element, 'Write to us');
      expect(root(element).querySelector('details')?.open).to.equal(false);
    });

    it('opens it also on a page that stands already, and whatever is written there stays', async () => {
      const element = await arrive(await answered());
      type(element, 'Your message', 'Half a sen');
      location.hash = `nabo-receipt=${code}`;
      await settled(element, 'Your message and the answer');
      expect(location.hash).to.equal('');
      press(element, 'Close');
      await settled(element, 'Write to us');
      expect((byRole(root(element), 'textbox', 'Your message') as HTMLTextAreaElement).value).to.equal(
        'Half a sen',
      );
    });

    for (const [name, wrong, told] of [
      [
        'unknown, or of a message that is erased',
        makeReceipt(new Uint8Array(32).fill(9)),
        'no message with this code',
      ],
      ['mistyped', '1234 5678', 'This is not a receipt code.'],
    ] as const) {
      it(`is told when it is ${name}, and stands in the field to be mended`, async () => {
        history.replaceState(null, '', `#nabo-receipt=${wrong}`);
        const src = await answered();
        const element = await arrive(src);
        await waitUntil(() => text(element, '#code-fault').includes(told));
        expect(focused(element)).to.equal(piece(element));
        expect((piece(element) as HTMLInputElement).value).to.equal(wrong);
        expect(location.hash).to.equal('');
        await expect(element).to.be.accessible();
        type(element, 'Your receipt code', code);
        press(element, 'Show the answer');
        await settled(element, 'Your message and the answer');
      });
    }

    it('is for the form with that id, where a page has two', async () => {
      const src = await answered();
      const one = await arrive(src, { id: 'stord' });
      const two = await arrive(src, { id: 'fitjar' });
      location.hash = `nabo-receipt-fitjar=${code}`;
      await settled(two, 'Your message and the answer');
      expect(text(one)).to.contain('Write to us');
      expect(location.hash).to.equal('');
    });

    it('is left to others where the form has no way back', async () => {
      history.replaceState(null, '', `#nabo-receipt=${code}`);
      const element = await arrive(await answered(), { protocol: 'open311' });
      await element.updateComplete;
      expect(location.hash).to.equal(`#nabo-receipt=${code}`);
    });

    it('stands in the link on the receipt; what is copied and printed has the inbox’s own page', async () => {
      history.replaceState(null, '', '#chapter-2');
      const element = await checked([stored()]);
      await sent(element);
      const link = byRole(root(element), 'link', 'Read the answer') as HTMLAnchorElement;
      expect(link.href).to.equal(`${location.href}&nabo-receipt=${code}`);
      expect(text(element, '.address')).to.equal(
        `Read the answer here: https://inbox.example/inbox/reports/${code}`,
      );
      await waitUntil(() => performance.getEntriesByType('resource').some(({ name }) => /panel/.test(name)));
      // Pressed, it opens here, and the code never stands in the address; with a key held it is the browser’s.
      const stays = (init: MouseEventInit) =>
        !link.dispatchEvent(new MouseEvent('click', { cancelable: true, ...init }));
      await waitUntil(() => stays({}));
      expect(location.hash).to.equal('#chapter-2');
      link.addEventListener('click', (event) => {
        expect(event.defaultPrevented).to.equal(false);
        event.preventDefault();
      });
      stays({ ctrlKey: true });
    });
  });

  it('names the field for each kind of report the page may ask for', async () => {
    const element = await show([], { kind: 'idea' });
    expect(allByRole(root(element), 'radio')).to.have.length(0);
    type(element, 'Your message', 'A bench.');
    await readThrough(element);
    expect(text(element, '[part=answers]')).to.contain('Idea');
  });

  for (const lang of ['nb', 'nn', 'nl', 'ar-XB']) {
    it(`speaks ${lang}, accessibly`, async () => {
      const element = await show([], { lang });
      expect(text(element)).to.not.contain('Your message');
      await expect(element).to.be.accessible();
    });
  }

  it('takes no messages where the feed names no inbox', async () => {
    const element = await show([], {}, (feed) => delete feed.feedback.endpoint);
    expect(allByRole(root(element), 'textbox')).to.have.length(0);
    expect(byRole(root(element), 'link', /Call/)).to.be.ok;
  });

  it('is empty where the feed names nobody to call and nowhere to write to, unless the page does', async () => {
    const nobody = (feed: { feedback: object }) => (feed.feedback = { topics: [] });
    const empty = await show([], {}, nobody);
    expect([empty.state, text(empty)]).to.deep.equal(['empty', 'This house takes no messages here.']);
    const form = await show([], { endpoint: '/reports' }, nobody);
    expect(allByRole(root(form), 'textbox')).to.not.have.length(0);
    const alone = await show(
      [],
      { endpoint: '/reports' },
      (feed: { feedback?: object }) => delete feed.feedback,
    );
    expect(alone.state).to.equal('ready');
    alone.endpoint = null;
    await alone.updateComplete;
    expect(alone.state, 'a property like every attribute').to.equal('empty');
  });
});
