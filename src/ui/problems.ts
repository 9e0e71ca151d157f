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
const found = new WeakMap<object, Map<string, Problem[]>>();

/** The faults of a section, looked for once, however many elements read it. */
function faultsOf(raw: object, name: keyof typeof sections): Problem[] {
  const known = found.get(raw) ?? new Map<string, Problem[]>();
  found.set(raw, known);
  const faults = known.get(name) ?? problemsIn(raw, { [name]: sections[name] });
  known.set(name, faults);
  return faults;
}

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
  const names = (Object.keys(sections) as (keyof typeof sections)[]).filter((name) =>
    faulty.includes(`/${name}`),
  );
  const told = inLanguage(locale, () =>
    names
      .flatMap((name) => faultsOf(raw as object, name))
      .map((one) => ({ ...one, message: problemSentence(one) })),
  );
  const known = said.get(raw as object) ?? new Set();
  said.set(raw as object, known);
  for (const { path, code, message } of told) {
    if (!known.has(path + code)) console.warn(`<${tag}> ${base} ${path}: ${message}`);
    known.add(path + code);
  }
  return told;
}
