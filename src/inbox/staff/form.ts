import { limits, tidy } from '../../contract/report.js';
import type { FieldError } from '../../contract/report-check.js';
import type { Inbox } from '../context.js';
import { readForm } from '../web/form.js';
import type { Ctx } from '../web/request.js';
import { checkForgery, whoIs } from './session.js';

/** A form of somebody who is signed in, once it is sure that they meant to send it. */
export async function staffForm(c: Ctx, inbox: Inbox): Promise<URLSearchParams> {
  const form = await readForm(c);
  checkForgery(c, inbox, whoIs(c).csrf, form.get('csrf'));
  return form;
}

/** A text of several lines, tidied; with what is wrong with it. */
export function textOf(form: URLSearchParams, name: string): { text: string; errors: FieldError[] } {
  const text = tidy(form.get(name) ?? '');
  const pointer = `/${name}`;
  if (text === '') return { text, errors: [{ pointer, code: 'required' }] };
  return {
    text,
    errors: text.length > limits.message ? [{ pointer, code: 'tooLong', max: limits.message }] : [],
  };
}
