import type { Feedback } from '../../contract/feed/feedback.js';
import { msg } from '../../i18n/messages.js';
import type { ReviewContext } from './review.js';

/** `tel:` and `sms:` links take digits and a plus (RFC 3966). */
export const digits = (phone: string): string => phone.replace(/[^\d+]/g, '');

/** Three other ways for a message that could not be sent; the words are filled in where the way carries words. */
export function otherWays(
  { phone, sms }: Feedback,
  mail: string | undefined,
  message: string,
): ReviewContext['ways'] {
  const body = encodeURIComponent(message);
  const subject = encodeURIComponent(msg('Message from a neighbour', { id: 'nabo.feedback.subject' }));
  return {
    call: phone && `tel:${digits(phone)}`,
    sms: sms && `sms:${digits(sms)}?&body=${body}`,
    mail: mail && `mailto:${mail}?subject=${subject}&body=${body}`,
  };
}
