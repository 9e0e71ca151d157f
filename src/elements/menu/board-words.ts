import { msg, str } from '../../i18n/messages.js';

/** The sentences of the wall display: an area of its own, loaded with it. */

export const pageText = (page: number, pages: number): string =>
  msg(str`Page ${page} of ${pages}`, { id: 'nabo.menu-board.page' });
export const previousPage = (): string => msg('Previous page', { id: 'nabo.menu-board.previous' });
export const nextPage = (): string => msg('Next page', { id: 'nabo.menu-board.next' });
export const pausePages = (): string => msg('Pause', { id: 'nabo.menu-board.pause' });
export const turnPages = (): string => msg('Turn the pages', { id: 'nabo.menu-board.play' });
