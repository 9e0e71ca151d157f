/** One fault in a feed. */
export interface Problem {
  /** JSON Pointer (RFC 6901) to the fault. */
  path: string;
  code: string;
  values?: Record<string, string | number>;
}
