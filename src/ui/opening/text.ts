import { DAY, type Instant } from '../../domain/civil.js';
import type { HoursStatus } from '../../domain/hours-status.js';
import type { Zone } from '../../domain/zone.js';
import { dateFormat } from '../../i18n/format.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';

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
