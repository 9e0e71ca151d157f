import type { FieldError } from '../../contract/report-check.js';

/** Why a request is not done, with its HTTP status. */
export const refusals = {
  malformed: 400,
  keyMissing: 400,
  signedOut: 401,
  forbidden: 403,
  notFound: 404,
  timeout: 408,
  state: 409,
  tooLarge: 413,
  mediaType: 415,
  invalid: 422,
  keyReused: 422,
  tooMany: 429,
  failed: 500,
  unavailable: 503,
} as const;
export type RefusalCode = keyof typeof refusals;

interface Details {
  errors?: readonly FieldError[];
  /** Whole seconds. */
  retryAfter?: number;
}

/** Thrown wherever a request cannot go on; becomes problem details (RFC 9457) or a page. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly errors: readonly FieldError[];
  readonly retryAfter: number | undefined;

  constructor(code: RefusalCode, { errors = [], retryAfter }: Details = {}) {
    super(code);
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }

  get status() {
    return refusals[this.code];
  }
}

/** What databases say when they cannot be reached or have no room or time: it may be better in a moment. */
const passing = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08|53|57P|40001|40P01|ERR_SQLITE_ERROR)/;

/** Every other error, as the refusal that it comes to. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  return passing.test(code) || /timeout exceeded when trying to connect|Connection terminated/.test(message)
    ? new Refusal('unavailable', { retryAfter: 15 })
    : new Refusal('failed');
}
