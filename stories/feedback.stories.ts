import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/feedback/define.js';
import { answered, code, fakeInbox, receipt } from './fake-inbox.js';
import { feed, missingFeed, type House } from './feeds.js';

interface Args {
  house: House;
  src?: string;
  feed?: unknown;
  kind?: string;
  protocol?: string;
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
  render: ({ house, src, feed: given, kind, protocol, now, headingLevel }) =>
    html`<nabo-feedback
      src=${src ?? feed(house)}
      .feed=${given}
      kind=${ifDefined(kind)}
      protocol=${ifDefined(protocol)}
      now=${ifDefined(now)}
      heading-level=${ifDefined(headingLevel)}
    ></nabo-feedback>`,
};
export default meta;

type Story = StoryObj<Args>;

type Play = NonNullable<Story['play']>;
const root = (canvas: HTMLElement) => canvas.querySelector('nabo-feedback')?.shadowRoot;
const until = async <T>(find: () => T | null | undefined): Promise<T> => {
  for (let i = 0; i < 200; i++) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('The story did not get there.');
};
const find = <E extends HTMLElement = HTMLElement>(canvas: HTMLElement, selector: string): Promise<E> =>
  until(() => root(canvas)?.querySelector<E>(selector));
const submit = async (canvas: HTMLElement) => (await find(canvas, 'form [type=submit]')).click();
const type = async (canvas: HTMLElement, selector: string, words: string) => {
  const field = await find<HTMLInputElement>(canvas, selector);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const write: Play = async ({ canvasElement }) => {
  (await find(canvasElement, 'input[value=complaint]')).click();
  await type(canvasElement, 'textarea', 'The gate bangs every evening.\nI cannot sleep.');
};
const readThrough: Play = async (context) => {
  await write(context);
  await submit(context.canvasElement);
  await find(context.canvasElement, '[part=answers]');
};
const send: Play = async (context) => {
  await readThrough(context);
  (await find(context.canvasElement, '[part=answers] + .buttons button')).click();
};
const enterCode: Play = async ({ canvasElement }) => {
  (await find<HTMLDetailsElement>(canvasElement, 'details')).open = true;
  await type(canvasElement, '#code', code);
  (await find(canvasElement, 'details [type=submit]')).click();
};
/** Stories leave no draft to the next. */
const meeting = (answer: Parameters<typeof fakeInbox>[0]) => () => {
  const giveBack = fakeInbox(answer);
  return () => {
    giveBack();
    localStorage.clear();
  };
};

/** The line is answered now. */
export const Writing: Story = { args: { now: '2026-11-23T10:30' } };
export const LineClosed: Story = { args: { now: '2026-11-23T16:30' } };
/** The page asks for one kind. */
export const OneKind: Story = { args: { kind: 'idea' } };
export const Faults: Story = {
  play: async ({ canvasElement }) => {
    await submit(canvasElement);
    await find(canvasElement, '#summary');
  },
};
/** What is typed stays on the device, and can be deleted. */
export const DraftKept: Story = {
  beforeEach: meeting(() => ({ status: 404, body: {} })),
  play: async (context) => {
    await write(context);
    await until(() => root(context.canvasElement)?.textContent?.includes('Delete my draft'));
  },
};
/** One that no browser reads, and one that is drawn anew. */
export const Photos: Story = {
  beforeEach: meeting(() => ({ status: 404, body: {} })),
  play: async ({ canvasElement }) => {
    const field = await find<HTMLInputElement>(canvasElement, '#files');
    const chosen = new DataTransfer();
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 200, 100);
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (drawn) chosen.items.add(new File([drawn], 'gate.png', { type: 'image/png' }));
    chosen.items.add(new File(['no picture'], 'IMG_0007.HEIC', { type: 'image/heic' }));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await find(canvasElement, '[part=photos]');
  },
};
export const ReadingThrough: Story = { play: readThrough };
export const Sending: Story = {
  beforeEach: meeting(() => ({ status: 0, body: {}, delay: Infinity })),
  play: send,
};
/** Every word stays, and three other ways are offered. */
export const NotSentYet: Story = {
  beforeEach: meeting(() => ({ status: 503, body: {} })),
  play: async (context) => {
    await send(context);
    await find(context.canvasElement, '[part=ways]');
  },
};
export const Receipt: Story = {
  beforeEach: meeting((method) => (method === 'POST' ? receipt : { status: 404, body: {} })),
  play: async (context) => {
    await send(context);
    await find(context.canvasElement, '[part=receipt]');
  },
};
/** An inbox by Open311 gives a reference, and no code. */
export const ReceiptOfOpen311: Story = {
  args: { protocol: 'open311' },
  beforeEach: meeting(() => ({ status: 201, body: [{ service_request_id: '2026-0142' }] })),
  play: async (context) => {
    await send(context);
    await find(context.canvasElement, '[part=receipt]');
  },
};
/** The way back, with the code of the receipt. */
export const Answered: Story = {
  beforeEach: meeting(() => answered),
  play: async (context) => {
    await enterCode(context);
    await find(context.canvasElement, '[part=conversation]');
  },
};
export const CodeUnknown: Story = {
  beforeEach: meeting(() => ({ status: 404, body: {} })),
  play: async (context) => {
    await enterCode(context);
    await find(context.canvasElement, '#code-fault');
  },
};
export const OnlyATelephone: Story = {
  args: { feed: { version: 1, centre: { name: 'Grendehuset' }, feedback: { phone: '+47 00 00 00 02' } } },
};
export const Dutch: Story = { args: { house: 'bennebroek' } };
export const Empty: Story = { args: { house: 'minimal' } };
export const Unreachable: Story = { tags: ['faulty'], args: { src: missingFeed() } };
