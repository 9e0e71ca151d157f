import { workKinds, type WorkKind } from '../../contract/feed/works.js';
import type { Wall } from '../../domain/works-wall.js';
import { numberFormat } from '../../i18n/format.js';
import { currentLocale, msg, plural, str } from '../../i18n/messages.js';

/** What the gallery says. Chosen when it renders, never before. */
export const kindName = (kind: WorkKind): string =>
  // In the order of the contract.
  [
    msg('Picture', { id: 'nabo.gallery.kind.image' }),
    msg('Sculpture', { id: 'nabo.gallery.kind.sculpture' }),
    msg('Textile', { id: 'nabo.gallery.kind.textile' }),
    msg('Performance', { id: 'nabo.gallery.kind.performance' }),
    msg('Text', { id: 'nabo.gallery.kind.text' }),
    msg('Music and sound', { id: 'nabo.gallery.kind.audio' }),
    msg('Film', { id: 'nabo.gallery.kind.video' }),
  ][workKinds.indexOf(kind)] as string;

/** A number as the reader writes it. */
export const number = (value: number, options?: Intl.NumberFormatOptions): string =>
  numberFormat(currentLocale(), options).format(value);

export const countText = (count: number): string =>
  plural(count, {
    one: () => msg(str`${number(count)} work`, { id: 'nabo.gallery.count.one' }),
    other: () => msg(str`${number(count)} works`, { id: 'nabo.gallery.count.other' }),
  });

/** Which of the works hang now: "Works 1–60 of 5,000". */
export function rangeText({ start, count }: Wall, of: number): string {
  const end = Math.min(start + count, of);
  return end - start < of
    ? msg(str`Works ${number(start + 1)}–${number(end)} of ${number(of)}`, { id: 'nabo.gallery.range' })
    : countText(of);
}
