import { parseDay } from '../../src/domain/civil.js';
import { occurrencesIn, type Occurrence } from '../../src/domain/occurrences.js';
import { writeCalendar } from '../../src/domain/ics.js';
import { seriesOf, type Series } from '../../src/domain/series.js';
import { zone } from '../../src/domain/zone.js';
import { readCalendar } from '../../src/feed/ical.js';
import { describe, expect, it } from '../support/harness.js';
import { event, google, nextcloud, outlook } from './ical.samples.js';

const oslo = zone('Europe/Oslo');
const names = {
  rooms: [{ id: 'studio', name: { nn: 'Atelieret', en: 'The studio' } }],
  categories: [{ id: 'music', name: { nn: 'Musikk', en: 'Music' } }],
};

/** The wall clock in the house. */
const wall = (at: number) => new Date(at + oslo.offsetAt(at)).toISOString().slice(0, 16).replace('T', ' ');

function line({ start, end, allDay, status, day, lastDay, movedFrom, series }: Occurrence): string {
  const date = (one: number) => new Date(one * 86_400_000).toISOString().slice(0, 10);
  const time = allDay ? `${date(day)}/${date(lastDay)}` : `${wall(start)}–${wall(end).slice(11)}`;
  const was = movedFrom ? ` was ${wall(movedFrom.at)}` : '';
  return `${time} ${JSON.stringify(series.activity.title).slice(1, -1)}${status === 'confirmed' ? '' : ` ${status}`}${was}`;
}

const warnings: string[] = [];
function read(text: string): Series[] {
  warnings.length = 0;
  return readCalendar(text, oslo, names, (sentence) => warnings.push(sentence));
}
const programme = (text: string, from = '2026-10-01', to = '2026-11-30') =>
  occurrencesIn(read(text), oslo, parseDay(from), parseDay(to)).map(line);
const activity = (text: string, title: string) =>
  read(text).find((one) => one.activity.title === title)?.activity;

describe('calendar files of other programs', () => {
  it('are read from Outlook: Windows zones, tabs as folds, an exception and a moved one', () => {
    expect(programme(outlook)).to.deep.equal([
      '2026-10-06 10:00–12:30 Keramikk',
      '2026-10-20 10:00–12:30 Keramikk',
      '2026-10-27 12:00–14:30 Keramikk moved was 2026-10-27 10:00',
      '2026-11-03 10:00–12:30 Keramikk',
      // UNTIL is 10:00 in winter, the last moment that may still begin.
      '2026-11-10 10:00–12:30 Keramikk',
    ]);
    const found = activity(outlook, 'Keramikk');
    expect(found?.room).to.equal('studio');
    expect(found?.description).to.equal(
      'Leire, glasur og omn.\nTa med forkle; vi har resten.\n\nEin lang setning som går over fleire liner i fila.',
    );
    expect(warnings).to.deep.equal([]);
  });

  it('are read from Google: UTC, several whole days, a cancelled one that stays, HTML as words', () => {
    expect(programme(google)).to.deep.equal([
      '2026-10-16 18:00–20:00 Strikkekafé',
      '2026-10-21 18:00–20:00 Prat',
      '2026-10-23/2026-10-25 Haustfest',
      '2026-10-23 18:00–20:00 Strikkekafé cancelled',
      '2026-10-30 18:00–20:00 Strikkekafé',
    ]);
    const talk = activity(google, 'Prat');
    expect(talk?.description).to.match(/^Ope for alle\nKaffi & kake\.\s*Gratis$/);
    expect(talk?.place).to.equal('Biblioteket, Sentrum 1, 5400 Stord');
    expect(talk?.room).to.equal(undefined);
  });

  it('are read from Nextcloud: durations, dates that join, floating times; tasks and private things are not shown', () => {
    expect(programme(nextcloud)).to.deep.equal([
      '2026-10-14 19:00–20:30 Kor',
      '2026-10-15 10:00–11:00 Frukost',
      '2026-10-17 11:00–12:30 Kor',
      '2026-10-24 11:00–12:30 Kor',
    ]);
    const choir = activity(nextcloud, 'Kor');
    expect(choir?.category).to.equal('music');
    expect(choir?.url).to.equal('https://kor.example/');
  });

  it('are the same with bare line feeds', () => {
    for (const text of [outlook, google, nextcloud])
      expect(programme(text.replaceAll('\r\n', '\n'))).to.deep.equal(programme(text));
  });

  it('are no calendar when they are something else', () => {
    for (const text of ['', '<!doctype html>', 'BEGIN:VCARD\r\nEND:VCARD\r\n', '{"version":1}'])
      expect(() => read(text).length || expect.fail('empty'), text).to.throw();
  });
});

describe('the times of a calendar file', () => {
  for (const [name, lines, expected] of [
    ['UTC', ['DTSTART:20261020T080000Z'], '2026-10-20 10:00–10:00 A'],
    ['floating: the house’s', ['DTSTART:20261020T080000'], '2026-10-20 08:00–08:00 A'],
    ['an IANA zone', ['DTSTART;TZID=America/New_York:20261020T080000'], '2026-10-20 14:00–14:00 A'],
    ['a Windows zone', ['DTSTART;TZID=Eastern Standard Time:20261020T080000'], '2026-10-20 14:00–14:00 A'],
    [
      'a zone with a prefix',
      ['DTSTART;TZID=/mozilla.org/20070129_1/Asia/Tokyo:20261020T190000'],
      '2026-10-20 12:00–12:00 A',
    ],
    ['a zone of nobody: the house’s', ['DTSTART;TZID=Atlantis:20261020T080000'], '2026-10-20 08:00–08:00 A'],
    ['a day', ['DTSTART;VALUE=DATE:20261020'], '2026-10-20/2026-10-20 A'],
    ['days', ['DTSTART;VALUE=DATE:20261020', 'DTEND;VALUE=DATE:20261022'], '2026-10-20/2026-10-21 A'],
    ['days by length', ['DTSTART;VALUE=DATE:20261020', 'DURATION:P2D'], '2026-10-20/2026-10-21 A'],
    [
      'an end in another zone',
      ['DTSTART;TZID=Europe/Oslo:20261020T100000', 'DTEND:20261020T093000Z'],
      '2026-10-20 10:00–11:30 A',
    ],
    [
      'an end before the start: none',
      ['DTSTART:20261020T080000', 'DTEND:20261020T070000'],
      '2026-10-20 08:00–08:00 A',
    ],
    ['without a start: not shown', ['DTEND:20261020T070000Z'], ''],
  ] as [string, string[], string][])
    it(name, () => {
      expect(programme(event(...lines)).join()).to.equal(expected);
    });

  it('follow a zone that only the file defines', () => {
    const text = event('DTSTART;TZID=Nowhere:20261020T134200').replace(
      'BEGIN:VEVENT',
      'BEGIN:VTIMEZONE\r\nTZID:Nowhere\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:-0741\r\nTZOFFSETTO:-0741\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT',
    );
    // 13:42 at −07:41 is 21:23 in UTC.
    expect(programme(text)).to.deep.equal(['2026-10-20 23:23–23:23 A']);
  });

  it('stay on the wall clock of their zone when the clocks change', () => {
    expect(
      programme(event('DTSTART;TZID=Europe/Oslo:20261024T100000', 'RRULE:FREQ=DAILY;COUNT=2')),
    ).to.deep.equal(['2026-10-24 10:00–10:00 A', '2026-10-25 10:00–10:00 A']);
    // New York changes a week later: there it is an hour earlier to Oslo for that week.
    expect(
      programme(event('DTSTART;TZID=America/New_York:20261020T080000', 'RRULE:FREQ=WEEKLY;COUNT=3')),
    ).to.deep.equal(['2026-10-20 14:00–14:00 A', '2026-10-27 13:00–13:00 A', '2026-11-03 14:00–14:00 A']);
  });
});

describe('what repeats in a calendar file', () => {
  const start = 'DTSTART;TZID=Europe/Oslo:20261006T100000';

  it('is without its EXDATEs: in the zone, in UTC, as a date, several in a line', () => {
    for (const exdate of [
      'EXDATE;TZID=Europe/Oslo:20261013T100000,20261020T100000',
      'EXDATE:20261013T080000Z\r\nEXDATE:20261020T080000Z',
      'EXDATE;VALUE=DATE:20261013,20261020',
    ])
      expect(programme(event(start, 'RRULE:FREQ=WEEKLY;COUNT=4', exdate)), exdate).to.deep.equal([
        '2026-10-06 10:00–10:00 A',
        '2026-10-27 10:00–10:00 A',
      ]);
  });

  it('has its RDATEs besides, each once, periods too', () => {
    const rdates = 'RDATE;TZID=Europe/Oslo:20261008T100000,20261013T100000';
    const period = 'RDATE;VALUE=PERIOD:20261009T080000Z/20261009T090000Z';
    expect(
      programme(event(start, 'RRULE:FREQ=WEEKLY;COUNT=2', rdates, period)).map((one) => one.slice(0, 16)),
    ).to.deep.equal(['2026-10-06 10:00', '2026-10-08 10:00', '2026-10-09 10:00', '2026-10-13 10:00']);
  });

  it('begins with DTSTART, though the rule does not fall on it', () => {
    expect(programme(event(start, 'RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20261017'))).to.deep.equal([
      '2026-10-06 10:00–10:00 A',
      '2026-10-09 10:00–10:00 A',
      '2026-10-16 10:00–10:00 A',
    ]);
  });

  it('may be at several times of a day', () => {
    expect(programme(event(start, 'RRULE:FREQ=DAILY;BYHOUR=10,15;UNTIL=20261007T235959'))).to.deep.equal([
      '2026-10-06 10:00–10:00 A',
      '2026-10-06 15:00–15:00 A',
      '2026-10-07 10:00–10:00 A',
      '2026-10-07 15:00–15:00 A',
    ]);
  });

  it('shows on its first date when the rule is not known, and says so', () => {
    expect(programme(event(start, 'RRULE:FREQ=HOURLY;COUNT=4'))).to.deep.equal(['2026-10-06 10:00–10:00 A']);
    expect(warnings.join()).to.contain('FREQ=HOURLY').and.contain('first date only');
  });

  it('never hangs on a rule that never comes', () => {
    expect(programme(event(start, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'))).to.deep.equal([
      '2026-10-06 10:00–10:00 A',
    ]);
  });

  it('may be changed on one day to a whole day, and its change may come before it in the file', () => {
    const [head, tail] = event(start, 'RRULE:FREQ=WEEKLY;COUNT=2').split('BEGIN:VEVENT') as [string, string];
    const change =
      'BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A\r\nRECURRENCE-ID;TZID=Europe/Oslo:20261013T100000\r\nDTSTART;VALUE=DATE:20261014\r\nEND:VEVENT\r\n';
    expect(programme(`${head}${change}BEGIN:VEVENT${tail}`)).to.deep.equal([
      '2026-10-06 10:00–10:00 A',
      '2026-10-14/2026-10-14 A moved was 2026-10-13 10:00',
    ]);
  });
});

describe('a broken calendar file', () => {
  it('loses what is broken and keeps the rest', () => {
    const broken = nextcloud.replace('DURATION:PT1H30M', 'this is no line at all');
    expect(programme(broken)).to.deep.equal(['2026-10-15 10:00–11:00 Frukost']);
    const nonsense = nextcloud.replace('DTSTART:20261015T100000', 'DTSTART:20261399T990000');
    expect(programme(nonsense).filter((one) => one.includes('Kor'))).to.have.length(3);
  });

  it('may be several calendars one after the other', () => {
    expect(programme(google + nextcloud)).to.have.length(9);
  });

  it('shows text as text', () => {
    const text = event(
      'DTSTART:20261020T080000Z',
      'DESCRIPTION:<script>alert(1)</script>1 < 2 &lt\\;b&gt\\;',
    );
    expect(activity(text, 'A')?.description).to.equal('1 < 2 <b>');
  });
});

describe('a calendar that we wrote', () => {
  it('comes back as the same occurrences', () => {
    const all = [
      {
        start: '2026-10-06T10:00',
        end: '2026-10-06T12:00',
        repeat: 'FREQ=WEEKLY;BYDAY=TU;COUNT=8',
        except: ['2026-10-20'],
      },
      { start: '2026-10-07', end: '2026-10-09' },
      { start: '2026-10-24T22:00', end: '2026-10-25T04:00', repeat: 'FREQ=DAILY;UNTIL=20261027' },
      { start: '2026-10-08T10:00', changes: [{ on: '2026-10-08', status: 'cancelled' as const }] },
      {
        start: '2026-10-30T10:00',
        repeat: 'FREQ=WEEKLY;COUNT=2',
        changes: [{ on: '2026-11-06', start: '2026-11-07T11:00' }],
      },
    ].map((one, i) => seriesOf({ id: `e${i}`, title: `E${i}`, ...one }, oslo));
    const text = writeCalendar(all, {
      name: 'House',
      host: 'house.example',
      updated: Date.UTC(2026, 9, 1),
      zone: oslo,
      words: (one) => (typeof one === 'string' ? one : ''),
      place: () => undefined,
      category: () => undefined,
      status: () => undefined,
    });
    const ours = occurrencesIn(all, oslo, parseDay('2026-10-01'), parseDay('2026-11-30')).map((one) =>
      line(one).replace(/ (cancelled|moved.*)$/, ''),
    );
    expect(programme(text).map((one) => one.replace(/ (cancelled|moved.*)$/, ''))).to.deep.equal(ours);
  });
});
