import type { FieldError } from '../../contract/report-check.js';

/** Why a request is not done, with its HTTP status. */
export const refusals = {
  malformed: 400,
  keyMissing: 400,
  signedOut: 401,
  forbidden: 403,
  notFound: 404,
  method: 405,
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

/** What PostgreSQL and the network say when it may be better in a moment: unreachable, full, shutting down, too slow. */
const passing = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08|53|57|25P03|55000|40001|40P01)/;
/** SQLite's BUSY, LOCKED, IOERR, FULL, CANTOPEN. */
const passingInSqlite = new Set([5, 6, 10, 13, 14]);

function isPassing(error: Error): boolean {
  if ('errcode' in error && typeof error.errcode === 'number')
    return passingInSqlite.has(error.errcode & 0xff);
  if ('code' in error && passing.test(String(error.code))) return true;
  return /timeout exceeded when trying to connect|timeout expired|Connection terminated/.test(error.message);
}

/** Every other error, as the refusal that it comes to. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const soon = error instanceof Error && isPassing(error);
  return soon ? new Refusal('unavailable', { retryAfter: 15 }) : new Refusal('failed');
}
