import { problemsIn } from '../contract/faults.js';
import { sections } from '../contract/feed.js';
import type { Problem } from '../contract/problems.js';
import type { Copy } from '../feed/client.js';
import { inLanguage, loadMessages } from '../i18n/messages.js';
import { problemSentence } from '../i18n/problems.js';
import messages from '../../locales/generated/problems/index.js';

/** A fault with the sentence that says it. */
export type ToldProblem = Problem & { message: string };

const said = new WeakMap<object, Set<string>>();

/**
 * The faults of a feed in words; each is logged once a page, however many elements.
 * @param faulty the sections that have some, as JSON Pointers
 */
export async function tellProblems(
  locale: string,
  tag: string,
  { raw, base }: Copy,
  faulty: readonly string[],
): Promise<ToldProblem[]> {
  await loadMessages(locale, messages).catch(() => undefined);
  const wanted = Object.entries(sections).filter(([name]) => faulty.includes(`/${name}`));
  const told = inLanguage(locale, () =>
    problemsIn(raw, Object.fromEntries(wanted)).map((one) => ({ ...one, message: problemSentence(one) })),
  );
  const known = said.get(raw as object) ?? new Set();
  said.set(raw as object, known);
  for (const { path, code, message } of told) {
    if (!known.has(path + code)) console.warn(`<${tag}> ${base} ${path}: ${message}`);
    known.add(path + code);
  }
  return told;
}
