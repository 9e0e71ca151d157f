/** The test's side of `feed-server.mjs`. */
export interface Answer {
  status?: number;
  type?: string;
  body?: unknown;
  delay?: number;
  reset?: boolean;
  bytes?: number;
  etag?: string;
  headers?: Record<string, string>;
}

let serial = 0;

export interface ServedFeed {
  src: string;
  log(): Promise<{ conditional: boolean; aborted: boolean }[]>;
  answer(...answers: Answer[]): Promise<void>;
}

/** Serves answers, one a request, under an address that no other test has; the last one is repeated. */
export async function serve(...answers: Answer[]): Promise<ServedFeed> {
  const path = `/__feed/t${Date.now().toString(36)}-${serial++}-${Math.floor(performance.now())}`;
  const served: ServedFeed = {
    src: new URL(path, location.href).href,
    log: async () => (await (await fetch(`${path}/log`, { cache: 'no-store' })).json()) as never,
    answer: async (...next) => {
      await fetch(path, { method: 'PUT', body: JSON.stringify(next) });
    },
  };
  await served.answer(...answers);
  return served;
}

export const minimal = {
  version: 1,
  centre: { name: 'Grendehuset', timezone: 'Europe/Oslo' },
  hours: { regular: [{ days: 'mon-fri', opens: '08:00', closes: '15:00' }] },
};
