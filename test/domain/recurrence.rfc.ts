/**
 * The examples of RFC 5545, 3.8.5.3, that fall in the contract's subset: each rule verbatim, the expected dates
 * as the RFC lists them ("2-5" is a run). All start at 9:00 in America/New_York; `more` where it says "...".
 */
export interface Example {
  start: string;
  rule: string;
  /** `year month: dates` */
  expected: string[];
  more?: true;
  except?: string[];
}

const januaries = ['1998 1: 1-31', '1999 1: 1-31', '2000 1: 1-31'];
const tuesdaysAndThursdays = ['1997 9: 2,4,9,11,16,18,23,25,30', '1997 10: 2'];

export const examples: Example[] = [
  { start: '1997-09-02', rule: 'FREQ=DAILY;COUNT=10', expected: ['1997 9: 2-11'] },
  {
    start: '1997-09-02',
    rule: 'FREQ=DAILY;UNTIL=19971224T000000Z',
    expected: ['1997 9: 2-30', '1997 10: 1-31', '1997 11: 1-30', '1997 12: 1-23'],
  },
  {
    start: '1997-09-02',
    rule: 'FREQ=DAILY;INTERVAL=2',
    expected: [
      '1997 9: 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30',
      '1997 10: 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30',
      '1997 11: 1,3,5,7,9,11,13,15,17,19,21,23,25,27,29',
      '1997 12: 1,3',
    ],
    more: true,
  },
  {
    start: '1997-09-02',
    rule: 'FREQ=DAILY;INTERVAL=10;COUNT=5',
    expected: ['1997 9: 2,12,22', '1997 10: 2,12'],
  },
  {
    start: '1998-01-01',
    rule: 'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    expected: januaries,
  },
  { start: '1998-01-01', rule: 'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1', expected: januaries },
  {
    start: '1997-09-02',
    rule: 'FREQ=WEEKLY;COUNT=10',
    expected: ['1997 9: 2,9,16,23,30', '1997 10: 7,14,21,28', '1997 11: 4'],
  },
  {
    start: '1997-09-02',
    rule: 'FREQ=WEEKLY;UNTIL=19971224T000000Z',
    expected: ['1997 9: 2,9,16,23,30', '1997 10: 7,14,21,28', '1997 11: 4,11,18,25', '1997 12: 2,9,16,23'],
  },
  {
    start: '1997-09-02',
    rule: 'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    expected: [
      '1997 9: 2,16,30',
      '1997 10: 14,28',
      '1997 11: 11,25',
      '1997 12: 9,23',
      '1998 1: 6,20',
      '1998 2: 3,17',
    ],
    more: true,
  },
  {
    start: '1997-09-02',
    rule: 'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    expected: tuesdaysAndThursdays,
  },
  { start: '1997-09-02', rule: 'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH', expected: tuesdaysAndThursdays },
  {
    start: '1997-09-01',
    rule: 'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    expected: [
      '1997 9: 1,3,5,15,17,19,29',
      '1997 10: 1,3,13,15,17,27,29,31',
      '1997 11: 10,12,14,24,26,28',
      '1997 12: 8,10,12,22',
    ],
  },
  {
    start: '1997-09-02',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    expected: ['1997 9: 2,4,16,18,30', '1997 10: 2,14,16'],
  },
  {
    start: '1997-09-05',
    rule: 'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    expected: [
      '1997 9: 5',
      '1997 10: 3',
      '1997 11: 7',
      '1997 12: 5',
      '1998 1: 2',
      '1998 2: 6',
      '1998 3: 6',
      '1998 4: 3',
      '1998 5: 1',
      '1998 6: 5',
    ],
  },
  {
    start: '1997-09-05',
    rule: 'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    expected: ['1997 9: 5', '1997 10: 3', '1997 11: 7', '1997 12: 5'],
  },
  {
    start: '1997-09-07',
    rule: 'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    expected: ['1997 9: 7,28', '1997 11: 2,30', '1998 1: 4,25', '1998 3: 1,29', '1998 5: 3,31'],
  },
  {
    start: '1997-09-22',
    rule: 'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    expected: ['1997 9: 22', '1997 10: 20', '1997 11: 17', '1997 12: 22', '1998 1: 19', '1998 2: 16'],
  },
  {
    start: '1997-09-28',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=-3',
    expected: ['1997 9: 28', '1997 10: 29', '1997 11: 28', '1997 12: 29', '1998 1: 29', '1998 2: 26'],
    more: true,
  },
  {
    start: '1997-09-02',
    rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    expected: ['1997 9: 2,15', '1997 10: 2,15', '1997 11: 2,15', '1997 12: 2,15', '1998 1: 2,15'],
  },
  {
    start: '1997-09-30',
    rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    expected: ['1997 9: 30', '1997 10: 1,31', '1997 11: 1,30', '1997 12: 1,31', '1998 1: 1,31', '1998 2: 1'],
  },
  {
    start: '1997-09-10',
    rule: 'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    expected: ['1997 9: 10-15', '1999 3: 10-13'],
  },
  {
    start: '1997-09-02',
    rule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    expected: ['1997 9: 2,9,16,23,30', '1997 11: 4,11,18,25', '1998 1: 6,13,20,27', '1998 3: 3,10,17,24,31'],
    more: true,
  },
  {
    start: '1997-06-10',
    rule: 'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    expected: [1997, 1998, 1999, 2000, 2001].flatMap((year) => [`${year} 6: 10`, `${year} 7: 10`]),
  },
  {
    start: '1997-03-10',
    rule: 'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    expected: [
      '1997 3: 10',
      ...[1999, 2001, 2003].flatMap((year) => [`${year} 1: 10`, `${year} 2: 10`, `${year} 3: 10`]),
    ],
  },
  {
    start: '1997-05-19',
    rule: 'FREQ=YEARLY;BYDAY=20MO',
    expected: ['1997 5: 19', '1998 5: 18', '1999 5: 17'],
    more: true,
  },
  {
    start: '1997-03-13',
    rule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    expected: ['1997 3: 13,20,27', '1998 3: 5,12,19,26', '1999 3: 4,11,18,25'],
    more: true,
  },
  {
    start: '1997-06-05',
    rule: 'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    expected: [
      '1997 6: 5,12,19,26',
      '1997 7: 3,10,17,24,31',
      '1997 8: 7,14,21,28',
      '1998 6: 4,11,18,25',
      '1998 7: 2,9,16,23,30',
      '1998 8: 6,13,20,27',
      '1999 6: 3,10,17,24',
      '1999 7: 1,8,15,22,29',
      '1999 8: 5,12,19,26',
    ],
    more: true,
  },
  {
    start: '1997-09-02',
    rule: 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    except: ['1997-09-02'],
    expected: ['1998 2: 13', '1998 3: 13', '1998 11: 13', '1999 8: 13', '2000 10: 13'],
    more: true,
  },
  {
    start: '1997-09-13',
    rule: 'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    expected: [
      '1997 9: 13',
      '1997 10: 11',
      '1997 11: 8',
      '1997 12: 13',
      '1998 1: 10',
      '1998 2: 7',
      '1998 3: 7',
      '1998 4: 11',
      '1998 5: 9',
      '1998 6: 13',
    ],
    more: true,
  },
  {
    start: '1996-11-05',
    rule: 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    expected: ['1996 11: 5', '2000 11: 7', '2004 11: 2'],
    more: true,
  },
  {
    start: '1997-09-04',
    rule: 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    expected: ['1997 9: 4', '1997 10: 7', '1997 11: 6'],
  },
  {
    start: '1997-09-29',
    rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    expected: [
      '1997 9: 29',
      '1997 10: 30',
      '1997 11: 27',
      '1997 12: 30',
      '1998 1: 29',
      '1998 2: 26',
      '1998 3: 30',
    ],
    more: true,
  },
  {
    start: '1997-08-05',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    expected: ['1997 8: 5,10,19,24'],
  },
  {
    start: '1997-08-05',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    expected: ['1997 8: 5,17,19,31'],
  },
  {
    start: '2007-01-15',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    expected: ['2007 1: 15,30', '2007 2: 15', '2007 3: 15,30'],
  },
];

/** `1997-09-02` … of a row of the RFC. */
export function datesOf(row: string): string[] {
  const [, year = '', month = '', dates = ''] = /^(\d+) (\d+): (.+)$/.exec(row) ?? [];
  return dates.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from(
      { length: last - first + 1 },
      (_, n) => `${year}-${month.padStart(2, '0')}-${String(first + n).padStart(2, '0')}`,
    );
  });
}
