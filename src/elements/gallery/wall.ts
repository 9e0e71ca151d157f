import { html, nothing, type TemplateResult } from 'lit';
import { BATCH, type Wall } from '../../domain/works-wall.js';
import { msg } from '../../i18n/messages.js';
import { rangeText } from './words.js';

/** What hangs, which of the works that is, and the ways to the others. */
export function wall(
  cards: readonly unknown[],
  hung: Wall,
  length: number,
  /** Whether all of it is there. */
  whole: boolean,
  /** Whether there is a way to the others: not for the few works of a front page. */
  free: boolean,
  turnTo: (index: number) => void,
  showAll: () => void,
): TemplateResult {
  const { start, count } = hung;
  const end = Math.min(start + count, length);
  // Not before the first works are all there: what stands below them would move.
  const told = whole || start + count > BATCH;
  const button = (when: unknown, label: string, press: () => void) =>
    when ? html`<button part="button" class="more" @click=${press}>${label}</button>` : nothing;
  return html`
    ${length ? nothing : html`<p part="empty">${msg('There is no work like that here.', { id: 'nabo.gallery.none' })}</p>`}
    ${button(!length, msg('Show all works', { id: 'nabo.gallery.showAll' }), showAll)}
    ${button(start, msg('Show earlier works', { id: 'nabo.gallery.earlier' }), () => turnTo(start - 1))}
    <ul part="wall">
      ${cards}
    </ul>
    ${free && length && told ? html`<p part="count">${rangeText(hung, length)}</p>` : nothing}
    ${button(told && end < length, msg('Show more works', { id: 'nabo.gallery.more' }), () => turnTo(end))}
  `;
}
