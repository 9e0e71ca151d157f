import * as v from '../schema-core.js';
import { nullable } from '../schema-nullable.js';
import { amount, id, string, text, translations } from '../primitives.js';

const value = v.number();

const figure = v.object({ label: text, value, unit: v.optional(text), note: v.optional(text) });

/** `null` = not known. One value a label. */
const dataset = v.object({ label: text, values: v.array(nullable(value), true) });

/** A year may stand as a number. */
const year = v.pipe(v.number('text'), v.integer('text'));
const label = v.union([string, translations, year], 'text');

const series = v.pipe(
  v.object({
    id,
    title: text,
    kind: v.picklist(['bar', 'line']),
    unit: v.optional(text),
    labels: v.array(label, true),
    datasets: v.array(dataset, true),
  }),
  v.check((s) => s.datasets.every((d) => d.values.length === s.labels.length), 'seriesLength'),
);

const voice = v.object({ quote: text, who: v.optional(text) });

/** Values below `minimum` are shown as "fewer than" it everywhere (0 = off). */
export const impact = v.object({
  period: v.optional(text),
  figures: v.optional(v.array(figure)),
  series: v.optional(v.array(series)),
  minimum: v.optional(amount),
  voices: v.optional(v.array(voice)),
  source: v.optional(text),
});

export type Figure = v.InferOutput<typeof figure>;
export type Series = v.InferOutput<typeof series>;
export type Voice = v.InferOutput<typeof voice>;
export type Impact = v.InferOutput<typeof impact>;
