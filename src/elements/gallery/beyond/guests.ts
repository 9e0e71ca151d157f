import { html, nothing, type TemplateResult } from 'lit';
import { linkHref } from '../../../contract/address.js';
import { events, type FeedEvent } from '../../../contract/feed/events.js';
import type { Sections } from '../../../contract/reading.js';
import { nextOf } from '../../../domain/next-occurrence.js';
import { seriesOf } from '../../../domain/series.js';
import type { Instant } from '../../../domain/civil.js';
import type { Zone } from '../../../domain/zone.js';
import type { FeedController, FeedHost } from '../../../feed/controller.js';
import { dateFormat } from '../../../i18n/format.js';
import { currentLocale, msg, str } from '../../../i18n/messages.js';
import type { Scene } from '../scene.js';

/** How far ahead a performance is looked for, in days. */
const AHEAD = 400;

/** Of how many faulty sections of which copy each element has told. */
const told = new WeakMap<FeedHost, { raw: unknown; faults: number }>();

/** The feed's events. Faults in them are told as the copy's own, with those that were told before. */
function eventsOf(host: FeedHost, source: FeedController): readonly FeedEvent[] {
  const { copy } = source;
  // What the element itself reads, and has told of.
  const { sections: own } = host.constructor as unknown as { sections: Sections };
  if (!copy) return [];
  const { feed, faulty = [] } = source.read({ ...own, events }) ?? {};
  const { raw, faults: known = 0 } = told.get(host) ?? {};
  const faults = raw === copy.raw ? known : (source.read(own)?.faulty.length ?? 0);
  told.set(host, { raw: copy.raw, faults: faulty.length });
  if (faulty.length > faults) host.feedLoaded(copy, faulty);
  return feed?.events ?? [];
}

/**
 * When a performance can be seen: the event's name, its next time, and the way to it. Loaded only for a feed in which
 * a work names an event, since it brings the rules of recurrence along.
 */
export function performance(
  id: string,
  host: FeedHost,
  source: FeedController,
  zone: Zone,
  now: Instant,
  scene: Scene,
): TemplateResult | typeof nothing {
  const event = eventsOf(host, source).find((one) => one.id === id);
  if (!event) return nothing;
  const next = nextOf(seriesOf(event, zone), zone, now, zone.dayAt(now) + AHEAD);
  // What was, or will not be, is nothing to go to.
  if (!next || next.status === 'cancelled' || next.status === 'postponed') return nothing;
  const format = dateFormat(currentLocale(), {
    timeZone: zone.id,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(next.allDay ? {} : { hour: '2-digit', minute: '2-digit' }),
  });
  const when = format.format(next.start);
  const title = scene.words(event.title).value;
  const sentence = msg(str`To be seen ${when}: ${title}`, { id: 'nabo.gallery-beyond.event' });
  const href = linkHref(event.url, source.base);
  return html`<p part="event">${href ? html`<a href=${href}>${sentence}</a>` : sentence}</p>`;
}
