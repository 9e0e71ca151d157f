/** Classes and types; importing this defines nothing (see `elements/*.js` for that). */
export { NaboElement, type State } from './ui/element.js';
export { version } from './ui/version.js';
