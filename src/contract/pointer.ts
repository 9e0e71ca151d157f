/** A JSON Pointer (RFC 6901) of its steps. */
export const pointer = (steps: readonly unknown[]): string =>
  steps.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
