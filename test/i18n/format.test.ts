import { DAY } from '../../src/domain/civil.js';
import { dayOf } from '../../src/domain/civil-date.js';
import { dateFormat, listFormat, numberFormat } from '../../src/i18n/format.js';
import { formatLocale } from '../../src/i18n/language.js';
import { describe, expect, it } from '../support/harness.js';

const monday = dayOf(2026, 11, 23) * DAY;
const noon = monday + 12.5 * 3_600_000;

describe('dates in words', () => {
  const weekdays: [language: string, names: string][] = [
    ['nb', 'mandag tirsdag onsdag torsdag fredag lørdag søndag'],
    ['nn', 'måndag tysdag onsdag torsdag fredag laurdag søndag'],
    ['nl', 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'],
    ['en', 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'],
  ];
  for (const [language, names] of weekdays)
    it(`has the weekdays of ${language}, also where the browser does not know the language`, () => {
      const format = dateFormat(language, { weekday: 'long', timeZone: 'UTC' });
      const found = names.split(' ').map((_, n) => format.format(monday + n * DAY));
      expect(found.join(' ')).to.equal(names);
    });

  it('writes short weekdays, and ranges in Nynorsk too', () => {
    const short = dateFormat('nn', { weekday: 'short', timeZone: 'UTC' });
    expect([0, 1, 5].map((n) => short.format(monday + n * DAY).slice(0, 3))).to.deep.equal([
      'mån',
      'tys',
      'lau',
    ]);
    const long = dateFormat('nn', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
    expect(long.formatRange(monday, monday + DAY)).to.match(/måndag 23.*tysdag 24/);
  });

  it('writes the hours of the page’s region, and plain English as the houses do', () => {
    const time = (language: string) => dateFormat(language, { timeStyle: 'short', timeZone: 'UTC' });
    expect(time('en').format(noon)).to.equal('12:30');
    expect(time('en-US').format(noon).replace(/\s/, ' ')).to.equal('12:30 PM');
    expect(time('nn').format(noon)).to.equal('12:30');
  });

  it('takes the page’s tag only where it is the language that is spoken', () => {
    expect(formatLocale('en-US', 'en')).to.equal('en-US');
    expect(formatLocale('nl-be', 'nl')).to.equal('nl-BE');
    expect(formatLocale('no', 'nb')).to.equal('nb');
    expect(formatLocale('fr', 'en')).to.equal('en');
    expect(formatLocale('en_US', 'en')).to.equal('en');
    expect(formatLocale('', 'en')).to.equal('en');
  });
});

describe('numbers and lists', () => {
  it('are Norwegian in Nynorsk, whatever the browser speaks', () => {
    expect(numberFormat('nn').format(1.5)).to.equal('1,5');
    expect(listFormat('nn').format(['a', 'b', 'c'])).to.equal('a, b og c');
  });
});
