import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/calendar/define.js';
import { feed, missingFeed, type House } from './feeds.js';

interface Args {
  house: House;
  src?: string;
  feed?: unknown;
  view?: 'list' | 'week' | 'month';
  date?: string;
  category?: string;
  limit?: number;
  now?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/nabo-calendar',
  component: 'nabo-calendar',
  argTypes: {
    house: { control: 'select', options: ['stord', 'bennebroek', 'tverrlandet', 'minimal'] },
    view: { control: 'radio', options: ['list', 'week', 'month'] },
    date: { control: 'text' },
    category: { control: 'text' },
    now: { control: 'text' },
  },
  args: { house: 'stord' },
  render: ({ house, src, feed: given, view, date, category, limit, now }) =>
    html`<nabo-calendar
      src=${src ?? feed(house)}
      .feed=${given}
      view=${ifDefined(view)}
      date=${ifDefined(date)}
      category=${ifDefined(category)}
      limit=${ifDefined(limit)}
      now=${ifDefined(now)}
    ></nabo-calendar>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Cancelled, postponed, moved, online and full: all stay in sight. */
export const List: Story = { args: { now: '2026-11-30T10:30' } };
export const Week: Story = { args: { view: 'week', now: '2026-11-30T10:30' } };
export const Month: Story = { args: { view: 'month', now: '2026-11-30T10:30' } };
/** Activities on days on which the house is closed. */
export const Christmas: Story = { args: { view: 'month', date: '2026-12-01' } };
export const FrontPage: Story = { args: { limit: 3 } };
export const OneCategory: Story = { args: { category: 'music' } };
export const Dutch: Story = { args: { house: 'bennebroek' } };
/** A month in a narrow place is its list. */
export const Narrow: Story = {
  args: { view: 'month', now: '2026-11-30T10:30' },
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};

const house = { version: 1, centre: { name: 'The house', language: 'en', timezone: 'Europe/Oslo' } };
const busy = Array.from({ length: 7 }, (_, n) => ({
  id: `e${n}`,
  title: `Activity ${n + 1}`,
  start: `2026-12-03T${String(9 + n).padStart(2, '0')}:00`,
  end: `2026-12-03T${String(10 + n).padStart(2, '0')}:30`,
}));
/** More in a day than a cell holds; a span of days; whole days. */
export const BusyDay: Story = {
  args: {
    view: 'month',
    now: '2026-12-01T10:00',
    feed: {
      ...house,
      events: [...busy, { id: 'fair', title: 'Fair', start: '2026-12-11', end: '2026-12-13' }],
    },
  },
};
/** Activities on a day when the house is closed after all. */
export const HouseClosed: Story = {
  args: {
    view: 'week',
    now: '2026-12-01T10:00',
    feed: {
      ...house,
      hours: { exceptions: [{ date: '2026-12-03', closed: true, note: 'No heating' }] },
      events: busy.slice(0, 2),
    },
  },
};
/** Files to follow in a calendar of one's own. */
export const Subscribe: Story = {
  args: {
    now: '2026-12-01T10:00',
    feed: {
      ...house,
      subscribe: { all: 'https://town.example/nabo/calendar.ics' },
      events: busy.slice(0, 2),
    },
  },
};
/** In another zone than the visitor's, unless that is Kathmandu's: the line below says whose time it is. */
export const Elsewhere: Story = {
  args: {
    now: '2026-12-01T10:00',
    feed: { ...house, centre: { ...house.centre, timezone: 'Asia/Kathmandu' }, events: busy },
  },
};
export const Empty: Story = { args: { house: 'minimal' } };
export const Unreachable: Story = { tags: ['faulty'], args: { src: missingFeed() } };
