/** The engines that were found on this machine (or put there), by name. */
export function findBrowsers(
  wanted?: string[],
): Promise<Record<string, { path: string; headless?: boolean | 'shell'; driver?: string; screen?: string }>>;
