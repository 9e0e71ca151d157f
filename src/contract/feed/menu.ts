import * as v from '../schema-core.js';
import { allergens, diets } from '../allergens.js';
import { amount, boolean, date, string, text } from '../primitives.js';
import { days, inOrder } from './days.js';

const declared = v.optional(v.array(v.picklist(allergens, 'allergen'), true));

/** No `contains` key means *not declared*; `[]` means none. */
const item = v.pipe(
  v.object({
    name: text,
    description: v.optional(text),
    price: v.optional(amount),
    prices: v.optional(v.array(v.object({ label: text, amount }))),
    payWhatYouWant: v.optional(boolean),
    diets: v.optional(v.array(v.picklist(diets))),
    contains: declared,
    mayContain: declared,
    checked: v.optional(date),
    image: v.optional(string),
    soldOut: v.optional(boolean),
    days: v.optional(days),
    date: v.optional(date),
    /** Either end of the span may be left open. */
    from: v.optional(date),
    through: v.optional(date),
  }),
  v.check(inOrder, 'spanOrder'),
);

const section = v.object({ name: text, items: v.array(item) });

export const menu = v.object({ note: v.optional(text), sections: v.optional(v.array(section)) });

export type MenuItem = v.InferOutput<typeof item>;
export type MenuSection = v.InferOutput<typeof section>;
export type Menu = v.InferOutput<typeof menu>;
