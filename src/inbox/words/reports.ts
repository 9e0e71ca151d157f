import type { ReportKind, ReportStatus } from '../../contract/report-status.js';
import { dateFormat } from '../../i18n/format.js';
import { currentLocale, msg } from '../../i18n/messages.js';
import type { Source, Suspicion } from '../store/tables.js';

export function kindName(kind: ReportKind): string {
  switch (kind) {
    case 'complaint':
      return msg('Complaint', { id: 'nabo.inbox.kind.complaint' });
    case 'question':
      return msg('Question', { id: 'nabo.inbox.kind.question' });
    case 'idea':
      return msg('Idea', { id: 'nabo.inbox.kind.idea' });
    case 'praise':
      return msg('Praise', { id: 'nabo.inbox.kind.praise' });
    case 'booking':
      return msg('Wish to borrow a room', { id: 'nabo.inbox.kind.booking' });
  }
}

export function statusName(status: ReportStatus): string {
  switch (status) {
    case 'received':
      return msg('Received', { id: 'nabo.inbox.status.received' });
    case 'in-progress':
      return msg('In progress', { id: 'nabo.inbox.status.inProgress' });
    case 'answered':
      return msg('Answered', { id: 'nabo.inbox.status.answered' });
    case 'closed':
      return msg('Closed', { id: 'nabo.inbox.status.closed' });
    case 'reopened':
      return msg('Reopened', { id: 'nabo.inbox.status.reopened' });
  }
}

export function suspicionName(suspicion: Suspicion): string {
  switch (suspicion) {
    case 'honeypot':
      return msg('Possibly spam: a hidden field was filled in', { id: 'nabo.inbox.suspect.honeypot' });
    case 'hasty':
      return msg('Possibly spam: sent faster than anybody writes', { id: 'nabo.inbox.suspect.hasty' });
    case 'unproven':
      return msg('Sent without the check against spam', { id: 'nabo.inbox.suspect.unproven' });
  }
}

export function sourceName(source: Source): string {
  switch (source) {
    case 'page':
      return msg('From the page', { id: 'nabo.inbox.source.page' });
    case 'form':
      return msg('From the form without JavaScript', { id: 'nabo.inbox.source.form' });
    case 'open311':
      return msg('Through Open311', { id: 'nabo.inbox.source.open311' });
  }
}

/** A civil date in words: "Thursday 24 December 2026". */
export const dayName = (date: string) =>
  dateFormat(currentLocale(), { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(`${date}T12:00:00Z`));

/** A short date. */
export const shortDay = (date: string) =>
  dateFormat(currentLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );

/** An instant in words, by the clocks of the house. */
export const momentName = (at: number, timezone: string) =>
  dateFormat(currentLocale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: timezone }).format(at);
