/** The test's side of `feed-server.mjs`. */
export interface Answer {
  status?: number;
  type?: string;
  body?: unknown;
  delay?: number;
  reset?: boolean;
  /** The body begins, and never ends. */
  endless?: boolean;
  bytes?: number;
  etag?: string;
  headers?: Record<string, string>;
}

let serial = 0;

export interface ServedFeed {
  src: string;
  log(): Promise<{ conditional: boolean; aborted: boolean; key?: string; body?: string }[]>;
  answer(...answers: Answer[]): Promise<void>;
}

/** Serves answers, one a request, under an address that no other test has; the last one is repeated. */
export function serve(...answers: Answer[]): Promise<ServedFeed> {
  return serveAt(
    `/__feed/t${Date.now().toString(36)}-${serial++}-${Math.floor(performance.now())}`,
    ...answers,
  );
}

/** The same at an address that the test chooses. */
export async function serveAt(path: string, ...answers: Answer[]): Promise<ServedFeed> {
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
