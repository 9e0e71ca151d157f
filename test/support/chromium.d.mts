import type { Browser, LaunchOptions } from 'puppeteer-core';

export const chromiumArgs: string[];
/** `undefined` where there is none (never when `CI=true`: then it is an error). */
export function startChromium(options?: LaunchOptions): Promise<Browser | undefined>;
