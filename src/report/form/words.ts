import type { FieldError } from '../../contract/report-check.js';
import type { ReportStatus } from '../../contract/report.js';
import { emptyDraft, type Failure, type Field } from '../../domain/report-form.js';
import { msg, str } from '../../i18n/messages.js';

/** What is said around a report, whatever it is about. Called while an element renders, never before. */

export function kindName(kind: string): string {
  switch (kind) {
    case 'complaint':
      return msg('Complaint', { id: 'nabo.feedback.kind.complaint' });
    case 'question':
      return msg('Question', { id: 'nabo.feedback.kind.question' });
    case 'idea':
      return msg('Idea', { id: 'nabo.feedback.kind.idea' });
    case 'praise':
      return msg('Praise', { id: 'nabo.feedback.kind.praise' });
    default:
      return msg('Wish to borrow a room', { id: 'nabo.feedback.kind.booking' });
  }
}

export function fieldName(field: Field | 'files'): string {
  switch (field) {
    case 'kind':
      return msg('What is it about?', { id: 'nabo.feedback.field.kind' });
    case 'topic':
      return msg('Topic (optional)', { id: 'nabo.feedback.field.topic' });
    case 'message':
      return msg('Your message', { id: 'nabo.feedback.field.message' });
    case 'where':
      return msg('Where was it? (optional)', { id: 'nabo.feedback.field.where' });
    case 'happenedAt':
      return msg('When was it? (optional)', { id: 'nabo.feedback.field.when' });
    case 'files':
      return msg('Photos (optional)', { id: 'nabo.feedback.field.photos' });
    case 'name':
      return msg('Name (optional)', { id: 'nabo.feedback.field.name' });
    case 'email':
      return msg('E-mail (optional)', { id: 'nabo.feedback.field.email' });
    case 'phone':
      return msg('Telephone (optional)', { id: 'nabo.feedback.field.phone' });
    default:
      return field;
  }
}

const fields = emptyDraft('');

/** The field that a fault belongs to; `undefined` for what no reader has typed. */
export function fieldOf({ pointer }: FieldError): Field | 'files' | undefined {
  const [, first = '', second = ''] = pointer.split('/');
  if (first === 'file') return 'files';
  const name = second || first;
  return name in fields ? (name as Field) : undefined;
}

/** What is wrong with a field and how to mend it: the same words in the summary and at the field. */
export function faultText(error: FieldError): string {
  const field = fieldOf(error);
  if (error.code === 'tooLong')
    return msg(str`Write at most ${error.max ?? 0} characters.`, { id: 'nabo.feedback.fault.tooLong' });
  if (error.code === 'character')
    return msg('There is a character in this that cannot be sent. Type it anew.', {
      id: 'nabo.feedback.fault.character',
    });
  switch (field) {
    case 'kind':
      return msg('Choose what it is about.', { id: 'nabo.feedback.fault.kind' });
    case 'message':
      return msg('Write your message.', { id: 'nabo.feedback.fault.message' });
    case 'happenedAt':
      return msg('Give the day and the time, or leave both empty.', { id: 'nabo.feedback.fault.when' });
    case 'email':
      return msg('Write the e-mail address like name@example.com, or leave it empty.', {
        id: 'nabo.feedback.fault.email',
      });
    case 'phone':
      return msg('Write the telephone number with digits, like +47 12 34 56 78, or leave it empty.', {
        id: 'nabo.feedback.fault.phone',
      });
    case 'files':
      return msg('One of the photos could not be taken. Take it away, or choose another.', {
        id: 'nabo.feedback.fault.file',
      });
    default:
      return msg('The inbox did not understand something in this message. Try again, or call.', {
        id: 'nabo.feedback.fault.other',
      });
  }
}

export function failureText(failure: Failure): string {
  switch (failure) {
    case 'offline':
      return msg('You are offline. Your message is not sent yet; nothing of it is lost.', {
        id: 'nabo.feedback.failure.offline',
      });
    case 'unreachable':
      return msg(
        'We cannot tell whether your message arrived. Nothing of it is lost. Send it again: it is never stored twice.',
        {
          id: 'nabo.feedback.failure.unreachable',
        },
      );
    case 'busy':
      return msg(
        'The inbox has too much to do right now. Your message is not sent yet; nothing of it is lost.',
        {
          id: 'nabo.feedback.failure.busy',
        },
      );
    case 'tooLarge':
      return msg('The photos are too large. Take one away and send again.', {
        id: 'nabo.feedback.failure.tooLarge',
      });
    default:
      return msg('Something is wrong with the inbox, not with you. Nothing of your message is lost.', {
        id: 'nabo.feedback.failure.server',
      });
  }
}

export function statusName(status: ReportStatus): string {
  switch (status) {
    case 'received':
      return msg('Received', { id: 'nabo.feedback.status.received' });
    case 'in-progress':
      return msg('Somebody is working on it', { id: 'nabo.feedback.status.inProgress' });
    case 'answered':
      return msg('Answered', { id: 'nabo.feedback.status.answered' });
    case 'closed':
      return msg('Closed', { id: 'nabo.feedback.status.closed' });
    case 'reopened':
      return msg('Taken up again', { id: 'nabo.feedback.status.reopened' });
  }
}
