/**
 * One line of JSON an event. A closed set of fields, each a number or a word of ours: no address, no path with a
 * receipt, nothing that anybody typed. JSON escapes line ends, so that nothing can pretend to be a line of its own.
 */
export type Level = 'info' | 'warn' | 'error';
export interface LogFields {
  method?: string;
  /** The pattern of the route, never the address. */
  route?: string;
  status?: number;
  ms?: number;
  request?: string;
  count?: number;
  reference?: string;
  attempts?: number;
  /** Where the inbox itself listens. */
  listening?: string;
  /** Where the feed lies, as the options say. */
  feed?: string;
  error?: unknown;
}
export type Log = (level: Level, event: string, fields?: LogFields) => void;

const frames = (stack: string | undefined) =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/** What names a fault in one word: `ENOTFOUND`, or `invalid_client` of OAuth. */
function wordOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null) return undefined;
  const words = ['code' in cause && cause.code, 'error' in cause && cause.error];
  return words.find((word): word is string => typeof word === 'string' && /^\w{1,40}$/.test(word));
}

/** Name, code and place of an error, and what lies behind it. Its message may quote what somebody wrote: databases do. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { name: error.name, code, cause: wordOf(error.cause), at: frames(error.stack) };
}

export function jsonLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  return (level, event, { error, ...fields } = {}) => {
    const entry = { time: new Date().toISOString(), level, event, ...fields };
    write(`${JSON.stringify(error === undefined ? entry : { ...entry, error: describe(error) })}\n`);
  };
}
