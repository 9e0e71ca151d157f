import type { EventStatus } from '../../../contract/feed/events.js';
import { calendarWords } from '../../../domain/calendar-file.js';
import { writeOccurrence, writeSeries, type IcsWords } from '../../../domain/ics.js';
import type { Occurrence } from '../../../domain/occurrences.js';
import { currentLocale } from '../../../i18n/messages.js';
import type { Scene } from '../scene.js';
import { statusText } from '../words.js';

/** What stands in a file, in the language of the moment. What does not take place at its time says so in its title. */
export function icsWords({ data, zone, now }: Scene): IcsWords {
  const status = (one: EventStatus) =>
    one === 'cancelled' || one === 'postponed' ? statusText(one, undefined, zone) : undefined;
  return calendarWords(data, zone, now, currentLocale(), status);
}

/** Gives the visitor a file with one time, or with all times of its series. */
export function saveFile(one: Occurrence, all: boolean, words: IcsWords): void {
  const text = all ? writeSeries(one.series, words) : writeOccurrence(one, words);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = `${one.series.activity.id.replaceAll(/[^\w-]+/g, '-')}.ics`;
  link.click();
  // Safari reads the file a moment after the press.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
