/** Which module defines which tag. Literal imports, so that a bundler makes one chunk an element. */
export const elements: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
  ['nabo-answers', () => import('../elements/answers/define.js')],
  ['nabo-calendar', () => import('../elements/calendar/define.js')],
  ['nabo-feedback', () => import('../elements/feedback/define.js')],
  ['nabo-gallery', () => import('../elements/gallery/define.js')],
  ['nabo-hours', () => import('../elements/hours/define.js')],
  ['nabo-impact', () => import('../elements/impact/define.js')],
  ['nabo-menu', () => import('../elements/menu/define.js')],
  ['nabo-rooms', () => import('../elements/rooms/define.js')],
]);
