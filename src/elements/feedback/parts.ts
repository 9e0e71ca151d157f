import { loadPart } from '../../i18n/load-part.js';

/** With all that may be needed when there is no line any more: the way of Open311, the photos. */
export const loadDesk = (protocol: 'nabo' | 'open311', photos: number) =>
  Promise.all([
    loadPart(() => import('./desk.js')),
    protocol === 'open311' ? loadPart(() => import('../../report/open311.js')) : undefined,
    photos > 0 ? loadPart(() => import('./photos.js')) : undefined,
  ]);

/** Later than the rest: only who sends needs it, and then there is a line. */
export const loadProof = () => loadPart(() => import('../../report/proof.js'));

export const loadBack = () => loadPart(() => import('./back/panel.js'));
