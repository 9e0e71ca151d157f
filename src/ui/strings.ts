/**
 * The strings of a template that cannot be written as one: where a tag's name is chosen by code.
 * They are code, never data. Lit knows a template by the
 * identity of its strings, so keep them.
 */
export const strings = (...parts: string[]): TemplateStringsArray => Object.assign(parts, { raw: parts });
