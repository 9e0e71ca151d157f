export interface Row {
  name: string;
  elements: string[];
  most: number;
  files: string[];
  /** What it may load later. */
  parts: string[];
  min: number;
  gzip: number;
  brotli: number;
}
export function measure(): Row[];
export function table(rows: readonly Row[]): string;
