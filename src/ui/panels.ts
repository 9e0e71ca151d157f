import { html, nothing, type TemplateResult } from 'lit';
import type { FeedError } from '../feed/errors.js';
import { DAY, type Instant } from '../domain/civil.js';
import { dateFormat } from '../i18n/format.js';
import { currentLocale, msg, str } from '../i18n/messages.js';

/** What stands in the place of an element that has nothing to show yet. */
export const loadingText = (): string => msg('Loading …', { id: 'nabo.base.loading' });

/** Why a visitor sees nothing, in their words: only what they could do something about is told apart. */
export function errorText({ code }: FeedError): string {
  switch (code) {
    case 'offline':
      return msg('You are offline. This will show when you are connected again.', {
        id: 'nabo.base.offline',
      });
    case 'network':
    case 'timeout':
      return msg('This cannot be fetched right now. The connection may be bad.', {
        id: 'nabo.base.unreachable',
      });
    case 'noSource':
    case 'badSource':
    case 'badAttribute':
      return msg('This is not set up yet.', { id: 'nabo.base.notSetUp' });
    default:
      return msg('This cannot be shown right now. There is a fault in the information behind it.', {
        id: 'nabo.base.faulty',
      });
  }
}

export const errorPanel = (error: FeedError, retry: () => void): TemplateResult => html`
  <div part="notice error">
    <p>${errorText(error)}</p>
    ${
      error.code === 'noSource' || error.code === 'badSource' || error.code === 'badAttribute'
        ? nothing
        : html`<button part="button" type="button" @click=${retry}>
          ${msg('Try again', { id: 'nabo.base.retry' })}
        </button>`
    }
  </div>
`;

/** Tells that what follows is an earlier copy, and of when: the time of day where it is of the last 24 hours. */
export function staleText(at: Instant | undefined, now: Instant, timeZone: string): string {
  if (at === undefined)
    return msg('This is an earlier copy. The newest cannot be fetched right now.', { id: 'nabo.base.stale' });
  const today = now - at < DAY;
  const time = dateFormat(currentLocale(), {
    timeZone,
    ...(today ? { timeStyle: 'short' } : { dateStyle: 'long', timeStyle: 'short' }),
  }).format(at);
  return today
    ? msg(str`This is a copy from ${time}. The newest cannot be fetched right now.`, {
        id: 'nabo.base.staleToday',
      })
    : msg(str`This is an old copy, from ${time}. The newest cannot be fetched right now.`, {
        id: 'nabo.base.staleOld',
      });
}
