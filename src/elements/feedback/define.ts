import { define } from '../../ui/define.js';
import { NaboFeedback } from './nabo-feedback.js';

define('nabo-feedback', NaboFeedback);
