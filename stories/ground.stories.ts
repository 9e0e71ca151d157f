import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import messages from '../locales/generated/base/index.js';
import { centre } from '../src/contract/feed/centre.js';
import type { Feed } from '../src/contract/feed.js';
import { define } from '../src/ui/define.js';
import { NaboElement } from '../src/ui/element.js';
import { brokenFeed, feed, missingFeed } from './feeds.js';

/** The smallest element there can be: the house's name. What it shows else is what all elements share. */
class StoryHouse extends NaboElement {
  static override readonly sections = { centre };
  static override readonly messages = messages;
  protected override hasContent(data: Partial<Feed>): boolean {
    return data.centre?.phone !== undefined;
  }
  protected override emptyText(): string {
    return 'This house has no telephone.';
  }
  protected override renderContent(data: Partial<Feed>): TemplateResult {
    return html`${this.heading(this.text(data.centre?.name ?? ''))}
      <p>${data.centre?.phone}</p>`;
  }
}
define('nabo-story-house', StoryHouse);

interface Args {
  src: string | undefined;
  inside: string;
}

/** What every element does while its feed is on its way, there, without anything for it, or broken. */
const meta: Meta<Args> = {
  title: 'Ground/States',
  argTypes: { src: { control: 'text' }, inside: { control: 'text' } },
  args: { inside: 'What the webmaster put between the tags' },
  render: ({ src, inside }) => html`<nabo-story-house src=${ifDefined(src)}>${inside}</nabo-story-house>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Ready: Story = { args: { src: feed('stord') } };
export const Empty: Story = { args: { src: feed('minimal') } };
export const NotFound: Story = { tags: ['faulty'], args: { src: missingFeed() } };
export const NotAFeed: Story = { tags: ['faulty'], args: { src: brokenFeed() } };
