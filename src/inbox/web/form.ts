import { parseForm, readBody } from '../receive/body.js';
import { Refusal } from './refusal.js';
import type { Ctx } from './request.js';

const MAX_FORM = 64 * 1024;

/** @throws Refusal `mediaType`, `tooLarge` */
export async function readForm(c: Ctx): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? ''))
    throw new Refusal('mediaType');
  return parseForm(await readBody(c.req.raw, MAX_FORM));
}
