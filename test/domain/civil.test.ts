import { Temporal } from 'temporal-polyfill';
import * as day from '../../src/domain/civil.js';
import * as calendar from '../../src/domain/civil-calendar.js';
import * as dates from '../../src/domain/civil-date.js';
import { describe, expect, it } from '../support/harness.js';

const civil = { ...day, ...dates, ...calendar };

const epoch = Temporal.PlainDate.from('1970-01-01');
const plain = (day: number) => epoch.add({ days: day });

/** Every day of the years in which something is special, and one in a while of all the others. */
function* days(): Generator<number> {
  for (const year of [1600, 1899, 1900, 1970, 2000, 2024, 2026, 2027, 2028, 2100, 2400]) {
    const start = epoch.until(new Temporal.PlainDate(year, 1, 1), { largestUnit: 'days' }).days;
    for (let n = -2; n < 370; n++) yield start + n;
  }
  for (let day = -250_000; day < 250_000; day += 997) yield day;
}

describe('a day as a number', () => {
  it('is the date that Temporal counts to, and back', () => {
    for (const day of days()) {
      const date = plain(day);
      expect(civil.civilOf(day)).to.deep.equal({ year: date.year, month: date.month, date: date.day });
      expect(civil.dayOf(date.year, date.month, date.day)).to.equal(day);
    }
  });

  it('has the weekday and the week number of ISO 8601', () => {
    for (const day of days()) {
      const date = plain(day);
      expect(civil.weekdayOf(day), date.toString()).to.equal(date.dayOfWeek - 1);
      expect(civil.weekNumber(day), date.toString()).to.equal(date.weekOfYear);
      expect(civil.weekStart(day), date.toString()).to.equal(day - date.dayOfWeek + 1);
      expect(civil.weekdayOf(civil.weekStart(day, 6)), 'weeks that start on Sunday').to.equal(6);
      expect(civil.weekStart(day, 6) <= day && day - civil.weekStart(day, 6) < 7).to.equal(true);
    }
  });

  it('is written and read as in the feed', () => {
    for (const day of days()) {
      expect(civil.formatDay(day)).to.equal(plain(day).toString());
      expect(civil.parseDay(plain(day).toString())).to.equal(day);
    }
  });

  it('knows how long months are', () => {
    for (
      let month = new Temporal.PlainYearMonth(1896, 1);
      month.year < 2105;
      month = month.add({ months: 1 })
    )
      expect(civil.daysInMonth(month.year, month.month), month.toString()).to.equal(month.daysInMonth);
  });

  it('counts dates outside the month on from there', () => {
    expect(civil.formatDay(civil.dayOf(2027, 2, 29))).to.equal('2027-03-01');
    expect(civil.formatDay(civil.dayOf(2027, 1, 0))).to.equal('2026-12-31');
    expect(civil.formatDay(civil.dayOf(2028, 2, 29))).to.equal('2028-02-29');
  });
});

describe('a time of day as minutes', () => {
  it('is written and read as in the feed', () => {
    for (let m = 0; m <= 1440; m++) expect(civil.parseTime(civil.formatTime(m))).to.equal(m);
    expect(civil.parseTime('08:30')).to.equal(510);
    expect(civil.formatTime(1440)).to.equal('24:00');
  });
});
