import { msg } from '../../../i18n/messages.js';
import { accessText } from '../words.js';

const welcome: Readonly<Record<string, () => string>> = {
  beginners: () => msg('Beginners are welcome', { id: 'nabo.calendar-sheet.fact.beginners' }),
  'just-watch': () => msg('You may just watch', { id: 'nabo.calendar-sheet.fact.watch' }),
  'leave-anytime': () => msg('You may leave at any time', { id: 'nabo.calendar-sheet.fact.leave' }),
  'bring-someone': () => msg('Bring somebody along', { id: 'nabo.calendar-sheet.fact.bring' }),
  children: () => msg('Children are welcome', { id: 'nabo.calendar-sheet.fact.children' }),
};

/** A welcome or accessibility fact in words. */
export const factText = (fact: string): string => welcome[fact]?.() ?? accessText(fact);
