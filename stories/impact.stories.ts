import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/impact/define.js';
import { feed, missingFeed } from './feeds.js';

interface Args {
  src?: string;
  feed?: unknown;
  series?: string;
  headingLevel?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/nabo-impact',
  component: 'nabo-impact',
  argTypes: { series: { control: 'text' } },
  render: ({ src, feed: given, series, headingLevel }) =>
    html`<nabo-impact
      src=${src ?? feed('stord')}
      .feed=${given}
      series=${ifDefined(series)}
      heading-level=${ifDefined(headingLevel)}
    ></nabo-impact>`,
};
export default meta;

type Story = StoryObj<Args>;

const centre = { name: 'Grendehuset', language: 'en' };

export const All: Story = {};
export const OneSeries: Story = { args: { series: 'onwards' } };
/** Gaps, hidden values and four datasets. */
export const GapsAndFew: Story = {
  args: {
    feed: {
      version: 1,
      centre,
      impact: {
        minimum: 5,
        figures: [{ label: 'moved on to work', value: 3 }],
        series: [
          {
            id: 'gaps',
            title: 'Visits',
            kind: 'line',
            labels: ['2022', '2023', '2024', '2025'],
            datasets: ['Art', 'Music', 'Garden', 'Café'].map((label, i) => ({
              label,
              values: [10 + i * 9, null, 4 + i * 3, 20 + i * 5],
            })),
          },
        ],
      },
    },
  },
};
export const OnlyVoices: Story = {
  args: {
    feed: {
      version: 1,
      centre,
      impact: { voices: [{ quote: 'I came for the soup and stayed.', who: 'A neighbour' }] },
    },
  },
};
export const Empty: Story = { args: { feed: { version: 1, centre } } };
export const Unreachable: Story = { tags: ['faulty'], args: { src: missingFeed() } };
