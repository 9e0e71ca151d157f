import { put, take } from '../support/pointer.js';
import { rawFeed } from '../support/reference-feeds.js';

/**
 * Ways in which a feed can be broken by hand, by an export or out of malice, all of `stord.json`.
 * `problems`: exactly these, as `pointer code`. `out`: what is gone from the parsed feed; all the rest must be as
 * in the sound one. `schema: 'accepts'` marks what JSON Schema cannot say or rather lets pass.
 */
export interface BrokenCase {
  name: string;
  put?: Record<string, unknown>;
  take?: string[];
  problems: string[];
  out?: string[];
  /** What stands elsewhere in the parsed feed than in the sound one. */
  becomes?: Record<string, unknown>;
  schema?: 'accepts';
}

/** One fault that takes one thing away. */
const one = (
  name: string,
  pointer: string,
  value: unknown,
  code: string,
  out: string | string[] = [],
  at = pointer,
) => ({ name, put: { [pointer]: value }, problems: [`${at} ${code}`], out: [out].flat() }) as BrokenCase;

/** A property that is not there, which takes its item. */
const lacking = (name: string, pointer: string, out: string) =>
  ({ name, take: [pointer], problems: [`${pointer} missing`], out: [out] }) as BrokenCase;

const soup = '/menu/sections/0/items/1';

const head: BrokenCase[] = [
  { name: 'no version', take: ['/version'], problems: ['/version missing'] },
  one('a version that is a string', '/version', '1', 'version'),
  one('version 0', '/version', 0, 'version'),
  one('half a version', '/version', 1.5, 'version'),
  {
    ...one('a version to come', '/version', 2, 'newerVersion'),
    becomes: { '/version': 2 },
  },
  one('a confirmation without a date', '/updated', 'in November', 'dateOrTime', '/updated'),
  one(
    'a confirmation at a time that no clock shows',
    '/updated',
    '2026-11-22T25:00',
    'dateOrTime',
    '/updated',
  ),
  {
    name: 'a house without a name',
    take: ['/centre/name'],
    problems: ['/centre/name missing'],
    becomes: { '/centre/name': '' },
  },
  {
    ...one('a house with an empty name', '/centre/name', '', 'missing'),
    becomes: { '/centre/name': '' },
    schema: 'accepts',
  },
  { ...one('a house whose name is a number', '/centre/name', 5, 'text'), becomes: { '/centre/name': '' } },
  {
    ...one('a zone that does not exist', '/centre/timezone', 'Europe/Stord', 'timezone'),
    becomes: { '/centre/timezone': 'Europe/Oslo' },
    schema: 'accepts',
  },
  {
    ...one('a zone that is an offset', '/centre/timezone', '+02:00', 'timezone'),
    becomes: { '/centre/timezone': 'Europe/Oslo' },
    schema: 'accepts',
  },
  {
    ...one('a zone that is a number', '/centre/timezone', 1, 'string'),
    becomes: { '/centre/timezone': 'Europe/Oslo' },
  },
  one('a currency by its sign', '/centre/currency', 'kr', 'currency', '/centre/currency'),
  one('a language by its name', '/centre/language', 'norsk nynorsk', 'languageTag', '/centre/language'),
  one('a telephone number in words', '/centre/phone', 'ring oss', 'phone', '/centre/phone'),
  one('an e-mail address without @', '/centre/email', 'stord.example', 'email', '/centre/email'),
  one('an address as one line', '/centre/address', 'Sentrum 1, 5400 Stord', 'object', '/centre/address'),
  one('an address as a list', '/centre/address', [], 'object', '/centre/address'),
  one(
    'a postal code that is a number',
    '/centre/address/postalCode',
    5400,
    'string',
    '/centre/address/postalCode',
  ),
];

const hours: BrokenCase[] = [
  one('hours as a list', '/hours', [], 'object', '/hours'),
  one('hours that are null', '/hours', null, 'object', '/hours'),
  one('regular rows that are no list', '/hours/regular', { days: 'mon' }, 'array', '/hours/regular'),
  one('a row that is a string', '/hours/regular/0', 'mon-fri 8-15', 'object', '/hours/regular/0'),
  one('a time without its nought', '/hours/regular/0/opens', '8:00', 'time', '/hours/regular/0'),
  one('24:30', '/hours/regular/0/closes', '24:30', 'time', '/hours/regular/0'),
  one('a time that is a number', '/hours/regular/0/closes', 15, 'time', '/hours/regular/0'),
  lacking('a row that never closes', '/hours/regular/0/closes', '/hours/regular/0'),
  lacking('a row on no day', '/hours/regular/1/days', '/hours/regular/1'),
  one('days in Norwegian', '/hours/regular/0/days', 'man-fre', 'days', '/hours/regular/0'),
  one('an unknown day among known ones', '/hours/regular/1/days/1', 'søn', 'weekday', '/hours/regular/1'),
  one('an access of another kind', '/hours/regular/1/access', 'public', 'choice', '/hours/regular/1'),
  one('a note in an unknown kind of value', '/hours/regular/1/note', 7, 'text', '/hours/regular/1'),
  one('a note with a number for a language', '/hours/regular/1/note/nb', 7, 'string', '/hours/regular/1'),
  one('a note without any language', '/hours/regular/1/note', {}, 'emptyText', '/hours/regular/1'),
  {
    ...one(
      'a title of which nobody wrote any',
      '/events/0/title',
      { nb: '', nn: '' },
      'emptyText',
      '/events/0',
    ),
    schema: 'accepts',
  },
  one(
    'a note under a tag with an underscore',
    '/hours/regular/1/note/nb_NO',
    'Lag',
    'languageTag',
    '/hours/regular/1',
  ),
  one('30 February', '/hours/exceptions/0/date', '2027-02-30', 'date', '/hours/exceptions/0'),
  one(
    '29 February of a year that has none',
    '/hours/exceptions/0/date',
    '2027-02-29',
    'date',
    '/hours/exceptions/0',
  ),
  one('a date the Norwegian way', '/hours/exceptions/0/date', '23.12.2026', 'date', '/hours/exceptions/0'),
  {
    name: 'an exception without a day',
    take: ['/hours/exceptions/0/date'],
    problems: ['/hours/exceptions/0 exceptionSpan'],
    out: ['/hours/exceptions/0'],
  },
  one(
    'a date and a span',
    '/hours/exceptions/1/date',
    '2026-12-24',
    'exceptionSpan',
    '/hours/exceptions/1',
    '/hours/exceptions/1',
  ),
  {
    name: 'a span without its end',
    take: ['/hours/exceptions/1/through'],
    problems: ['/hours/exceptions/1 exceptionSpan'],
    out: ['/hours/exceptions/1'],
  },
  {
    ...one(
      'a span that ends before it starts',
      '/hours/exceptions/1/through',
      '2026-12-23',
      'spanOrder',
      '/hours/exceptions/1',
      '/hours/exceptions/1',
    ),
    schema: 'accepts',
  },
  one(
    'closed, with opening hours',
    '/hours/exceptions/1/opens',
    '10:00',
    'exceptionHours',
    '/hours/exceptions/1',
    '/hours/exceptions/1',
  ),
  one('closed in words', '/hours/exceptions/1/closed', 'yes', 'boolean', '/hours/exceptions/1'),
  {
    name: 'neither closed nor open',
    take: ['/hours/exceptions/1/closed'],
    problems: ['/hours/exceptions/1 exceptionHours'],
    out: ['/hours/exceptions/1'],
  },
  {
    name: 'opens and never closes',
    take: ['/hours/exceptions/0/closes'],
    problems: ['/hours/exceptions/0 exceptionHours'],
    out: ['/hours/exceptions/0'],
  },
  {
    name: 'an exception of one place',
    put: { '/hours/places/0/exceptions': [{ date: '2026-12-01' }, { date: '2026-12-02', closed: true }] },
    problems: ['/hours/places/0/exceptions/0 exceptionHours'],
    becomes: { '/hours/places/0/exceptions': [{ date: '2026-12-02', closed: true }] },
  },
  one(
    'a row of one place',
    '/hours/places/0/regular/1/opens',
    'half past eleven',
    'time',
    '/hours/places/0/regular/1',
  ),
  lacking('a place without an id', '/hours/places/2/id', '/hours/places/2'),
  {
    ...one('a place named as another is', '/hours/places/1/id', 'cafe', 'duplicateId', '/hours/places/1'),
    schema: 'accepts',
  },
  one('a place whose rows are no list', '/hours/places/1/regular', 'mon-fri', 'array', '/hours/places/1'),
];

const menu: BrokenCase[] = [
  one('an allergen in Norwegian takes the dish', `${soup}/contains/1`, 'mjølk', 'allergen', soup),
  one('an allergen with a capital letter', `${soup}/contains/1`, 'Milk', 'allergen', soup),
  one('allergens as one string', `${soup}/contains`, 'fish, milk', 'array', soup),
  one(
    'a trace of nobody knows what',
    '/menu/sections/0/items/0/mayContain/0',
    'nuts',
    'allergen',
    '/menu/sections/0/items/0',
  ),
  one('a price as text', `${soup}/price`, '55,-', 'number', soup),
  one('a price below nothing', `${soup}/price`, -5, 'negative', soup),
  one(
    'a diet that is none takes only the word',
    '/menu/sections/0/items/0/diets/0',
    'healthy',
    'choice',
    '/menu/sections/0/items/0/diets/0',
  ),
  one(
    'one size without a price',
    '/menu/sections/1/items/2/prices/0',
    { label: 'XL' },
    'missing',
    '/menu/sections/1/items/2/prices/0',
    '/menu/sections/1/items/2/prices/0/amount',
  ),
  one('a day that is none', `${soup}/days`, 'tuesdays', 'days', soup),
  one(
    'a dish checked at no date',
    '/menu/sections/0/items/0/checked',
    'last week',
    'date',
    '/menu/sections/0/items/0',
  ),
  one('sold out in words', `${soup}/soldOut`, 'nei', 'boolean', soup),
  {
    ...one(
      'a dish served until before it is served',
      soup,
      { name: 'x', from: '2026-12-02', through: '2026-12-01' },
      'spanOrder',
      soup,
    ),
    schema: 'accepts',
  },
  lacking('a dish without a name', `${soup}/name`, soup),
  { ...one('a dish with an empty name', `${soup}/name`, '', 'missing', soup), schema: 'accepts' },
  lacking('a section without a name', '/menu/sections/1/name', '/menu/sections/1'),
  one('a section whose dishes are no list', '/menu/sections/1/items', {}, 'array', '/menu/sections/1'),
  one('a note that is a list', '/menu/note', ['velkomen'], 'text', '/menu/note'),
  one('sections that are no list', '/menu/sections', {}, 'array', '/menu/sections'),
];

const events: BrokenCase[] = [
  one('events as an object', '/events', {}, 'array', '/events'),
  one('an event that is null', '/events/3', null, 'object', '/events/3'),
  lacking('an event without an id', '/events/0/id', '/events/0'),
  lacking('an event without a title', '/events/0/title', '/events/0'),
  lacking('an event without a start', '/events/0/start', '/events/0'),
  one('an empty id', '/events/0/id', '', 'missing', '/events/0'),
  one('an id of blanks', '/events/0/id', ' ', 'id', '/events/0'),
  { ...one('an empty title', '/events/0/title', '', 'missing', '/events/0'), schema: 'accepts' },
  {
    ...one('an event named as an earlier one is', '/events/3/id', 'snikring', 'duplicateId', '/events/3'),
    schema: 'accepts',
  },
  one('a start with a blank for its T', '/events/7/start', '2026-11-28 12:00', 'dateOrTime', '/events/7'),
  { ...one('a start on 31 November', '/events/7/start', '2026-11-31T12:00', 'dateOrTime', '/events/7') },
  {
    ...one(
      'an end before the start',
      '/events/7/end',
      '2026-11-28T11:00',
      'endBeforeStart',
      '/events/7',
      '/events/7',
    ),
    schema: 'accepts',
  },
  one(
    'a start with a time and an end without',
    '/events/7/end',
    '2026-11-28',
    'mixedDates',
    '/events/7',
    '/events/7',
  ),
  {
    ...one(
      'a rule that repeats by the second',
      '/events/0/repeat',
      'FREQ=SECONDLY',
      'ruleValue',
      '/events/0/repeat',
    ),
    schema: 'accepts',
  },
  {
    ...one('a rule in words', '/events/0/repeat', 'every Monday', 'ruleSyntax', '/events/0/repeat'),
    schema: 'accepts',
  },
  {
    ...one('a rule with hours', '/events/0/repeat', 'FREQ=DAILY;BYHOUR=9', 'rulePart', '/events/0/repeat'),
    schema: 'accepts',
  },
  {
    ...one(
      'a rule that ends twice',
      '/events/0/repeat',
      'FREQ=WEEKLY;COUNT=3;UNTIL=20270101',
      'ruleConflict',
      '/events/0/repeat',
    ),
    schema: 'accepts',
  },
  {
    ...one('a rule without a frequency', '/events/0/repeat', 'BYDAY=MO', 'ruleWithout', '/events/0/repeat'),
    schema: 'accepts',
  },
  {
    ...one(
      'a rule that says a thing twice',
      '/events/0/repeat',
      'FREQ=WEEKLY;FREQ=DAILY',
      'ruleTwice',
      '/events/0/repeat',
    ),
    schema: 'accepts',
  },
  one('a rule that is an object', '/events/0/repeat', { freq: 'weekly' }, 'string', '/events/0/repeat'),
  one('a status with one l', '/events/7/status', 'canceled', 'choice', '/events/7'),
  one(
    'a date that is none among the exceptions',
    '/events/1/except/0',
    '22/12',
    'date',
    '/events/1/except/0',
  ),
  one(
    'a change with a status of its own',
    '/events/1/changes/0/status',
    'closed',
    'choice',
    '/events/1/changes/0',
  ),
  lacking('a change of no date', '/events/1/changes/1/on', '/events/1/changes/1'),
  {
    ...one(
      'a change that ends before it starts',
      '/events/1/changes/1/end',
      '2026-12-08T11:00',
      'endBeforeStart',
      '/events/1/changes/1',
      '/events/1/changes/1',
    ),
    schema: 'accepts',
  },
  one(
    'a welcome that is none takes only the word',
    '/events/0/welcome/1',
    'everyone',
    'choice',
    '/events/0/welcome/1',
  ),
  one(
    'a fact that is none takes only the word',
    '/events/0/accessibility/0',
    'lift',
    'choice',
    '/events/0/accessibility/0',
  ),
  one('half a place', '/events/8/capacity', 60.5, 'integer', '/events/8'),
  one('booked below nothing', '/events/8/booked', -1, 'negative', '/events/8'),
  one('a colour by its name', '/categories/0/color', 'dark red', 'color', '/categories/0'),
  {
    name: 'a calendar that is no address',
    put: { '/calendars': ['https://a.example/a.ics', 5] },
    problems: ['/calendars/1 string'],
    becomes: { '/calendars': ['https://a.example/a.ics'] },
  },
];

const works: BrokenCase[] = [
  one('a work of an unknown kind', '/works/0/kind', 'painting', 'choice', '/works/0'),
  lacking('a work without a kind', '/works/0/kind', '/works/0'),
  one('a consent until no date takes the work', '/works/8/consentUntil', '2028', 'date', '/works/8'),
  one('a year as text', '/works/0/year', '2026', 'number', '/works/0'),
  lacking('an image without an address', '/works/2/images/0/src', '/works/2/images/0'),
  one('an image as wide as a word', '/works/2/images/1/width', 'wide', 'number', '/works/2/images/1'),
  one('a sale that is neither here nor there', '/works/0/sale/status', 'maybe', 'choice', '/works/0'),
  lacking('a sound without an address', '/works/9/audio/sources/1/src', '/works/9/audio/sources/1'),
  {
    name: 'captions in no language, and so a film without any',
    take: ['/works/11/video/captions/0/language'],
    problems: ['/works/11/video/captions/0/language missing', '/works/11/video/captions captionsMissing'],
    out: ['/works/11/video/captions/0'],
  },
  {
    name: 'an image without its alternative shows, and is told',
    take: ['/works/0/images/0/alt'],
    problems: ['/works/0/images/0/alt altMissing'],
    out: ['/works/0/images/0/alt'],
    schema: 'accepts',
  },
  {
    name: 'a sound without its words shows, and is told',
    take: ['/works/9/audio/transcript'],
    problems: ['/works/9/audio/transcript transcriptMissing'],
    out: ['/works/9/audio/transcript'],
    schema: 'accepts',
  },
  {
    name: 'a film without captions shows, and is told',
    take: ['/works/11/video/captions'],
    problems: ['/works/11/video/captions captionsMissing'],
    out: ['/works/11/video/captions'],
    schema: 'accepts',
  },
  lacking('an artist without a name', '/artists/1/name', '/artists/1'),
  one('an artist whose image is a number', '/artists/0/image', 5, 'image', '/artists/0'),
];
const rest: BrokenCase[] = [
  one('a figure that is text', '/impact/figures/0/value', 'about 40', 'number', '/impact/figures/0'),
  one(
    'a value that is text takes the series',
    '/impact/series/0/datasets/1/values/3',
    '118',
    'number',
    '/impact/series/0',
  ),
  {
    name: 'a value too few takes the series',
    take: ['/impact/series/1/datasets/0/values/3'],
    problems: ['/impact/series/1 seriesLength'],
    out: ['/impact/series/1'],
    schema: 'accepts',
  },
  one('a kind of chart that we do not draw', '/impact/series/1/kind', 'pie', 'choice', '/impact/series/1'),
  one('half a year', '/impact/series/1/labels/0', 2022.5, 'text', '/impact/series/1'),
  lacking('a voice that says nothing', '/impact/voices/0/quote', '/impact/voices/0'),
  one('fewer than none', '/impact/minimum', -1, 'negative'),
  one('an unknown protocol', '/feedback/protocol', 'email', 'choice'),
  one('a kind of report that we do not know', '/feedback/kinds/1', 'rant', 'choice', '/feedback/kinds/1'),
  one('a topic that is a word', '/feedback/topics/0', 'noise', 'object', '/feedback/topics/0'),
  one(
    'an emergency number in words',
    '/feedback/emergency/0/phone',
    'one-one-two',
    'phone',
    '/feedback/emergency/0',
  ),
  one(
    'an answer within some days',
    '/feedback/replyWithinDays',
    'soon',
    'number',
    '/feedback/replyWithinDays',
  ),
  one('many attachments', '/feedback/attachments/max', 'many', 'number', '/feedback/attachments/max'),
  one('attachments as a number', '/feedback/attachments', 3, 'object', '/feedback/attachments'),
  one('a room for a crowd', '/rooms/0/capacity', 'sixty', 'number', '/rooms/0'),
  one('a facility that is a number', '/rooms/0/facilities/0', 1, 'text', '/rooms/0/facilities/0'),
  { ...one('a room twice', '/rooms/1/id', 'hall', 'duplicateId', '/rooms/1'), schema: 'accepts' },
  lacking('an answer that does not say what was done', '/answers/0/did', '/answers/0'),
  one('an answer at a time', '/answers/0/date', '2026-09-14T10:00', 'date', '/answers/0'),
  one('an answer that will not be', '/answers/0/status', 'never', 'choice', '/answers/0'),
];

const several: BrokenCase[] = [
  {
    name: 'many faults at once, in many sections, point at where they stand in the file',
    put: {
      '/hours/regular/0/opens': '8',
      '/events/2/start': 'x',
      '/events/4/start': 'y',
      [`${soup}/price`]: 'z',
    },
    take: ['/works/3/title'],
    problems: [
      '/hours/regular/0/opens time',
      `${soup}/price number`,
      '/events/2/start dateOrTime',
      '/events/4/start dateOrTime',
      '/works/3/title missing',
    ],
    out: ['/hours/regular/0', soup, '/events/2', '/events/4', '/works/3'],
  },
  {
    name: 'all faults of one item are told at once',
    put: { '/events/0/start': 'x', '/events/0/end': 'y', '/events/0/welcome/0': 'z' },
    problems: ['/events/0/start dateOrTime', '/events/0/end dateOrTime', '/events/0/welcome/0 choice'],
    out: ['/events/0'],
  },
  {
    name: 'a second item of one id stays when the first is faulty',
    put: { '/rooms/1/id': 'hall', '/rooms/0/capacity': -1 },
    problems: ['/rooms/0/capacity negative'],
    out: ['/rooms/0'],
    becomes: { '/rooms/1/id': 'hall' },
  },
  {
    name: 'keys that nobody knows are ignored',
    put: { '/colour': 'red', '/hours/regular/0/colour': 'red' },
    problems: [],
    schema: 'accepts',
  },
  {
    name: 'keys with / and ~ are escaped in the pointer',
    put: { '/menu/note/a~1b~0c': 'x' },
    problems: ['/menu/note/a~1b~0c languageTag'],
    out: ['/menu/note'],
  },
  {
    name: 'a tag named as a prototype is',
    put: { '/menu/note/__proto__': 'x' },
    problems: ['/menu/note/__proto__ languageTag'],
    out: ['/menu/note'],
  },
];

export const brokenCases: BrokenCase[] = [head, hours, menu, events, works, rest, several].flat();

export function breakFeed({ put: changes = {}, take: gone = [] }: BrokenCase): unknown {
  const raw = rawFeed('stord');
  take(raw, gone);
  for (const [pointer, value] of Object.entries(changes)) put(raw, pointer, value);
  return raw;
}

/** What is odd and yet right, as changes to `stord.json`. */
export const oddCases: Record<string, unknown>[] = [
  { '/updated': '2026-11-22' },
  { '/updated': '2026-11-22T07:30:15.5+01:00' },
  { '/centre/language': 'nn-NO' },
  { '/centre/name': { 'zh-Hant-TW': '生活博物館' } },
  { '/centre/phone': '(+47) 53\u201140\u201300 00' },
  { '/categories/0/color': '#7A1' },
  { '/hours/regular/0/days': 'fri-mon' },
  { '/hours/regular/0/days': [] },
  { '/hours/regular/0/closes': '08:00' },
  { '/hours/exceptions/0/closed': false },
  { '/hours/exceptions/1/days': ['thu'] },
  { '/menu/sections/0/items': [] },
  { '/menu/note': '', '/menu/sections/0/items/1/description': '' },
  { '/menu/sections/0/items/1/from': '2026-12-01' },
  { '/menu/sections/0/items/1/contains': [] },
  { '/events/7/start': '2026-11-28T12:00Z', '/events/7/end': '2026-11-28T12:30' },
  { '/events/0/repeat': 'freq=weekly;byday=mo' },
  { '/events/1/changes/0/start': '2026-12-01' },
  { '/impact/series/1/labels': [2022, 2023, 2024, { nn: '2025' }] },
  { '/impact/series/1/datasets/0/values/0': null },
  { '/artists/0/image': { src: 'a.webp', alt: 'x' } },
  { '/artists/0/image': 'a.webp' },
  { '/works': [], '/events': [], '/hours': {}, '/feedback': {} },
  { '/$schema': 'feed.schema.json' },
];

export function oddFeed(changes: Record<string, unknown>): unknown {
  return breakFeed({ name: '', put: changes, problems: [] });
}
