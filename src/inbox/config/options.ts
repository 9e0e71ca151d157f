/**
 * Every option of `nabo inbox`, once: flag, environment variable (`NABO_INBOX_` and the name in capitals), key in
 * the file that `--config` names, and the line of `--help` all come from this table.
 */
export interface Option {
  type: 'text' | 'number' | 'list' | 'flag';
  /** As it would be written; none = no value. */
  default?: string;
  help: string;
  choices?: readonly string[];
  min?: number;
  max?: number;
  /** Seen by everybody who may list processes: say it in the environment or in the file instead. */
  secret?: true;
}

const groups = {
  Address: {
    host: { type: 'text', default: '127.0.0.1', help: 'address to listen at' },
    port: { type: 'number', default: '8787', min: 0, max: 65535, help: 'port; 0 takes a free one' },
    base: {
      type: 'text',
      default: '/inbox',
      help: 'path under which everything lies: reports at BASE/reports',
    },
    'public-url': {
      type: 'text',
      help: 'origin that neighbours see, e.g. https://town.example; needed behind a proxy (default: where it listens)',
    },
    'trusted-proxies': {
      type: 'number',
      default: '0',
      min: 0,
      max: 10,
      help: 'how many proxies of yours stand before it and add to X-Forwarded-For',
    },
    origins: {
      type: 'list',
      help: 'origins of the pages that may send reports, e.g. https://town.example,https://www.town.example',
    },
  },
  Storage: {
    data: { type: 'text', default: './nabo-inbox', help: 'folder of the database and of the secret' },
    database: {
      type: 'text',
      help: 'postgres://… or the path of an SQLite file (default: DATA/inbox.sqlite)',
    },
    secret: {
      type: 'text',
      secret: true,
      help: '32 characters or more, the same for all instances (default: DATA/secret, made at first start)',
    },
    'retention-days': {
      type: 'number',
      default: '365',
      min: 1,
      max: 36500,
      help: 'a report is erased so many days after it was closed',
    },
    'close-after-days': {
      type: 'number',
      default: '30',
      min: 0,
      max: 3650,
      help: 'an answered report is closed so many days after the last word; 0 = never',
    },
    'audit-days': {
      type: 'number',
      default: '1095',
      min: 90,
      max: 36500,
      help: 'the trail of who saw and changed what is kept so long',
    },
  },
  'The house': {
    feed: { type: 'text', help: 'path or address of the feed: name, hours, topics, days to answer in' },
    name: { type: 'text', help: 'name of the house (default: from the feed)' },
    language: {
      type: 'text',
      help: 'language of pages and mails where none is asked for (default: from the feed, or nb)',
    },
    timezone: { type: 'text', help: 'IANA zone (default: from the feed, or Europe/Oslo)' },
    'reply-within-days': {
      type: 'number',
      min: 0,
      max: 365,
      help: 'working days to answer in (default: from the feed, or 5)',
    },
  },
  Limits: {
    'max-files': { type: 'number', min: 0, max: 10, help: 'photos a report (default: from the feed, or 3)' },
    'max-file-mb': { type: 'number', default: '8', min: 1, max: 50, help: 'megabytes a photo' },
    'reports-per-hour': {
      type: 'number',
      default: '60',
      min: 1,
      help: 'reports and words an hour from one address',
    },
    'reports-per-minute': {
      type: 'number',
      default: '300',
      min: 1,
      help: 'reports and words a minute in all',
    },
    'lookups-per-hour': {
      type: 'number',
      default: '120',
      min: 1,
      help: 'look-ups by receipt an hour from one address',
    },
    'lookups-per-minute': {
      type: 'number',
      default: '600',
      min: 1,
      help: 'look-ups by receipt a minute in all',
    },
    'sign-ins-per-hour': {
      type: 'number',
      default: '60',
      min: 1,
      help: 'tries to sign in an hour from one address',
    },
    proof: {
      type: 'text',
      default: 'ask',
      choices: ['off', 'ask', 'require'],
      help: 'proof of work (ALTCHA): off; ask = reports without one are taken and marked; require',
    },
  },
  Mail: {
    smtp: {
      type: 'text',
      secret: true,
      help: 'smtp://user:password@host:587 or smtps://…; none = no mail is sent',
    },
    'mail-from': { type: 'text', help: 'sender, e.g. inbox@town.example' },
    'mail-to': { type: 'list', help: 'who is told of new reports' },
  },
  'Signing in': {
    'oidc-issuer': { type: 'text', help: "address of the municipality's OpenID Connect issuer" },
    'oidc-client-id': { type: 'text', help: 'client id there' },
    'oidc-client-secret': { type: 'text', secret: true, help: 'client secret there' },
    'oidc-allow': {
      type: 'list',
      help: 'who may come in: kari@town.example, *@town.example, or CLAIM=VALUE (groups=nabo)',
    },
    'oidc-name': { type: 'text', default: 'OpenID Connect', help: 'what the button calls it' },
  },
  Other: {
    'publish-figures': { type: 'flag', help: 'BASE/impact.json for everybody (numbers under 5 left out)' },
    config: { type: 'text', help: 'JSON file with any of these options' },
    help: { type: 'flag', help: 'this list' },
  },
} as const satisfies Record<string, Record<string, Option>>;

export const optionGroups: Readonly<Record<string, Readonly<Record<string, Option>>>> = groups;

export const options: Readonly<Record<string, Option>> = Object.fromEntries(
  Object.values(optionGroups).flatMap((group) => Object.entries(group)),
);

export const environmentName = (name: string) => `NABO_INBOX_${name.toUpperCase().replaceAll('-', '_')}`;

/** Variables that look like ours and are none: mistyped, most likely. */
export function strangeNames(env: Readonly<Record<string, string | undefined>>): string[] {
  const known = new Set(Object.keys(options).map(environmentName));
  return Object.keys(env).filter((name) => name.startsWith('NABO_INBOX_') && !known.has(name));
}

/** What `nabo inbox --help` says. */
export function help(): string {
  const lines = [
    'nabo inbox [OPTION…]          start the inbox',
    'nabo inbox user add NAME      make an account for staff and print its password',
    'nabo inbox user list          name every account',
    'nabo inbox user remove NAME   remove one',
    '',
    'Each option may also stand in the environment (--public-url: NABO_INBOX_PUBLIC_URL) or in the JSON file that',
    '--config names ("public-url": "…"). A flag wins over the environment, the environment over the file.',
  ];
  for (const [title, group] of Object.entries(optionGroups)) {
    lines.push('', `${title}:`);
    for (const [name, option] of Object.entries(group)) {
      const value =
        option.type === 'flag'
          ? ''
          : option.choices
            ? ` ${option.choices.join('|')}`
            : ` ${option.type.toUpperCase()}`;
      const standard = option.default === undefined ? '' : ` (${option.default})`;
      const secret = option.secret ? ' [better in the environment]' : '';
      lines.push(`  --${name}${value}`.padEnd(36) + option.help + standard + secret);
    }
  }
  return `${lines.join('\n')}\n`;
}
