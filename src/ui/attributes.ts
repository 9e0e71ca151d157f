import { leniently, type Schema } from '../contract/schema-core.js';
import type { Form } from './lit.js';

export interface Thing {
  id: string;
}

/** What attributes may name, by attribute: things of the feed, or words. */
export type Choices = Readonly<Record<string, readonly (string | Thing)[]>>;

/** An attribute must look as the contract's schema says. */
export const formOf = (schema: Schema): Form => ({
  test: (text) => !leniently(schema, text).faulty,
});
