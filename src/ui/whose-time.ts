import { MINUTE, type Instant } from '../domain/civil.js';
import type { Zone } from '../domain/zone.js';
import { locales } from '../i18n/format.js';
import { currentLocale, msg, str } from '../i18n/messages.js';

/** Tells a visitor whose clock shows another time that all times are the house's; nothing to everybody else. */
export function whoseTime(zone: Zone, now: Instant): string | undefined {
  // The one place where the visitor's own zone counts, and only its difference.
  if (-new Date(now).getTimezoneOffset() * MINUTE === zone.offsetAt(now)) return undefined;
  const name = new Intl.DateTimeFormat(locales(currentLocale()), { timeZone: zone.id, timeZoneName: 'long' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return msg(str`All times are the house’s own: ${name}.`, { id: 'nabo.base.whoseTime' });
}
