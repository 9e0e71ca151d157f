import { Hono } from 'hono';
import type { Inbox } from './context.js';
import { style } from './pages/style.js';
import { styleHash } from './pages/layout.js';
import { receiveRoutes } from './receive/routes.js';
import { open311Routes } from './open311/routes.js';
import { openDataRoutes } from './open-data.js';
import { staffRoutes } from './staff/routes.js';
import { statusRoutes } from './status/routes.js';
import { answerRefusal } from './web/answer-refusal.js';
import { crossOrigin, everyAnswer } from './web/headers.js';
import { knownMethods } from './web/methods.js';
import { asRefusal, Refusal } from './web/refusal.js';
import type { Env } from './web/request.js';

/** All routes of the inbox: a function from request to response, without a socket. */
export function createApp(inbox: Inbox): Hono<Env> {
  // Whoever writes an address by hand may end it with a slash.
  const app = new Hono<Env>({ strict: false });
  app.use(everyAnswer(inbox), knownMethods(app));
  app.onError((error, c) => {
    const refusal = asRefusal(error);
    if (!(error instanceof Refusal)) inbox.log('error', refusal.code, { request: c.get('request'), error });
    return answerRefusal(inbox, c, refusal);
  });
  app.notFound((c) => answerRefusal(inbox, c, new Refusal('notFound')));

  app.get('/healthz', async (c) => {
    await inbox.store.db.selectFrom('reports').select('id').limit(1).execute();
    return c.json({ status: 'ok' });
  });

  const base = new Hono<Env>();
  base.get(`/style-${styleHash}.css`, (c) =>
    c.body(style, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );
  base.use('/reports/*', crossOrigin(inbox));
  receiveRoutes(base, inbox);
  statusRoutes(base, inbox);
  base.use('/open311/*', crossOrigin(inbox));
  open311Routes(base, inbox);
  openDataRoutes(base, inbox);
  base.route('/staff', staffRoutes(inbox));
  app.route(inbox.config.base || '/', base);
  return app;
}
