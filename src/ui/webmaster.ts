import type { Problem } from '../contract/problems.js';
import type { Copy } from '../feed/client.js';
import type { FeedError } from '../feed/errors.js';

/** What the webmaster reads in the console: each failure and each fault once a page, however many elements. */

const saidErrors = new WeakSet<FeedError>();
const saidProblems = new WeakMap<object, Set<string>>();

/** What is wrong and what would mend it. Loaded only now: a page without failures does not pay for the words. */
export const webmasterMessage = (error: FeedError): Promise<string> =>
  import('../feed/messages.js').then(
    (module) => module.webmasterMessage(error),
    () => `${error.code} ${JSON.stringify(error.values)}`,
  );

export function logError(tag: string, error: FeedError, message: string): void {
  if (saidErrors.has(error)) return;
  saidErrors.add(error);
  console.error(`<${tag}> ${message}`);
}

/** The sentences are loaded only now: a feed without faults does not pay for them. */
export function logProblems(tag: string, { raw, base }: Copy, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const said = saidProblems.get(raw as object) ?? new Set();
  saidProblems.set(raw as object, said);
  const fresh = problems.filter(({ path, code }) => !said.has(path + code));
  for (const { path, code } of fresh) said.add(path + code);
  import('../i18n/problems.js').then(
    ({ problemSentence }) => {
      for (const problem of fresh)
        console.warn(`<${tag}> ${base} ${problem.path}: ${problemSentence(problem)}`);
    },
    () => console.warn(`<${tag}> ${base}`, fresh),
  );
}
