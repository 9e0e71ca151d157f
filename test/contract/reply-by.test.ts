import type { Hours } from '../../src/contract/feed/hours.js';
import { replyBy } from '../../src/contract/reply-by.js';
import { describe, expect, it } from '../support/harness.js';

const office: Hours = { regular: [{ days: 'mon-fri', opens: '08:00', closes: '15:00' }] };
const house: Hours = {
  regular: [
    { days: 'mon-fri', opens: '08:00', closes: '15:00' },
    { days: ['sat', 'sun'], opens: '11:00', closes: '17:00', access: 'loan' },
  ],
  exceptions: [
    { date: '2026-12-23', opens: '08:00', closes: '12:00' },
    { from: '2026-12-24', through: '2026-12-26', closed: true },
    { date: '2026-11-28', opens: '12:00', closes: '16:00', access: 'open' },
    { from: '2027-06-28', through: '2027-07-30', days: 'mon-fri', opens: '10:00', closes: '14:00' },
    { from: '2027-08-01', through: '2027-08-31', closed: true },
    { date: '2027-08-10', opens: '10:00', closes: '11:00' },
  ],
};

describe('the promised date', () => {
  for (const [received, days, hours, wanted, why] of [
    ['2026-11-23', 5, office, '2026-11-30', 'a Monday: Tuesday is the first of five'],
    ['2026-11-22', 5, office, '2026-11-27', 'a Sunday'],
    ['2026-11-27', 1, office, '2026-11-30', 'over the week’s end'],
    ['2026-11-27', 1, house, '2026-11-28', 'an open Saturday is a working day'],
    ['2026-11-27', 2, house, '2026-11-30', 'lent rooms are not'],
    ['2026-12-22', 2, house, '2026-12-28', 'a short day is one, Christmas is not'],
    ['2027-07-30', 1, house, '2027-08-10', 'the shorter exception wins within the longer'],
    ['2026-11-23', 0, office, '2026-11-23', 'the day itself'],
    ['2026-11-22', 0, office, '2026-11-23', 'or the first working day'],
    ['2028-02-28', 1, office, '2028-02-29', 'a leap day'],
    ['2026-12-31', 1, office, '2027-01-01', 'over the year’s end'],
    ['2026-11-22', 5, undefined, '2026-11-27', 'no hours: Monday to Friday'],
    [
      '2026-11-23',
      3,
      { regular: [{ days: 'fri-mon', opens: '10:00', closes: '12:00' }] },
      '2026-11-29',
      'over the end of the week',
    ],
    [
      '2026-11-23',
      1,
      { regular: [{ days: 'wed', opens: '10:00', closes: '12:00' }] },
      '2026-11-25',
      'open once a week',
    ],
    [
      '2026-11-23',
      2,
      { regular: [], exceptions: [{ date: '2026-11-24', closed: true }] },
      '2026-11-26',
      'only exceptions',
    ],
    [
      '2026-11-23',
      2,
      { ...office, exceptions: [{ from: '2026-01-01', through: '2040-01-01', closed: true }] },
      '2026-11-25',
      'a house that is closed for good',
    ],
  ] as const)
    it(`is ${wanted} for ${received} and ${days} days: ${why}`, () => {
      expect(replyBy(received, days, hours as Hours | undefined)).to.equal(wanted);
    });
});
