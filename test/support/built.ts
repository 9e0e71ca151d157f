import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds `dist/` unless it is what the sources would give. Two tests that ask at once build once. */
export function buildDist(): void {
  execFileSync(process.execPath, ['.tools/build.mjs', '--if-stale'], { cwd: root, stdio: 'pipe' });
}
