import { loadPart } from '../i18n/load-part.js';
import { version } from '../ui/version.js';
import { elements } from './registry.js';

/**
 * The loader: finds `nabo-*` tags in the page, now and later, and loads the elements that are used. It never
 * throws into the page: an element that cannot be loaded leaves a line in the console and its fallback content.
 */
const key = Symbol.for('nabo');
const page = globalThis as { [key]?: string };
const asked = new Set<string>();
const selector = [...elements.keys()].join();

async function load(tag: string): Promise<void> {
  const module = elements.get(tag);
  if (!module || asked.has(tag)) return;
  asked.add(tag);
  try {
    await loadPart(module);
  } catch (error) {
    // Not remembered: the next tag of this name, or a line that is back, tries again.
    asked.delete(tag);
    console.warn(`<${tag}> could not be loaded; its fallback stays.`, error);
  }
}

function find(root: ParentNode): void {
  for (const { localName } of root.querySelectorAll(selector)) void load(localName);
}

function start(): void {
  find(document);
  addEventListener('online', () => find(document));
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        void load(node.localName);
        find(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

if (!page[key]) {
  page[key] = version;
  // While the page is still being read, it may not have said yet where its feed is.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
} else console.warn(`nabo ${version} leaves this page to nabo ${page[key]}, loaded before it.`);
