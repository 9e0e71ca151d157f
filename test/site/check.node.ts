import siteWords from '../../locales/generated/site/index.js';
import { loadAllergenNames } from '../../src/site/check/allergen-names.js';
import { checkText, type CheckOptions, type Finding } from '../../src/site/check/check.js';
import { syntaxCodes } from '../../src/site/check/document.js';
import { adviceCodes } from '../../src/site/check/context.js';
import { countryOfZone } from '../../src/site/check/rules-holidays.js';
import { suggestion } from '../../src/site/check/suggest.js';
import { checkSentence, didYouMean, summary, type CheckCode } from '../../src/site/check/words.js';
import { pointer } from '../../src/contract/pointer.js';
import type { ProblemCode } from '../../src/contract/problems.js';
import { inLanguage, loadMessages } from '../../src/i18n/messages.js';
import { before, describe, expect, it } from '../support/harness.js';
import { put } from '../support/pointer.js';
import { feedNames, feedText } from '../support/reference-feeds.js';

const options: CheckOptions = { language: 'en', now: '2026-11-22' };
const all = (text: string, more: Partial<CheckOptions> = {}): Finding[] => {
  const { problems, warnings } = checkText(text, { ...options, ...more });
  return [...problems, ...warnings];
};
const brief = ({ line, column, code, path }: Finding) => `${line}:${column} ${code} ${path}`.trim();
const house = `"version": 1, "centre": { "name": "Huset", "timezone": "Europe/Oslo", "address": { "country": "GB-no" } }`;
const quiet = `"version": 1, "centre": { "name": "Huset", "timezone": "UTC" }`;
/** A feed in one line, of a house in no country, with these sections. */
const feed = (sections: string) => `{ ${quiet}, ${sections} }`;

describe('nabo check and the reference feeds', () => {
  for (const name of feedNames) {
    it(`${name} has no problem, and only these warnings`, () => {
      const { problems, warnings } = checkText(feedText(name), options);
      expect(problems).to.deep.equal([]);
      expect(warnings.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(
        {
          stord: [
            'allergensNotDeclared /menu/sections/1/items/0',
            'allergensNotDeclared /menu/sections/1/items/1',
          ],
          bennebroek: [
            'holidayNotMentioned /hours/exceptions',
            'holidayNotMentioned /hours/exceptions',
            'allergensNotDeclared /menu/sections/0/items/0',
            'allergensNotDeclared /menu/sections/0/items/1',
          ],
          tverrlandet: Array<string>(5).fill('holidayNotMentioned /hours'),
          minimal: Array<string>(4).fill('holidayNotMentioned /hours'),
        }[name],
      );
    });
  }
});

describe('a text that is no JSON', () => {
  const rows: [name: string, text: string, found: string[]][] = [
    ['nothing', '', ['1:1 empty']],
    ['blanks', ' \n ', ['1:1 empty']],
    ['a web page', '<!doctype html>\n<title>404</title>', ['1:1 html']],
    ['a comma behind the last entry', '{\n  "version": 1,\n}', ['2:15 trailingComma']],
    ['two such commas', '{ "a": [1,], "b": {"c": 2,} }', ['1:10 trailingComma', '1:26 trailingComma']],
    ['a comma at the very end', '{ "a": 1,', ['1:9 trailingComma']],
    ['a comment', '{\n  // open\n  "version": 1 }', ['2:3 comment']],
    ['a comment and then a worse fault', '{ /* x */ "a": 1 "b": 2 }', ['1:3 comment', '1:18 missingComma']],
    ['single quotation marks', `{ 'version': 1 }`, ['1:3 quotes']],
    ['quotation marks of a word processor', '{ “version”: 1 }', ['1:3 quotes']],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', ['3:3 missingComma']],
    ['a missing colon', '{ "version" 1 }', ['1:13 missingColon']],
    ['a line break in a text', '{ "a": "x\ny" }', ['1:8 unclosedText']],
    ['a tab in a text', '{ "a": "x\ty" }', ['1:8 escape']],
    ['a backslash in a text', '{ "a": "C:\\Users" }', ['1:8 escape']],
    ['a name without quotation marks', '{ version: 1 }', ['1:3 unquotedKey']],
    ['a missing brace', '{ "a": { "b": 1 }', ['1:18 unclosed']],
    ['a missing bracket', '[1, 2', ['1:6 unclosed']],
    ['a brace too many', '{ "a": 1 }\n}', ['2:1 afterEnd']],
    ['a number with a nought before', '{ "a": 08 }', ['1:9 missingComma']],
    ['a word that is none of JSON', '{ "a": tru }', ['1:8 notJson']],
    ['no value', '{ "a": , "b": 1 }', ['1:8 notJson']],
  ];
  for (const [name, text, found] of rows)
    it(name, () => expect(all(text).map(brief)).to.deep.equal(found) as never);

  it('has a case here for every reason', () => {
    const met = new Set(rows.flatMap(([, , found]) => found.map((line) => line.split(' ')[1])));
    expect(syntaxCodes.filter((code) => !met.has(code))).to.deep.equal([]);
  });
});

describe('the place of a problem', () => {
  it('is that of the value', () => {
    const text = `{\n  ${house},\n  "hours": {\n    "regular": [\n      { "days": "mon", "opens": "8:00",\n        "closes": 15 }\n    ]\n  }\n}`;
    expect(all(text).map(brief)).to.deep.equal([
      '5:33 time /hours/regular/0/opens',
      '6:19 time /hours/regular/0/closes',
    ]);
  });
  it('is the object where something is missing in it', () => {
    const text = feed('\n"rooms": [ { "id": "a", "name": "A" },\n  { "id": "b" } ]');
    expect(all(text).map(brief)).to.deep.equal(['3:3 missing /rooms/1/name']);
  });
  it('counts characters as editors do, and knows lines that end with \\r\\n', () => {
    const text = `{ ${quiet},\r\n "menu": { "note": { "nn": "😀 å" }, "sections": 5 } }`;
    expect(all(text).map(brief)).to.deep.equal(['2:50 array /menu/sections']);
  });
  it('is right below names with / and ~', () => {
    expect(all(feed('\n"menu": { "note": { "a/b~c": "x" } }')).map(brief)).to.deep.equal([
      '2:30 languageTag /menu/note/a~1b~0c',
    ]);
  });
  it('is the first line where the text is nested deeper than any feed', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(all(feed(`\n"_x": ${deep}, "rooms": 5`)).map(brief)).to.deep.equal(['1:1 array /rooms']);
  });
  it('of a name that stands twice is the one that counts', () => {
    const text = feed('\n"rooms": [],\n"rooms": 5');
    expect(all(text).map(brief)).to.deep.equal(['3:10 array /rooms', '3:1 repeatedKey /rooms']);
  });
});

describe('warnings', () => {
  const hours = (rows: string, exceptions = '') =>
    feed(`"hours": { "regular": [${rows}], "exceptions": [${exceptions}] }`);
  const row = (days: string, opens: string, closes: string) =>
    `{ "days": "${days}", "opens": "${opens}", "closes": "${closes}" }`;
  const codes = (text: string) => all(text).map(({ code, path }) => `${code} ${path}`);

  const rows: [name: string, text: string, found: string[]][] = [
    ['rows that overlap', hours(`${row('mon-fri', '08:00', '15:00')}, ${row('fri', '14:59', '18:00')}`), ['rowsOverlap /hours/regular/1']],
    ['rows that touch', hours(`${row('mon-fri', '08:00', '15:00')}, ${row('fri', '15:00', '18:00')}`), []],
    ['rows of other days', hours(`${row('mon-thu', '08:00', '15:00')}, ${row('fri', '08:00', '15:00')}`), []],
    ['a night that runs into the next morning', hours(`${row('fri', '22:00', '02:00')}, ${row('sat', '01:00', '05:00')}`), ['rowsOverlap /hours/regular/1']],
    ['a night from Sunday into Monday', hours(`${row('mon', '00:00', '05:00')}, ${row('sun', '22:00', '02:00')}`), ['rowsOverlap /hours/regular/1']],
    ['a row that is left out does not overlap', hours(`${row('mon', '8:00', '15:00')}, ${row('mon', '10:00', '12:00')}`), ['time /hours/regular/0/opens']],
    ['a row of an unknown access is left out, and does not overlap', hours(`{ "days": "mon", "opens": "08:00", "closes": "15:00", "access": "all" }, ${row('mon', '10:00', '12:00')}`), ['choice /hours/regular/0/access']],
    ['a name that objects have by themselves', feed('"constructor": 1'), ['unknownKey /constructor']],
    ['rows of a place', feed(`"hours": { "places": [ { "id": "a", "name": "A", "regular": [${row('mon', '08:00', '12:00')}, ${row('mon', '11:00', '12:00')}] } ] }`), ['rowsOverlap /hours/places/0/regular/1']],
    ['an exception of yesterday', hours(row('mon', '08:00', '15:00'), '{ "date": "2026-11-21", "closed": true }'), ['exceptionPast /hours/exceptions/0']],
    ['an exception of today', hours(row('mon', '08:00', '15:00'), '{ "from": "2026-11-01", "through": "2026-11-22", "closed": true }'), []],
    ['closed and open on one day', hours('', '{ "date": "2026-12-01", "closed": true }, { "date": "2026-12-01", "opens": "08:00", "closes": "12:00" }'), ['closedAndOpen /hours/exceptions/1']],
    ['exceptions of one day that overlap', hours('', '{ "date": "2026-12-01", "opens": "08:00", "closes": "12:00" }, { "date": "2026-12-01", "opens": "11:00", "closes": "14:00" }'), ['rowsOverlap /hours/exceptions/1']],
    ['exceptions of one day that do not', hours('', '{ "date": "2026-12-01", "opens": "08:00", "closes": "11:00" }, { "date": "2026-12-01", "opens": "11:00", "closes": "14:00" }'), []],
    ['exceptions of other days of one span', hours('', '{ "from": "2026-12-01", "through": "2026-12-31", "days": "mon", "closed": true }, { "from": "2026-12-01", "through": "2026-12-31", "days": "tue", "opens": "11:00", "closes": "14:00" }'), []],
    ['exceptions of a weekday that is not in them', hours('', '{ "date": "2026-12-01", "days": "mon", "closed": true }, { "date": "2026-12-01", "days": ["tue"], "closed": true }, { "from": "2026-12-05", "through": "2026-12-06", "days": "mon-fri", "closed": true }, { "from": "2026-12-05", "through": "2026-12-07", "days": "mon-fri", "closed": true }'), ['exceptionNoDay /hours/exceptions/0', 'exceptionNoDay /hours/exceptions/2']],
    ['a name with a slip', feed('"hours": { "regulars": [] }, "colour": 1'), ['unknownKey /hours/regulars', 'unknownKey /colour']],
    ['remarks', feed('"$schema": "feed.schema.json", "_note": "x", "//": "y"'), []],
    ['a dish without a word about allergens', feed('"menu": { "sections": [ { "name": "A", "items": [ { "name": "B" }, { "name": "C", "contains": [] } ] } ] }'), ['allergensNotDeclared /menu/sections/0/items/0']],
    ['a diet that what is in the dish rules out', feed('"menu": { "sections": [ { "name": "A", "items": [ { "name": "B", "diets": ["gluten-free", "vegetarian"], "contains": ["milk", "wheat"] }, { "name": "C", "diets": ["vegan"], "contains": ["soy", "eggs"] }, { "name": "D", "diets": ["gluten-free", "lactose-free", "vegetarian"], "contains": ["oats", "milk"] } ] } ] }'), ['dietDisagrees /menu/sections/0/items/0', 'dietDisagrees /menu/sections/0/items/1']],
    ['references to nothing', feed('"events": [ { "id": "a", "title": "A", "start": "2026-12-01", "category": "x", "room": "y" } ], "works": [ { "id": "w", "title": "W", "kind": "text", "event": "z" } ], "answers": [ { "id": "a", "date": "2026-11-01", "topic": "t", "said": "s", "did": "d", "status": "done" } ], "feedback": { "phonePlace": "p" }'), ['unknownReference /events/0/category', 'unknownReference /events/0/room', 'unknownReference /works/0/event', 'unknownReference /answers/0/topic', 'unknownReference /feedback/phonePlace']],
    ['an artist by name', feed('"artists": [ { "id": "maasen", "name": "M" } ], "works": [ { "id": "w", "title": "W", "kind": "text", "artist": "Anonym" }, { "id": "x", "title": "W", "kind": "text", "artist": "maasen" } ]'), []],
    ['an artist whose id has a slip', feed('"artists": [ { "id": "maasen", "name": "M" } ], "works": [ { "id": "w", "title": "W", "kind": "text", "artist": "massen" } ]'), ['unknownReference /works/0/artist']],
    ['a change of a day on which nothing is', feed('"events": [ { "id": "a", "title": "A", "start": "2026-12-01T10:00", "repeat": "FREQ=WEEKLY", "except": ["2026-12-08", "2026-12-09"], "changes": [ { "on": "2026-12-15" }, { "on": "2026-12-16" } ] } ]'), ['noOccurrence /events/0/except/1', 'noOccurrence /events/0/changes/1/on']],
    ['a change below a rule that is none', feed('"events": [ { "id": "a", "title": "A", "start": "2026-12-01T10:00", "repeat": "weekly", "except": ["2026-12-08"] } ]'), ['ruleSyntax /events/0/repeat']],
    ['a consent that ran out yesterday', feed('"works": [ { "id": "w", "title": "W", "kind": "text", "consentUntil": "2026-11-21" }, { "id": "x", "title": "W", "kind": "text", "consentUntil": "2026-11-22" } ]'), ['consentExpired /works/0/consentUntil']],
    ['addresses that will not be links', feed('"events": [ { "id": "a", "title": "A", "start": "2026-12-01", "signup": "javascript:alert(1)", "url": "data:text/html,x" }, { "id": "b", "title": "A", "start": "2026-12-01", "signup": "tel:112", "url": "/b" } ]'), ['unsafeLink /events/0/signup', 'unsafeLink /events/0/url']],
    ['addresses that will not be loaded', feed('"calendars": ["ftp://a.example/a.ics"], "works": [ { "id": "w", "title": "W", "kind": "image", "images": [ { "src": "mailto:x", "alt": "x", "srcset": "a.webp 400w, data:x 800w" } ] } ]'), ['unsafeMedia /calendars/0', 'unsafeMedia /works/0/images/0/src', 'unsafeMedia /works/0/images/0/srcset']],
    ['an e-mail address without mailto:', feed('"works": [ { "id": "w", "title": "W", "kind": "text", "sale": { "status": "sold", "contact": "a@b.example" } } ]'), ['bareEmail /works/0/sale/contact']],
    ['a name twice in one object', feed('"rooms": [ { "id": "a", "name": "A", "id": "b" } ]'), ['repeatedKey /rooms/0/id']],
    ['works without their alternatives', feed('"works": [ { "id": "w", "title": "W", "kind": "image", "images": [ { "src": "a.webp" } ] } ]'), ['altMissing /works/0/images/0/alt']],
  ]; // prettier-ignore
  for (const [name, text, found] of rows) it(name, () => expect(codes(text)).to.deep.equal(found) as never);

  it('have a case here for every advice', () => {
    const met = new Set(rows.flatMap(([, , found]) => found.map((line) => line.split(' ')[0])));
    const elsewhere = ['holidayNotMentioned', 'byteOrderMark'];
    expect(adviceCodes.filter((code) => !met.has(code) && !elsewhere.includes(code))).to.deep.equal([]);
  });

  it('name the other row by its line', () => {
    const text = `{ ${quiet}, "hours": { "regular": [\n${row('mon', '08:00', '12:00')},\n${row('mon', '10:00', '12:00')} ] } }`;
    const [found] = all(text);
    expect(found?.message).to.equal('These times overlap with those in line 2. Change one of the two.');
  });
});

describe('what is left out', () => {
  const sections = Object.entries(JSON.parse(feedText('stord')) as object);
  it('is told once and not advised upon, whatever stands wherever', () => {
    for (const [name, section] of sections) {
      if (['version', 'updated', 'centre'].includes(name)) continue;
      /** A way to each kind of place in the section: one item stands for its list. */
      const ways = new Map<string, string>();
      const walk = (value: unknown, path: string) => {
        const kind = path.replace(/\/\d+/g, '/[]');
        if (!ways.has(kind)) ways.set(kind, path);
        if (typeof value !== 'object' || value === null) return;
        for (const [key, inner] of Object.entries(value)) walk(inner, path + pointer([key]));
      };
      walk(section, `/${name}`);
      for (const at of ways.values())
        for (const value of [null, 5, [null]]) {
          const raw = JSON.parse(feed(`"${name}": ${JSON.stringify(section)}`)) as unknown;
          put(raw, at, value);
          const { problems, warnings } = checkText(JSON.stringify(raw), options);
          const left = problems.map(({ path }) => path);
          const twice = warnings.filter(({ path }) => left.includes(path));
          expect(twice, `${at} = ${JSON.stringify(value)}`).to.deep.equal([]);
        }
    }
  });
});

describe('public holidays', () => {
  const open = (days: string, exceptions = '', centre = '"country": "NO"') =>
    `{ "version": 1, "centre": { "name": "H", "address": { ${centre} } },
      "hours": { "regular": [ { "days": "${days}", "opens": "08:00", "closes": "15:00" } ], "exceptions": [${exceptions}] } }`;
  const told = (text: string, more: Partial<CheckOptions> = {}) =>
    all(text, more)
      .filter(({ code }) => code === 'holidayNotMentioned')
      .map(({ message }) => message.replace(/,.*$/, ''));

  it('of the next 60 days are told, where the house would be open', () => {
    expect(told(open('mon-fri'), { now: '2026-04-25' })).to.deep.equal([
      'Labour Day is on 2026-05-01',
      'Ascension Day is on 2026-05-14',
      'Whit Monday is on 2026-05-25',
    ]);
    expect(told(open('mon-sun'), { now: '2026-04-25' })).to.have.length(5);
    expect(told(open('mon-fri'), { now: '2026-03-01' })).to.deep.equal([
      'Maundy Thursday is on 2026-04-02',
      'Good Friday is on 2026-04-03',
      'Easter Monday is on 2026-04-06',
    ]);
  });
  it('that the hours mention are not', () => {
    const closed = '{ "from": "2026-05-14", "through": "2026-05-25", "closed": true }';
    const shorter = '{ "date": "2026-05-01", "opens": "10:00", "closes": "12:00" }';
    expect(told(open('mon-fri', `${closed}, ${shorter}`), { now: '2026-04-25' })).to.deep.equal([]);
  });
  it('are told across the end of a year', () => {
    expect(told(open('mon-fri'), { now: '2026-12-26' })).to.include("New Year's Day is on 2027-01-01");
  });
  it('are those of the country, or else of the zone', () => {
    const king = (text: string) =>
      told(text, { now: '2026-04-20' }).some((one) => one.includes('2026-04-27'));
    expect(king(open('mon-fri', '', '"country": "NL"'))).to.equal(true);
    expect(king(open('mon-fri', '', '"country": "nl"'))).to.equal(true);
    expect(king(open('mon-fri'))).to.equal(false);
    expect(
      king(
        open('mon-fri', '', '"country": "Nederland"').replace(
          '"name"',
          '"timezone": "Europe/Amsterdam", "name"',
        ),
      ),
    ).to.equal(true);
  });
  it('have the names of the reader', () => {
    expect(told(open('mon-fri'), { language: 'nb', now: '2026-04-25' })[0]).to.contain('Arbeidernes dag');
    expect(told(open('mon-fri', '', '"country": "NL"'), { language: 'nl', now: '2026-04-25' })[0]).to.contain(
      'Koningsdag',
    );
  });
  it('need to know the country', () => {
    const countries = ['NL', 'NO', 'SE'];
    expect(countryOfZone('Europe/Oslo', countries)).to.equal('NO');
    expect(countryOfZone('Europe/Amsterdam', countries)).to.equal('NL');
    expect(countryOfZone('UTC', countries)).to.equal(undefined);
  });
});

describe('did you mean', () => {
  before(loadAllergenNames);
  const meant = (code: ProblemCode, received: string, expected = '') =>
    suggestion({ path: '', code, values: { received, expected } });
  const rows: [ProblemCode, string, string | undefined, string?][] = [
    ['choice', 'canceled', 'cancelled', 'confirmed, cancelled, postponed'],
    ['choice', 'Step_Free', 'step-free', 'step-free, quiet'],
    ['choice', 'lift', undefined, 'step-free, quiet'],
    ['choice', 'x', undefined, 'a, b'],
    ['allergen', 'Milk', 'milk', 'milk, eggs'],
    ['allergen', 'Melk', 'milk', 'milk, eggs'],
    ['allergen', 'mjølk', 'milk', 'milk, eggs'],
    ['allergen', 'hvete', 'wheat', 'wheat'],
    ['allergen', 'tarwe', 'wheat', 'wheat'],
    ['allergen', 'Kamut', 'khorasan', 'wheat'],
    ['allergen', 'gluten', undefined, 'wheat, milk'],
    ['weekday', 'søndag', 'sun'],
    ['weekday', 'zaterdag', 'sat'],
    ['days', 'man-fre', 'mon-fri'],
    ['days', 'Mandag – fredag', 'mon-fri'],
    ['days', 'ma-vr', 'mon-fri'],
    ['days', 'laurdag', 'sat'],
    ['days', 'hverdager', undefined],
    ['days', 'mon-wed-fri', undefined],
    ['time', '8:00', '08:00'],
    ['time', '8.30', '08:30'],
    ['time', 'kl. 9', '09:00'],
    ['time', '0800', '08:00'],
    ['time', '24', '24:00'],
    ['time', '24:30', undefined],
    ['time', '25:00', undefined],
    ['time', 'noon', undefined],
    ['date', '24.12.2026', '2026-12-24'],
    ['date', '1/2/2027', '2027-02-01'],
    ['date', '2026-1-5', '2026-01-05'],
    ['date', '31.11.2026', undefined],
    ['date', '2026-02-30', undefined],
    ['dateOrTime', '2026-12-24 10:00', '2026-12-24T10:00'],
    ['dateOrTime', '24.12.2026, kl. 10', '2026-12-24T10:00'],
    ['dateOrTime', '24.12.2026', '2026-12-24'],
    ['dateOrTime', 'tomorrow', undefined],
    ['currency', 'nok', 'NOK'],
    ['currency', 'kr', undefined],
    ['languageTag', 'nb_NO', 'nb-NO'],
    ['color', '7a1f24', '#7a1f24'],
    ['color', 'red', undefined],
    ['id', 'Open dag', 'open-dag'],
    ['id', ' ', undefined],
    ['number', '45,-', '45'],
    ['number', '2,50', '2.50'],
    ['number', 'about 40', undefined],
  ];
  for (const [code, received, expected, may] of rows)
    it(`${code} “${received}” → ${expected ?? 'nothing'}`, () =>
      expect(meant(code, received, may)).to.equal(expected) as never);

  it('stands in the sentence, and apart from it', () => {
    const [found] = all(feed('"rooms": [ { "id": "a", "nam": "A" } ]')).filter(
      ({ code }) => code === 'unknownKey',
    );
    expect(found?.suggestion).to.equal('name');
    expect(found?.message).to.match(/ Did you mean name\?$/);
  });
});

describe('the words of nabo check', () => {
  const languages = ['en', 'nb', 'nn', 'nl'];
  before(async () => {
    for (const language of languages) await loadMessages(language, siteWords);
  });
  const codes = [
    ...adviceCodes,
    ...syntaxCodes,
    'notFound',
    'http',
    'timeout',
    'unreachable',
    'tooLarge',
    'notUtf8',
  ] as CheckCode[];
  it('are whole in every language', () => {
    for (const code of codes) {
      const told = languages.map((language) =>
        inLanguage(language, () => checkSentence(code, { name: 'Jul' })),
      );
      for (const sentence of told) expect(sentence, code).to.match(/^\P{Ll}.{10,}(?:\.|…)$/u);
      expect(new Set(told).size, told.join('\n')).to.be.at.least(3);
    }
  });
  it('count', () => {
    const told = (language: string, problems: number, warnings: number) =>
      inLanguage(language, () => summary(problems, warnings));
    expect(told('en', 0, 0)).to.equal('No problems.');
    expect(told('en', 1, 1)).to.equal('1 problem: what is faulty is left out. 1 warning.');
    expect(told('nb', 2, 5)).to.equal('2 problemer: det som er feil, er utelatt. 5 advarsler.');
    expect(told('nl', 0, 1)).to.equal('Geen problemen. 1 waarschuwing.');
    expect(inLanguage('nn', () => didYouMean('x'))).to.equal('Meinte du x?');
  });
});
