import { checkReport } from '../../contract/report-check.js';
import type { Inbox } from '../context.js';
import type { Source } from '../store/tables.js';
import { Refusal } from '../web/refusal.js';
import { accept, replay, type Accepted, type Refused } from './accept.js';
import { checkProof, suspicion } from './guard.js';
import { recodeAll } from './photos.js';

/** What came along with a report and tells whether a machine wrote it. */
export interface Signs {
  altcha?: string | undefined;
  elapsed?: number | undefined;
  website?: string | undefined;
}

export interface Submitted {
  /** The report, still unchecked. */
  raw: unknown;
  files: readonly Uint8Array[];
  signs: Signs;
  /** `undefined` for forms that were made ahead of time, and for Open311. */
  key: string | undefined;
  source: Source;
  /** Address of the sender; used here, and not kept. */
  sender: string;
}

const settled = (result: Accepted | Refused): Accepted => {
  if (result.state === 'key-reused') throw new Refusal('keyReused');
  if (result.state === 'proof-reused')
    throw new Refusal('invalid', { errors: [{ pointer: '/altcha', code: 'proof' }] });
  return result;
};

/**
 * From what was sent to a stored report: check, same key before?, proof, photos, store.
 * @throws Refusal
 */
export async function take(
  inbox: Inbox,
  { raw, files, signs, key, source, sender }: Submitted,
): Promise<Accepted> {
  const checked = checkReport(raw);
  if (!checked.ok) throw new Refusal('invalid', { errors: checked.errors });
  const report = checked.value;
  const { rooms } = inbox.house();
  // A feed that cannot be read names no rooms: then every wish is taken.
  if (report.kind === 'booking' && rooms.length > 0 && !rooms.some(({ id }) => id === report.booking.room))
    throw new Refusal('invalid', { errors: [{ pointer: '/booking/room', code: 'choice' }] });
  const fingerprint = inbox.keys.fingerprint(report, files);
  // A form that was made ahead of time (a static page) has no key of its own: the same words from the same
  // address on the same day are the same report, so that a second press of the button stores nothing.
  const day = Math.floor(inbox.now() / 86_400_000);
  const ownKey = key ?? inbox.keys.stamp('form key', `${fingerprint} ${sender} ${day}`);

  const before = await replay(inbox, ownKey, fingerprint);
  if (before) return settled(before);

  // Without JavaScript nobody can prove anything: such reports are marked, as are those of older programs.
  const proof = await checkProof(inbox, signs.altcha, inbox.config.proof === 'require' && source === 'page');
  const photos = await recodeAll(inbox, files);
  const proven = proof !== undefined || inbox.config.proof === 'off';
  const suspect = suspicion({ website: signs.website, elapsed: signs.elapsed, proven });
  return settled(await accept(inbox, { report, photos, key: ownKey, fingerprint, source, suspect, proof }));
}
