import type { FieldError } from '../../contract/report-check.js';
import { msg, str } from '../../i18n/messages.js';
import { numberFormat } from '../../i18n/format.js';
import { currentLocale } from '../../i18n/messages.js';
import type { RefusalCode } from '../web/refusal.js';

/** What went wrong, and what to do now; for a person, whether it comes as a page or in problem details. */
export function refusalSentence(code: RefusalCode): string {
  switch (code) {
    case 'malformed':
      return msg('The message could not be read. Reload the page and send it again.', {
        id: 'nabo.inbox.refusal.malformed',
      });
    case 'keyMissing':
      return msg('The header Idempotency-Key with a UUID is missing.', {
        id: 'nabo.inbox.refusal.keyMissing',
      });
    case 'signedOut':
      return msg('You are not signed in. Sign in and try again.', { id: 'nabo.inbox.refusal.signedOut' });
    case 'forbidden':
      return msg('This is not allowed from here. Go back, reload the page and try again.', {
        id: 'nabo.inbox.refusal.forbidden',
      });
    case 'notFound':
      return msg('There is nothing here. Check the address, or type your receipt code again.', {
        id: 'nabo.inbox.refusal.notFound',
      });
    case 'method':
      return msg('This cannot be done at this address.', { id: 'nabo.inbox.refusal.method' });
    case 'timeout':
      return msg('The connection was too slow. Send it again; nothing is stored twice.', {
        id: 'nabo.inbox.refusal.timeout',
      });
    case 'state':
      return msg('This cannot be done now: somebody has changed the report in the meantime.', {
        id: 'nabo.inbox.refusal.state',
      });
    case 'tooLarge':
      return msg('This is too large. Send smaller photos, or fewer.', { id: 'nabo.inbox.refusal.tooLarge' });
    case 'mediaType':
      return msg('This kind of content cannot be received here.', { id: 'nabo.inbox.refusal.mediaType' });
    case 'invalid':
      return msg('Something in the form needs to be changed.', { id: 'nabo.inbox.refusal.invalid' });
    case 'keyReused':
      return msg('Another message was already sent with this key. Send this one as a new message.', {
        id: 'nabo.inbox.refusal.keyReused',
      });
    case 'tooMany':
      return msg('Too much has come from here in a short time. Wait a little and send it again.', {
        id: 'nabo.inbox.refusal.tooMany',
      });
    case 'failed':
      return msg('Something went wrong here, not with you. Try again in a while, or call.', {
        id: 'nabo.inbox.refusal.failed',
      });
    case 'unavailable':
      return msg('The inbox cannot answer right now. Try again in a while, or call.', {
        id: 'nabo.inbox.refusal.unavailable',
      });
  }
}

const megabytes = (bytes: number | undefined) =>
  numberFormat(currentLocale()).format((bytes ?? 0) / 1_000_000);

/** What is wrong with one field, and how to mend it. */
export function fieldSentence({ pointer, code, max }: FieldError): string {
  switch (code) {
    case 'required':
      if (pointer === '/message')
        return msg('Write what you want to tell us.', { id: 'nabo.inbox.field.message.required' });
      if (pointer === '/kind')
        return msg('Choose what it is about.', { id: 'nabo.inbox.field.kind.required' });
      return msg('Fill this in.', { id: 'nabo.inbox.field.required' });
    case 'tooLong':
      return msg(str`This is too long: at most ${max ?? 0} characters.`, { id: 'nabo.inbox.field.tooLong' });
    case 'character':
      return msg('There is a character in this that cannot be stored, or a line break where none fits.', {
        id: 'nabo.inbox.field.character',
      });
    case 'choice':
    case 'id':
      return msg('Choose one of the choices.', { id: 'nabo.inbox.field.choice' });
    case 'email':
      return msg('Write the e-mail address like name@example.com.', { id: 'nabo.inbox.field.email' });
    case 'phone':
      return msg('Write the telephone number with digits, like +47 12 34 56 78.', {
        id: 'nabo.inbox.field.phone',
      });
    case 'date':
    case 'dateTime':
      return msg('Write the date like 2026-12-24.', { id: 'nabo.inbox.field.date' });
    case 'time':
      return msg('Write the time like 18:30.', { id: 'nabo.inbox.field.time' });
    case 'endBeforeStart':
      return msg('The end must be later than the beginning.', { id: 'nabo.inbox.field.endBeforeStart' });
    case 'fileType':
      return msg('This file is no photo that can be received. JPEG, PNG and WebP can.', {
        id: 'nabo.inbox.field.fileType',
      });
    case 'fileBroken':
      return msg('This photo is damaged. Choose another, or send without it.', {
        id: 'nabo.inbox.field.fileBroken',
      });
    case 'fileTooLarge':
      return msg(str`This photo is too large: at most ${megabytes(max)} MB.`, {
        id: 'nabo.inbox.field.fileTooLarge',
      });
    case 'filePixels':
      return msg('This photo has too many pixels. Make it smaller, or send without it.', {
        id: 'nabo.inbox.field.filePixels',
      });
    case 'fileCount':
      return msg(str`These are too many photos: at most ${max ?? 0}.`, { id: 'nabo.inbox.field.fileCount' });
    case 'proof':
      return msg('The check against spam has expired. Send it again.', { id: 'nabo.inbox.field.proof' });
    case 'address':
    case 'languageTag':
    case 'version':
    case 'string':
    case 'number':
    case 'boolean':
    case 'object':
      return msg('This is not in the form that the inbox understands.', { id: 'nabo.inbox.field.form' });
  }
}
