/** An instant as the wire writes it, `2026-12-24T09:00:00.000Z` (RFC 3339). @param instant epoch milliseconds */
export const toIso = (instant: number): string => new Date(instant).toISOString();
