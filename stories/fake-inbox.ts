/** An inbox for stories, in which no server is: it answers every request of the report protocol alike. */

interface Answer {
  status: number;
  body: unknown;
  /** Milliseconds; `Infinity` = the answer never comes. */
  delay?: number;
}

/** Stands in for the browser's requests until the story is left. @returns what gives them back */
export function fakeInbox(answer: (method: string, address: string) => Answer): () => void {
  const real = globalThis.XMLHttpRequest;
  class Fake extends EventTarget {
    readonly upload = new EventTarget();
    timeout = 0;
    status = 0;
    responseText = '';
    #asked: [method: string, address: string] = ['GET', ''];

    open(method: string, address: string): void {
      this.#asked = [method, address];
    }
    setRequestHeader(): void {}
    getResponseHeader(): null {
      return null;
    }
    abort(): void {}
    send(): void {
      const { status, body, delay = 0 } = answer(...this.#asked);
      if (delay === Infinity) {
        this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: 60, total: 100 }));
        return;
      }
      setTimeout(() => {
        this.status = status;
        this.responseText = JSON.stringify(body);
        this.dispatchEvent(new Event('loadend'));
      }, delay);
    }
  }
  globalThis.XMLHttpRequest = Fake as unknown as typeof XMLHttpRequest;
  return () => (globalThis.XMLHttpRequest = real);
}

export const code = '77777777777777777778';

export const receipt: Answer = {
  status: 201,
  body: {
    reference: 'C4HJ-7RKX',
    receipt: code,
    statusUrl: `https://inbox.example/reports/${code}`,
    replyBy: '2026-11-30',
  },
};

export const answered: Answer = {
  status: 200,
  body: {
    reference: 'C4HJ-7RKX',
    kind: 'complaint',
    status: 'answered',
    receivedAt: '2026-11-23T09:30:00Z',
    replyBy: '2026-11-30',
    conversation: [
      {
        at: '2026-11-23T09:30:00Z',
        from: 'neighbour',
        text: 'The gate bangs every evening.\nI cannot sleep.',
      },
      {
        at: '2026-11-24T12:10:00Z',
        from: 'centre',
        text: 'Thank you for telling us. We have fitted a damper today.',
      },
    ],
  },
};
