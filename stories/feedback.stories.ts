import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/feedback/define.js';
import { feed, missingFeed, type House } from './feeds.js';

interface Args {
  house: House;
  src?: string;
  feed?: unknown;
  kind?: string;
  now?: string;
  headingLevel?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/nabo-feedback',
  component: 'nabo-feedback',
  argTypes: {
    house: { control: 'select', options: ['stord', 'bennebroek', 'tverrlandet', 'minimal'] },
    kind: { control: 'select', options: ['complaint', 'question', 'idea', 'praise'] },
    now: { control: 'text' },
  },
  args: { house: 'stord' },
  render: ({ house, src, feed: given, kind, now, headingLevel }) =>
    html`<nabo-feedback
      src=${src ?? feed(house)}
      .feed=${given}
      kind=${ifDefined(kind)}
      now=${ifDefined(now)}
      heading-level=${ifDefined(headingLevel)}
    ></nabo-feedback>`,
};
export default meta;

type Story = StoryObj<Args>;

type Play = NonNullable<Story['play']>;
const root = (canvas: HTMLElement) => canvas.querySelector('nabo-feedback')?.shadowRoot;
const until = async <T>(find: () => T | null | undefined): Promise<T> => {
  for (let i = 0; i < 100; i++) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('The story did not get there.');
};
const submit = async (canvas: HTMLElement) =>
  (await until(() => root(canvas)?.querySelector<HTMLButtonElement>('form [type=submit]'))).click();
const write: Play = async ({ canvasElement }) => {
  (await until(() => root(canvasElement)?.querySelector<HTMLInputElement>('input[value=complaint]'))).click();
  const message = await until(() => root(canvasElement)?.querySelector('textarea'));
  message.value = 'The gate bangs every evening.\nI cannot sleep.';
  message.dispatchEvent(new Event('input', { bubbles: true }));
};

/** The line is answered now. */
export const Writing: Story = { args: { now: '2026-11-23T10:30' } };
export const LineClosed: Story = { args: { now: '2026-11-23T16:30' } };
/** The page asks for one kind. */
export const OneKind: Story = { args: { kind: 'idea' } };
export const Faults: Story = { play: ({ canvasElement }) => submit(canvasElement) };
export const ReadingThrough: Story = {
  play: async (context) => {
    await write(context);
    await submit(context.canvasElement);
  },
};
/** The endpoint does not exist here: every word stays, and three other ways are offered. */
export const NotSentYet: Story = {
  tags: ['faulty'],
  play: async (context) => {
    await write(context);
    await submit(context.canvasElement);
    const send = await until(() =>
      root(context.canvasElement)?.querySelector<HTMLButtonElement>('[part=answers] + .buttons button'),
    );
    send.click();
    await until(() => root(context.canvasElement)?.querySelector('[part=ways]'));
  },
};
export const OnlyATelephone: Story = {
  args: { feed: { version: 1, centre: { name: 'Grendehuset' }, feedback: { phone: '+47 00 00 00 02' } } },
};
export const Dutch: Story = { args: { house: 'bennebroek' } };
export const Empty: Story = { args: { house: 'minimal' } };
export const Unreachable: Story = { tags: ['faulty'], args: { src: missingFeed() } };
