import { define } from '../../ui/define.js';
import { NaboAnswers } from './nabo-answers.js';

define('nabo-answers', NaboAnswers);

export { NaboAnswers };

declare global {
  interface HTMLElementTagNameMap {
    'nabo-answers': NaboAnswers;
  }
}
