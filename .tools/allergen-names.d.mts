export const nynorsk: string[];
export function allergenNames(): Record<'en' | 'nb' | 'nn' | 'nl', string[]>;
export function allergenKeys(): string[];
