/**
 * @param outDir the folder that the files were written to
 * @param files all of them, relative to it: only files in a folder `parts-…` may lose the names of what they export
 */
export function shareNames(outDir: string, files: readonly string[]): void;
