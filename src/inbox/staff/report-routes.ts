import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { answerStatuses } from '../../contract/feed/answers.js';
import { parseReference } from '../../contract/receipt.js';
import { reportStatuses } from '../../contract/report-status.js';
import type { FieldError } from '../../contract/report-check.js';
import type { Inbox } from '../context.js';
import { faultsOf } from '../pages/report-form.js';
import { erasedPage, erasePage, notThisText } from '../pages/staff/erase.js';
import { reportPage, type Draft, type Opened } from '../pages/staff/report.js';
import { wordsOf } from '../status/read.js';
import { trace } from '../store/audit.js';
import { Refusal } from '../web/refusal.js';
import { answerPage, speak, type Ctx, type Env } from '../web/request.js';
import { refusalSentence } from '../words/refusals.js';
import { addNote, answer, changeStatus, clearSuspicion, eraseNow, publish } from './actions.js';
import { staffForm, textOf } from './form.js';
import { todayOf } from './list.js';
import { whoIs } from './session.js';

const TRAIL = 100;

/** A report with everything that belongs to it. @throws Refusal `notFound` */
async function openReport(inbox: Inbox, reference: string): Promise<Opened> {
  const { db } = inbox.store;
  const row = await db
    .selectFrom('reports')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound');
  const staff = await db.selectFrom('staff').select(['id', 'name']).execute();
  const nameOf = (id: number | null) => staff.find((one) => one.id === id)?.name ?? null;
  const words = await wordsOf(db, row.id);
  const notes = await db.selectFrom('notes').selectAll().where('report', '=', row.id).orderBy('id').execute();
  const photos = await db
    .selectFrom('photos')
    .select(['position', 'width', 'height'])
    .where('report', '=', row.id)
    .orderBy('position')
    .execute();
  const trail = await db
    .selectFrom('audit')
    .select(['at', 'actor', 'action', 'detail'])
    .where('reference', '=', reference)
    .orderBy('id', 'desc')
    .limit(TRAIL)
    .execute();
  return {
    row,
    words: words.map((word) => ({ ...word, name: nameOf(word.staff) })),
    notes: notes.map((note) => ({ ...note, name: nameOf(note.staff) })),
    photos,
    trail: trail.map((line) => ({
      ...line,
      name: nameOf(Number(/^staff:(\d+)$/.exec(line.actor)?.[1] ?? NaN)),
    })),
  };
}

export function reportRoutes(app: Hono<Env>, inbox: Inbox): void {
  const reference = (c: Ctx) => {
    const found = parseReference(c.req.param('reference') ?? '');
    if (!found) throw new Refusal('notFound');
    return found;
  };
  const act = (c: Ctx) => ({ inbox, reference: reference(c), staff: whoIs(c).staff.id });
  const actor = (c: Ctx) => `staff:${whoIs(c).staff.id}`;
  const back = (c: Ctx) => c.redirect(`${inbox.config.base}/staff/reports/${reference(c)}`, 303);
  const form = (c: Ctx) => staffForm(c, inbox);

  /** The form as it came, with what is wrong: whoever wrote an answer does not write it twice. */
  const again = async (
    c: Ctx,
    kind: Draft['form'],
    fields: URLSearchParams,
    errors: FieldError[],
    general?: Refusal,
  ) => {
    const opened = await openReport(inbox, reference(c));
    const faults = speak(c, () => faultsOf(errors));
    const sentence = general && speak(c, () => refusalSentence(general.code));
    const draft: Draft = { form: kind, fields: Object.fromEntries(fields), faults, general: sentence };
    return answerPage(c, () => reportPage(inbox, c, opened, draft), general?.status ?? 422);
  };

  app.get('/reports/:reference', async (c) => {
    const at = inbox.now();
    await trace(inbox.store.db, { at, actor: actor(c), action: 'viewed', reference: reference(c) });
    const opened = await openReport(inbox, reference(c));
    await inbox.store.db.updateTable('reports').set({ unread: 0 }).where('id', '=', opened.row.id).execute();
    return answerPage(c, () => reportPage(inbox, c, opened));
  });

  app.get('/reports/:reference/photos/:position', async (c) => {
    const position = c.req.param('position');
    // As we write it: PostgreSQL has no other numbers for a place in a row than these.
    if (!/^\d{1,3}$/.test(position)) throw new Refusal('notFound');
    const photo = await inbox.store.db
      .selectFrom('photos')
      .innerJoin('reports', 'reports.id', 'photos.report')
      .select('photos.bytes')
      .where('reports.reference', '=', reference(c))
      .where('photos.position', '=', Number(position))
      .executeTakeFirst();
    if (!photo) throw new Refusal('notFound');
    await trace(inbox.store.db, {
      at: inbox.now(),
      actor: actor(c),
      action: 'photo-viewed',
      reference: reference(c),
    });
    // We made it: it is a JPEG and nothing else. The rest is for browsers that should think otherwise.
    return c.body(new Uint8Array(photo.bytes), 200, {
      'Content-Type': 'image/jpeg',
      'Content-Disposition': 'inline; filename="photo.jpg"',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
  });

  app.post('/reports/:reference/answer', async (c) => {
    const fields = await form(c);
    const { text, errors } = textOf(fields, 'text');
    if (errors.length > 0) return again(c, 'answer', fields, errors);
    try {
      await answer(act(c), {
        text,
        close: fields.get('close') === '1',
        seen: Number(fields.get('seen')) || 0,
      });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'state') return again(c, 'answer', fields, [], error);
      throw error;
    }
    return back(c);
  });

  app.post('/reports/:reference/note', async (c) => {
    const fields = await form(c);
    const { text, errors } = textOf(fields, 'note');
    if (errors.length > 0) return again(c, 'note', fields, errors);
    await addNote(act(c), text);
    return back(c);
  });

  app.post('/reports/:reference/status', async (c) => {
    const fields = await form(c);
    const wanted = reportStatuses.find((status) => status === fields.get('to'));
    if (!wanted) throw new Refusal('state');
    await changeStatus(act(c), wanted);
    return back(c);
  });

  app.post('/reports/:reference/clear', async (c) => {
    await form(c);
    await clearSuspicion(act(c));
    return back(c);
  });

  app.get('/reports/:reference/erase', async (c) => {
    const { row } = await openReport(inbox, reference(c));
    return answerPage(c, () => erasePage(inbox, c, row.reference));
  });

  app.post('/reports/:reference/erase', async (c) => {
    const fields = await form(c);
    const wanted = reference(c);
    if (parseReference(fields.get('confirm') ?? '') !== wanted)
      return answerPage(c, () => erasePage(inbox, c, wanted, { confirm: notThisText(wanted) }), 422);
    await eraseNow(act(c));
    return answerPage(c, () => erasedPage(inbox, c, wanted));
  });

  app.post('/reports/:reference/publish', async (c) => {
    const fields = await form(c);
    const said = textOf(fields, 'said');
    const did = textOf(fields, 'did');
    const errors = [...said.errors, ...did.errors];
    if (errors.length > 0) return again(c, 'publish', fields, errors);
    const topic = inbox.house().topics.find(({ id }) => id === fields.get('topic'))?.id ?? null;
    await publish(act(c), {
      slug: `${todayOf(inbox)}-${randomBytes(4).toString('hex')}`,
      date: todayOf(inbox),
      topic,
      said: said.text,
      did: did.text,
      status: answerStatuses.find((status) => status === fields.get('status')) ?? 'done',
      language: c.get('locale'),
    });
    return c.redirect(`${inbox.config.base}/staff/answers`, 303);
  });
}
