import { waitUntil } from '@open-wc/testing';
import { request } from '../../src/report/post.js';
import {
  checked,
  code,
  leaveNothing,
  notSent,
  posts,
  press,
  root,
  sent,
  settled,
  show,
  stored,
  text,
  type,
  written,
} from '../support/feedback-page.js';
import { serveAt } from '../support/feeds.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { byRole } from '../support/roles.js';

/** What a line, a browser or a page does to the form that nobody expects of them. */
describe('nabo-feedback, where things are not as they should be', () => {
  afterEach(leaveNothing);

  /** Browsers on some systems say so as long as they run. */
  async function saidToBeOffline(use: () => Promise<void>): Promise<void> {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    await use().finally(() => Reflect.deleteProperty(navigator, 'onLine'));
  }

  it('sends where the browser only believes that it is offline', async () => {
    const { element } = await checked([stored()]);
    await saidToBeOffline(() => sent(element));
  });

  it('says that one is offline where nothing goes through, and no more than it knows where the line broke later', async () => {
    const { element } = await checked([{ reset: true }]);
    await saidToBeOffline(async () => {
      await notSent(element);
      expect(text(element, '[part=notice]')).to.contain('You are offline.');
    });
    const late = await checked([{ delay: 1000, reset: true }]);
    press(late.element, 'Send');
    await waitUntil(async () => (await posts(late)).length > 0);
    await saidToBeOffline(async () => {
      await settled(late.element, 'It is not sent yet');
      expect(text(late.element, '[part=notice]')).to.contain('We cannot tell whether your message arrived.');
    });
  });

  it('tries again by itself when the inbox has waited too long for the rest of it', async () => {
    const { element } = await checked([{ status: 408, body: { code: 'timeout' } }]);
    await notSent(element);
    expect(text(element)).to.contain('We try again by ourselves in');
  });

  it('tries again by itself also when it was moved on the page meanwhile', async () => {
    const { element, inbox } = await checked([{ status: 500, body: '' }]);
    await notSent(element);
    await inbox.answer(stored());
    element.parentElement?.append(element);
    await settled(element, 'We have received your message');
  });

  it('gives photos as long as they go up, however slow the line', async () => {
    const { XMLHttpRequest: Real } = window;
    const made: XMLHttpRequest[] = [];
    window.XMLHttpRequest = class extends Real {
      constructor() {
        super();
        made.push(this);
      }
    };
    try {
      void request({ method: 'POST', address: '/__feed/nowhere', timeout: 1000, progress: () => {} });
    } finally {
      window.XMLHttpRequest = Real;
    }
    const [sent] = made as [XMLHttpRequest];
    expect(sent.timeout).to.equal(1000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    sent.upload.dispatchEvent(new ProgressEvent('progress', { loaded: 1, total: 2 }));
    // Counted from the start of the request (XMLHttpRequest, "timeout").
    expect(sent.timeout).to.be.within(1020, 5000);
  });

  it('goes out from a page whose address is longer than a report may hold', async () => {
    history.replaceState(null, '', `?campaign=${'x'.repeat(3000)}`);
    const shown = await checked([stored()]);
    await sent(shown.element);
    const [post] = await posts(shown);
    expect((JSON.parse(post?.body ?? '{}') as { page: string }).page).to.have.length(2000);
  });

  it('sends once, however fast the button is pressed', async () => {
    const shown = await checked([stored()]);
    const send = byRole(root(shown.element), 'button', 'Send');
    send.click();
    send.click();
    await settled(shown.element, 'We have received your message');
    expect(await posts(shown)).to.have.length(1);
  });

  it('cuts nothing off that is pasted, in any field, and says what is too much', async () => {
    const { element } = await written([]);
    const where = byRole(root(element), 'textbox', 'Where was it? (optional)') as HTMLInputElement;
    where.focus();
    document.execCommand('insertText', false, 'x'.repeat(501));
    expect(where.value).to.have.length(501);
    press(element, 'Read it through');
    await waitUntil(() => text(element, '#summary ul') === 'Write at most 500 characters.');
  });

  it('keeps a draft of its own for each form of a page', async () => {
    const { element, inbox } = await show([], { kind: 'complaint' });
    const same = (feed: { feedback: Record<string, unknown> }) => (feed.feedback['endpoint'] = inbox.src);
    const idea = (await show([], { kind: 'idea' }, same)).element;
    type(element, 'Your message', 'The gate bangs.');
    type(idea, 'Your message', 'A bench.');
    dispatchEvent(new Event('pagehide'));
    element.remove();
    idea.remove();
    for (const [kind, words] of [
      ['complaint', 'The gate bangs.'],
      ['idea', 'A bench.'],
    ] as const) {
      const again = (await show([], { kind }, same)).element;
      const field = byRole(root(again), 'textbox', 'Your message') as HTMLTextAreaElement;
      expect(field.value).to.equal(words);
    }
  });

  describe('on the way back', () => {
    const standing = (status: string) => ({
      body: {
        reference: 'C4HJ-7RKX',
        kind: 'complaint',
        status,
        receivedAt: '2026-11-23T09:30:00Z',
        replyBy: '2026-11-30',
        conversation: [{ at: '2026-11-23T09:30:00Z', from: 'neighbour', text: 'The gate bangs.' }],
      },
    });

    async function opened() {
      const { element, inbox } = await show([]);
      const answers = await serveAt(new URL(`${inbox.src}/${code}`).pathname, standing('answered'));
      (root(element).querySelector('details') as HTMLDetailsElement).open = true;
      await waitUntil(() => root(element).querySelector('#code'));
      type(element, 'Your receipt code', code);
      press(element, 'Show the answer');
      await settled(element, 'Your message and the answer');
      return { element, answers };
    }

    it('sends another word under another key when the answer to the first was lost', async () => {
      const { element, answers } = await opened();
      // A browser may send once more by itself where a connection was cut.
      const keys = async (part: string) =>
        (await answers.log()).filter(({ body }) => body?.includes(part)).map(({ key }) => key);
      const pressed = async (name: string, part: string) => {
        const before = (await keys(part)).length;
        press(element, name);
        await waitUntil(async () => (await keys(part)).length > before);
        await waitUntil(() => text(element, '#word-fault').includes('cannot be reached'));
      };
      await answers.answer({ reset: true });
      type(element, 'Add something', 'It bangs.');
      await pressed('Send', '"It bangs."}');
      await pressed('Send', '"It bangs."}');
      type(element, 'Add something', 'It bangs every evening.');
      await pressed('Send', 'every evening."}');
      await pressed('This did not help', '"reopen":true');
      const [first, other, reopen] = await Promise.all(
        ['"It bangs."}', 'every evening."}', '"reopen":true'].map(async (part) => [
          ...new Set(await keys(part)),
        ]),
      );
      expect([first?.length, other?.length, reopen?.length], 'one for the same words').to.deep.equal([
        1, 1, 1,
      ]);
      expect(new Set([first?.[0], other?.[0], reopen?.[0]]).size, 'another for others').to.equal(3);
    });

    it('says what is wrong with a word that the inbox does not take, and cuts none off', async () => {
      const { element, answers } = await opened();
      const word = byRole(root(element), 'textbox', 'Add something') as HTMLTextAreaElement;
      expect(word.maxLength).to.equal(-1);
      await answers.answer({
        status: 422,
        body: { errors: [{ pointer: '/text', code: 'tooLong', max: 5000 }] },
      });
      type(element, 'Add something', 'x'.repeat(5001));
      press(element, 'Send');
      await waitUntil(() => text(element, '#word-fault') === 'Write at most 5000 characters.');
      expect(word.value).to.have.length(5001);
    });

    it('asks before it is left with a word that is not sent', async () => {
      const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
      const { element, answers } = await opened();
      expect(asks()).to.equal(false);
      type(element, 'Add something', 'It still bangs.');
      expect(asks()).to.equal(true);
      await answers.answer(standing('reopened'));
      press(element, 'Send');
      await waitUntil(() => text(element, '[part=answers]').includes('Taken up again'));
      expect(asks()).to.equal(false);
      type(element, 'Add something', 'And once more');
      element.remove();
      expect(asks()).to.equal(false);
    });
  });
});
