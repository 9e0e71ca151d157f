import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/answers/define.js';
import { feed, missingFeed } from './feeds.js';

interface Args {
  src?: string;
  feed?: unknown;
  topic?: string;
  limit?: number;
  headingLevel?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/nabo-answers',
  component: 'nabo-answers',
  argTypes: { topic: { control: 'text' }, limit: { control: 'number' } },
  render: ({ src, feed: given, topic, limit, headingLevel }) =>
    html`<nabo-answers
      src=${src ?? feed('stord')}
      .feed=${given}
      topic=${ifDefined(topic)}
      limit=${ifDefined(limit)}
      heading-level=${ifDefined(headingLevel)}
    ></nabo-answers>`,
};
export default meta;

type Story = StoryObj<Args>;

export const All: Story = {};
export const OneTopic: Story = { args: { topic: 'noise' } };
export const TopicWithoutAnswers: Story = { args: { topic: 'litter' } };
/** Twenty-five of them: the older ones on demand. */
export const Many: Story = {
  args: {
    feed: {
      version: 1,
      centre: { name: 'Grendehuset', language: 'en' },
      answers: Array.from({ length: 25 }, (_, i) => ({
        id: `a${i}`,
        date: `2026-01-${String(i + 1).padStart(2, '0')}`,
        said: `Somebody asked for something, number ${i + 1}.`,
        did: 'We thought about it together, and wrote down why it cannot be done this year.',
        status: (['done', 'planned', 'not-possible'] as const)[i % 3],
      })),
    },
  },
};
export const Empty: Story = { args: { feed: { version: 1, centre: { name: 'Grendehuset' } } } };
export const Unreachable: Story = { tags: ['faulty'], args: { src: missingFeed() } };
export const LowerHeading: Story = { args: { headingLevel: '4' } };
