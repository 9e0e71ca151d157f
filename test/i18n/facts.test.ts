import { accessibilityFacts } from '../../src/contract/feed/rooms.js';
import * as calendar from '../../locales/generated/calendar/index.js';
import * as rooms from '../../locales/generated/rooms/index.js';
import { describe, expect, it } from '../support/harness.js';

type Area = Record<string, (locale: string) => Promise<{ default: Record<string, string> }>>;

/** Each stands on a page of its own, which loads its own words alone: so these stand twice, and must be one. */
describe('for whom an activity or a room is easy', () => {
  for (const locale of ['nb', 'nn', 'nl'])
    it(`is said alike by calendar and rooms: ${locale}`, async () => {
      const said = async (area: Area, name: string) => {
        const all = (await area[locale]?.(locale))?.default ?? {};
        return Object.entries(all)
          .filter(([id]) => id.startsWith(`nabo.${name}.fact.`))
          .map(([id, words]) => [id.split('.').at(-1), words]);
      };
      const words = await said(calendar.default as Area, 'calendar');
      expect(words).to.have.length(accessibilityFacts.length);
      expect(await said(rooms.default as Area, 'rooms')).to.deep.equal(words);
    });
});
