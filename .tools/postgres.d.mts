/** Resolves to undefined where there is no PostgreSQL (never when `CI=true`: then it throws). */
export function startPostgres(): Promise<{ url: string; stop(): Promise<void> } | undefined>;
/** The folder that holds `initdb` and `postgres`. */
export function findPostgres(): string | undefined;
