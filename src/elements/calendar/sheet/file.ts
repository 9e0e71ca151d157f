import type { EventStatus } from '../../../contract/feed/events.js';
import { calendarWords } from '../../../domain/calendar-file.js';
import { writeOccurrence, writeSeries, type IcsWords } from '../../../domain/ics.js';
import type { Occurrence } from '../../../domain/occurrences.js';
import { currentLocale } from '../../../i18n/messages.js';
import { saveFile } from '../../../ui/save.js';
import type { Scene } from '../scene.js';
import { statusText } from '../words.js';

/** What stands in a file, in the language of the moment. What does not take place at its time says so in its title. */
export function icsWords({ data, zone, now }: Scene): IcsWords {
  const status = (one: EventStatus) =>
    one === 'cancelled' || one === 'postponed' ? statusText(one, undefined, zone) : undefined;
  return calendarWords(data, zone, now, currentLocale(), status);
}

/** Gives the visitor a file with one time, or with all times of its series. */
export function saveIcs(one: Occurrence, all: boolean, words: IcsWords): void {
  const text = all ? writeSeries(one.series, words) : writeOccurrence(one, words);
  saveFile(`${one.series.activity.id.replaceAll(/[^\w-]+/g, '-')}.ics`, 'text/calendar;charset=utf-8', text);
}
