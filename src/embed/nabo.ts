import { version } from '../ui/version.js';
import { define, selector } from './registry.js';

/**
 * The loader: finds `nabo-*` tags in the page, now and later, and loads the elements that are used. It never
 * throws into the page: an element that cannot be loaded leaves a line in the console and its fallback content.
 */
const key = Symbol.for('nabo');
const page = globalThis as { [key]?: string };
/** Tags that nobody has asked for. */
const open = new Set(selector.split(','));

async function load(element: Element): Promise<void> {
  const tag = element.localName;
  if (!open.delete(tag)) return;
  try {
    await define(element);
  } catch (error) {
    // The next tag of this name, or a line that is back, tries again.
    open.add(tag);
    console.warn(`<${tag}> could not be loaded.`, error);
  }
}

/** Loads what the node is, and what is in it. */
function find(node: Node): void {
  const within = (node as Partial<ParentNode>).querySelectorAll?.(selector) ?? [];
  for (const element of [node as Element, ...within]) void load(element);
}

function start(): void {
  find(document);
  addEventListener('online', () => find(document));
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(find);
  }).observe(document, { childList: true, subtree: true });
}

if (!page[key]) {
  page[key] = version;
  // While the page is still being read, it may not have said yet where its feed is.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
} else console.warn(`nabo ${version} leaves this page to nabo ${page[key]}, loaded before it.`);
