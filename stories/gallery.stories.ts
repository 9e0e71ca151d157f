import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/elements/gallery/define.js';
import { feed, missingFeed, type House } from './feeds.js';

interface Args {
  house: House;
  src?: string;
  feed?: unknown;
  artist?: string;
  kind?: string;
  work?: string;
  limit?: number;
  headingLevel?: string;
  now?: string;
  inside?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Gallery',
  component: 'nabo-gallery',
  argTypes: {
    house: { control: 'select', options: ['stord', 'bennebroek', 'tverrlandet', 'minimal'] },
    artist: { control: 'text' },
    kind: {
      control: 'select',
      options: ['image', 'sculpture', 'textile', 'performance', 'text', 'audio', 'video'],
    },
    work: { control: 'text' },
    limit: { control: 'number' },
    now: { control: 'text' },
  },
  args: { house: 'stord' },
  render: ({ house, src, feed: given, artist, kind, work, limit, headingLevel, now, inside }) =>
    html`<nabo-gallery
      src=${src ?? feed(house)}
      .feed=${given}
      artist=${ifDefined(artist)}
      kind=${ifDefined(kind)}
      work=${ifDefined(work)}
      limit=${ifDefined(limit)}
      heading-level=${ifDefined(headingLevel)}
      now=${ifDefined(now)}
      >${inside}</nabo-gallery
    >`,
};
export default meta;

type Story = StoryObj<Args>;

const art = (file: string) => new URL(`feeds/art/${file}`, document.baseURI).href;
const centre = { name: 'Grendehuset', language: 'nb', currency: 'NOK', email: 'post@grendehuset.example' };
const house = (works: object[], more: object = {}) => ({ version: 1, centre, works, ...more });
const fjord = {
  id: 'fjord',
  title: 'Fjord i mars',
  artist: 'Måsen',
  kind: 'image',
  images: [{ src: art('fjord-i-mars-800.webp'), width: 800, height: 533, alt: 'Blå fjell i lag på lag' }],
};

export const Wall: Story = {};
/** Plain strings in Dutch, and no sizes to choose from. */
export const Small: Story = { args: { house: 'bennebroek' } };
export const OneArtist: Story = { args: { artist: 'maasen' } };
export const OneKind: Story = { args: { kind: 'textile' } };
/** For a front page: the first three, without filters. */
export const FrontPage: Story = { args: { limit: 3, headingLevel: '3' } };
/** A picture in the viewer. */
export const Viewer: Story = { args: { work: 'fjord-i-mars' } };
/** A sculpture from several sides. */
export const ViewerSides: Story = { args: { work: 'knust-vase' } };
export const ViewerPoem: Story = { args: { work: 'kaffi-dikt' } };
export const ViewerSound: Story = { args: { work: 'slaatt' } };
export const ViewerFilm: Story = { args: { work: 'dans-i-mai' } };
/** The content note stands before the work, also for who walks by in the viewer. */
export const ViewerNote: Story = { args: { work: 'uro' } };
/** Past its `consentUntil` a work is nowhere; a link to it says only that it is not shown. */
export const Withdrawn: Story = { args: { work: 'eg-ser-deg', now: '2029-01-01T12:00' } };
/** What sales can be, a price of nothing among them. */
export const Sales: Story = {
  args: {
    feed: house([
      { ...fjord, id: 'a', sale: { status: 'available', price: 1200 } },
      { ...fjord, id: 'b', sale: { status: 'available' } },
      { ...fjord, id: 'c', sale: { status: 'available', price: 0 } },
      { ...fjord, id: 'd', sale: { status: 'reserved' } },
      { ...fjord, id: 'e', sale: { status: 'sold' } },
    ]),
  },
};
/** A file that is gone, a panorama, a scroll, a long title, right-to-left words, no picture at all. */
export const OddWorks: Story = {
  tags: ['faulty'],
  args: {
    feed: house([
      { ...fjord, id: 'gone', images: [{ src: art('gone.webp'), width: 3, height: 2, alt: 'Blå fjell' }] },
      { ...fjord, id: 'wide', images: [{ ...fjord.images[0], width: 20_000, height: 1000 }] },
      { ...fjord, id: 'tall', images: [{ ...fjord.images[0], width: 1000, height: 20_000 }] },
      { ...fjord, id: 'long', title: 'Drømmer '.repeat(38) },
      { ...fjord, id: 'rtl', title: { ar: 'مضيق في آذار' } },
      { ...fjord, id: 'none', images: [] },
    ]),
  },
};
/** A long text shows its beginning, and all of it on "read on". */
export const LongText: Story = {
  args: {
    feed: house([
      {
        id: 'long',
        title: 'Hundre linjer',
        kind: 'text',
        text: Array.from({ length: 100 }, (_, i) => `Linje ${i + 1}${i % 4 === 3 ? '\n' : ''}`).join('\n'),
      },
    ]),
  },
};
/** 60 hang at once, up to 300 on the visitor's word; then the wall turns. */
export const FiveThousand: Story = {
  args: {
    feed: house(
      Array.from({ length: 5000 }, (_, i) => ({ ...fjord, id: `w${i}`, title: `Verk nummer ${i + 1}` })),
    ),
  },
};
/** When a performance can be seen next. */
export const Performance: Story = {
  args: {
    now: '2026-11-23T10:00',
    feed: house([{ ...fjord, id: 'dans', title: 'Dans i mai', kind: 'performance', event: 'premiere' }], {
      events: [
        {
          id: 'premiere',
          title: 'Premiere',
          start: '2026-12-01T19:00',
          url: 'https://grendehuset.example/dans',
        },
      ],
    }),
  },
};
export const Empty: Story = { args: { house: 'minimal' } };
export const NotFound: Story = {
  tags: ['faulty'],
  args: { src: missingFeed(), inside: 'What the webmaster put between the tags' },
};
export const UnknownKind: Story = { tags: ['faulty'], args: { kind: 'painting' } };
