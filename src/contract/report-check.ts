import { pointer as pointerOf } from './pointer.js';
import * as v from './schema.js';
import { message, report, type Report } from './report.js';

/**
 * Why one field cannot be taken. `pointer` is a JSON Pointer into the body (`/contact/email`), `max` the length
 * that is allowed where the code is `tooLong`.
 */
export interface FieldError {
  pointer: string;
  code: FieldErrorCode;
  max?: number;
  /** The server's own words, which go before ours: it knows why. */
  detail?: string;
}

export type FieldErrorCode =
  | 'required' // missing or empty
  | 'tooLong' // longer than `max`
  | 'character' // half a character, or a line end in a field of one line
  | 'choice' // not one of those that are offered (kind, topic, room)
  | 'email'
  | 'phone'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'address' // `page` is no http(s) address
  | 'languageTag'
  | 'id'
  | 'endBeforeStart' // a booking's `to` is not after its `from`
  | 'version'
  | 'string' // another JSON type than the field has; these four only a program can cause
  | 'number'
  | 'boolean'
  | 'object'
  | 'fileType' // no JPEG, PNG or WebP, by its bytes; these five only the inbox finds, at `/file/0` …
  | 'fileBroken'
  | 'fileTooLarge' // more than `max` bytes
  | 'filePixels' // unfolds to too many pixels
  | 'fileCount' // more than `max` files
  | 'proof'; // no proof of work, or a wrong, expired or used one: fetch a new challenge, send with the same key

export type Checked<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] };

function fieldError({ path, code: message, requirement }: v.Issue): FieldError {
  const pointer = pointerOf(path);
  const code = (message !== 'missing' ? message : pointer ? 'required' : 'object') as FieldErrorCode;
  return code === 'tooLong' ? { pointer, code, max: Number(requirement) } : { pointer, code };
}

export function check<T>(schema: v.Schema<T>, input: unknown): Checked<T> {
  const result = v.safeParse(schema, input);
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, errors: result.issues.map(fieldError) };
}

/** The report as it may be sent and stored (tidied, unknown keys left out), or one error a field. */
export function checkReport(input: unknown): Checked<Report> {
  const checked = check(report, input);
  // Without a kind there is no telling which fields there should be; those of most kinds, then.
  const kindless = !checked.ok && checked.errors.some((e) => e.pointer === '/kind');
  return kindless ? check(message, input) : checked;
}
