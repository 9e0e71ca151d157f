import { accessibilityFacts } from '../../src/contract/feed/rooms.js';
import calendar from '../../locales/generated/calendar/index.js';
import rooms from '../../locales/generated/rooms/index.js';
import type { Area } from '../../src/i18n/messages.js';
import { describe, expect, it } from '../support/harness.js';

/** Each stands on a page of its own, which loads its own words alone: so these stand twice, and must be one. */
describe('for whom an activity or a room is easy', () => {
  for (const locale of ['nb', 'nn', 'nl'])
    it(`is said alike by calendar and rooms: ${locale}`, async () => {
      const said = async (area: Area, name: string) => {
        return Object.entries((await area(locale)).default)
          .filter(([id]) => id.startsWith(`nabo.${name}.fact.`))
          .map(([id, words]) => [id.split('.').at(-1), words]);
      };
      const words = await said(calendar, 'calendar');
      expect(words).to.have.length(accessibilityFacts.length);
      expect(await said(rooms, 'rooms')).to.deep.equal(words);
    });
});
