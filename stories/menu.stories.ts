import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import '../src/elements/menu/define.js';
import { brokenFeed, feed, missingFeed, vanishingFeed } from './feeds.js';
import { busyKitchen, manyDishes, threeStates } from './menu-feeds.js';

interface Args {
  src: string | undefined;
  /** A feed of its own, in the place of `src`. */
  feed: unknown;
  view: string | undefined;
  place: string | undefined;
  headingLevel: string | undefined;
  inside: string;
}

/** The café's menu: today's soup first, three allergen states in words, a filter that asks for proof, a wall board. */
const meta: Meta<Args> = {
  title: 'Elements/Menu',
  component: 'nabo-menu',
  argTypes: {
    view: { control: 'select', options: ['today', 'week', 'all', 'board'] },
    place: { control: 'text' },
    headingLevel: { control: 'select', options: ['2', '3', '4', 'none'] },
    feed: { control: 'object' },
    inside: { control: 'text' },
  },
  args: { src: feed('stord'), inside: 'See the menu on our own page.' },
  render: ({ src, feed: given, view, place, headingLevel, inside }) => html`
    <nabo-menu
      src=${ifDefined(given ? undefined : src)}
      .feed=${given}
      view=${ifDefined(view)}
      place=${ifDefined(place)}
      heading-level=${ifDefined(headingLevel)}
      >${inside}</nabo-menu
    >
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Today: Story = {};
export const Week: Story = { args: { view: 'week' } };
export const WholeMenu: Story = { args: { view: 'all' } };
export const Euros: Story = { args: { src: feed('bennebroek') } };
export const DatedDishes: Story = { args: { src: feed('tverrlandet'), view: 'week' } };

/** Declared, with traces, containing nothing, and not declared; sizes, free, as one wants, sold out, a picture. */
export const EveryKindOfDish: Story = { args: { feed: threeStates() } };

/** The café is closed between its two times, or all day: then what it offers when it opens. */
export const ClosedNow: Story = { parameters: { now: 'evening' } };
export const ClosedToday: Story = { parameters: { now: 'christmas' } };
export const ClosedOnADayOfTheWeek: Story = { args: { view: 'week' }, parameters: { now: 'christmas' } };
export const NothingToday: Story = { args: { feed: busyKitchen() }, parameters: { now: 'saturday' } };

async function until<T>(find: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Opens the filter and ticks these boxes. */
const choose =
  (...values: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const root = await until(() => canvasElement.querySelector('nabo-menu')?.shadowRoot);
    (await until(() => root.querySelector('summary'))).click();
    await until(() => root.querySelector('fieldset'));
    for (const value of values) root.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
  };
export const Filter: Story = { play: choose() };
export const FilterWithout: Story = { play: choose('milk', 'nuts') };
export const FilterLeavesNothing: Story = { play: choose('milk', 'celery', 'mustard') };

/** In a column of a page, in a page with headings of its own. */
export const NarrowColumn: Story = {
  decorators: [
    (story) => {
      const narrow = ref((box) =>
        (box as HTMLElement | undefined)?.style.setProperty('inline-size', '200px'),
      );
      return html`<div ${narrow}>${story()}</div>`;
    },
  ],
};
export const WithoutHeading: Story = { args: { headingLevel: 'none' } };

/** A wall display of 1280 × 720, wherever there is that much room. */
const wall: Story['decorators'] = [
  (story) => {
    const size = ref((box) => {
      const style = (box as HTMLElement | undefined)?.style;
      style?.setProperty('inline-size', '1280px');
      style?.setProperty('block-size', '720px');
      style?.setProperty('--nabo-board-size', '720px');
    });
    return html`<div ${size}>${story()}</div>`;
  },
];
export const Board: Story = { args: { view: 'board' }, decorators: wall };
/** Turns its pages by itself; paused here, because time stands still. */
export const BoardWithPages: Story = { args: { view: 'board', feed: manyDishes() }, decorators: wall };
export const BoardClosed: Story = {
  args: { view: 'board' },
  decorators: wall,
  parameters: { now: 'christmas' },
};

/** An earlier copy: the feed came once, and then no more. */
export const Stale: Story = {
  tags: ['faulty'],
  render: () => html`<nabo-menu src=${vanishingFeed('stord')} refresh="1"></nabo-menu>`,
  play: async ({ canvasElement }) => {
    await until(() => canvasElement.querySelector('nabo-menu[state=stale]'));
  },
};
export const Empty: Story = { args: { src: feed('minimal') } };
export const NotFound: Story = { tags: ['faulty'], args: { src: missingFeed() } };
export const NotAFeed: Story = { tags: ['faulty'], args: { src: brokenFeed() } };
/** The page asks for a place that the house does not have. */
export const UnknownPlace: Story = { tags: ['faulty'], args: { place: 'kitchen' } };
