import type { MessageField } from '../../domain/report-draft.js';
import { msg } from '../../i18n/messages.js';

/** The element's sentences that more than one of its parts says. Called while it renders, never before. */

export function kindName(kind: string): string {
  switch (kind) {
    case 'complaint':
      return msg('Complaint', { id: 'nabo.feedback.kind.complaint' });
    case 'question':
      return msg('Question', { id: 'nabo.feedback.kind.question' });
    case 'idea':
      return msg('Idea', { id: 'nabo.feedback.kind.idea' });
    default:
      return msg('Praise', { id: 'nabo.feedback.kind.praise' });
  }
}

export function fieldName(field: MessageField | 'files'): string {
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
  }
}
