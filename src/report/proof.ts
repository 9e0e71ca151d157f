import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { request } from './post.js';

/**
 * The inbox's own proof of work (ALTCHA): some seconds of computing that nobody notices who writes one message, and
 * that somebody who sends ten thousand does. Nothing to see, to hear or to solve, and no third party.
 * @returns the solution as it travels; `undefined` where the inbox asks for none
 */
export async function prove(endpoint: string): Promise<string | undefined> {
  const { status, body } = await request({
    method: 'GET',
    address: `${endpoint.replace(/\/+$/, '')}/challenge`,
    timeout: 15_000,
  });
  if (status !== 200 || typeof body !== 'object' || body === null) return undefined;
  const challenge = body as Parameters<typeof solveChallenge>[0]['challenge'];
  const solution = await solveChallenge({ challenge, deriveKey });
  return solution ? btoa(JSON.stringify({ challenge, solution })) : undefined;
}
