import type { Work } from '../../../contract/feed/works.js';
import { currentLocale, msg, plural, str } from '../../../i18n/messages.js';
import { number } from '../words.js';

/** Whether it can be bought, and for how much: a price is nobody's business once the work is sold. */
export function saleText({ price, status }: NonNullable<Work['sale']>, currency: string | undefined): string {
  if (status === 'sold') return msg('Sold', { id: 'nabo.gallery-beyond.sold' });
  if (status === 'reserved') return msg('Reserved', { id: 'nabo.gallery-beyond.reserved' });
  if (price === 0) return msg('To be given away', { id: 'nabo.gallery-beyond.givenAway' });
  if (price === undefined) return msg('For sale', { id: 'nabo.gallery-beyond.forSale' });
  const amount = number(price, {
    ...(currency && { style: 'currency', currency }),
    ...(price % 1 ? {} : { maximumFractionDigits: 0 }),
  });
  return msg(str`For sale: ${amount}`, { id: 'nabo.gallery-beyond.forSaleAt' });
}

export const viewsText = (count: number): string =>
  plural(count, {
    one: () => msg(str`${number(count)} view`, { id: 'nabo.gallery-beyond.views.one' }),
    other: () => msg(str`${number(count)} views`, { id: 'nabo.gallery-beyond.views.other' }),
  });

/** The name of a language in the reader's: the label of captions that have none of their own. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(currentLocale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
