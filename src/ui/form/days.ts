import type { Feedback } from '../../contract/feed/feedback.js';
import type { Hours } from '../../contract/feed/hours.js';
import { replyBy } from '../../contract/reply-by.js';
import { formatDay, parseDay, type Instant } from '../../domain/civil.js';
import type { Zone } from '../../domain/zone.js';
import { dateFormat } from '../../i18n/format.js';
import { currentLocale } from '../../i18n/messages.js';

/** "Monday 30 November" of a civil date; '' of none. */
export const dayText = (date: string, zone: Zone): string =>
  date &&
  dateFormat(currentLocale(), { timeZone: zone.id, weekday: 'long', day: 'numeric', month: 'long' }).format(
    zone.instantAt(parseDay(date), 12 * 60),
  );

/** The date of the answer by the same rule as the inbox's; undefined where the feed promises none. */
export function promisedDay(
  { topics = [], replyWithinDays }: Feedback,
  topic: string,
  hours: Hours | undefined,
  now: Instant,
  zone: Zone,
): string | undefined {
  const days = topics.find(({ id }) => id === topic)?.replyWithinDays ?? replyWithinDays;
  return days === undefined ? undefined : dayText(replyBy(formatDay(zone.dayAt(now)), days, hours), zone);
}
