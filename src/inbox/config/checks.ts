/** Rules for what is written in options; each takes the option's name and what stands there. */

/** Something in the configuration is wrong; the message is for whoever wrote it. */
export class ConfigError extends Error {}

export function zone(name: string, value: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) && value;
  } catch {
    throw new ConfigError(`--${name}: an IANA zone like Europe/Oslo, not "${value}"`);
  }
}

export function language(name: string, value: string): string {
  if (/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(value)) return value;
  throw new ConfigError(`--${name}: a language like nb or en-GB, not "${value}"`);
}

/** An address's origin: `https://town.example`, and nothing after it. */
export function origin(name: string, value: string): string {
  const url = URL.parse(value);
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  )
    throw new ConfigError(`--${name}: an origin like https://town.example, not "${value}"`);
  return url.origin;
}

/** Not quoted when it is wrong: there may be a password in it. So with `post`. */
export function database(name: string, value: string): string {
  // A letter and a colon is a drive of Windows.
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme !== undefined && !['postgres', 'postgresql', 'sqlite', 'file'].includes(scheme))
    throw new ConfigError(`--${name}: postgres://… or the path of an SQLite file, not ${scheme}:`);
  if (scheme?.startsWith('postgres') && !URL.parse(value, 'postgres://localhost'))
    throw new ConfigError(
      `--${name}: an address like postgres://user:password@host/name; in the password, write @ as %40, / as %2F, # as %23`,
    );
  return value;
}

export function post(name: string, value: string): string {
  const url = URL.parse(value);
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname) return value;
  throw new ConfigError(
    `--${name}: an address like smtp://user:password@host:587; in the password, write @ as %40, / as %2F, # as %23`,
  );
}

const bare = '[^\\s@<>"(),:;]+@[^\\s@<>"(),:;]+';

export function mailbox(name: string, value: string): string {
  if (new RegExp(`^${bare}$`).test(value)) return value;
  throw new ConfigError(`--${name}: an e-mail address like kari@town.example, not "${value}"`);
}

/** With or without a name before it: `Nabo <inbox@town.example>`. */
export function sender(name: string, value: string): string {
  if (new RegExp(`^(${bare}|[^<>\\p{C}]+<${bare}>)$`, 'u').test(value)) return value;
  throw new ConfigError(`--${name}: an e-mail address like inbox@town.example, not "${value}"`);
}

const isLoopback = (url: URL) => /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);

export function issuer(name: string, value: string): string {
  const url = URL.parse(value);
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) return value;
  throw new ConfigError(`--${name}: an address that begins with https://, not "${value}"`);
}

/** A rule that could let nobody in is a mistake. */
export function admission(name: string, value: string): string {
  if (/^[^=\s]+=./.test(value) || new RegExp(`^${bare}$`).test(value)) return value;
  throw new ConfigError(
    `--${name}: kari@town.example, *@town.example or CLAIM=VALUE (groups=nabo), not "${value}"`,
  );
}
