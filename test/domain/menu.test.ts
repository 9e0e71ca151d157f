import { describe, expect, it } from '../support/harness.js';
import type { Menu, MenuItem } from '../../src/contract/feed/menu.js';
import { formatDay, parseDay } from '../../src/domain/civil.js';
import {
  dietsOf,
  isSpecial,
  menuOfDay,
  nextServedDay,
  servedOn,
  type Course,
} from '../../src/domain/menu.js';
import { menuOfWeek, wholeMenu } from '../../src/domain/menu-views.js';

const dish = (name: string, rest: Partial<MenuItem> = {}): MenuItem => ({ name, ...rest });
const menu = (...items: MenuItem[]): Menu => ({ sections: [{ name: 'Food', items }] });
const names = (courses: readonly Course[]) => courses.flatMap(({ items }) => items.map(({ name }) => name));
const sections = (courses: readonly Course[]) => courses.map(({ name }) => name);

/** 2026-11-23 is a Monday. */
const MONDAY = parseDay('2026-11-23');

describe('what is served when', () => {
  const cases: [string, Partial<MenuItem>, day: string, boolean][] = [
    ['always', {}, '2026-11-23', true],
    ['one weekday, on it', { days: 'mon' }, '2026-11-23', true],
    ['one weekday, the day after', { days: 'mon' }, '2026-11-24', false],
    ['a span of days, first', { days: 'mon-fri' }, '2026-11-23', true],
    ['a span of days, last', { days: 'mon-fri' }, '2026-11-27', true],
    ['a span of days, after', { days: 'mon-fri' }, '2026-11-28', false],
    ['over the end of the week, before it', { days: 'fri-mon' }, '2026-11-27', true],
    ['over the end of the week, Sunday', { days: 'fri-mon' }, '2026-11-29', true],
    ['over the end of the week, after it', { days: 'fri-mon' }, '2026-11-30', true],
    ['over the end of the week, outside', { days: 'fri-mon' }, '2026-12-01', false],
    ['from Monday to Monday is one day', { days: 'mon-mon' }, '2026-11-24', false],
    ['a list', { days: ['tue', 'sun'] }, '2026-11-29', true],
    ['a list, another day', { days: ['tue', 'sun'] }, '2026-11-28', false],
    ['an empty list', { days: [] }, '2026-11-28', false],
    ['a date', { date: '2026-12-24' }, '2026-12-24', true],
    ['a date, a year later', { date: '2026-12-24' }, '2027-12-24', false],
    ['29 February', { date: '2028-02-29' }, '2028-02-29', true],
    ['29 February, the day after', { date: '2028-02-29' }, '2028-03-01', false],
    ['a season, first day', { from: '2026-12-01', through: '2027-01-06' }, '2026-12-01', true],
    ['a season, over the year end', { from: '2026-12-01', through: '2027-01-06' }, '2027-01-01', true],
    ['a season, last day', { from: '2026-12-01', through: '2027-01-06' }, '2027-01-06', true],
    ['a season, before', { from: '2026-12-01', through: '2027-01-06' }, '2026-11-30', false],
    ['a season, after', { from: '2026-12-01', through: '2027-01-06' }, '2027-01-07', false],
    ['from a day on', { from: '2026-12-01' }, '2031-05-05', true],
    ['until a day', { through: '2026-12-01' }, '2026-12-02', false],
    ['Fridays of a season', { days: 'fri', from: '2026-12-01', through: '2026-12-31' }, '2026-12-04', true],
    ['another day of that season', { days: 'fri', from: '2026-12-01', through: '2026-12-31' }, '2026-12-05', false],
    ['a Friday before it', { days: 'fri', from: '2026-12-01', through: '2026-12-31' }, '2026-11-27', false],
    ['a date that its days deny', { days: 'mon', date: '2026-12-24' }, '2026-12-24', false],
  ]; // prettier-ignore
  for (const [what, when, day, expected] of cases)
    it(`${what}: ${day} ${expected ? 'yes' : 'no'}`, () => {
      expect(servedOn(dish('Soup', when), parseDay(day))).to.equal(expected);
    });
});

describe('whether a dish is the day’s own', () => {
  const cases: [Partial<MenuItem>, boolean][] = [
    [{}, false],
    [{ days: 'mon' }, true],
    [{ days: 'mon-thu' }, true],
    [{ days: 'mon-fri' }, false],
    [{ date: '2026-12-24' }, true],
    [{ from: '2026-12-01', through: '2026-12-03' }, true],
    [{ from: '2026-12-01', through: '2026-12-24' }, false],
    [{ from: '2026-12-01' }, false],
    [{ days: 'mon-fri', from: '2026-12-01', through: '2026-12-24' }, false],
  ];
  for (const [when, expected] of cases)
    it(`${JSON.stringify(when)}: ${expected ? 'yes' : 'no'}`, () => {
      expect(isSpecial(dish('Soup', when))).to.equal(expected);
    });
});

describe('the menu of a day', () => {
  const house: Menu = {
    sections: [
      { name: 'Drinks', items: [dish('Coffee'), dish('Mulled wine', { from: '2026-11-20' })] },
      { name: 'Waffles', items: [dish('Waffle', { days: 'mon-fri' })] },
      {
        name: 'Soup',
        items: [dish('Bread'), dish('Pea soup', { days: 'mon' }), dish('Fish soup', { days: 'tue' })],
      },
      { name: 'Nothing', items: [] },
    ],
  };

  it('begins with the day’s own dish and its section, and keeps the order of the rest', () => {
    const monday = menuOfDay(house, MONDAY);
    expect(sections(monday)).to.eql(['Soup', 'Drinks', 'Waffles']);
    expect(names(monday)).to.eql(['Pea soup', 'Bread', 'Mulled wine', 'Coffee', 'Waffle']);
  });
  it('keeps the order of the feed on a day without a dish of its own', () => {
    expect(sections(menuOfDay(house, MONDAY + 5))).to.eql(['Drinks', 'Soup']);
  });
  it('leaves out sections in which nothing is served', () => {
    expect(sections(menuOfDay(house, MONDAY + 6))).to.eql(['Drinks', 'Soup']);
  });
  it('is empty without sections', () => {
    expect(menuOfDay({}, MONDAY)).to.eql([]);
  });
  it('does not touch the feed', () => {
    const before = JSON.stringify(house);
    menuOfDay(house, MONDAY);
    expect(JSON.stringify(house)).to.equal(before);
  });
});

describe('the menu of a week', () => {
  const house = menu(
    dish('Coffee'),
    dish('Waffle', { days: 'mon-fri' }),
    dish('Pea soup', { days: 'mon' }),
    dish('Fish soup', { days: ['tue', 'thu'] }),
    dish('Christmas ham', { date: '2026-12-01' }),
  );

  const table: [string, today: string, start: string, days: [string, string[]][]][] = [
    ['Monday', '2026-11-23', '2026-11-23',
      [['2026-11-23', ['Pea soup']], ['2026-11-24', ['Fish soup']], ['2026-11-26', ['Fish soup']]]],
    ['the last day with a dish of its own', '2026-11-26', '2026-11-23',
      [['2026-11-23', ['Pea soup']], ['2026-11-24', ['Fish soup']], ['2026-11-26', ['Fish soup']]]],
    ['when none is left: the coming week', '2026-11-27', '2026-11-30',
      [['2026-11-30', ['Pea soup']], ['2026-12-01', ['Christmas ham', 'Fish soup']], ['2026-12-03', ['Fish soup']]]],
    ['Sunday', '2026-11-29', '2026-11-30',
      [['2026-11-30', ['Pea soup']], ['2026-12-01', ['Christmas ham', 'Fish soup']], ['2026-12-03', ['Fish soup']]]],
    ['over the year end', '2026-12-29', '2026-12-28',
      [['2026-12-28', ['Pea soup']], ['2026-12-29', ['Fish soup']], ['2026-12-31', ['Fish soup']]]],
  ]; // prettier-ignore
  for (const [what, today, start, days] of table)
    it(what, () => {
      const week = menuOfWeek(house, parseDay(today));
      expect(formatDay(week.start)).to.equal(start);
      expect(week.days.map(({ day, courses }) => [formatDay(day), names(courses)])).to.eql(days);
      expect(names(week.always)).to.eql(['Waffle', 'Coffee']);
    });

  it('offers nothing on a closed day, and says that it is closed', () => {
    const week = menuOfWeek(house, MONDAY, (day) => day !== MONDAY + 1);
    expect(week.days.map(({ day, closed, courses }) => [day - MONDAY, closed, names(courses)])).to.eql([
      [0, false, ['Pea soup']],
      [1, true, []],
      [3, false, ['Fish soup']],
    ]);
  });
  it('goes on to the coming week when the rest of this one is closed', () => {
    expect(menuOfWeek(house, MONDAY + 1, (day) => day < MONDAY + 1 || day > MONDAY + 6).start).to.equal(
      MONDAY + 7,
    );
  });
  it('stays in this week when the coming one has nothing either', () => {
    const once = menu(dish('Ham', { date: '2026-11-23' }), dish('Coffee'));
    const week = menuOfWeek(once, MONDAY + 3);
    expect(week.start).to.equal(MONDAY);
    expect(week.days.map(({ courses }) => names(courses))).to.eql([['Ham']]);
  });
  it('leaves out of the rest what is not served in that week', () => {
    const season = menu(dish('Mulled wine', { from: '2026-12-01' }), dish('Coffee'));
    expect(names(menuOfWeek(season, MONDAY).always)).to.eql(['Coffee']);
    expect(names(menuOfWeek(season, MONDAY + 7).always)).to.eql(['Mulled wine', 'Coffee']);
  });
});

describe('the whole menu', () => {
  it('leaves out what will not come again', () => {
    const house = menu(
      dish('Yesterday', { date: '2026-11-22' }),
      dish('Today', { date: '2026-11-23' }),
      dish('Autumn', { through: '2026-11-22' }),
      dish('Winter', { from: '2026-12-01', through: '2027-03-01' }),
      dish('Fridays', { days: 'fri' }),
      dish('Coffee'),
    );
    expect(names(wholeMenu(house, MONDAY))).to.eql(['Today', 'Fridays', 'Winter', 'Coffee']);
  });
});

describe('the next day on which something is served', () => {
  const closedAtWeekends = (day: number) => (((day - MONDAY) % 7) + 7) % 7 < 5;
  const cases: [string, Menu, (day: number) => boolean, string | undefined][] = [
    ['today', menu(dish('Soup', { days: 'mon' })), () => true, '2026-11-23'],
    ['next week', menu(dish('Soup', { days: 'sun' })), () => true, '2026-11-29'],
    ['next year', menu(dish('Soup', { date: '2027-06-01' })), () => true, '2027-06-01'],
    ['never', menu(dish('Soup', { date: '2026-11-22' })), () => true, undefined],
    ['no menu at all', {}, () => true, undefined],
    ['not on a closed day', menu(dish('Soup', { days: ['sat', 'tue'] })), closedAtWeekends, '2026-11-24'],
    ['never while it is always closed', menu(dish('Soup')), () => false, undefined],
  ];
  for (const [what, house, isOpen, expected] of cases)
    it(what, () => {
      const day = nextServedDay(house, MONDAY, isOpen);
      expect(day === undefined ? undefined : formatDay(day)).to.equal(expected);
    });
});

describe('diets at a dish', () => {
  const diets = ['vegan', 'gluten-free', 'lactose-free', 'halal'] as const;
  it('says what the kitchen says when the allergens are declared', () => {
    expect(dietsOf(dish('Soup', { diets: [...diets], contains: [] }))).to.eql(diets);
  });
  it('says "free" of nothing while they are not', () => {
    expect(dietsOf(dish('Soup', { diets: [...diets] }))).to.eql(['vegan', 'halal']);
  });
});
