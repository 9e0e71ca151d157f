import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/elements/menu/define.js';
import type { NaboMenu } from '../../src/elements/menu/nabo-menu.js';
import { menuFeed, type Kitchen } from './menu-feed.js';

/** A menu on a page, and what a visitor finds in it. Time stands still on Monday unless a test says otherwise. */

/** Waits until it is so; on a busy machine parts that load later take their time. */
export const until = (isSo: () => unknown, what: string) => waitUntil(isSo, what, { timeout: 8000 });

export const MONDAY = '2026-11-23T10:00';

export interface Setting {
  lang?: string;
  feed?: unknown;
  src?: string;
  attributes?: Record<string, string>;
}

export async function show({ lang = 'en', feed, src, attributes = {} }: Setting = {}): Promise<NaboMenu> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('nabo-menu');
  for (const [name, value] of Object.entries({ now: MONDAY, ...attributes }))
    element.setAttribute(name, value);
  if (src) element.src = src;
  else element.feed = feed ?? menuFeed();
  box.append(element);
  await until(() => element.state !== 'loading', 'the menu shows');
  if (attributes.view === 'board')
    await until(() => all(element, '[part=board]').length > 0, 'the board hangs');
  await element.updateComplete;
  return element;
}

export const kitchen = (given: Kitchen, attributes: Record<string, string> = {}, lang = 'en') =>
  show({ feed: menuFeed(given), attributes, lang });

export const all = <E extends Element = HTMLElement>(element: NaboMenu, selector: string): E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
/** Words as one line. Older ICU writes "Monday, 23 November" in English. */
export const plain = (node: Element | undefined): string =>
  (node?.textContent ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/day, (?=\d)/g, 'day ')
    .trim();
export const texts = (element: NaboMenu, selector: string) => all(element, selector).map(plain);
export const names = (element: NaboMenu) =>
  texts(element, '[part=dish] > div > .line:not(.size) [part=name]');
export const dish = (element: NaboMenu, name: string) =>
  plain(all(element, '[part=dish]').find((node) => plain(node).startsWith(name)));
export const title = (element: NaboMenu) => plain(all(element, 'h2')[0]);
export const status = (element: NaboMenu) => plain(all(element, '[part=status]')[0]);
