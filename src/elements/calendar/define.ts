import { define } from '../../ui/define.js';
import { NaboCalendar } from './nabo-calendar.js';

define('nabo-calendar', NaboCalendar);

export { NaboCalendar };

declare global {
  interface HTMLElementTagNameMap {
    'nabo-calendar': NaboCalendar;
  }
}
