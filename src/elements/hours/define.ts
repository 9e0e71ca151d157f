import { define } from '../../ui/define.js';
import { NaboHours } from './nabo-hours.js';

define('nabo-hours', NaboHours);

export { NaboHours };

declare global {
  interface HTMLElementTagNameMap {
    'nabo-hours': NaboHours;
  }
}
