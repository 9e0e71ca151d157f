import type { Browser, LaunchOptions } from 'puppeteer-core';

export const chromiumArgs: string[];
/** @throws {Error} where there is none, and none is to be had */
export function startChromium(options?: LaunchOptions): Promise<Browser>;
/** Nothing where there is none and there need not be: that has been said loudly by then. */
export function startFirefox(): Promise<Browser | undefined>;
