import type { FeedHost } from '../../feed/controller.js';
import { loadPart } from '../../i18n/load-part.js';
import type { Area } from '../../i18n/messages.js';
import { Part } from '../../ui/part.js';

/** What loads only for a visitor who uses it, or a feed that needs it. An object, so that a test can let it fail. */
export const parts = {
  sheet: () => import('./sheet/sheet.js'),
  month: () => import('./month.js'),
  search: () => import('../../domain/search.js'),
  files: () => import('../../feed/calendar-files.js'),
  remembered: () => import('./remembered.js'),
};
export type Look = Awaited<ReturnType<typeof parts.search>>;

interface Host extends FeedHost {
  readonly localName: string;
  readonly renderRoot: ShadowRoot;
}

/**
 * The calendar's parts, and what is to be done once those come that did not.
 * @param tell says that one did not come
 */
export function partsOf(host: Host, learn: (messages: Area) => Promise<void>, tell: () => void) {
  const again = new Map<Part<unknown>, () => Promise<void>>();

  /** Loads a part, and tells when it cannot be had; what was on the screen stays. */
  async function use<T>(part: Part<T>, then: (found: T) => unknown): Promise<void> {
    const found = await part.need();
    again.delete(part);
    if (found) await then(found);
    else {
      again.set(part, () => use(part, then));
      tell();
    }
  }

  const all = {
    sheet: new Part(host, async () => {
      const { Sheet, messages } = await loadPart(parts.sheet);
      await learn(messages);
      return new Sheet(host);
    }),
    month: new Part(host, async () => {
      const found = await loadPart(parts.month);
      found.dress(host.renderRoot);
      return found;
    }),
    search: new Part(host, () => loadPart(parts.search)),
    files: new Part(host, async () => new (await loadPart(parts.files)).CalendarFiles(host, loadPart)),
  };
  return {
    ...all,
    use,
    /** Whether one did not come. */
    lacking: () => Object.values(all).some(({ lacking }) => lacking),
    retry: () => Promise.all([...again.values()].map((one) => one())),
  };
}
export type Parts = ReturnType<typeof partsOf>;
