import type { Config } from './config/config.js';
import type { House } from './config/house.js';
import type { Keys } from './keys.js';
import type { Log } from './log.js';
import { Limits } from './rate-limit.js';
import type { Recoder } from './photos/recode.js';
import type { Store } from './store/open.js';

/** What every part of a running inbox is given; nothing of it is a global. */
export interface Inbox {
  config: Config;
  store: Store;
  keys: Keys;
  photos: Recoder;
  log: Log;
  /** Epoch milliseconds; tests bring their own clock. */
  now: () => number;
  limits: Record<'reports' | 'lookups' | 'signIn', Limits>;
  /** As the feed has it now: it may be read again while the inbox runs. */
  house: () => House;
  /** Origin that neighbours see, `https://town.example`. */
  origin: () => string;
  /** Says that there may be mail to send. */
  mailWaits: () => void;
}

export const reportsUrl = (inbox: Inbox) => `${inbox.origin()}${inbox.config.base}/reports`;
export const statusUrl = (inbox: Inbox, receipt: string) => `${reportsUrl(inbox)}/${receipt}`;
export const staffUrl = (inbox: Inbox) => `${inbox.origin()}${inbox.config.base}/staff`;

type Measures = Pick<
  Config,
  'reportsPerHour' | 'reportsPerMinute' | 'lookupsPerHour' | 'lookupsPerMinute' | 'signInsPerHour'
>;

/** The measures of each kind of request, as configured. */
export function limitsOf(config: Measures): Inbox['limits'] {
  const hourly = (n: number, share: number) => ({ burst: Math.max(1, n / share), perMinute: n / 60 });
  const minutely = (n: number) => ({ burst: n, perMinute: n });
  return {
    reports: new Limits(hourly(config.reportsPerHour, 2), minutely(config.reportsPerMinute)),
    lookups: new Limits(hourly(config.lookupsPerHour, 2), minutely(config.lookupsPerMinute)),
    // By address; the account itself rests after five wrong tries, wherever they come from.
    signIn: new Limits(hourly(config.signInsPerHour, 6), minutely(config.signInsPerHour)),
  };
}
