/** What is generated and not in the repository, but imported by the sources. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Writes `locales/generated` out of the XLIFF files; the steps of one `npm test` share one go. */
export function generateLocales() {
  if (process.env.NABO_GENERATED) return;
  const script = fileURLToPath(new URL('../../.tools/locales.mjs', import.meta.url));
  execFileSync(process.execPath, [script, 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.env.NABO_GENERATED = '1';
}
