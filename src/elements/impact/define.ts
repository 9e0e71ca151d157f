import { define } from '../../ui/define.js';
import { NaboImpact } from './nabo-impact.js';

define('nabo-impact', NaboImpact);

export { NaboImpact };

declare global {
  interface HTMLElementTagNameMap {
    'nabo-impact': NaboImpact;
  }
}
