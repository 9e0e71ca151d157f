/** The inbox cannot start, and not for what is written in its options. The message is for whoever starts it. */
export class StartError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'nothing can be written there',
  ENOENT: 'there is no such file or folder',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'a file of that name is in the way',
  EISDIR: 'a folder of that name is in the way',
  ENOSPC: 'the disk is full',
  EADDRINUSE: 'another program listens there already',
  EADDRNOTAVAIL: 'this machine does not have that address',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host, or no network',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'the connection is cut off there',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
  ETIMEDOUT: 'it does not answer',
  // What PostgreSQL says (its manual, appendix A).
  '28P01': 'the password is wrong',
  '28000': 'this user is not known there, or may not come in',
  '3D000': 'there is no such database',
  '42501': 'this user may not make tables there',
  '53300': 'it has no connection left',
};

/** SQLite's result codes. */
const sqlite: Readonly<Record<number, string>> = {
  5: 'another program holds it',
  6: 'another program holds it',
  8: 'nothing can be written there',
  10: 'the disk cannot be read or written',
  11: 'the file is damaged',
  13: 'the disk is full',
  14: 'the file cannot be opened',
  26: 'it is no SQLite database',
};

/** Why something failed, in a few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('errcode' in error && typeof error.errcode === 'number') {
    const known = sqlite[error.errcode & 0xff];
    if (known) return known;
  }
  const known = 'code' in error ? reasons[String(error.code)] : undefined;
  if (known) return known;
  if (/timeout/.test(error.message)) return 'it does not answer';
  return error.message.split('\n', 1)[0] ?? '';
}
