import { define } from '../../ui/define.js';
import { NaboFeedback } from './nabo-feedback.js';

define('nabo-feedback', NaboFeedback);

export { NaboFeedback };

declare global {
  interface HTMLElementTagNameMap {
    'nabo-feedback': NaboFeedback;
  }
}
