import type { Artist, Work } from '../../src/contract/feed/works.js';
import { formatDay, parseDay } from '../../src/domain/civil.js';
import {
  artistKey,
  artistOf,
  choicesOf,
  filterWorks,
  nextWithdrawal,
  worksOn,
  type WorksFilter,
} from '../../src/domain/works.js';
import { describe, expect, it } from '../support/harness.js';

const artists: Artist[] = [
  { id: 'maasen', name: 'Måsen' },
  { id: 'tysdag', name: { nn: 'Tysdagsgruppa', en: 'The Tuesday group' } },
  { id: 'nobody', name: 'Has no works' },
];
const works: Work[] = [
  {
    id: 'fjord',
    title: 'Fjord',
    kind: 'image',
    artist: 'maasen',
    sale: { status: 'available', price: 1200 },
  },
  { id: 'glow', title: 'Glow', kind: 'image', artist: 'maasen', sale: { status: 'sold' } },
  { id: 'vase', title: 'Vase', kind: 'sculpture', artist: 'tysdag', consentUntil: '2026-12-31' },
  { id: 'tune', title: 'Tune', kind: 'audio', artist: { nn: 'Husbandet', en: 'The house band' } },
  { id: 'poem', title: 'Poem', kind: 'text', consentUntil: '2026-11-30', sale: { status: 'reserved' } },
];
const ids = (some: readonly Work[]) => some.map(({ id }) => id).join(' ');

describe('works', () => {
  describe('consent', () => {
    const cases: [today: string, shown: string][] = [
      ['2026-11-29', 'fjord glow vase tune poem'],
      ['2026-11-30', 'fjord glow vase tune poem'],
      ['2026-12-01', 'fjord glow vase tune'],
      ['2026-12-31', 'fjord glow vase tune'],
      ['2027-01-01', 'fjord glow tune'],
      ['2030-02-28', 'fjord glow tune'],
    ];
    for (const [today, shown] of cases) {
      it(`lets ${shown} be seen on ${today}`, () => {
        expect(ids(worksOn(works, parseDay(today)))).to.equal(shown);
      });
    }

    it('tells the first day on which something must be gone', () => {
      const next = (today: string) => {
        const day = nextWithdrawal(worksOn(works, parseDay(today)));
        return day === Infinity ? undefined : formatDay(day);
      };
      expect(next('2026-11-29')).to.equal('2026-12-01');
      expect(next('2026-11-30')).to.equal('2026-12-01');
      expect(next('2026-12-01')).to.equal('2027-01-01');
      expect(next('2027-01-01')).to.equal(undefined);
    });
  });

  describe('filters', () => {
    const cases: [WorksFilter, string][] = [
      [{}, 'fjord glow vase tune poem'],
      [{ artist: 'maasen' }, 'fjord glow'],
      [{ artist: 'Måsen' }, 'fjord glow'],
      [{ artist: 'The Tuesday group' }, 'vase'],
      [{ artist: 'The house band' }, 'tune'],
      [{ artist: 'Husbandet' }, 'tune'],
      [{ artist: 'somebody else' }, ''],
      [{ kind: 'image' }, 'fjord glow'],
      [{ kind: 'video' }, ''],
      [{ forSale: true }, 'fjord'],
      [{ forSale: false }, 'fjord glow vase tune poem'],
      [{ artist: 'maasen', kind: 'sculpture' }, ''],
    ];
    for (const [filter, shown] of cases) {
      it(`${JSON.stringify(filter)} leaves ${shown || 'nothing'}`, () => {
        expect(ids(filterWorks(works, filter, artists))).to.equal(shown);
      });
    }

    it('offers only what leads somewhere, listed artists first', () => {
      expect(choicesOf(works, artists)).to.deep.equal({
        kinds: ['image', 'sculpture', 'text', 'audio'],
        artists: [
          ['maasen', 'Måsen'],
          ['tysdag', { nn: 'Tysdagsgruppa', en: 'The Tuesday group' }],
          ['Husbandet', { nn: 'Husbandet', en: 'The house band' }],
        ],
        forSale: true,
      });
    });

    it('finds every artist that it offers', () => {
      for (const [key] of choicesOf(works, artists).artists) {
        expect(filterWorks(works, { artist: key }, artists), key).not.to.have.length(0);
      }
    });
  });

  it('takes an artist that is no id for a name', () => {
    const [fjord, , , tune, poem] = works as [Work, Work, Work, Work, Work];
    expect(artistOf(fjord, artists)?.name).to.equal('Måsen');
    expect(artistOf(tune, artists)).to.equal(undefined);
    expect(artistKey(poem)).to.equal(undefined);
  });
});
