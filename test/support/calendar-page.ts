import { waitUntil } from '@open-wc/testing';
import '../../src/elements/calendar/define.js';
import type { NaboCalendar } from '../../src/elements/calendar/nabo-calendar.js';
import { mount, plain, root } from './mount.js';
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
  const { width = '900', ...rest } = attributes;
  const element = await mount(
    'nabo-calendar',
    feed,
    { now: '2026-11-30T10:30', ...rest },
    { 'inline-size': `${width}px` },
  );
  await waitUntil(() => !root(element).querySelector('[part=loading]'));
  await element.updateComplete;
  return element;
}

export { plain, root };
/** Engines carry different editions of CLDR, with and without a comma after the weekday. */
export const day = (name: string) => new RegExp(name.replace(/day /g, 'day,? '));
