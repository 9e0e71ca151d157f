import type { Hono } from 'hono';
import type { Inbox } from './context.js';
import { impactOf, tallies } from './staff/figures.js';
import { Refusal } from './web/refusal.js';
import type { Env } from './web/request.js';

const FRESH = 'public, max-age=300';

/** What everybody may read: what staff published as "you said, we did", and, where it is wished, the figures. */
export function openDataRoutes(app: Hono<Env>, inbox: Inbox): void {
  app.get('/answers.json', async (c) => {
    const list = await inbox.store.db.selectFrom('published').selectAll().orderBy('id', 'desc').execute();
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('Cache-Control', FRESH);
    return c.json({
      answers: list.map(({ slug, date, topic, said, did, status, language }) => ({
        id: slug,
        date,
        ...(topic && { topic }),
        said: { [language]: said },
        did: { [language]: did },
        status,
      })),
    });
  });

  app.get('/impact.json', async (c) => {
    if (!inbox.config.publishFigures) throw new Refusal('notFound');
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('Cache-Control', FRESH);
    return c.json(impactOf(await tallies(inbox), true));
  });
}
