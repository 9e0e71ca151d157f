type Content = string | { untranslatable: string; index: number };
export function readXliff(area: string, locale: string): string | undefined;
export function parseXliff(xml: string): Map<string, { target?: Content[]; review?: boolean }>;
export function wording(contents: readonly Content[]): string;
