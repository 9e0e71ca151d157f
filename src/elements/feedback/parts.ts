import { loadPart } from '../../i18n/load-part.js';

/** With all that may be needed when there is no line any more: the way of Open311, what draws photos anew. */
export const loadDesk = (protocol: 'nabo' | 'open311', photos: number) =>
  Promise.all([
    loadPart(() => import('./desk.js')),
    protocol === 'open311' ? loadPart(() => import('../../report/open311.js')) : undefined,
    photos > 0 ? loadPart(() => import('../../report/photos.js')) : undefined,
  ]);

export const loadBack = () => loadPart(() => import('./back/panel.js'));
