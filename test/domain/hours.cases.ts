import type { Hours } from '../../src/contract/feed/hours.js';

/**
 * Opening hours by hand: what a visitor expects, a row a case. Expected reads
 * `open | members | loan | appointment | closed` `until CLOCK`, `opens CLOCK`, `soon`, `(what the exception of the day says)`;
 * a clock of another day carries its date, a clock that the day shows twice its offset.
 */
export interface Row {
  name: string;
  hours: Hours;
  zone: string;
  place: string | undefined;
  at: string;
  expected: string;
}

const weekdays = { days: 'mon-fri', opens: '08:00', closes: '15:00' } as const;

const stord: Hours = {
  regular: [
    { ...weekdays, note: 'Staff on site' },
    { days: ['sat', 'sun'], opens: '11:00', closes: '17:00', access: 'loan', note: 'Associations' },
  ],
  exceptions: [
    { date: '2026-12-23', opens: '08:00', closes: '12:00', note: 'Little Christmas Eve' },
    { from: '2026-12-24', through: '2026-12-26', closed: true, note: 'Christmas' },
    { date: '2026-12-31', opens: '08:00', closes: '12:00', note: 'New Year’s Eve' },
    { date: '2027-01-01', closed: true, note: 'New Year’s Day' },
    {
      from: '2027-06-28',
      through: '2027-07-30',
      days: 'mon-fri',
      opens: '10:00',
      closes: '14:00',
      note: 'Summer',
    },
    { date: '2026-11-28', opens: '12:00', closes: '16:00', access: 'open', note: 'Open day' },
  ],
  places: [
    {
      id: 'cafe',
      name: 'Café',
      regular: [
        { days: 'mon-fri', opens: '09:00', closes: '11:00' },
        { days: 'mon-fri', opens: '11:30', closes: '14:30' },
      ],
    },
    {
      id: 'workshop',
      name: 'Workshop',
      regular: [
        { days: ['tue', 'thu'], opens: '10:00', closes: '14:00' },
        { days: 'wed', opens: '17:00', closes: '20:00', access: 'members' },
      ],
    },
    {
      id: 'shop',
      name: 'Shop',
      regular: [{ days: 'thu', opens: '10:00', closes: '18:00' }],
      exceptions: [
        { date: '2026-12-24', opens: '09:00', closes: '11:00', note: 'Last presents' },
        { date: '2026-12-17', closed: true, note: 'Stocktaking' },
      ],
    },
    { id: 'attic', name: 'Attic' },
  ],
};

const nights: Hours = {
  regular: [
    { days: 'thu-sat', opens: '20:00', closes: '02:00' },
    { days: 'sun', opens: '12:00', closes: '24:00' },
  ],
  exceptions: [
    { date: '2026-12-12', closed: true, note: 'Private party' },
    { date: '2026-12-17', closed: true, note: 'Rest' },
    { date: '2026-12-31', opens: '21:00', closes: '05:00', note: 'New Year' },
    { date: '2028-02-29', opens: '23:00', closes: '01:00', note: 'Leap night' },
  ],
  places: [
    {
      id: 'bar',
      name: 'Bar',
      regular: [{ days: 'fri', opens: '22:00', closes: '03:00' }],
    },
  ],
};

const always: Hours = {
  regular: [{ days: 'mon-sun', opens: '00:00', closes: '24:00' }],
  exceptions: [{ date: '2026-12-24', closed: true, note: 'Christmas Eve' }],
};
const everAlways: Hours = { regular: [{ days: 'mon-sun', opens: '00:00', closes: '24:00' }] };
const halves: Hours = {
  regular: [
    { days: 'mon-sun', opens: '00:00', closes: '12:00', note: 'Morning' },
    { days: 'mon-sun', opens: '12:00', closes: '00:00', note: 'Afternoon' },
  ],
};
const sameTime: Hours = { regular: [{ days: 'wed', opens: '08:00', closes: '08:00' }] };

const layers: Hours = {
  regular: [
    { days: 'mon-fri', opens: '08:00', closes: '16:00' },
    { days: 'mon-fri', opens: '15:00', closes: '20:00', access: 'members', note: 'With a key' },
    { days: 'wed', opens: '16:00', closes: '18:00', access: 'appointment' },
    { days: 'wed', opens: '17:00', closes: '22:00', access: 'loan' },
  ],
};

const overlaps: Hours = {
  regular: [weekdays],
  exceptions: [
    { from: '2026-12-01', through: '2026-12-31', opens: '10:00', closes: '14:00', note: 'December' },
    { from: '2026-12-07', through: '2026-12-11', closed: true, note: 'Week off' },
    { date: '2026-12-09', opens: '12:00', closes: '13:00', note: 'Soup' },
    { date: '2026-12-09', opens: '18:00', closes: '21:00', note: 'Concert' },
    { from: '2026-12-14', through: '2026-12-18', days: ['tue', 'thu'], opens: '16:00', closes: '20:00' },
    { date: '2026-12-21', opens: '09:00', closes: '10:00' },
    { date: '2026-12-21', closed: true, note: 'Closed after all' },
    { from: '2027-01-04', through: '2027-01-08', opens: '09:00', closes: '10:00' },
    { from: '2027-01-06', through: '2027-01-10', opens: '13:00', closes: '14:00' },
    { date: '2026-12-16', days: 'mon-fri', opens: '06:00', closes: '07:00', access: 'appointment' },
    { date: '2026-12-15', days: ['wed'], closed: true },
  ],
};

const seldom: Hours = { exceptions: [{ date: '2027-11-20', opens: '10:00', closes: '12:00', note: 'Fair' }] };
const dst: Hours = {
  regular: [
    { days: 'sat', opens: '22:00', closes: '04:00' },
    { days: 'wed', opens: '08:00', closes: '15:00' },
  ],
};
const gap: Hours = { regular: [{ days: 'sun', opens: '02:30', closes: '06:00' }] };
const gapEnd: Hours = { regular: [{ days: 'sun', opens: '00:30', closes: '02:30' }] };
const swallowed: Hours = { regular: [{ days: 'sun', opens: '02:10', closes: '03:00' }] };
const early: Hours = {
  regular: [
    { days: 'sun', opens: '02:30', closes: '04:00' },
    { days: 'sun', opens: '03:00', closes: '05:00' },
  ],
};
const late: Hours = {
  regular: [
    { days: 'sat', opens: '20:00', closes: '02:45' },
    { days: 'sat', opens: '21:00', closes: '03:15' },
  ],
};
const week: Hours = { regular: [{ days: 'fri-mon', opens: '10:00', closes: '12:00' }] };
const midnight: Hours = {
  regular: [
    { days: 'fri', opens: '18:00', closes: '24:00' },
    { days: 'sat', opens: '00:00', closes: '03:00' },
    { days: 'tue', opens: '24:00', closes: '02:00' },
  ],
};

interface Group {
  hours: Hours;
  zone?: string;
  place?: string;
  rows: [name: string, at: string, expected: string][];
}

const groups: Group[] = [
  {
    hours: stord,
    rows: [
      ['a minute before it opens', '2026-11-23T07:59', 'closed, opens 08:00, soon'],
      ['half an hour before it opens', '2026-11-23T07:30', 'closed, opens 08:00, soon'],
      ['a second more than half an hour before', '2026-11-23T07:29:59', 'closed, opens 08:00'],
      ['the very moment it opens', '2026-11-23T08:00', 'open until 15:00, opens 2026-11-24T08:00'],
      ['in the middle of the day', '2026-11-23T11:11', 'open until 15:00, opens 2026-11-24T08:00'],
      ['half an hour before it closes', '2026-11-23T14:30', 'open until 15:00, opens 2026-11-24T08:00, soon'],
      ['a second before it closes', '2026-11-23T14:59:59', 'open until 15:00, opens 2026-11-24T08:00, soon'],
      ['the very moment it closes', '2026-11-23T15:00', 'closed, opens 2026-11-24T08:00'],
      ['late in the evening', '2026-11-23T23:59:59', 'closed, opens 2026-11-24T08:00'],
      ['at midnight it is tomorrow', '2026-11-24T00:00', 'closed, opens 08:00'],
      ['Friday afternoon looks over the weekend', '2026-11-20T16:00', 'closed, opens 2026-11-23T08:00'],
      ['lent out is not open', '2026-11-22T13:00', 'loan until 17:00, opens 2026-11-23T08:00'],
      ['Saturday morning before the loan', '2026-11-21T10:45', 'closed, opens 2026-11-23T08:00'],
      [
        'an exception opens a Saturday',
        '2026-11-28T12:30',
        'open until 16:00, opens 2026-11-30T08:00 (Open day)',
      ],
      ['and replaces the loan of that day', '2026-11-28T11:30', 'closed, opens 12:00, soon (Open day)'],
      ['the Sunday after is lent out again', '2026-11-29T11:00', 'loan until 17:00, opens 2026-11-30T08:00'],
      [
        'a shortened day',
        '2026-12-23T09:00',
        'open until 12:00, opens 2026-12-28T08:00 (Little Christmas Eve)',
      ],
      [
        'a shortened day after it closed',
        '2026-12-23T12:00',
        'closed, opens 2026-12-28T08:00 (Little Christmas Eve)',
      ],
      ['a closed day says why', '2026-12-24T09:00', 'closed, opens 2026-12-28T08:00 (Christmas)'],
      [
        'the last of three closed days takes the loan away',
        '2026-12-26T12:00',
        'closed, opens 2026-12-28T08:00 (Christmas)',
      ],
      ['the day after three closed days', '2026-12-27T12:00', 'loan until 17:00, opens 2026-12-28T08:00'],
      [
        'New Year’s Eve in the morning',
        '2026-12-31T08:00',
        'open until 12:00, opens 2027-01-04T08:00 (New Year’s Eve)',
      ],
      [
        'New Year’s Eve at noon: next year is next',
        '2026-12-31T12:00',
        'closed, opens 2027-01-04T08:00 (New Year’s Eve)',
      ],
      [
        'the last second of the year',
        '2026-12-31T23:59:59',
        'closed, opens 2027-01-04T08:00 (New Year’s Eve)',
      ],
      ['the first second of the year', '2027-01-01T00:00', 'closed, opens 2027-01-04T08:00 (New Year’s Day)'],
      ['summer hours on a weekday', '2027-07-01T09:45', 'closed, opens 10:00, soon (Summer)'],
      [
        'summer hours leave the Saturdays alone',
        '2027-07-03T12:00',
        'loan until 17:00, opens 2027-07-05T10:00',
      ],
      [
        'the last day of summer hours',
        '2027-07-30T13:00',
        'open until 14:00, opens 2027-08-02T08:00 (Summer)',
      ],
      ['29 February in a leap year', '2028-02-29T08:30', 'open until 15:00, opens 2028-03-01T08:00'],
      ['28 February in a leap year', '2028-02-28T16:00', 'closed, opens 2028-02-29T08:00'],
      ['28 February in a common year', '2029-02-28T16:00', 'closed, opens 2029-03-01T08:00'],
      ['given with an offset elsewhere', '2026-11-23T09:00-05:00', 'closed, opens 2026-11-24T08:00'],
      ['given in UTC', '2026-11-23T07:00Z', 'open until 15:00, opens 2026-11-24T08:00'],
    ],
  },
  {
    hours: stord,
    place: 'cafe',
    rows: [
      ['before the first part of a split day', '2026-11-23T08:45', 'closed, opens 09:00, soon'],
      ['in the first part', '2026-11-23T10:00', 'open until 11:00, opens 11:30'],
      ['in the pause', '2026-11-23T11:00', 'closed, opens 11:30, soon'],
      ['in the second part', '2026-11-23T11:30', 'open until 14:30, opens 2026-11-24T09:00'],
      ['after the second part', '2026-11-23T14:30', 'closed, opens 2026-11-24T09:00'],
      ['at the weekend', '2026-11-22T12:00', 'closed, opens 2026-11-23T09:00'],
      [
        'a closed day of the house closes it, and says why',
        '2026-12-24T10:00',
        'closed, opens 2026-12-28T09:00 (Christmas)',
      ],
      ['the eve of it looks past', '2026-12-23T14:30', 'closed, opens 2026-12-28T09:00'],
      [
        'a day that the house shortens leaves it as it is',
        '2026-12-23T13:00',
        'open until 14:30, opens 2026-12-28T09:00',
      ],
      ['an open day of the house does not open it', '2026-11-28T13:00', 'closed, opens 2026-11-30T09:00'],
      ['summer hours of the house leave it as it is', '2027-07-01T09:30', 'open until 11:00, opens 11:30'],
    ],
  },
  {
    hours: stord,
    place: 'workshop',
    rows: [
      ['for members only', '2026-11-25T18:00', 'members until 20:00, opens 2026-11-26T10:00'],
      ['open on the next day', '2026-11-26T10:00', 'open until 14:00, opens 2026-12-01T10:00'],
      ['members do not come soon', '2026-11-25T16:45', 'closed, opens 2026-11-26T10:00'],
      ['Christmas Eve is a Thursday', '2026-12-23T21:00', 'closed, opens 2026-12-29T10:00'],
    ],
  },
  {
    hours: stord,
    place: 'shop',
    rows: [
      ['its own closed day', '2026-12-17T11:00', 'closed, opens 2026-12-31T10:00 (Stocktaking)'],
      [
        'no hours of its own on a closed day of the house',
        '2026-12-24T10:00',
        'closed, opens 2026-12-31T10:00 (Christmas)',
      ],
      ['the week before', '2026-12-10T11:00', 'open until 18:00, opens 2026-12-31T10:00'],
    ],
  },
  {
    hours: stord,
    place: 'attic',
    rows: [
      ['a place without hours never opens', '2026-11-23T10:00', 'closed'],
      ['and is closed with its house', '2026-12-25T10:00', 'closed (Christmas)'],
    ],
  },
  {
    hours: nights,
    rows: [
      ['in the evening', '2026-12-10T21:00', 'open until 2026-12-11T02:00, opens 2026-12-11T20:00'],
      ['past midnight', '2026-12-11T00:00', 'open until 02:00, opens 20:00'],
      ['half past one', '2026-12-11T01:30', 'open until 02:00, opens 20:00, soon'],
      ['two at night', '2026-12-11T02:00', 'closed, opens 20:00'],
      [
        'the night from Friday goes on into a closed Saturday',
        '2026-12-12T01:00',
        'open until 02:00, opens 2026-12-13T12:00 (Private party)',
      ],
      [
        'the closed Saturday after the night',
        '2026-12-12T02:00',
        'closed, opens 2026-12-13T12:00 (Private party)',
      ],
      [
        'the closed Saturday in the evening',
        '2026-12-12T21:00',
        'closed, opens 2026-12-13T12:00 (Private party)',
      ],
      ['the closed Saturday takes its night away', '2026-12-13T01:00', 'closed, opens 12:00'],
      ['a closed Thursday leaves the Friday', '2026-12-17T20:30', 'closed, opens 2026-12-18T20:00 (Rest)'],
      ['and its night', '2026-12-18T01:00', 'closed, opens 20:00'],
      ['until 24:00', '2026-12-13T23:00', 'open until 2026-12-14T00:00, opens 2026-12-18T20:00'],
      ['until 24:00 is over at midnight', '2026-12-14T00:00', 'closed, opens 2026-12-18T20:00'],
      ['Sunday morning after the night', '2026-12-20T01:45', 'open until 02:00, opens 12:00, soon'],
      [
        'New Year’s night before midnight',
        '2026-12-31T23:59',
        'open until 2027-01-01T05:00, opens 2027-01-01T20:00 (New Year)',
      ],
      ['New Year’s night after midnight', '2027-01-01T00:00', 'open until 05:00, opens 20:00'],
      ['New Year’s night at its regular end', '2027-01-01T02:00', 'open until 05:00, opens 20:00'],
      ['New Year’s morning', '2027-01-01T05:00', 'closed, opens 20:00'],
      [
        'the night of 29 February',
        '2028-02-29T23:30',
        'open until 2028-03-01T01:00, opens 2028-03-02T20:00 (Leap night)',
      ],
      [
        'past midnight after 29 February',
        '2028-03-01T00:45',
        'open until 01:00, opens 2028-03-02T20:00, soon',
      ],
      ['the evening before 29 February', '2028-02-28T23:30', 'closed, opens 2028-02-29T23:00'],
    ],
  },
  {
    hours: nights,
    place: 'bar',
    rows: [
      [
        'its night goes on into a closed day of the house',
        '2026-12-12T02:30',
        'open until 03:00, opens 2026-12-18T22:00, soon (Private party)',
      ],
      ['Friday evening', '2026-12-18T22:00', 'open until 2026-12-19T03:00, opens 2026-12-25T22:00'],
    ],
  },
  {
    hours: always,
    rows: [
      [
        'around the clock up to a closed day',
        '2026-12-21T12:00',
        'open until 2026-12-24T00:00, opens 2026-12-25T00:00',
      ],
      [
        'at midnight between two whole days',
        '2026-12-23T00:00',
        'open until 2026-12-24T00:00, opens 2026-12-25T00:00',
      ],
      [
        'half an hour before the closed day',
        '2026-12-23T23:30',
        'open until 2026-12-24T00:00, opens 2026-12-25T00:00, soon',
      ],
      ['the closed day', '2026-12-24T12:00', 'closed, opens 2026-12-25T00:00 (Christmas Eve)'],
      [
        'the end of the closed day',
        '2026-12-24T23:45',
        'closed, opens 2026-12-25T00:00, soon (Christmas Eve)',
      ],
      ['around the clock for a year to come', '2026-12-25T00:00', 'open'],
      ['a year before the closed day it has no end in sight', '2025-12-01T00:00', 'open'],
    ],
  },
  {
    hours: everAlways,
    rows: [
      ['around the clock', '2026-11-22T03:33', 'open'],
      ['around the clock at midnight', '2026-11-23T00:00', 'open'],
      ['around the clock in the hour that comes twice', '2026-10-25T02:30+01:00', 'open'],
    ],
  },
  {
    hours: halves,
    rows: [
      ['two halves make a whole', '2026-11-22T11:59', 'open'],
      ['and the second', '2026-11-22T12:00', 'open'],
    ],
  },
  {
    hours: sameTime,
    rows: [
      [
        'closes when it opens: a day and a night',
        '2026-11-25T20:00',
        'open until 2026-11-26T08:00, opens 2026-12-02T08:00',
      ],
      ['before', '2026-11-25T07:59', 'closed, opens 08:00, soon'],
      ['after', '2026-11-26T08:00', 'closed, opens 2026-12-02T08:00'],
    ],
  },
  {
    hours: layers,
    rows: [
      ['open counts before members', '2026-11-23T15:30', 'open until 16:00, opens 2026-11-24T08:00, soon'],
      ['then members stay', '2026-11-23T16:00', 'members until 20:00, opens 2026-11-24T08:00'],
      ['members before appointment', '2026-11-25T16:30', 'members until 20:00, opens 2026-11-26T08:00'],
      ['then what is lent out', '2026-11-25T20:00', 'loan until 22:00, opens 2026-11-26T08:00'],
      ['then nobody', '2026-11-25T22:00', 'closed, opens 2026-11-26T08:00'],
    ],
  },
  {
    hours: overlaps,
    rows: [
      ['before the exceptions', '2026-11-30T09:00', 'open until 15:00, opens 2026-12-01T10:00'],
      ['the long exception', '2026-12-02T09:00', 'closed, opens 10:00 (December)'],
      [
        'the long exception without days covers Sundays',
        '2026-12-06T11:00',
        'open until 14:00, opens 2026-12-09T12:00 (December)',
      ],
      ['the shorter one within it', '2026-12-08T11:00', 'closed, opens 2026-12-09T12:00 (Week off)'],
      ['the shortest of three', '2026-12-09T12:30', 'open until 13:00, opens 18:00, soon (Soup)'],
      ['its second row', '2026-12-09T18:00', 'open until 21:00, opens 2026-12-12T10:00 (Soup)'],
      ['between its rows', '2026-12-09T14:00', 'closed, opens 18:00 (Soup)'],
      ['the day after the shortest', '2026-12-10T12:30', 'closed, opens 2026-12-12T10:00 (Week off)'],
      ['days of an exception: a Tuesday', '2026-12-15T11:00', 'closed, opens 16:00'],
      [
        'days of an exception: the Monday keeps the longer one',
        '2026-12-14T11:00',
        'open until 14:00, opens 2026-12-15T16:00 (December)',
      ],
      [
        'a date whose days do not hold it says nothing',
        '2026-12-15T17:00',
        'open until 20:00, opens 2026-12-17T16:00',
      ],
      [
        'an exception by appointment is not open',
        '2026-12-16T06:30',
        'appointment until 07:00, opens 2026-12-17T16:00',
      ],
      [
        'closed wins over hours on the same date',
        '2026-12-21T09:30',
        'closed, opens 2026-12-22T10:00 (Closed after all)',
      ],
      [
        'of two equally long ones both count: the first’s hours',
        '2027-01-06T09:30',
        'open until 10:00, opens 13:00, soon',
      ],
      [
        'of two equally long ones both count: the second’s hours',
        '2027-01-06T13:00',
        'open until 14:00, opens 2027-01-07T09:00',
      ],
      ['before the second one begins', '2027-01-05T13:00', 'closed, opens 2027-01-06T09:00'],
      ['after the first one ended', '2027-01-09T09:30', 'closed, opens 13:00'],
      [
        'on the last day of the long one',
        '2026-12-31T12:00',
        'open until 14:00, opens 2027-01-01T08:00 (December)',
      ],
    ],
  },
  {
    hours: seldom,
    rows: [
      ['the next opening nearly a year ahead', '2026-11-22T12:00', 'closed, opens 2027-11-20T10:00'],
      ['the next opening more than a year ahead', '2026-11-18T12:00', 'closed'],
      ['on the day', '2027-11-20T09:00', 'closed, opens 10:00 (Fair)'],
      ['the only opening there is', '2027-11-20T10:00', 'open until 12:00 (Fair)'],
      ['after it', '2027-11-20T12:00', 'closed (Fair)'],
      ['the day after', '2027-11-21T12:00', 'closed'],
    ],
  },
  {
    hours: dst,
    rows: [
      ['the short night, before the change', '2027-03-28T01:59', 'open until 04:00, opens 2027-03-31T08:00'],
      ['the short night, after the change', '2027-03-28T03:00', 'open until 04:00, opens 2027-03-31T08:00'],
      [
        'the short night, half an hour before the end',
        '2027-03-28T03:30',
        'open until 04:00, opens 2027-03-31T08:00, soon',
      ],
      ['the short night is over', '2027-03-28T04:00', 'closed, opens 2027-03-31T08:00'],
      [
        'the short night, asked for the hour that is skipped',
        '2027-03-28T02:30',
        'open until 04:00, opens 2027-03-31T08:00, soon',
      ],
      ['the long night, before the change', '2026-10-25T01:59', 'open until 04:00, opens 2026-10-28T08:00'],
      [
        'the long night, two o’clock for the first time',
        '2026-10-25T02:30+02:00',
        'open until 04:00, opens 2026-10-28T08:00',
      ],
      [
        'the long night, two o’clock for the second time',
        '2026-10-25T02:30+01:00',
        'open until 04:00, opens 2026-10-28T08:00',
      ],
      [
        'the long night, half past three',
        '2026-10-25T03:30',
        'open until 04:00, opens 2026-10-28T08:00, soon',
      ],
      ['the long night is over', '2026-10-25T04:00', 'closed, opens 2026-10-28T08:00'],
      ['opening on the other side of the change', '2027-03-27T21:45', 'closed, opens 22:00, soon'],
    ],
  },
  {
    hours: gap,
    rows: [
      [
        'opens in the skipped hour: an hour later on the clock',
        '2027-03-28T03:00',
        'closed, opens 03:30, soon',
      ],
      ['opened after the skipped hour', '2027-03-28T03:30', 'open until 06:00, opens 2027-04-04T02:30'],
      ['a minute before the change', '2027-03-28T01:59', 'closed, opens 03:30'],
      [
        'opens in the hour that comes twice: the first time',
        '2026-10-25T02:30+02:00',
        'open until 06:00, opens 2026-11-01T02:30',
      ],
      ['still open the second time', '2026-10-25T02:15+01:00', 'open until 06:00, opens 2026-11-01T02:30'],
      ['a quarter before the first time', '2026-10-25T02:15+02:00', 'closed, opens 02:30+02:00, soon'],
    ],
  },
  {
    hours: gapEnd,
    rows: [
      [
        'closes in the skipped hour: an hour later on the clock',
        '2027-03-28T03:15',
        'open until 03:30, opens 2027-04-04T00:30, soon',
      ],
      ['closed then', '2027-03-28T03:30', 'closed, opens 2027-04-04T00:30'],
      [
        'closes in the hour that comes twice: the first time',
        '2026-10-25T02:15+02:00',
        'open until 02:30+02:00, opens 2026-11-01T00:30, soon',
      ],
      ['closed between the two', '2026-10-25T02:45+02:00', 'closed, opens 2026-11-01T00:30'],
      ['and the second time', '2026-10-25T02:15+01:00', 'closed, opens 2026-11-01T00:30'],
    ],
  },
  {
    hours: swallowed,
    rows: [
      ['hours that the change swallows', '2027-03-28T03:05', 'closed, opens 2027-04-04T02:10'],
      ['next to them', '2027-03-28T01:45', 'closed, opens 2027-04-04T02:10'],
      ['the week before', '2027-03-21T02:30', 'open until 03:00, opens 2027-04-04T02:10, soon'],
    ],
  },
  {
    hours: early,
    rows: [
      [
        'of two rows that overlap, the one that opens after the skipped hour',
        '2027-03-28T03:00',
        'open until 05:00, opens 2027-04-04T02:30',
      ],
    ],
  },
  {
    hours: late,
    rows: [
      [
        'of two rows that overlap, the one that closes in the skipped hour',
        '2027-03-28T03:20',
        'open until 03:45, opens 2027-04-03T20:00, soon',
      ],
    ],
  },
  {
    hours: week,
    rows: [
      ['a range over the week’s end: Friday', '2026-11-20T10:00', 'open until 12:00, opens 2026-11-21T10:00'],
      ['a range over the week’s end: Sunday', '2026-11-22T12:00', 'closed, opens 2026-11-23T10:00'],
      ['a range over the week’s end: Monday', '2026-11-23T12:00', 'closed, opens 2026-11-27T10:00'],
      ['not in between', '2026-11-25T11:00', 'closed, opens 2026-11-27T10:00'],
    ],
  },
  {
    hours: midnight,
    rows: [
      [
        'two days that touch at midnight are one opening',
        '2026-11-20T19:00',
        'open until 2026-11-21T03:00, opens 2026-11-25T00:00',
      ],
      [
        'not closing soon at midnight',
        '2026-11-20T23:45',
        'open until 2026-11-21T03:00, opens 2026-11-25T00:00',
      ],
      ['opens at 24:00: the day after', '2026-11-25T00:00', 'open until 02:00, opens 2026-11-27T18:00'],
      ['just before 24:00', '2026-11-24T23:59', 'closed, opens 2026-11-25T00:00, soon'],
    ],
  },
  {
    hours: {},
    rows: [['no hours at all', '2026-11-23T12:00', 'closed']],
  },
  {
    hours: { regular: [weekdays] },
    zone: 'Pacific/Auckland',
    rows: [
      [
        'Auckland’s Monday is Europe’s Sunday',
        '2026-11-22T20:00Z',
        'open until 15:00, opens 2026-11-24T08:00',
      ],
      ['Auckland in the centre’s words', '2026-11-23T07:31', 'closed, opens 08:00, soon'],
    ],
  },
  {
    hours: { regular: [weekdays] },
    zone: 'America/New_York',
    rows: [
      [
        'New York opens when Europe has lunch',
        '2026-11-23T13:00Z',
        'open until 15:00, opens 2026-11-24T08:00',
      ],
      [
        'New York’s Friday evening is Europe’s Saturday',
        '2026-11-21T04:30Z',
        'closed, opens 2026-11-23T08:00',
      ],
    ],
  },
  {
    hours: { regular: [{ days: 'sat', opens: '22:00', closes: '02:15' }] },
    zone: 'Australia/Lord_Howe',
    rows: [
      [
        'a change of half an hour: closes the first time',
        '2026-04-05T01:40+11:00',
        'open until 02:15, opens 2026-04-11T22:00',
      ],
      ['a change of half an hour forward', '2026-10-04T01:44', 'open until 02:45, opens 2026-10-10T22:00'],
      [
        'and it comes sooner than the clock says',
        '2026-10-04T01:59',
        'open until 02:45, opens 2026-10-10T22:00, soon',
      ],
    ],
  },
  {
    hours: {
      regular: [
        { days: 'sun', opens: '00:00', closes: '06:00' },
        { days: 'sat', opens: '20:00', closes: '24:00' },
      ],
    },
    zone: 'Africa/Cairo',
    rows: [
      [
        'where midnight itself is skipped, no gap opens',
        '2026-04-24T00:00Z',
        'closed, opens 2026-04-25T20:00',
      ],
      ['Cairo over midnight', '2026-04-25T23:59', 'open until 2026-04-26T06:00, opens 2026-05-02T20:00'],
    ],
  },
];

export const rows: Row[] = groups.flatMap((group) =>
  group.rows.map(([name, at, expected]) => ({
    name: group.place ? `${group.place}: ${name}` : name,
    hours: group.hours,
    zone: group.zone ?? 'Europe/Oslo',
    place: group.place,
    at,
    expected,
  })),
);
