import { fixtureCleanup, waitUntil } from '@open-wc/testing';
import '../../src/elements/feedback/define.js';
import type { NaboFeedback } from '../../src/elements/feedback/nabo-feedback.js';
import { makeReceipt } from '../../src/contract/receipt.js';
import { serve, type Answer, type ServedFeed } from './feeds.js';
import { mount, plain, root } from './mount.js';
import { rawFeed } from './reference-feeds.js';
import { allByRole, byRole } from './roles.js';

/** A page with the form of Stord, whose inbox answers as a test wants, and a neighbour's way through it. */

const { href } = location;

/** `afterEach(leaveNothing)`: no form, no draft and no receipt is there for the next test. */
export function leaveNothing(): void {
  fixtureCleanup();
  localStorage.clear();
  history.replaceState(null, '', href);
}

export const MONDAY = '2026-11-23T10:30';
export const code = makeReceipt(new Uint8Array(32).fill(7));
export const stored = (statusUrl = `https://inbox.example/inbox/reports/${code}`): Answer => ({
  status: 201,
  body: { reference: 'C4HJ-7RKX', receipt: code, statusUrl, replyBy: '2026-11-30' },
});

export interface Feed {
  centre: Record<string, unknown>;
  feedback: Record<string, unknown>;
}
export interface Shown {
  element: NaboFeedback;
  inbox: ServedFeed;
}

export async function show(
  answers: Answer[],
  attributes: Record<string, string> = {},
  change = (_feed: Feed) => {},
): Promise<Shown> {
  const inbox = await serve(...answers);
  const feed = rawFeed('stord') as Feed;
  feed.feedback.endpoint = inbox.src;
  change(feed);
  return { element: await mount('nabo-feedback', feed, { now: MONDAY, ...attributes }), inbox };
}

export { root };
export const text = (element: Element, selector = '[part=base]') =>
  plain(root(element).querySelector(selector));
export const press = (element: Element, name: string | RegExp) =>
  byRole(root(element), 'button', name).click();

export function type(element: Element, label: string | RegExp, value: string): void {
  const field = byRole(root(element), 'textbox', label) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
export const choose = (element: Element, kind: string) => byRole(root(element), 'radio', kind).click();
export const settled = async (element: NaboFeedback, title: string) => {
  await waitUntil(() => allByRole(root(element), 'heading', title).length === 1, `heading "${title}"`, {
    timeout: 8000,
  });
  await element.updateComplete;
};
export const focused = (element: Element) => root(element).activeElement;

export async function written(...given: Parameters<typeof show>): Promise<Shown> {
  const shown = await show(...given);
  choose(shown.element, 'Complaint');
  type(shown.element, 'Your message', 'The gate bangs every evening.');
  await shown.element.updateComplete;
  return shown;
}

/** Presses a button that leads to another step. */
const step = (button: string, title: string) => async (element: NaboFeedback) => {
  press(element, button);
  await settled(element, title);
};
export const readThrough = step('Read it through', 'Read it through before you send it');
export const sent = step('Send', 'We have received your message');
export const notSent = step('Send', 'It is not sent yet');

export async function checked(...given: Parameters<typeof show>): Promise<Shown> {
  const shown = await written(...given);
  await readThrough(shown.element);
  return shown;
}

/** What was posted to the inbox. */
export const posts = async ({ inbox }: Pick<Shown, 'inbox'>) =>
  (await inbox.log()).filter(({ body }) => body !== undefined);
