import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { secretLength } from '../keys.js';
import { environmentName, options, type Option } from './options.js';

export interface Config {
  host: string;
  port: number;
  /** `/inbox`, or `''`; never with a slash at its end. */
  base: string;
  publicUrl: string | undefined;
  trustedProxies: number;
  origins: string[];
  database: string;
  secret: string;
  retentionDays: number;
  closeAfterDays: number;
  auditDays: number;
  feed: string | undefined;
  name: string | undefined;
  language: string | undefined;
  timezone: string | undefined;
  replyWithinDays: number | undefined;
  maxFiles: number | undefined;
  maxFileBytes: number;
  reportsPerHour: number;
  reportsPerMinute: number;
  lookupsPerHour: number;
  lookupsPerMinute: number;
  signInsPerHour: number;
  proof: 'off' | 'ask' | 'require';
  smtp: string | undefined;
  mailFrom: string | undefined;
  mailTo: string[];
  oidc: OidcConfig | undefined;
  publishFigures: boolean;
}
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  allow: string[];
  name: string;
}

/** Something in the configuration is wrong; the message is for whoever wrote it. */
export class ConfigError extends Error {}

type Values = Record<string, string | undefined>;

function fromFile(path: string | undefined): Values {
  if (!path) return {};
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigError(`--config ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof raw !== 'object' || raw === null)
    throw new ConfigError(`--config ${path}: an object was expected`);
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => {
      if (!(name in options) || name === 'config')
        throw new ConfigError(`--config ${path}: there is no option "${name}"`);
      return [name, Array.isArray(value) ? value.join(',') : String(value)];
    }),
  );
}

function flags(argv: readonly string[]): Values {
  const kinds = Object.fromEntries(
    Object.entries(options).map(([name, o]) => [
      name,
      { type: o.type === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { values } = parseArgs({ args: [...argv], options: kinds, strict: true });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : String(error));
  }
}

function checked(name: string, option: Option, value: string): string {
  const { min, max, choices } = option;
  if (choices && !choices.includes(value))
    throw new ConfigError(`--${name}: one of ${choices.join(', ')}, not "${value}"`);
  if (option.type === 'number') {
    const number = Number(value);
    if (!Number.isInteger(number) || value.trim() === '' || number < (min ?? 0) || number > (max ?? Infinity))
      throw new ConfigError(
        `--${name}: a whole number${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` to ${max}`}, not "${value}"`,
      );
  }
  if (option.type === 'flag' && !['true', 'false', '1', '0', ''].includes(value))
    throw new ConfigError(`--${name}: true or false, not "${value}"`);
  return value;
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** An address's origin: `https://town.example`, and nothing after it. */
function origin(name: string, value: string): string {
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

/** The secret out of its file, which is made at the first start and readable by its owner only. */
function secretFile(folder: string): string {
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // "wx": of two that start at once only one makes it.
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * Reads flags, environment and file.
 * @throws ConfigError
 */
export function readConfig(argv: readonly string[], env: Readonly<Values>): Config & { help: boolean } {
  const given = flags(argv);
  const file = fromFile(given['config'] ?? env[environmentName('config')]);
  const get = (name: string): string | undefined => {
    const option = options[name];
    const value = given[name] ?? env[environmentName(name)] ?? file[name] ?? option?.default;
    return value === undefined ||
      option === undefined ||
      (value === '' && option.type !== 'flag' && name !== 'base')
      ? undefined
      : checked(name, option, value);
  };
  const number = (name: string) => Number(get(name));
  const optionalNumber = (name: string) => (get(name) === undefined ? undefined : number(name));
  const list = (name: string) =>
    (get(name) ?? '')
      .split(',')
      .map((s) => s.trim())
      .filter(Boolean);
  const flag = (name: string) => ['true', '1', ''].includes(get(name) ?? 'false');

  const help = flag('help');
  const data = get('data') ?? '.';
  const base = (get('base') ?? '').replace(/\/+$/, '');
  if (base !== '' && !/^(\/[\w.~-]+)+$/.test(base))
    throw new ConfigError(`--base: a path like /inbox, not "${base}"`);
  const secret = help ? '' : (get('secret') ?? secretFile(data));
  if (!help && secret.length < secretLength)
    throw new ConfigError(`the secret needs ${secretLength} characters or more`);
  const publicUrl = get('public-url');
  const issuer = get('oidc-issuer');
  const clientId = get('oidc-client-id');
  const allow = list('oidc-allow');
  if (issuer && (!clientId || allow.length === 0))
    throw new ConfigError('--oidc-issuer needs --oidc-client-id, and --oidc-allow: who may come in');
  if (get('smtp') && !get('mail-from')) throw new ConfigError('--smtp needs --mail-from');
  const timezone = get('timezone');
  if (timezone && !isZone(timezone))
    throw new ConfigError(`--timezone: an IANA zone like Europe/Oslo, not "${timezone}"`);
  const proof = get('proof');
  return {
    help,
    host: get('host') ?? '127.0.0.1',
    port: number('port'),
    base,
    publicUrl: publicUrl && origin('public-url', publicUrl),
    trustedProxies: number('trusted-proxies'),
    origins: list('origins').map((value) => origin('origins', value)),
    database: get('database') ?? join(data, 'inbox.sqlite'),
    secret,
    retentionDays: number('retention-days'),
    closeAfterDays: number('close-after-days'),
    auditDays: number('audit-days'),
    feed: get('feed'),
    name: get('name'),
    language: get('language'),
    timezone,
    replyWithinDays: optionalNumber('reply-within-days'),
    maxFiles: optionalNumber('max-files'),
    maxFileBytes: number('max-file-mb') * 1_000_000,
    reportsPerHour: number('reports-per-hour'),
    reportsPerMinute: number('reports-per-minute'),
    lookupsPerHour: number('lookups-per-hour'),
    lookupsPerMinute: number('lookups-per-minute'),
    signInsPerHour: number('sign-ins-per-hour'),
    proof: proof === 'off' || proof === 'require' ? proof : 'ask',
    smtp: get('smtp'),
    mailFrom: get('mail-from'),
    mailTo: list('mail-to'),
    oidc:
      issuer && clientId
        ? {
            issuer,
            clientId,
            clientSecret: get('oidc-client-secret'),
            allow,
            name: get('oidc-name') ?? 'OpenID Connect',
          }
        : undefined,
    publishFigures: flag('publish-figures'),
  };
}
