export const pages: Readonly<Record<string, () => Promise<string>>>;
export function page(path: string): Promise<string>;
