import type { WorkKind } from '../../contract/feed/works.js';
import { numberFormat } from '../../i18n/format.js';
import { currentLocale, msg, plural, str } from '../../i18n/messages.js';

/** What the gallery says. Chosen when it renders, never before. */
export function kindName(kind: WorkKind): string {
  switch (kind) {
    case 'image':
      return msg('Picture', { id: 'nabo.gallery.kind.image' });
    case 'sculpture':
      return msg('Sculpture', { id: 'nabo.gallery.kind.sculpture' });
    case 'textile':
      return msg('Textile', { id: 'nabo.gallery.kind.textile' });
    case 'performance':
      return msg('Performance', { id: 'nabo.gallery.kind.performance' });
    case 'text':
      return msg('Text', { id: 'nabo.gallery.kind.text' });
    case 'audio':
      return msg('Music and sound', { id: 'nabo.gallery.kind.audio' });
    case 'video':
      return msg('Film', { id: 'nabo.gallery.kind.video' });
  }
}

/** A number as the reader writes it. */
export const number = (value: number, options?: Intl.NumberFormatOptions): string =>
  numberFormat(currentLocale(), options).format(value);

export const countText = (count: number): string =>
  plural(count, {
    one: () => msg(str`${number(count)} work`, { id: 'nabo.gallery.count.one' }),
    other: () => msg(str`${number(count)} works`, { id: 'nabo.gallery.count.other' }),
  });

/** Which of the works hang now: "Works 1–60 of 5,000". */
export const rangeText = (from: number, to: number, count: number): string =>
  to - from + 1 < count
    ? msg(str`Works ${number(from)}–${number(to)} of ${number(count)}`, { id: 'nabo.gallery.range' })
    : countText(count);
