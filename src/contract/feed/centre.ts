import * as v from '../schema-core.js';
import { email, languageTag, phone, string, text } from '../primitives.js';

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    // Newer engines take `+02:00` too, which has no summer time: signs and digits come before letters.
    return zone > '9';
  } catch {
    return false;
  }
}

/** The house itself. `timezone` is an IANA name, `currency` an ISO 4217 code. Not even a missing name hides it. */
export const centre = v.object({
  name: v.optional(text, ''),
  language: v.optional(languageTag),
  timezone: v.optional(v.pipe(v.string(), v.check(isZone, 'timezone')), 'Europe/Oslo'),
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'currency'))),
  url: v.optional(string),
  phone: v.optional(phone),
  email: v.optional(email),
  address: v.optional(
    v.object({
      street: v.optional(text),
      postalCode: v.optional(string),
      locality: v.optional(text),
      country: v.optional(string),
      map: v.optional(string),
    }),
  ),
});
export type Centre = v.InferOutput<typeof centre>;
