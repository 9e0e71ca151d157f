import { html, nothing, type TemplateResult } from 'lit';
import { dialled } from '../../contract/address.js';
import type { Feedback } from '../../contract/feed/feedback.js';
import type { Text } from '../../contract/primitives.js';
import { DAY, formatDay, type Instant } from '../../domain/civil.js';
import { hoursOf } from '../../domain/hours.js';
import { hoursStatus, type HoursStatus } from '../../domain/hours-status.js';
import type { Hours } from '../../contract/feed/hours.js';
import type { Zone } from '../../domain/zone.js';
import { dateFormat } from '../../i18n/format.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';
import { dayText } from '../../ui/form/days.js';

/** When the line is answered: the hours of its place, or of the house; nothing where the feed gives none. */
export function lineStatus(
  { phonePlace }: Feedback,
  hours: Hours | undefined,
  zone: Zone,
  now: Instant,
): HoursStatus | undefined {
  const table = hours && hoursOf(hours, zone, phonePlace);
  return table && hoursStatus(table, now);
}

function lineText({ open, until, opens }: HoursStatus, now: Instant, zone: Zone): string {
  const timeOf = (at: Instant) =>
    dateFormat(currentLocale(), { timeZone: zone.id, timeStyle: 'short' }).format(at);
  if (open)
    return until === undefined || until - now >= DAY
      ? msg('Answered now', { id: 'nabo.feedback.line.open' })
      : msg(str`Answered now, until ${timeOf(until)}`, { id: 'nabo.feedback.line.until' });
  if (opens === undefined) return msg('Not answered now', { id: 'nabo.feedback.line.closed' });
  const time = timeOf(opens);
  const ahead = zone.dayAt(opens) - zone.dayAt(now);
  if (ahead === 0) return msg(str`Not answered now. From ${time} today`, { id: 'nabo.feedback.line.today' });
  if (ahead === 1)
    return msg(str`Not answered now. From ${time} tomorrow`, { id: 'nabo.feedback.line.tomorrow' });
  const day = dayText(formatDay(zone.dayAt(opens)), zone);
  return msg(str`Not answered now. From ${day} at ${time}`, { id: 'nabo.feedback.line.day' });
}

/** First the telephone: who is upset wants somebody to talk to, and in danger nobody should fill in a form. */
export function telephone(
  feedback: Feedback,
  line: HoursStatus | undefined,
  now: Instant,
  zone: Zone,
  text: (words: Text) => unknown,
): TemplateResult | typeof nothing {
  const { phone, emergency = [] } = feedback;
  if (!phone && emergency.length === 0) return nothing;
  return html`<div part="telephone">
    ${
      phone
        ? html`<p class="line">
          <a part="call" href=${`tel:${dialled(phone)}`}>${msg(str`Call ${phone}`, { id: 'nabo.feedback.call' })}</a>
          ${line && html`<span>${lineText(line, now, zone)}</span>`}
        </p>`
        : nothing
    }
    ${
      emergency.length > 0
        ? html`<ul part="emergency" aria-label=${msg('In danger', { id: 'nabo.feedback.emergency' })}>
          ${emergency.map(
            ({ label, phone: number }) =>
              html`<li>${text(label)} <a href=${`tel:${dialled(number)}`}>${number}</a></li>`,
          )}
        </ul>`
        : nothing
    }
  </div>`;
}
