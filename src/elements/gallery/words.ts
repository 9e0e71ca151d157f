import type { Work, WorkKind } from '../../contract/feed/works.js';
import { numberFormat } from '../../i18n/format.js';
import { msg, plural, str } from '../../i18n/messages.js';

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

/** Whether it can be bought, and for how much: a price is nobody's business once the work is sold. */
export function saleText(
  { price, status }: NonNullable<Work['sale']>,
  currency: string | undefined,
  locale: string,
): string {
  if (status === 'sold') return msg('Sold', { id: 'nabo.gallery.sold' });
  if (status === 'reserved') return msg('Reserved', { id: 'nabo.gallery.reserved' });
  if (price === 0) return msg('To be given away', { id: 'nabo.gallery.givenAway' });
  if (price === undefined) return msg('For sale', { id: 'nabo.gallery.forSale' });
  const whole = Number.isInteger(price) ? { maximumFractionDigits: 0 } : {};
  const amount = numberFormat(locale, currency ? { style: 'currency', currency, ...whole } : whole).format(
    price,
  );
  return msg(str`For sale: ${amount}`, { id: 'nabo.gallery.forSaleAt' });
}

export const viewsText = (count: number, locale: string): string => {
  const n = numberFormat(locale).format(count);
  return plural(count, {
    one: () => msg(str`${n} view`, { id: 'nabo.gallery.views.one' }),
    other: () => msg(str`${n} views`, { id: 'nabo.gallery.views.other' }),
  });
};

export const countText = (count: number, locale: string): string => {
  const n = numberFormat(locale).format(count);
  return plural(count, {
    one: () => msg(str`${n} work`, { id: 'nabo.gallery.count.one' }),
    other: () => msg(str`${n} works`, { id: 'nabo.gallery.count.other' }),
  });
};

/** Which of the works hang now: "Works 1–60 of 5,000". */
export function rangeText(from: number, to: number, count: number, locale: string): string {
  if (from === 1 && to >= count) return countText(count, locale);
  const numbers = numberFormat(locale);
  const [first, last, all] = [numbers.format(from), numbers.format(to), numbers.format(count)];
  return msg(str`Works ${first}–${last} of ${all}`, { id: 'nabo.gallery.range' });
}

/** The name of a language in the reader's: the label of captions that have none of their own. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
