import { msg } from '../../i18n/messages.js';

/** What a line of the trail says was done. */
export function actionName(action: string): string {
  switch (action) {
    case 'received':
      return msg('sent it', { id: 'nabo.inbox.trail.received' });
    case 'viewed':
      return msg('opened it', { id: 'nabo.inbox.trail.viewed' });
    case 'photo-viewed':
      return msg('saw a photo', { id: 'nabo.inbox.trail.photo' });
    case 'answered':
      return msg('answered', { id: 'nabo.inbox.trail.answered' });
    case 'noted':
      return msg('wrote a note', { id: 'nabo.inbox.trail.noted' });
    case 'status':
      return msg('changed the status', { id: 'nabo.inbox.trail.status' });
    case 'published':
      return msg('published an answer', { id: 'nabo.inbox.trail.published' });
    case 'word':
      return msg('added something', { id: 'nabo.inbox.trail.word' });
    case 'reopened':
      return msg('reopened it', { id: 'nabo.inbox.trail.reopened' });
    case 'mail-failed':
      return msg('an e-mail could not be delivered', { id: 'nabo.inbox.trail.mailFailed' });
    default:
      return action;
  }
}

/** Who a line of the trail is about, where it is no member of staff. */
export const actorName = (actor: string): string =>
  actor === 'neighbour'
    ? msg('the neighbour', { id: 'nabo.inbox.trail.neighbour' })
    : actor === 'system'
      ? msg('the inbox', { id: 'nabo.inbox.trail.system' })
      : msg('somebody who has left', { id: 'nabo.inbox.trail.gone' });
