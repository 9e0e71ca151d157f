import { waitUntil } from '@open-wc/testing';

const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];

/**
 * What the page tells search engines, which comes after what people see: waits until it is so much, and a moment
 * longer, in which anything more would come.
 */
export async function told(count = 1): Promise<Record<string, unknown>[]> {
  await waitUntil(() => scripts().length === count, `${count} scripts with JSON-LD`, { timeout: 8000 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  return scripts().map(({ textContent }) => JSON.parse(textContent ?? '') as Record<string, unknown>);
}
