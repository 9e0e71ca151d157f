import type { FeedEvent } from '../../src/contract/feed/events.js';
import { calendarFile, calendarWords } from '../../src/domain/calendar-file.js';
import { formatDay, parseDay } from '../../src/domain/civil.js';
import { addMonths, spanAround, stepSpan } from '../../src/domain/date-grid.js';
import { moveByKey, weeksOf } from '../../src/domain/month-grid.js';
import { occurrenceKey, occurrencesIn } from '../../src/domain/occurrences.js';
import { choicesOf, upcoming } from '../../src/domain/programme.js';
import { matcher, SearchIndex, type ProgrammeFilter } from '../../src/domain/search.js';
import { foldWords } from '../../src/domain/search-fold.js';
import { allSeries, seriesOf } from '../../src/domain/series.js';
import { zone } from '../../src/domain/zone.js';
import { describe, expect, it } from '../support/harness.js';

const oslo = zone('Europe/Oslo');
const event = (more: Partial<FeedEvent>): FeedEvent => ({
  id: 'e',
  title: 'E',
  start: '2026-11-23T10:00',
  ...more,
});

describe('words that are looked for', () => {
  for (const [typed, written] of [
    ['apen dag', 'Åpen dag'],
    ['aapen', 'åpen'],
    ['gron', 'Grønn'],
    ['groenn', 'grønn'],
    ['lærer', 'laerer'],
    ['cafe', 'CAFÉ'],
    ['boek', 'BOEK'],
    ['strasse', 'Straße'],
    ['мал', 'Мальви'],
    ['رسم', 'رَسم'],
  ] as const)
    it(`find ${written} by ${typed}`, () => {
      expect(foldWords(written)).to.contain(foldWords(typed));
    });
  it('do not find everything', () => {
    expect(foldWords('Keramikk')).not.to.contain(foldWords('maling'));
  });
});

describe('a filter', () => {
  const index = new SearchIndex(
    [{ id: 'art', name: { nn: 'Kunst', en: 'Art' } }],
    [{ id: 'hall', name: 'Storsalen' }],
  );
  const all = [
    event({
      id: 'a',
      title: { nn: 'Fri maling', en: 'Free painting' },
      category: 'art',
      room: 'hall',
      price: 0,
      dropIn: true,
    }),
    event({
      id: 'b',
      title: 'Keramikk',
      category: 'craft',
      price: 50,
      accessibility: ['step-free', 'quiet'],
    }),
    event({ id: 'c', title: 'Bingo', host: 'Pensjonistlaget', description: 'Kaffi og kaker' }),
  ].map((one) => seriesOf(one, oslo));
  const found = (filter: ProgrammeFilter) =>
    all
      .filter(matcher(filter, index.find))
      .map(({ activity }) => activity.id)
      .join('');

  for (const [filter, expected] of [
    [{}, 'abc'],
    [{ words: 'MALING fri' }, 'a'],
    [{ words: 'painting' }, 'a'],
    [{ words: 'kunst storsal' }, 'a'],
    [{ words: 'kaker' }, 'c'],
    [{ words: 'pensjonist' }, 'c'],
    [{ words: 'maling keramikk' }, ''],
    [{ category: 'craft' }, 'b'],
    [{ room: 'hall' }, 'a'],
    [{ free: true }, 'a'],
    [{ dropIn: true }, 'a'],
    [{ accessibility: ['quiet'] }, 'b'],
    [{ accessibility: ['quiet', 'hearing-loop'] }, ''],
    [{ category: 'art', words: 'keramikk' }, ''],
  ] as [ProgrammeFilter, string][])
    it(`${JSON.stringify(filter)} finds "${expected}"`, () => {
      expect(found(filter)).to.equal(expected);
    });

  it('offers only what leads somewhere', () => {
    expect(choicesOf(all)).to.deep.equal({
      categories: ['art', 'craft'],
      rooms: ['hall'],
      free: true,
      dropIn: true,
      accessibility: ['step-free', 'quiet'],
    });
  });
});

describe('what comes next of many', () => {
  const all = [
    seriesOf(event({ id: 'week', start: '2026-11-20', end: '2026-12-03' }), oslo),
    seriesOf(event({ id: 'daily', repeat: 'FREQ=DAILY' }), oslo),
    seriesOf(event({ id: 'far', start: '2027-09-01T10:00' }), oslo),
  ];
  const from = parseDay('2026-11-25');
  it('is the beginning of all that is in the span, each once', () => {
    const to = from + 300;
    const whole = occurrencesIn(all, oslo, from, to).map(occurrenceKey);
    for (const most of [1, 3, 10, 40, 250]) {
      const { occurrences, more } = upcoming(all, oslo, from, to, most);
      expect(occurrences.map(occurrenceKey)).to.deep.equal(whole.slice(0, most));
      expect(more).to.equal(true);
    }
    const { occurrences, more } = upcoming(all, oslo, from, to, 1000);
    expect(occurrences.map(occurrenceKey)).to.deep.equal(whole);
    expect(more).to.equal(false);
    expect(new Set(whole).size).to.equal(whole.length);
  });
});

describe('a grid of days', () => {
  const day = (text: string) => parseDay(text);
  const at = (n: number | undefined) => (n === undefined ? undefined : formatDay(n));

  it('shows whole weeks', () => {
    expect(weeksOf(day('2026-12-24')).map(formatDay)).to.deep.equal([
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
    ]);
    expect(weeksOf(day('2027-02-10'))).to.have.length(4);
    expect(weeksOf(day('2026-08-31'))).to.have.length(6);
  });

  for (const [start, key, shift, expected] of [
    ['2026-12-31', 'ArrowRight', false, '2027-01-01'],
    ['2027-01-01', 'ArrowLeft', false, '2026-12-31'],
    ['2026-12-03', 'ArrowUp', false, '2026-11-26'],
    ['2026-12-30', 'ArrowDown', false, '2027-01-06'],
    ['2026-12-30', 'Home', false, '2026-12-28'],
    ['2026-12-30', 'End', false, '2027-01-03'],
    ['2026-12-31', 'PageDown', false, '2027-01-31'],
    ['2027-01-31', 'PageDown', false, '2027-02-28'],
    ['2027-03-31', 'PageUp', false, '2027-02-28'],
    ['2028-02-29', 'PageDown', true, '2029-02-28'],
    ['2028-02-29', 'PageUp', true, '2027-02-28'],
    ['2028-02-29', 'Tab', false, undefined],
  ] as const)
    it(`goes from ${start} with ${shift ? 'Shift+' : ''}${key} to ${expected}`, () => {
      expect(at(moveByKey(day(start), key, shift, 1))).to.equal(expected);
    });

  it('goes the other way where time runs to the left', () => {
    expect(at(moveByKey(day('2026-12-24'), 'ArrowLeft', false, -1))).to.equal('2026-12-25');
    expect(at(moveByKey(day('2026-12-24'), 'ArrowRight', false, -1))).to.equal('2026-12-23');
  });

  it('steps by week and month', () => {
    expect(at(stepSpan('week', day('2026-12-24'), 1))).to.equal('2026-12-31');
    expect(at(stepSpan('month', day('2026-12-24'), -12))).to.equal('2025-12-01');
    expect(at(addMonths(day('2026-01-31'), 25))).to.equal('2028-02-29');
    const { from, to } = spanAround('month', day('2028-02-10'));
    expect([at(from), at(to)]).to.deep.equal(['2028-02-01', '2028-02-29']);
    expect(at(spanAround('week', day('2027-01-01')).from)).to.equal('2026-12-28');
  });
});

describe('what a calendar file says', () => {
  const centre = {
    name: { nn: 'Det levande museet på Stord', en: 'The Living Museum Stord' },
    language: 'nn',
    timezone: 'Europe/Oslo',
    address: { street: 'Sentrum 1', postalCode: '5400', locality: 'Stord' },
  };
  const feed = {
    version: 1,
    updated: '2026-11-22T07:30',
    centre,
    rooms: [{ id: 'hall', name: { nn: 'Storsalen', en: 'The hall' } }],
  };
  const words = calendarWords(feed, oslo, 0, 'en', () => undefined);

  it('names the place, the revision, and a host that stays', () => {
    expect(words.place(event({ room: 'hall' }))).to.equal(
      'The hall, The Living Museum Stord, Sentrum 1, 5400 Stord',
    );
    expect(words.place(event({ room: 'attic' }))).to.contain('attic, The Living');
    expect(words.place(event({ status: 'online' }))).to.equal('');
    expect(words.updated).to.equal(Date.UTC(2026, 10, 22, 6, 30));
    expect(words.host).to.equal('det-levande-museet-pa-stord.invalid');
    const own = { ...feed, centre: { ...centre, url: 'https://stord.example/living-museum' } };
    expect(calendarWords(own, oslo, 0, 'en', () => undefined).host).to.equal('stord.example');
    expect(calendarWords(feed, oslo, 0, 'nb', () => undefined).host).to.equal(words.host);
  });

  it('lies in files with safe names', () => {
    expect(calendarFile()).to.equal('calendar.ics');
    expect(calendarFile('art')).to.equal('calendar-art.ics');
    expect(calendarFile('../å b')).to.equal('calendar-_____b.ics');
  });
});

describe('series of a feed', () => {
  it('are made once a list and zone', () => {
    const events = [event({})];
    expect(allSeries(events, oslo)).to.equal(allSeries(events, oslo));
    expect(allSeries(events, zone('Asia/Tokyo'))).not.to.equal(allSeries(events, oslo));
  });
});
