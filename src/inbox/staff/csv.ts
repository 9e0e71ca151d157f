import { currentLocale } from '../../i18n/messages.js';
import { msg } from '../../i18n/messages.js';
import type { ReportRow } from '../status/read.js';
import { kindName, statusName } from '../words/reports.js';

/**
 * A cell that a spreadsheet shows and never runs: what begins like a formula gets an apostrophe before it, which
 * spreadsheets take for "this is text" (OWASP, CSV injection). So does what would begin a cell or a line if the file was
 * opened in a country that divides cells otherwise: quotes in the middle of a cell count for nothing there.
 */
export function cell(value: string | number | null, separator: string): string {
  const text = value === null ? '' : String(value);
  const first = typeof value === 'string' && /^[\s]*[=+\-@\t\r\n|%＝＋－＠]/.test(text) ? `'${text}` : text;
  const safe = first.replace(/[,;\t\r\n](?=[=+\-@|%＝＋－＠])/g, "$&'");
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Spreadsheets in Norwegian and Dutch take the comma for the decimals, and so divide cells by semicolons. */
export const separatorOf = (locale: string) => (locale === 'en' ? ',' : ';');

const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** Column by column; the head is a word of ours, in the reader's language. */
function columns(): readonly [string, (row: ReportRow) => string | number | null][] {
  return [
    [msg('Reference', { id: 'nabo.inbox.csv.reference' }), (row) => row.reference],
    [msg('Kind', { id: 'nabo.inbox.csv.kind' }), (row) => kindName(row.kind)],
    [msg('Topic', { id: 'nabo.inbox.csv.topic' }), (row) => row.topic],
    [msg('Status', { id: 'nabo.inbox.csv.status' }), (row) => statusName(row.status)],
    [msg('Received', { id: 'nabo.inbox.csv.received' }), (row) => moment(row.received_at)],
    [msg('Answer by', { id: 'nabo.inbox.csv.replyBy' }), (row) => row.reply_by],
    [msg('First answer', { id: 'nabo.inbox.csv.answered' }), (row) => moment(row.answered_at)],
    [msg('Closed', { id: 'nabo.inbox.csv.closed' }), (row) => moment(row.closed_at)],
    [msg('Message', { id: 'nabo.inbox.csv.message' }), (row) => row.message],
    [msg('Where', { id: 'nabo.inbox.csv.where' }), (row) => row.place],
    [msg('When', { id: 'nabo.inbox.csv.when' }), (row) => row.happened_at],
    [msg('Room', { id: 'nabo.inbox.csv.room' }), (row) => row.booking_room],
    [msg('Date', { id: 'nabo.inbox.csv.date' }), (row) => row.booking_date],
    [msg('From', { id: 'nabo.inbox.csv.from' }), (row) => row.booking_from],
    [msg('To', { id: 'nabo.inbox.csv.to' }), (row) => row.booking_to],
    [msg('Purpose', { id: 'nabo.inbox.csv.purpose' }), (row) => row.booking_purpose],
    [msg('Name', { id: 'nabo.inbox.csv.name' }), (row) => row.contact_name],
    [msg('E-mail', { id: 'nabo.inbox.csv.email' }), (row) => row.contact_email],
    [msg('Telephone', { id: 'nabo.inbox.csv.phone' }), (row) => row.contact_phone],
    [msg('Language', { id: 'nabo.inbox.csv.language' }), (row) => row.language],
  ];
}

const lineOf = (cells: readonly (string | number | null)[], separator: string) =>
  `${cells.map((value) => cell(value, separator)).join(separator)}\r\n`;

/** With a byte order mark: without it spreadsheets read UTF-8 as something else. */
export const csvHead = () => {
  const separator = separatorOf(currentLocale());
  return `\uFEFF${lineOf(
    columns().map(([head]) => head),
    separator,
  )}`;
};

export const csvLines = (rows: readonly ReportRow[]) => {
  const all = columns();
  const separator = separatorOf(currentLocale());
  return rows
    .map((row) =>
      lineOf(
        all.map(([, value]) => value(row)),
        separator,
      ),
    )
    .join('');
};
