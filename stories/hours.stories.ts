import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/hours/define.js';
import type { HoursView } from '../src/elements/hours/nabo-hours.js';
import { feed, missingFeed, type House } from './feeds.js';

interface Args {
  house: House;
  src?: string;
  feed?: unknown;
  place?: string;
  view?: HoursView;
  headingLevel?: string;
  now?: string;
  inside?: string;
}

/** A page's own moment wins over the toolbar's. */
const meta: Meta<Args> = {
  title: 'Elements/Hours',
  component: 'nabo-hours',
  argTypes: {
    house: { control: 'select', options: ['stord', 'bennebroek', 'tverrlandet', 'minimal'] },
    view: { control: 'radio', options: ['card', 'week', 'line'] },
    place: { control: 'text' },
    now: { control: 'text' },
  },
  args: { house: 'stord' },
  render: ({ house, src, feed: given, place, view, headingLevel, now, inside }) =>
    html`<nabo-hours
      src=${src ?? feed(house)}
      .feed=${given}
      place=${ifDefined(place)}
      view=${ifDefined(view)}
      heading-level=${ifDefined(headingLevel)}
      now=${ifDefined(now)}
      >${inside}</nabo-hours
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Open: Story = {};
export const ClosesSoon: Story = { parameters: { now: 'late' } };
export const Closed: Story = { parameters: { now: 'evening' } };
export const OpensSoon: Story = { parameters: { now: 'early' } };
/** Lent out: somebody is there, but it is not open to visitors. */
export const LentOut: Story = { args: { now: '2026-11-22T13:00' } };
/** An exception opens a Saturday. */
export const OpenDay: Story = { parameters: { now: 'saturday' } };
/** A closed day of the house closes its places too. */
export const Christmas: Story = { parameters: { now: 'christmas' } };
/** The week before: four exceptions within 14 days. */
export const SpecialHoursAhead: Story = { args: { now: '2026-12-20T12:00' } };
export const AroundTheClock: Story = { args: { house: 'tverrlandet' } };
/** Open past midnight, in the night of the day after. */
export const PastMidnight: Story = {
  args: { house: 'tverrlandet', place: 'nattkafe', now: '2026-11-28T00:30' },
};
/** The night in which two o'clock comes twice. */
export const LongNight: Story = {
  args: {
    now: '2026-10-25T02:30+01:00',
    feed: {
      version: 1,
      centre: { name: 'Nattkafé' },
      hours: { regular: [{ days: 'sat', opens: '22:00', closes: '04:00' }] },
    },
  },
};
export const Week: Story = { args: { view: 'week' } };
export const Line: Story = { args: { view: 'line' } };
export const Place: Story = { args: { place: 'cafe' } };
/** Who may come in, and when, in every kind there is. */
export const EveryKindOfAccess: Story = {
  args: {
    now: '2026-11-23T17:30',
    feed: {
      version: 1,
      centre: { name: 'House', language: 'en' },
      hours: {
        regular: [
          { days: 'mon-fri', opens: '08:00', closes: '16:00', note: 'Come in' },
          { days: ['mon', 'wed'], opens: '17:00', closes: '20:00', access: 'members', note: 'With a key' },
          { days: 'tue', opens: '17:00', closes: '19:00', access: 'appointment' },
          { days: 'sat-sun', opens: '00:00', closes: '24:00', access: 'loan' },
        ],
      },
    },
  },
};
/** Plain strings in Dutch; a page in another language marks them as Dutch. */
export const Bennebroek: Story = { args: { house: 'bennebroek' } };
export const Minimal: Story = { args: { house: 'minimal' } };
/** Visitors whose clocks show another time are told whose time it is. */
export const AnotherZone: Story = {
  args: {
    feed: {
      version: 1,
      centre: { name: 'सामुदायिक घर', language: 'ne', timezone: 'Asia/Kathmandu' },
      hours: { regular: [{ days: 'sun-fri', opens: '10:00', closes: '17:00' }] },
    },
  },
};
/** In a column of 200 pixels. */
export const Narrow: Story = {
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};
export const NothingKnown: Story = {
  args: { feed: { version: 1, centre: { name: 'House' } } },
};
/** The webmaster is told which places there are; the visitor sees what stands between the tags. */
export const UnknownPlace: Story = {
  tags: ['faulty'],
  args: { place: 'caffe', inside: 'The café is open on weekdays.' },
};
export const NoFeed: Story = {
  tags: ['faulty'],
  args: { src: missingFeed(), inside: 'Open on weekdays from 8 to 15. Telephone +47 00 00 00 01.' },
};
