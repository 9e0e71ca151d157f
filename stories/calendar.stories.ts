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
export const Empty: Story = { args: { house: 'minimal' } };
export const Unreachable: Story = { tags: ['faulty'], args: { src: missingFeed() } };
