import type { Draft } from '../../domain/report-form.js';
import { msg, str } from '../../i18n/messages.js';
import type { WayBackFault } from '../../report/way-back.js';
import { kindName } from '../../report/form/words.js';

/** Why the way back did not show what was wanted, and what to do. */
export function wayBackFault(fault: WayBackFault): string {
  switch (fault) {
    case 'mistyped':
      return msg('This is not a receipt code. It has 20 digits; look for a wrong or missing one.', {
        id: 'nabo.feedback.back.mistyped',
      });
    case 'unknown':
      return msg('There is no message with this code. Closed messages are erased after a while.', {
        id: 'nabo.feedback.back.unknown',
      });
    case 'notNow':
      return msg('That cannot be done now: somebody has answered in the meantime. Look again.', {
        id: 'nabo.feedback.back.notNow',
      });
    case 'empty':
      return msg('Write something first.', { id: 'nabo.feedback.back.empty' });
    case 'busy':
      return msg('That was too often in a short time. Wait a little and try again.', {
        id: 'nabo.feedback.back.busy',
      });
    case 'unreachable':
      return msg('The inbox cannot be reached right now. Try again in a while.', {
        id: 'nabo.feedback.back.unreachable',
      });
  }
}

export const keptText = (kept: boolean): string =>
  kept
    ? msg('The receipt is kept.', { id: 'nabo.feedback.receipt.kept' })
    : msg('That did not work. Write the code down.', { id: 'nabo.feedback.receipt.notKept' });

/** The whole message as plain text, for an SMS or an e-mail. */
export const messageText = (draft: Draft, topic: string | undefined): string =>
  [
    [kindName(draft.kind), topic].filter(Boolean).join(': '),
    draft.message,
    draft.where && msg(str`Where: ${draft.where}`, { id: 'nabo.feedback.text.where' }),
    draft.happenedAt &&
      msg(str`When: ${draft.happenedAt.replace('T', ' ')}`, { id: 'nabo.feedback.text.when' }),
    [draft.name, draft.email, draft.phone].filter(Boolean).join(', '),
  ]
    .filter(Boolean)
    .join('\n\n');
