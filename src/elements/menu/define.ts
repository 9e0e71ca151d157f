import { define } from '../../ui/define.js';
import { NaboMenu } from './nabo-menu.js';

define('nabo-menu', NaboMenu);

export { NaboMenu };

declare global {
  interface HTMLElementTagNameMap {
    'nabo-menu': NaboMenu;
  }
}
