/**
 * Reporter for Node's test runner: says what failed and why, and ends with `N passed, N failed` (tests, not
 * suites), which `test/run.mjs` adds up.
 */
import { relative } from 'node:path';

/** The fault with the frames that are ours: the runner's own say nothing about the test. */
function shown(error) {
  const fault = error?.cause ?? error;
  const text = String(fault?.stack ?? fault?.message ?? fault).replace(
    /\n\s+at [^\n]*node:internal[^\n]*/g,
    '',
  );
  // A list of everything that is missing fills a screen in its first lines.
  return text.length > 4000 ? `${text.slice(0, 4000)} … (${text.length} letters)` : text;
}

export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const failure = data.details.error;
    // A suite fails when a test in it does: only its own fault counts.
    if (data.details.type === 'suite' && failure?.failureType !== 'hookFailed') continue;
    if (data.skip !== undefined || data.todo !== undefined) continue;
    if (type === 'test:pass') passed++;
    else if (failure?.failureType !== 'subtestsFailed') {
      failed++;
      const where = data.file ? ` (${relative(process.cwd(), data.file)}:${data.line})` : '';
      yield `✖ ${data.name}${where}\n${shown(failure).replace(/^/gm, '    ')}\n`;
    }
  }
  yield `${process.env.NABO_PART ?? 'tests'}: ${passed} passed, ${failed} failed\n`;
}
