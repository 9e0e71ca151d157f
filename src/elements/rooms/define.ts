import { define } from '../../ui/define.js';
import { NaboRooms } from './nabo-rooms.js';

define('nabo-rooms', NaboRooms);

export { NaboRooms };

declare global {
  interface HTMLElementTagNameMap {
    'nabo-rooms': NaboRooms;
  }
}
