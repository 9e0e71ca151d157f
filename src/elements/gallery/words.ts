import type { Work, WorkKind } from '../../contract/feed/works.js';
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

/** Whether it can be bought, and for how much: a price is nobody's business once the work is sold. */
export function saleText({ price, status }: NonNullable<Work['sale']>, currency: string | undefined): string {
  if (status === 'sold') return msg('Sold', { id: 'nabo.gallery.sold' });
  if (status === 'reserved') return msg('Reserved', { id: 'nabo.gallery.reserved' });
  if (price === 0) return msg('To be given away', { id: 'nabo.gallery.givenAway' });
  if (price === undefined) return msg('For sale', { id: 'nabo.gallery.forSale' });
  const amount = number(price, {
    ...(currency && { style: 'currency', currency }),
    ...(price % 1 ? {} : { maximumFractionDigits: 0 }),
  });
  return msg(str`For sale: ${amount}`, { id: 'nabo.gallery.forSaleAt' });
}

export const viewsText = (count: number): string =>
  plural(count, {
    one: () => msg(str`${number(count)} view`, { id: 'nabo.gallery.views.one' }),
    other: () => msg(str`${number(count)} views`, { id: 'nabo.gallery.views.other' }),
  });

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

/** The name of a language in the reader's: the label of captions that have none of their own. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(currentLocale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
