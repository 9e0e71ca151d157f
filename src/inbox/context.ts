import type { Config } from './config/config.js';
import type { House } from './config/house.js';
import type { Keys } from './keys.js';
import type { Log } from './log.js';
import { Limits, type Measure } from './rate-limit.js';
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
  limits: Record<Limited, Gate>;
  /** As the feed has it now: it may be read again while the inbox runs. */
  house: () => House;
  /** Origin that neighbours see, `https://town.example`. */
  origin: () => string;
  /** Says that there may be mail to send. */
  mailWaits: () => void;
}

export type Limited = 'reports' | 'lookups' | 'signIn';

/** Lets a request through, or says after how many seconds it may come again. */
export interface Gate {
  take: (address: string, now: number) => number | Promise<number>;
}

export const reportsUrl = (inbox: Inbox) => `${inbox.origin()}${inbox.config.base}/reports`;
export const statusUrl = (inbox: Inbox, receipt: string) => `${reportsUrl(inbox)}/${receipt}`;
export const staffUrl = (inbox: Inbox) => `${inbox.origin()}${inbox.config.base}/staff`;

type Measures = Pick<
  Config,
  'reportsPerHour' | 'reportsPerMinute' | 'lookupsPerHour' | 'lookupsPerMinute' | 'signInsPerHour'
>;

/** The measures of each kind of request, as configured. */
export function measuresOf(config: Measures): Record<Limited, Measure> {
  const hourly = (n: number, share: number) => ({ burst: Math.max(1, n / share), perMinute: n / 60 });
  const minutely = (n: number) => ({ burst: n, perMinute: n });
  return {
    reports: { each: hourly(config.reportsPerHour, 2), all: minutely(config.reportsPerMinute) },
    lookups: { each: hourly(config.lookupsPerHour, 2), all: minutely(config.lookupsPerMinute) },
    // By address; the account itself rests after five wrong tries, wherever they come from.
    signIn: { each: hourly(config.signInsPerHour, 6), all: minutely(config.signInsPerHour) },
  };
}

/** Counted in memory, which is all there is to know where one program serves everybody. */
export function limitsOf(config: Measures): Record<Limited, Limits> {
  const { reports, lookups, signIn } = measuresOf(config);
  return { reports: new Limits(reports), lookups: new Limits(lookups), signIn: new Limits(signIn) };
}
