import { fixture, html, waitUntil } from '@open-wc/testing';

/**
 * Puts an element on a page and waits until it shows. `lang` is the page's (English unless it is said; the pseudo
 * language `ar-XB` is written from right to left), `style` that of its box; all else are attributes.
 */
export async function mount<Tag extends NaboTag>(
  tag: Tag,
  feed: unknown,
  { lang = 'en', ...attributes }: Record<string, string> = {},
  style: Record<string, string> = {},
): Promise<HTMLElementTagNameMap[Tag]> {
  const box = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar-XB' ? 'rtl' : 'ltr'}></div>`,
  );
  for (const [name, value] of Object.entries(style)) box.style.setProperty(name, value);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.feed = feed;
  box.append(element);
  await waitUntil(() => element.state !== 'loading', `<${tag}> shows`, { timeout: 8000 });
  await element.updateComplete;
  return element;
}

type NaboTag = keyof HTMLElementTagNameMap & `nabo-${string}`;

export const root = (element: Element) => element.shadowRoot as ShadowRoot;

/** The words of a node on one line, as one reads them. */
export const plain = (node: Node | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
