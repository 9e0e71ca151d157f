import { weekStart, type Day } from './civil.js';
import { addMonths, spanAround } from './date-grid.js';

/** A month as whole weeks, and how keys move in it. */

/** The weeks that show a month, whole, as their Mondays. */
export function weeksOf(day: Day): Day[] {
  const { from, to } = spanAround('month', day);
  const mondays: Day[] = [];
  for (let monday = weekStart(from); monday <= to; monday += 7) mondays.push(monday);
  return mondays;
}

/**
 * Where a key leads in a grid of days (ARIA Authoring Practices, date grid): arrows by day and week, Home and End
 * within the week, Page Up and Page Down by month, with Shift by year.
 * @param ahead 1 where time runs to the right, -1 in right-to-left scripts
 */
export function moveByKey(day: Day, key: string, shift: boolean, ahead: 1 | -1): Day | undefined {
  switch (key) {
    case 'ArrowLeft':
      return day - ahead;
    case 'ArrowRight':
      return day + ahead;
    case 'ArrowUp':
      return day - 7;
    case 'ArrowDown':
      return day + 7;
    case 'Home':
      return weekStart(day);
    case 'End':
      return weekStart(day) + 6;
    case 'PageUp':
      return addMonths(day, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shift ? 12 : 1);
    default:
      return undefined;
  }
}
