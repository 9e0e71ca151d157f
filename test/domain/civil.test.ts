import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import * as civil from '../../src/domain/civil.js';

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
      assert.deepEqual(civil.civilOf(day), { year: date.year, month: date.month, date: date.day });
      assert.equal(civil.dayOf(date.year, date.month, date.day), day);
    }
  });

  it('has the weekday and the week number of ISO 8601', () => {
    for (const day of days()) {
      const date = plain(day);
      assert.equal(civil.weekdayOf(day), date.dayOfWeek - 1, date.toString());
      assert.equal(civil.weekNumber(day), date.weekOfYear, date.toString());
      assert.equal(civil.weekStart(day), day - date.dayOfWeek + 1, date.toString());
      assert.equal(civil.weekdayOf(civil.weekStart(day, 6)), 6, 'weeks that start on Sunday');
      assert.ok(civil.weekStart(day, 6) <= day && day - civil.weekStart(day, 6) < 7);
    }
  });

  it('is written and read as in the feed', () => {
    for (const day of days()) {
      assert.equal(civil.formatDay(day), plain(day).toString());
      assert.equal(civil.parseDay(plain(day).toString()), day);
    }
  });

  it('knows how long months are', () => {
    for (
      let month = new Temporal.PlainYearMonth(1896, 1);
      month.year < 2105;
      month = month.add({ months: 1 })
    )
      assert.equal(civil.daysInMonth(month.year, month.month), month.daysInMonth, month.toString());
  });

  it('counts dates outside the month on from there', () => {
    assert.equal(civil.formatDay(civil.dayOf(2027, 2, 29)), '2027-03-01');
    assert.equal(civil.formatDay(civil.dayOf(2027, 1, 0)), '2026-12-31');
    assert.equal(civil.formatDay(civil.dayOf(2028, 2, 29)), '2028-02-29');
  });
});

describe('a time of day as minutes', () => {
  it('is written and read as in the feed', () => {
    for (let m = 0; m <= 1440; m++) assert.equal(civil.parseTime(civil.formatTime(m)), m);
    assert.equal(civil.parseTime('08:30'), 510);
    assert.equal(civil.formatTime(1440), '24:00');
  });
});
