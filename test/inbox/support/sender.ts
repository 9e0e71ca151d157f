import { request } from 'node:http';

export interface Reply {
  status: number;
  body: string;
}

/** One POST over one connection of its own. @throws the connection's error, or one after `timeoutMs` */
export function postOnce(address: string, key: string, body: string, timeoutMs = 5000): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sending = request(
      address,
      {
        method: 'POST',
        agent: false,
        timeout: timeoutMs,
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
          'Content-Length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => (text += String(part)));
        answer.on('error', reject);
        answer.on('close', () => {
          if (answer.complete) resolve({ status: answer.statusCode ?? 0, body: text });
          else reject(new Error('cut off'));
        });
      },
    );
    sending.on('error', reject).on('timeout', () => sending.destroy(new Error('timeout')));
    sending.end(body);
  });
}

/** Numbers that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
