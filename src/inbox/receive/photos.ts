import type { FieldError } from '../../contract/report-check.js';
import type { Inbox } from '../context.js';
import { PhotosBusy, type Photo } from '../photos/recode.js';
import { Refusal } from '../web/refusal.js';

/**
 * Every photo, decoded and encoded anew.
 * @throws Refusal `invalid` or `tooLarge` with an error a file, `unavailable` when there is a queue already
 */
export async function recodeAll(inbox: Inbox, files: readonly Uint8Array[]): Promise<Photo[]> {
  const { maxFiles } = inbox.house();
  const { maxFileBytes } = inbox.config;
  if (files.length > maxFiles)
    throw new Refusal('invalid', {
      errors: [{ pointer: `/file/${maxFiles}`, code: 'fileCount', max: maxFiles }],
    });
  const tooLarge = files.flatMap((file, i): FieldError[] =>
    file.byteLength > maxFileBytes
      ? [{ pointer: `/file/${i}`, code: 'fileTooLarge', max: maxFileBytes }]
      : [],
  );
  if (tooLarge.length > 0) throw new Refusal('tooLarge', { errors: tooLarge });
  try {
    const done = await Promise.all(files.map((file) => inbox.photos.recode(file)));
    const errors = done.flatMap((photo, i): FieldError[] =>
      typeof photo === 'string' ? [{ pointer: `/file/${i}`, code: photo }] : [],
    );
    if (errors.length > 0) throw new Refusal('invalid', { errors });
    return done.filter((photo) => typeof photo !== 'string');
  } catch (error) {
    if (error instanceof PhotosBusy) throw new Refusal('unavailable', { retryAfter: 10 });
    throw error;
  }
}
