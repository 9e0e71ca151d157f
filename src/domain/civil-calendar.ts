import { DAY, MINUTE, type Instant, type Minutes } from './civil.js';
import type { Zone } from './zone.js';

/** What time-tables reckon with beyond single days; most pages do without. */

/** `08:30` */
export const formatTime = (minutes: Minutes): string =>
  minutes < 1440 ? new Date(minutes * MINUTE).toISOString().slice(11, 16) : '24:00';

/** Minutes since midnight on the zone's wall clock at that instant, with a fraction for seconds. */
export const minutesAt = (zone: Zone, instant: Instant): number =>
  (instant + zone.offsetAt(instant) - zone.dayAt(instant) * DAY) / MINUTE;
