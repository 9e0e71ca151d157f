import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../../domain/report-form.js';
import { msg, plural, str } from '../../i18n/messages.js';
import { row, writer } from '../../report/form/review.js';
import { fieldName, kindName } from '../../report/form/words.js';

interface Answers {
  draft: Draft;
  topicName: unknown;
  whenText: string;
  /** How many. */
  photos: number;
}

/** Everything that will be sent, as it will be read. */
export const answers = ({ draft, topicName, whenText, photos }: Answers): TemplateResult =>
  html`<dl part="answers">
    ${row(fieldName('kind'), kindName(draft.kind))} ${row(fieldName('topic'), topicName)}
    ${row(fieldName('message'), draft.message)} ${row(fieldName('where'), draft.where)}
    ${row(fieldName('happenedAt'), whenText)}
    ${
      photos > 0
        ? row(
            fieldName('files'),
            plural(photos, {
              one: () => msg(str`${photos} photo`, { id: 'nabo.feedback.photos.one' }),
              other: () => msg(str`${photos} photos`, { id: 'nabo.feedback.photos.other' }),
            }),
          )
        : nothing
    }
    ${writer(draft)}
  </dl>`;
