import * as v from '../schema.js';
import { email, phone, string, text } from '../primitives.js';

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const languageTag = v.pipe(v.string('string'), v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, 'languageTag'));

/** The house itself. `timezone` is an IANA name (default `Europe/Oslo`), `currency` an ISO 4217 code. */
export const centre = v.object(
  {
    name: text,
    language: v.optional(languageTag),
    timezone: v.optional(v.pipe(v.string('string'), v.check(isZone, 'timezone'))),
    currency: v.optional(v.pipe(v.string('string'), v.regex(/^[A-Z]{3}$/, 'currency'))),
    url: v.optional(string),
    phone: v.optional(phone),
    email: v.optional(email),
    address: v.optional(
      v.object(
        {
          street: v.optional(text),
          postalCode: v.optional(string),
          locality: v.optional(text),
          country: v.optional(string),
        },
        'object',
      ),
    ),
  },
  'object',
);
export type Centre = v.InferOutput<typeof centre>;
