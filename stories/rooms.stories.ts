import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/rooms/define.js';
import { feed, missingFeed, type House } from './feeds.js';

interface Args {
  house: House;
  src?: string;
  feed?: unknown;
  room?: string;
  now?: string;
  headingLevel?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/nabo-rooms',
  component: 'nabo-rooms',
  argTypes: {
    house: { control: 'select', options: ['stord', 'bennebroek', 'tverrlandet', 'minimal'] },
    room: { control: 'text' },
    now: { control: 'text' },
  },
  args: { house: 'stord', now: '2026-11-23T10:08' },
  render: ({ house, src, feed: given, room, now, headingLevel }) =>
    html`<nabo-rooms
      src=${src ?? feed(house)}
      .feed=${given}
      room=${ifDefined(room)}
      now=${ifDefined(now)}
      heading-level=${ifDefined(headingLevel)}
    ></nabo-rooms>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const root = (canvas: HTMLElement) => canvas.querySelector('nabo-rooms')?.shadowRoot;
const until = async <T>(find: () => T | null | undefined): Promise<T> => {
  for (let i = 0; i < 100; i++) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('The story did not get there.');
};
const find = <E extends HTMLElement>(canvas: HTMLElement, selector: string) =>
  until(() => root(canvas)?.querySelector<E>(selector));
const type = async (canvas: HTMLElement, id: string, value: string) => {
  const field = await find<HTMLInputElement>(canvas, `#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const ask: Play = async ({ canvasElement }) => {
  (await find(canvasElement, '#ask-hall')).click();
  await find(canvasElement, 'form');
};
const wish =
  (date: string, from: string, to: string): Play =>
  async (context) => {
    await ask(context);
    await type(context.canvasElement, 'date', date);
    await type(context.canvasElement, 'from', from);
    await type(context.canvasElement, 'to', to);
    await until(() =>
      root(context.canvasElement)?.querySelector('[part=wish] [role=status]')?.textContent?.trim(),
    );
  };
const submit = async (canvas: HTMLElement) => (await find(canvas, 'form [type=submit]')).click();

/** All rooms; size and what is in them tell them apart. */
export const Rooms: Story = {};
/** When one is free opens on demand. */
export const FreeTimes: Story = {
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'summary')).click();
    await find(canvasElement, 'table');
  },
};
/** One room: its times are open. */
export const OneRoom: Story = { args: { room: 'studio' } };
/** Closed days say why. */
export const Christmas: Story = { args: { room: 'hall', now: '2026-12-21T09:00' } };
/** Rules, a price, for whom it is easy, a picture. */
export const Everything: Story = {
  args: {
    feed: {
      version: 1,
      centre: { name: 'Grendehuset', language: 'en', currency: 'NOK', phone: '+47 00 00 00 01' },
      hours: { regular: [{ days: 'mon-sun', opens: '17:00', closes: '23:00', access: 'loan' }] },
      feedback: { endpoint: '/inbox/reports' },
      rooms: [
        {
          id: 'hall',
          name: 'The hall',
          capacity: 60,
          price: 250,
          facilities: ['Piano', 'Sound system', 'Kitchen'],
          accessibility: ['step-free', 'hearing-loop'],
          rules: 'Put the chairs back.\nQuiet after 22:00, for those who live next door.',
          image: 'feeds/art/drivhuset-800.webp',
          donationUrl: 'https://grendehuset.example/box',
        },
      ],
    },
  },
};
export const Asking: Story = { play: ask };
export const TimeFree: Story = { play: wish('2026-11-24', '09:00', '11:00') };
/** Told at once, with the nearest free time. */
export const TimeTaken: Story = { play: wish('2026-11-25', '11:00', '13:00') };
/** The house may say yes all the same. */
export const OutsideHours: Story = { play: wish('2026-11-24', '18:00', '20:00') };
export const Faults: Story = {
  play: async (context) => {
    await ask(context);
    await submit(context.canvasElement);
    await find(context.canvasElement, '#summary');
  },
};
export const ReadingThrough: Story = {
  play: async (context) => {
    await wish('2026-11-24', '09:00', '11:00')(context);
    await type(context.canvasElement, 'purpose', 'Choir practice. We are twelve, and bring our own notes.');
    await submit(context.canvasElement);
    await find(context.canvasElement, '[part=answers]');
  },
};
/** The endpoint does not exist here: every word stays, and three other ways are offered. */
export const NotSentYet: Story = {
  tags: ['faulty'],
  play: async (context) => {
    await ReadingThrough.play?.(context);
    (await find(context.canvasElement, '[part=answers] + .buttons button')).click();
    await find(context.canvasElement, '[part=ways]');
  },
};
/** No inbox: telephone and e-mail. */
export const NoInbox: Story = { args: { house: 'tverrlandet' } };
/** No hours in the feed. */
export const HoursUnknown: Story = {
  args: {
    feed: {
      version: 1,
      centre: { name: 'Grendehuset', email: 'post@grendehuset.example' },
      rooms: [{ id: 'hall', name: 'The hall', capacity: 40 }],
    },
  },
};
export const Dutch: Story = { args: { house: 'bennebroek' } };
export const Empty: Story = { args: { house: 'minimal' } };
export const Unreachable: Story = { tags: ['faulty'], args: { src: missingFeed() } };
export const LowerHeading: Story = { args: { headingLevel: '4' } };
