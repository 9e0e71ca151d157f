import { css, html, type TemplateResult } from 'lit';
import type { Hours } from '../contract/feed/hours.js';
import { DAY, type Instant } from '../domain/civil.js';
import type { HoursStatus } from '../domain/hours-status.js';
import type { Zone } from '../domain/zone.js';
import { dateFormat } from '../i18n/format.js';
import { currentLocale, msg, str } from '../i18n/messages.js';

/** All that can be said of a day on which nothing opens. */
export const closedText = (): string => msg('Closed', { id: 'nabo.base.closed' });

/**
 * Whether a house or a place is open to visitors, in one sentence: the same words wherever Nabo says it. Other
 * kinds of access than "open" are closed to a visitor here.
 */
export function openingText({ open, until, opens, soon }: HoursStatus, now: Instant, zone: Zone): string {
  const turn = open ? until : opens;
  if (turn === undefined)
    return open ? msg('Open around the clock', { id: 'nabo.base.open.always' }) : closedText();
  const write = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(currentLocale(), { timeZone: zone.id, ...options }).format(turn);
  const time = write({ timeStyle: 'short' });
  const ahead = zone.dayAt(turn) - zone.dayAt(now);
  // A weekday alone is plain for six days; after that it could be any week.
  const day = () => write({ weekday: 'long', ...(ahead < 7 ? {} : { day: 'numeric', month: 'long' }) });
  if (open) {
    if (soon) return msg(str`Closes soon, at ${time}`, { id: 'nabo.base.open.closesSoon' });
    // "Until 02:00" is plain on the evening before; further away the day must be said.
    return turn - now < DAY
      ? msg(str`Open until ${time}`, { id: 'nabo.base.open.until' })
      : msg(str`Open until ${day()} at ${time}`, { id: 'nabo.base.open.untilDay' });
  }
  if (soon) return msg(str`Closed. Opens soon, at ${time}`, { id: 'nabo.base.closed.opensSoon' });
  if (ahead === 0) return msg(str`Closed. Opens at ${time}`, { id: 'nabo.base.closed.opensToday' });
  if (ahead === 1)
    return msg(str`Closed. Opens tomorrow at ${time}`, { id: 'nabo.base.closed.opensTomorrow' });
  return msg(str`Closed. Opens ${day()} at ${time}`, { id: 'nabo.base.closed.opensOn' });
}

/**
 * Pictures that tell the state apart by their shape, not only their colour: a full disc with a tick, an empty ring
 * with a bar, a clock.
 */
const pictures = {
  open: 'm4.5 8.3 2.4 2.4 4.6-5',
  closed: 'M5 8h6',
  soon: 'M8 4v4.2l2.8 1.6',
};

/**
 * The sentence with its picture, which is not there for a screen reader: the words say it all.
 * @param of whose opening it is, where that is not plain
 */
export function opening(status: HoursStatus, now: Instant, zone: Zone, of?: unknown): TemplateResult {
  const state = status.soon ? 'soon' : status.open ? 'open' : 'closed';
  return html`<svg part="icon" class=${state} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      <path d=${pictures[state]} /></svg
    ><span>${of}${openingText(status, now, zone)}</span>`;
}

export const openingStyles = css`
  [part$='status'] {
    display: flex;
    gap: 0.5em;
  }
  svg {
    flex: none;
    inline-size: 1em;
    margin-block-start: 0.2em;
    align-self: start;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .open {
    color: var(--_open);
  }
  .closed {
    color: var(--_closed);
  }
  .soon {
    color: var(--_notice);
  }
  .open circle {
    fill: currentColor;
  }
  .open path {
    stroke: Canvas;
  }
  /* A sheet of paper cannot know whether it is open now. */
  @media print {
    [part$='status'],
    [part='status'] ~ [part='note'] {
      display: none;
    }
  }
`;

/** What the webmaster is told of a `place` that the feed does not have; nothing when it has it. */
export function unknownPlace(place: string, { places = [] }: Hours = {}): string | undefined {
  const known = places.map(({ id }) => id);
  return known.includes(place)
    ? undefined
    : `place="${place}" is not among the feed's hours.places. Known: ${known.join(', ') || 'none'}.`;
}
