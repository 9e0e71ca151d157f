import { parseDay, parseTime } from '../../../domain/civil.js';
import { minutesAt } from '../../../domain/civil-calendar.js';
import type { Wish, WishAnswer } from '../../../domain/free-wish.js';
import { msg, str } from '../../../i18n/messages.js';
import { dayText, spanText, timeText } from '../times/times.js';
import type { Scene } from '../scene.js';

/** Midnight at the end of a day, as a field for times shows it. */
export const untilOf = (to: string): string => (to === '00:00' ? '24:00' : to);

/** The time that is typed, if it is one. */
export function wishOf(date: string, from: string, to: string): Wish | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || ![from, to].every((time) => /^\d\d:\d\d$/.test(time)))
    return undefined;
  const wish = { day: parseDay(date), from: parseTime(from), to: parseTime(untilOf(to)) };
  return wish.from < wish.to ? wish : undefined;
}

/** What stands in the way of a time, and cannot be asked for: somebody has it, or it is over. */
export const isTaken = (answer: WishAnswer | undefined): boolean =>
  answer?.free === false && (answer.why === 'taken' || answer.why === 'past');

/** Whether the room is free then, and if not, why: told as soon as day and times are typed. */
export function answerText(answer: WishAnswer, { words, zone }: Pick<Scene, 'words' | 'zone'>): string {
  if (answer.free) return msg('The room is free then.', { id: 'nabo.rooms-booking.free' });
  switch (answer.why) {
    case 'past':
      return msg('That time is over. Choose a later one.', { id: 'nabo.rooms-booking.past' });
    case 'taken': {
      const { event } = answer;
      const title = words(event.series.activity.title);
      const time = (at: number) => timeText(Math.floor(minutesAt(zone, at)));
      return event.allDay || event.day !== event.lastDay || event.end === event.start
        ? msg(str`The room is taken then: ${title}.`, { id: 'nabo.rooms-booking.taken' })
        : msg(str`The room is taken then: ${title}, ${time(event.start)}–${time(event.end)}.`, {
            id: 'nabo.rooms-booking.takenAt',
          });
    }
    case 'closed':
      return msg('The room is not lent that day. You can ask all the same.', {
        id: 'nabo.rooms-booking.closed',
      });
    case 'hours':
      return msg(
        str`That day the room is lent ${answer.on.lent.map(spanText).join(', ')}. You can ask all the same.`,
        {
          id: 'nabo.rooms-booking.hours',
        },
      );
  }
}

/** "Wed 25 Nov, 10:00–12:00" */
export const wishText = (wish: Wish): string => `${dayText(wish.day)}, ${spanText(wish)}`;
