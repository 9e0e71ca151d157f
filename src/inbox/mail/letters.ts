import type { ReportKind } from '../../contract/report-status.js';
import { uiLocale } from '../../i18n/language.js';
import { currentLocale, inLanguage, msg, str } from '../../i18n/messages.js';
import { houseName } from '../config/house.js';
import { reportsUrl, staffUrl, type Inbox } from '../context.js';
import { dayName, kindName } from '../words/reports.js';

export interface Letter {
  recipient: string;
  subject: string;
  body: string;
}

interface About {
  reference: string;
  kind: ReportKind;
}

/** To every member of staff who wants to know, in the house's language; nothing of what the neighbour wrote. */
function toStaff(inbox: Inbox, write: () => { subject: string; body: string[] }): Letter[] {
  const { smtp, mailTo } = inbox.config;
  if (!smtp || mailTo.length === 0) return [];
  const { subject, body } = inLanguage(uiLocale(inbox.house().language), write);
  return mailTo.map((recipient) => ({ recipient, subject, body: body.join('\n\n') }));
}

const linkFor = (inbox: Inbox, reference: string) => `${staffUrl(inbox)}/reports/${reference}`;

export const newReportMail = (
  inbox: Inbox,
  { reference, kind, replyBy }: About & { replyBy: string },
): Letter[] =>
  toStaff(inbox, () => ({
    subject: msg(str`New: ${kindName(kind)} ${reference}`, { id: 'nabo.inbox.mail.newSubject' }),
    body: [
      msg(str`A neighbour has written. Answer by ${dayName(replyBy)}.`, { id: 'nabo.inbox.mail.newBody' }),
      linkFor(inbox, reference),
    ],
  }));

export const newWordMail = (
  inbox: Inbox,
  { reference, kind, reopened }: About & { reopened: boolean },
): Letter[] =>
  toStaff(inbox, () => ({
    subject: reopened
      ? msg(str`Reopened: ${kindName(kind)} ${reference}`, { id: 'nabo.inbox.mail.reopenedSubject' })
      : msg(str`More words: ${kindName(kind)} ${reference}`, { id: 'nabo.inbox.mail.wordSubject' }),
    body: [
      reopened
        ? msg('The neighbour says that the answer did not help.', { id: 'nabo.inbox.mail.reopenedBody' })
        : msg('The neighbour has added something.', { id: 'nabo.inbox.mail.wordBody' }),
      linkFor(inbox, reference),
    ],
  }));

/**
 * The answer, to a neighbour who left an address, in the language of the report. Without the receipt: we do not
 * have it, and a letter-box may have more than one reader.
 */
export function answerMail(
  inbox: Inbox,
  report: { reference: string; language: string; contact_email: string | null },
  answer: string,
): Letter[] {
  const { contact_email: recipient } = report;
  if (!inbox.config.smtp || !recipient) return [];
  return inLanguage(uiLocale(report.language, inbox.house().language), () => [
    {
      recipient,
      subject: msg(str`Answer to your message ${report.reference}`, { id: 'nabo.inbox.mail.answerSubject' }),
      body: [
        msg(
          str`${houseName(inbox.house(), currentLocale())} has answered your message ${report.reference}:`,
          {
            id: 'nabo.inbox.mail.answerIntro',
          },
        ),
        answer,
        msg('Do you want to add something, or did this not help? Use your receipt code here:', {
          id: 'nabo.inbox.mail.answerBack',
        }),
        `${reportsUrl(inbox)}/back`,
        msg('Nobody reads answers to this e-mail.', { id: 'nabo.inbox.mail.noReply' }),
      ].join('\n\n'),
    },
  ]);
}
