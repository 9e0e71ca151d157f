/** Classes and types; importing this defines nothing (see `elements/*.js` for that). */
export { NaboAnswers } from './elements/answers/nabo-answers.js';
export { NaboCalendar } from './elements/calendar/nabo-calendar.js';
export { NaboFeedback } from './elements/feedback/nabo-feedback.js';
export { NaboGallery } from './elements/gallery/nabo-gallery.js';
export { NaboHours } from './elements/hours/nabo-hours.js';
export type { HoursView } from './elements/hours/nabo-hours.js';
export { NaboImpact } from './elements/impact/nabo-impact.js';
export { NaboMenu } from './elements/menu/nabo-menu.js';
export { NaboRooms } from './elements/rooms/nabo-rooms.js';
export { NaboElement, type State } from './ui/element.js';
export { version } from './ui/version.js';
export type { Feed } from './contract/feed.js';
export type { Problem, ProblemCode } from './contract/problems.js';
