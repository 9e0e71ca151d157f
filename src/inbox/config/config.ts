import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { secretLength } from '../keys.js';
import { reasonOf, StartError } from '../start-error.js';
import { makeFolder } from '../store/folder.js';
import * as check from './checks.js';
import { ConfigError } from './checks.js';
import { environmentName, options, type Option } from './options.js';

export { ConfigError };

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

type Values = Record<string, string | undefined>;

function fromFile(path: string | undefined): Values {
  if (!path) return {};
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigError(`--config ${path}: ${reasonOf(error)}`);
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new ConfigError(`--config ${path}: an object was expected`);
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => {
      if (!(name in options) || name === 'config')
        throw new ConfigError(`--config ${path}: there is no option "${name}"`);
      if (value === null) return [name, undefined];
      const isList = Array.isArray(value) && options[name]?.type === 'list';
      const parts: unknown[] = isList ? value : [value];
      if (!parts.every((part) => ['string', 'number', 'boolean'].includes(typeof part)))
        throw new ConfigError(
          `--config ${path}: "${name}" is no ${isList ? 'list of texts' : 'text or number'}`,
        );
      return [name, parts.join(',')];
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
    if (!/^\d+$/.test(value.trim()) || number < (min ?? 0) || number > (max ?? Infinity))
      throw new ConfigError(
        `--${name}: a whole number${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` to ${max}`}, not "${value}"`,
      );
  }
  if (option.type === 'flag' && !['true', 'false', '1', '0'].includes(value))
    throw new ConfigError(`--${name}: true or false, not "${value}"`);
  return value;
}

/** The secret out of its file, which is made at the first start and readable by its owner only. */
function secretFile(folder: string): string {
  const file = join(folder, 'secret');
  let secret: string;
  try {
    makeFolder(folder);
    try {
      // "wx": of two that start at once only one makes it.
      writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    secret = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new StartError(`--data ${folder}: ${reasonOf(error)}`);
  }
  return longEnough(file, secret);
}

function longEnough(name: string, secret: string): string {
  if (secret.length >= secretLength) return secret;
  throw new ConfigError(`${name} needs ${secretLength} characters or more`);
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
    // What is empty is not given, as in a file of variables of which some are left open.
    const value = [given[name], env[environmentName(name)], file[name], option?.default].find(
      (one) => one !== undefined && (one !== '' || name === 'base'),
    );
    return value === undefined || option === undefined ? undefined : checked(name, option, value);
  };
  const number = (name: string) => Number(get(name));
  const optionalNumber = (name: string) => (get(name) === undefined ? undefined : number(name));
  const list = (name: string) =>
    (get(name) ?? '')
      .split(',')
      .map((s) => s.trim())
      .filter(Boolean);
  const flag = (name: string) => ['true', '1'].includes(get(name) ?? 'false');
  const ruled = (name: string, rule: (name: string, value: string) => string) => {
    const value = get(name);
    return value && rule(name, value);
  };

  const help = flag('help');
  const data = get('data') ?? '.';
  const base = (get('base') ?? '').replace(/\/+$/, '');
  if (base !== '' && !/^(\/[\w.~-]+)+$/.test(base))
    throw new ConfigError(`--base: a path like /inbox, not "${base}"`);
  const own = get('secret');
  const secret = help ? '' : own === undefined ? secretFile(data) : longEnough('--secret', own);
  const issuer = ruled('oidc-issuer', check.issuer);
  const clientId = get('oidc-client-id');
  const allow = list('oidc-allow').map((rule) => check.admission('oidc-allow', rule));
  if (issuer && (!clientId || allow.length === 0))
    throw new ConfigError('--oidc-issuer needs --oidc-client-id, and --oidc-allow: who may come in');
  if (!issuer && (clientId || allow.length > 0))
    throw new ConfigError('--oidc-client-id and --oidc-allow need --oidc-issuer');
  const smtp = ruled('smtp', check.post);
  const mailTo = list('mail-to').map((value) => check.mailbox('mail-to', value));
  if (smtp && !get('mail-from')) throw new ConfigError('--smtp needs --mail-from');
  if (!smtp && mailTo.length > 0) throw new ConfigError('--mail-to needs --smtp');
  const proof = get('proof');
  return {
    help,
    host: get('host') ?? '127.0.0.1',
    port: number('port'),
    base,
    publicUrl: ruled('public-url', check.origin),
    trustedProxies: number('trusted-proxies'),
    origins: list('origins').map((value) => check.origin('origins', value)),
    database: ruled('database', check.database) ?? join(data, 'inbox.sqlite'),
    secret,
    retentionDays: number('retention-days'),
    closeAfterDays: number('close-after-days'),
    auditDays: number('audit-days'),
    feed: get('feed'),
    name: get('name'),
    language: ruled('language', check.language),
    timezone: ruled('timezone', check.zone),
    replyWithinDays: optionalNumber('reply-within-days'),
    maxFiles: optionalNumber('max-files'),
    maxFileBytes: number('max-file-mb') * 1_000_000,
    reportsPerHour: number('reports-per-hour'),
    reportsPerMinute: number('reports-per-minute'),
    lookupsPerHour: number('lookups-per-hour'),
    lookupsPerMinute: number('lookups-per-minute'),
    signInsPerHour: number('sign-ins-per-hour'),
    proof: proof === 'off' || proof === 'require' ? proof : 'ask',
    smtp,
    mailFrom: ruled('mail-from', check.sender),
    mailTo,
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
