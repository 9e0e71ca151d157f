import { createChallenge, randomInt, verifySolution, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createHash } from 'node:crypto';
import type { Inbox } from '../context.js';
import type { Suspicion } from '../store/tables.js';
import { Refusal } from '../web/refusal.js';

/** How long a challenge may be solved and sent. */
const PROOF_MINUTES = 20;
// About a second on an old phone, nothing that an honest sender notices beside typing: some thousand keys of a
// thousand rounds. One round of checking for us.
const COST = 1000;
const COUNTER = { from: 400, to: 1600 };

/** A challenge as `altcha` and `altcha-lib` solve it. Everything needed to check it comes back with the solution. */
export function newChallenge(inbox: Inbox) {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(COUNTER.to, COUNTER.from),
    deriveKey,
    expiresAt: Math.ceil(inbox.now() / 1000) + PROOF_MINUTES * 60,
    hmacSignatureSecret: inbox.keys.derived('altcha'),
    hmacKeySignatureSecret: inbox.keys.derived('altcha key'),
  });
}

function payloadOf(text: string): Payload | undefined {
  try {
    const payload = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as Partial<Payload> | null;
    // Our own challenges only: with another algorithm or cost, checking could be made to take long.
    const { algorithm, cost, keyLength } = payload?.challenge?.parameters ?? {};
    const ours = algorithm === 'PBKDF2/SHA-256' && cost === COST && keyLength === 32;
    return ours && payload?.solution && typeof payload.challenge?.signature === 'string'
      ? (payload as Payload)
      : undefined;
  } catch {
    return undefined;
  }
}

export interface Proof {
  hash: string;
  expiresAt: number;
}

/**
 * The proof of work of a report, checked; `undefined` where there is none and none is needed.
 * @throws Refusal `invalid` at `/altcha`
 */
export async function checkProof(
  inbox: Inbox,
  altcha: string | undefined,
  required: boolean,
): Promise<Proof | undefined> {
  const refused = () => new Refusal('invalid', { errors: [{ pointer: '/altcha', code: 'proof' }] });
  if (inbox.config.proof === 'off') return undefined;
  if (!altcha) {
    if (required) throw refused();
    return undefined;
  }
  const payload = payloadOf(altcha);
  if (!payload) throw refused();
  const { verified } = await verifySolution({
    challenge: payload.challenge,
    solution: payload.solution,
    deriveKey,
    hmacSignatureSecret: inbox.keys.derived('altcha'),
    hmacKeySignatureSecret: inbox.keys.derived('altcha key'),
  }).catch(() => ({ verified: false }));
  if (!verified) throw refused();
  return {
    hash: createHash('sha256')
      .update(payload.challenge.signature ?? '')
      .digest('hex'),
    expiresAt: (payload.challenge.parameters.expiresAt ?? 0) * 1000,
  };
}

/** Nobody reads, writes and sends in less. */
const MINIMUM_MS = 2000;

/**
 * What makes a report look like a machine's. Such a report is taken and put aside, never refused and never
 * dropped: some browsers fill in hidden fields by themselves, and some people paste.
 */
export function suspicion(signs: {
  website?: string | undefined;
  elapsed?: number | undefined;
  proven: boolean;
}): Suspicion | undefined {
  if (signs.website) return 'honeypot';
  if (signs.elapsed !== undefined && signs.elapsed < MINIMUM_MS) return 'hasty';
  return signs.proven ? undefined : 'unproven';
}

/** When a form was made, in a hidden field that cannot be made up. */
export const shownStamp = (inbox: Inbox) => {
  const at = String(inbox.now());
  return `${at}.${inbox.keys.stamp('shown', at)}`;
};

/** Milliseconds since the form was made; `undefined` where it is not a form of ours. */
export function elapsedSince(inbox: Inbox, shown: string | undefined): number | undefined {
  const [at = '', stamp = ''] = shown?.split('.') ?? [];
  return inbox.keys.isStamp('shown', at, stamp) ? inbox.now() - Number(at) : undefined;
}
