import * as v from '../schema-core.js';
import { amount, count, date, id, languageTag, string, text, whole } from '../primitives.js';

export const workKinds = ['image', 'sculpture', 'textile', 'performance', 'text', 'audio', 'video'] as const;
export const saleStatuses = ['available', 'reserved', 'sold'] as const;

const image = v.object({
  src: string,
  srcset: v.optional(string),
  width: v.optional(count),
  height: v.optional(count),
  alt: v.optional(text),
});

// Without its text alternative a work shows, but is reported.
const described = v.pipe(
  image,
  v.advise((i) => i.alt, 'altMissing', 'alt'),
);
const source = v.object({ src: string, type: v.optional(string) });
const sources = v.array(source);

const audio = v.pipe(
  v.object({ sources, transcript: v.optional(text) }),
  v.advise((a) => a.transcript, 'transcriptMissing', 'transcript'),
);
const captions = v.object({ src: string, language: languageTag, label: v.optional(text) });
const video = v.pipe(
  v.object({
    sources,
    poster: v.optional(string),
    width: v.optional(count),
    height: v.optional(count),
    captions: v.optional(v.array(captions)),
  }),
  v.advise((film) => film.captions?.length, 'captionsMissing', 'captions'),
);
const sale = v.object({
  price: v.optional(amount),
  status: v.picklist(saleStatuses),
  contact: v.optional(string),
});

/** Past `consentUntil` (a date in the centre's zone, that day included) the work is not shown anywhere. */
const work = v.object({
  id,
  title: text,
  /** An id in `artists`, or a name. */
  artist: v.optional(text),
  year: v.optional(v.pipe(v.number(), whole)),
  kind: v.picklist(workKinds),
  medium: v.optional(text),
  size: v.optional(text),
  description: v.optional(text),
  rights: v.optional(text),
  contentNote: v.optional(text),
  consentUntil: v.optional(date),
  images: v.optional(v.array(described)),
  text: v.optional(text),
  audio: v.optional(audio),
  video: v.optional(video),
  sale: v.optional(sale),
  tags: v.optional(v.array(text)),
  event: v.optional(id),
});

const artist = v.object({
  id,
  name: text,
  statement: v.optional(text),
  image: v.optional(v.union([string, image], 'image')),
  url: v.optional(string),
});

export const works = v.array(work);
export const artists = v.array(artist);
export const collections = v.array(string);

export type WorkImage = v.InferOutput<typeof image>;
export type MediaSource = v.InferOutput<typeof source>;
export type Work = v.InferOutput<typeof work>;
export type WorkKind = (typeof workKinds)[number];
export type Artist = v.InferOutput<typeof artist>;
