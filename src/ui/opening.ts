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
export function openingText(
  { open, until, opens, soon }: Pick<HoursStatus, 'open' | 'until' | 'opens' | 'soon'>,
  now: Instant,
  zone: Zone,
): string {
  const timeOf = (instant: Instant) =>
    dateFormat(currentLocale(), { timeZone: zone.id, timeStyle: 'short' }).format(instant);
  // A weekday alone is plain for six days; after that it could be any week.
  const dayOf = (instant: Instant) =>
    dateFormat(currentLocale(), {
      timeZone: zone.id,
      weekday: 'long',
      ...(zone.dayAt(instant) - zone.dayAt(now) < 7 ? {} : { day: 'numeric', month: 'long' }),
    }).format(instant);

  if (open) {
    if (until === undefined) return msg('Open around the clock', { id: 'nabo.base.open.always' });
    const time = timeOf(until);
    if (soon) return msg(str`Closes soon, at ${time}`, { id: 'nabo.base.open.closesSoon' });
    // "Until 02:00" is plain on the evening before; further away the day must be said.
    return until - now < DAY
      ? msg(str`Open until ${time}`, { id: 'nabo.base.open.until' })
      : msg(str`Open until ${dayOf(until)} at ${time}`, { id: 'nabo.base.open.untilDay' });
  }
  if (opens === undefined) return closedText();
  const time = timeOf(opens);
  if (soon) return msg(str`Closed. Opens soon, at ${time}`, { id: 'nabo.base.closed.opensSoon' });
  switch (zone.dayAt(opens) - zone.dayAt(now)) {
    case 0:
      return msg(str`Closed. Opens at ${time}`, { id: 'nabo.base.closed.opensToday' });
    case 1:
      return msg(str`Closed. Opens tomorrow at ${time}`, { id: 'nabo.base.closed.opensTomorrow' });
    default:
      return msg(str`Closed. Opens ${dayOf(opens)} at ${time}`, { id: 'nabo.base.closed.opensOn' });
  }
}
