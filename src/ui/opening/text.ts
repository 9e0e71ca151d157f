import { DAY, type Instant } from '../../domain/civil.js';
import type { Timetable } from '../../domain/hours.js';
import { hoursStatus } from '../../domain/hours-status.js';
import { msg, str } from '../../i18n/messages.js';
import { calendar, dayText, weekdayText } from '../days.js';

/** All that can be said of a day on which nothing opens. */
export const closedText = (): string => msg('Closed', { id: 'nabo.base.closed' });

/**
 * Whether a house or a place is open to visitors, in one sentence: the same words wherever Nabo says it. Other
 * kinds of access than "open" are closed to a visitor here.
 */
export function openingText(table: Timetable, now: Instant): string {
  const { open, until, opens, soon } = hoursStatus(table, now);
  const { zone } = table;
  const turn = open ? until : opens;
  if (turn === undefined)
    return open ? msg('Open around the clock', { id: 'nabo.base.open.always' }) : closedText();
  const time = calendar({ timeStyle: 'short' }, zone.id).format(turn);
  const thatDay = zone.dayAt(turn);
  const ahead = thatDay - zone.dayAt(now);
  // A weekday alone is plain for six days; after that it could be any week.
  const day = () => (ahead < 7 ? weekdayText : dayText)(thatDay);
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
