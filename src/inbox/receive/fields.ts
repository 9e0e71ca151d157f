import { randomUUID } from 'node:crypto';

/** The values of an ordinary form, as they were sent; a file field is not among them. */
export type Fields = Readonly<Record<string, string>>;

/** Names as in the JSON, with a dot for what lies inside: `contact.email`. `contact[email]` and `email` are taken too. */
export const formFields = [
  'kind',
  'topic',
  'message',
  'where',
  'happenedAt',
  'contact.name',
  'contact.email',
  'contact.phone',
  'booking.room',
  'booking.date',
  'booking.from',
  'booking.to',
  'booking.purpose',
  'language',
  'page',
] as const;

/** Fields that are for us and not part of the report: key, honeypot, when the form was made. */
export const ownFields = ['key', 'website', 'shown'] as const;

export function fieldsOf(form: FormData | URLSearchParams): Fields {
  const fields: Record<string, string> = {};
  for (const name of [...formFields, ...ownFields]) {
    const [group, own = ''] = name.split('.');
    // Whoever makes a form of their own may call what lies inside as the tools of their house do.
    const value = form.get(name) ?? form.get(`${group}[${own}]`) ?? form.get(own);
    if (typeof value === 'string') fields[name] = value;
  }
  return fields;
}

/** The report that a form means, still unchecked. */
export function reportOfFields(fields: Fields, language: string, page: string): unknown {
  const given = (prefix: string) =>
    Object.fromEntries(
      formFields
        .filter((name) => name.startsWith(prefix) && (prefix !== '' || !name.includes('.')) && name in fields)
        .map((name) => [name.slice(prefix.length), fields[name]]),
    );
  const plain = given('');
  return {
    version: 1,
    ...plain,
    language: plain['language'] || language,
    page: plain['page'] || page,
    contact: given('contact.'),
    ...(plain['kind'] === 'booking' && { booking: given('booking.') }),
  };
}

export const newKey = () => randomUUID();
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The key of the header, bare or as the structured string of the IETF draft; `undefined` if it is no UUID. */
export function parseKey(header: string | null | undefined): string | undefined {
  const bare = header?.trim().replace(/^"(.*)"$/, '$1');
  return bare && uuid.test(bare) ? bare.toLowerCase() : undefined;
}
