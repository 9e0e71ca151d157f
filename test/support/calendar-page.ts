import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/elements/calendar/define.js';
import type { NaboCalendar } from '../../src/elements/calendar/nabo-calendar.js';
import { rawFeed } from './reference-feeds.js';

/** A calendar on a page of its own, with the feed of Stord as it is or changed. */
export interface Feed {
  events?: { id: string; status?: string }[];
  hours: { exceptions: object[] };
}

export async function show(
  attributes: Record<string, string> = {},
  change = (_feed: Feed) => {},
): Promise<NaboCalendar> {
  const feed = rawFeed('stord') as Feed;
  change(feed);
  const { lang = 'en', width = '900', ...rest } = attributes;
  const box = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar-XB' ? 'rtl' : 'ltr'}></div>`,
  );
  box.style.setProperty('inline-size', `${width}px`);
  const element = document.createElement('nabo-calendar') as NaboCalendar;
  for (const [name, value] of Object.entries({ now: '2026-11-30T10:30', ...rest }))
    element.setAttribute(name, value);
  element.feed = feed;
  box.append(element);
  await waitUntil(() => element.state !== 'loading' && !root(element).querySelector('[part=loading]'));
  await element.updateComplete;
  return element;
}

export const root = (element: Element) => element.shadowRoot as ShadowRoot;
export const plain = (node: Element | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
/** Engines carry different editions of CLDR, with and without a comma after the weekday. */
export const day = (name: string) => new RegExp(name.replace(/day /g, 'day,? '));
