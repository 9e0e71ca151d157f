import { html } from 'hono/html';
import { createHash } from 'node:crypto';
import { currentLocale, msg } from '../../i18n/messages.js';
import { houseName } from '../config/house.js';
import type { Inbox } from '../context.js';
import { style } from './style.js';

export type Html = ReturnType<typeof html>;

export const styleHash = createHash('sha256').update(style).digest('hex').slice(0, 12);

interface Page {
  title: string;
  body: Html;
  /** What stands in the header beside the house's name; staff have their menu there. */
  menu?: Html;
  /** Something is wrong with what was sent: the title says so first, as browsers and screen readers read it out. */
  failed?: boolean;
}

/** A whole page. All that is put into `html` is escaped, unless it is `html` itself. */
export function page(inbox: Inbox, { title, body, menu, failed }: Page): Html {
  const locale = currentLocale();
  const house = inbox.house();
  const error = msg('Error:', { id: 'nabo.inbox.page.error' });
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${failed ? `${error} ` : ''}${title} – ${houseName(house, locale)}</title>
        <link rel="stylesheet" href="${inbox.config.base}/style-${styleHash}.css" />
      </head>
      <body>
        <a class="skip" href="#main">${msg('Skip to the content', { id: 'nabo.inbox.page.skip' })}</a>
        <header><p class="house">${houseName(house, locale)}</p>${menu}</header>
        <main id="main" tabindex="-1">${body}</main>
      </body>
    </html>`;
}
