import type { ReportStatus } from '../../../contract/report-status.js';
import { limits } from '../../../contract/report-limits.js';
import { msg, str } from '../../../i18n/messages.js';
import type { WayBackFault } from '../../../report/way-back.js';

/** Why the way back did not show what was wanted, and what to do. */
export function wayBackFault(fault: WayBackFault): string {
  switch (fault) {
    case 'mistyped':
      return msg('This is not a receipt code. It has 20 digits; look for a wrong or missing one.', {
        id: 'nabo.feedback-back.mistyped',
      });
    case 'unknown':
      return msg('There is no message with this code. Closed messages are erased after a while.', {
        id: 'nabo.feedback-back.unknown',
      });
    case 'notNow':
      return msg('That cannot be done now: somebody has answered in the meantime. Look again.', {
        id: 'nabo.feedback-back.notNow',
      });
    case 'empty':
      return msg('Write something first.', { id: 'nabo.feedback-back.empty' });
    case 'tooLong':
      return msg(str`Write at most ${limits.message} characters.`, { id: 'nabo.feedback-back.tooLong' });
    case 'busy':
      return msg('That was too often in a short time. Wait a little and try again.', {
        id: 'nabo.feedback-back.busy',
      });
    case 'unreachable':
      return msg('The inbox cannot be reached right now. Try again in a while.', {
        id: 'nabo.feedback-back.unreachable',
      });
  }
}

export function statusName(status: ReportStatus): string {
  switch (status) {
    case 'received':
      return msg('Received', { id: 'nabo.feedback-back.status.received' });
    case 'in-progress':
      return msg('Somebody is working on it', { id: 'nabo.feedback-back.status.inProgress' });
    case 'answered':
      return msg('Answered', { id: 'nabo.feedback-back.status.answered' });
    case 'closed':
      return msg('Closed', { id: 'nabo.feedback-back.status.closed' });
    case 'reopened':
      return msg('Taken up again', { id: 'nabo.feedback-back.status.reopened' });
  }
}
