import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { dialled, linkHref, mediaHref } from '../../../contract/address.js';
import { feedback, type Feedback } from '../../../contract/feed/feedback.js';
import type { Room } from '../../../contract/feed/rooms.js';
import type { FieldError } from '../../../contract/report-check.js';
import { formatDay } from '../../../domain/civil.js';
import { askFor, type Wish, type WishAnswer } from '../../../domain/free-wish.js';
import { loadPart } from '../../../i18n/load-part.js';
import { msg, str } from '../../../i18n/messages.js';
import { ReportController } from '../../../report/controller.js';
import { ReportSender, type ReportHost } from '../../../report/sender.js';
import { adopt } from '../../../ui/adopt.js';
import { Desk, messages as deskMessages } from '../../../ui/desk/desk.js';
import { dayText, promisedDay } from '../../../ui/form/days.js';
import { formStyles } from '../../../ui/form/styles.js';
import { fieldName as contactName } from '../../../ui/form/words.js';
import formMessages from '../../../../locales/generated/feedback/index.js';
import ownMessages from '../../../../locales/generated/rooms-booking/index.js';
import type { Scene } from '../scene.js';
import { sections as timesSections, spanText, timeText, type Times } from '../times/times.js';
import { bookingFields, fieldName, form, type BookingField } from './form.js';
import { bookingStyles } from './styles.js';
import { answerText, isTaken, untilOf, wishOf } from './wish.js';

export const messages = [formMessages, deskMessages, ownMessages];

export interface BookingOwner {
  times: Times;
  goTo: (selector: string) => void;
  scene: () => Scene;
  close: () => void;
}

interface Element extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
  /** In which the answer is to be. */
  readonly locale: string;
  announce(sentence: string): void;
  speak<T>(fn: () => T): T;
  emit(name: string, detail: object): void;
}

const sections = { ...timesSections, feedback };

const read = ({ times, scene }: BookingOwner) => times.read(scene(), sections);

/** Where requests go. Open311 knows services, and no rooms. */
function endpointOf(owner: BookingOwner): string | undefined {
  const { endpoint, protocol } = read(owner).feedback ?? {};
  return endpoint && protocol !== 'open311' ? mediaHref(endpoint, owner.scene().source.base) : undefined;
}

/** The element as the report knows it. */
function reportHost(element: Element, owner: BookingOwner): ReportHost {
  return {
    addController: (controller) => element.addController(controller),
    removeController: (controller) => element.removeController(controller),
    requestUpdate: () => element.requestUpdate(),
    get updateComplete() {
      return element.updateComplete;
    },
    get inboxUrl() {
      return endpointOf(owner);
    },
    get language() {
      return element.locale;
    },
    usedProtocol: 'nabo',
    stepped(step) {
      owner.goTo(step.at === 'write' && step.errors.length > 0 ? '#summary' : '#step');
      if (step.at === 'done') element.emit('nabo-report-sent', { reference: step.receipt.reference });
    },
  };
}

/** The request for a room, from the wished time to the receipt. Loaded when somebody asks. */
export class Booking {
  readonly #element: Element;
  readonly #owner: BookingOwner;
  readonly #report: ReportController<BookingField>;
  readonly #sender: ReportSender<BookingField>;
  readonly #desk: Desk;
  /** The room that is asked for. */
  #room: Room | undefined;

  constructor(element: Element, owner: BookingOwner) {
    this.#element = element;
    this.#owner = owner;
    const host = reportHost(element, owner);
    if (element.shadowRoot) {
      adopt(element.shadowRoot, formStyles);
      adopt(element.shadowRoot, bookingStyles);
    }
    const { goTo } = owner;
    this.#report = new ReportController(host, bookingFields, () => '#booking');
    this.#sender = new ReportSender(host, this.#report, this.#toReport, {
      proof: () => loadPart(() => import('../../../report/proof.js')),
    });
    this.#desk = new Desk(element, {
      report: this.#report,
      sender: this.#sender,
      title: this.#title,
      announce: (sentence) => element.announce(element.speak(sentence)),
      speak: (fn) => element.speak(fn),
      rows: this.#rows,
      ways: () => {
        const { centre, feedback: way } = read(owner);
        const { phone = centre?.phone, sms } = way ?? {};
        return { phone, sms, mail: centre?.email };
      },
      day: (date) => dayText(date, owner.scene().zone),
      // The inbox has a page of its own for it, whose address holds the code: nobody need be asked on leaving.
      openAnswer: () => this.#sender.receiptKept(),
      cleared: () => goTo('#step'),
      faultText: this.#faultText,
    });
  }

  render(room: Room, scene: Scene): TemplateResult {
    this.#room = room;
    const { draft, step } = this.#report.state;
    if (step.at !== 'write')
      return html`${this.#desk.render()} ${step.at === 'done' ? this.#renderClose() : ''}`;
    const { feedback: way = {}, hours: open } = read(this.#owner);
    const name = scene.words(room.name);
    const title = this.#title(msg(str`Ask to borrow: ${name}`, { id: 'nabo.rooms-booking.title' }));
    if (!endpointOf(this.#owner)) return html`${title} ${contacts(way, scene)} ${this.#renderClose()}`;
    return html`
      ${title}
      ${form({
        draft,
        scene,
        desk: this.#desk,
        answer: this.#answer(scene),
        promise: promisedDay(way, '', open, scene.now, scene.zone),
        privacyHref: linkHref(way.privacyUrl, scene.source.base),
        edit: this.#edit,
        take: this.#take,
        review: this.#review,
        close: this.#owner.close,
      })}
    `;
  }

  #renderClose(): TemplateResult {
    return html`<p>
      <button part="button" type="button" @click=${this.#owner.close}>
        ${msg('Back to the rooms', { id: 'nabo.rooms-booking.back' })}
      </button>
    </p>`;
  }

  readonly #title = (words: string): TemplateResult =>
    html`<div id="step" tabindex="-1">${this.#owner.scene().heading(words, 2)}</div>`;

  /** Whether the room is free at the time that is typed; nothing while it is none. */
  #answer(scene: Scene): WishAnswer | undefined {
    const { date, from, to } = this.#report.state.draft;
    const wish = wishOf(date, from, to);
    return wish && this.#room && askFor(this.#owner.times.scope(this.#room, scene), wish, scene.now);
  }

  readonly #edit = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    this.#report.edit(name as BookingField, value);
    // Whether the room is free then is told at once.
    this.#element.requestUpdate();
  };

  /** The nearest free time takes the place of the one that was typed. */
  readonly #take = ({ day, from, to }: Wish): void => {
    this.#report.edit('date', formatDay(day));
    this.#report.edit('from', timeText(from));
    this.#report.edit('to', to === 1440 ? '00:00' : timeText(to));
    this.#owner.goTo('#purpose');
  };

  readonly #review = (event: Event): void => {
    event.preventDefault();
    const taken = isTaken(this.#answer(this.#owner.scene()));
    this.#sender.review(taken ? [{ pointer: '/booking/from', code: 'choice' }] : []);
  };

  readonly #toReport = (draft: Record<BookingField, string>): object => {
    const { date, from, to, purpose, name, email, phone } = draft;
    return {
      kind: 'booking',
      booking: { room: this.#room?.id, date, from, to: untilOf(to), purpose },
      contact: name || email || phone ? { name, email, phone } : undefined,
    };
  };

  readonly #rows = (): [string, string][] => {
    const { zone, words } = this.#owner.scene();
    const { date, from, to, purpose, name, email, phone } = this.#report.state.draft;
    const wish = wishOf(date, from, to);
    return [
      [fieldName('room'), this.#room ? words(this.#room.name) : ''],
      [fieldName('date'), wish ? `${dayText(date, zone)}, ${spanText(wish)}` : ''],
      [fieldName('purpose'), purpose],
      [contactName('name'), name],
      [contactName('email'), email],
      [contactName('phone'), phone],
    ];
  };

  readonly #faultText = ({ pointer, code }: FieldError): string | undefined => {
    if (code === 'tooLong' || code === 'character') return undefined;
    switch (pointer) {
      case '/booking/room':
        return msg('The house does not lend this room any more.', { id: 'nabo.rooms-booking.fault.room' });
      case '/booking/date':
        return msg('Choose the day.', { id: 'nabo.rooms-booking.fault.date' });
      case '/booking/from': {
        const scene = this.#owner.scene();
        const answer = this.#answer(scene);
        return code === 'choice' && answer && !answer.free
          ? answerText(answer, scene)
          : msg('Choose the time from which you want the room.', { id: 'nabo.rooms-booking.fault.from' });
      }
      case '/booking/to':
        return code === 'endBeforeStart'
          ? msg('The end must come after the start.', { id: 'nabo.rooms-booking.fault.order' })
          : msg('Choose the time until which you want the room.', { id: 'nabo.rooms-booking.fault.to' });
      case '/booking/purpose':
        return msg('Write what you want to use the room for.', { id: 'nabo.rooms-booking.fault.purpose' });
      default:
        return undefined;
    }
  };
}

/** How to ask where the house takes no requests here. */
function contacts({ phone }: Feedback, { data: { centre } }: Scene): TemplateResult {
  const line = phone ?? centre?.phone;
  const mail = centre?.email;
  return html`<p>
      ${msg('The house takes no requests here. Ask it in another way.', { id: 'nabo.rooms-booking.noInbox' })}
    </p>
    <p part="contact">
      ${
        line
          ? html`<a href=${`tel:${dialled(line)}`}>${msg(str`By telephone: ${line}`, { id: 'nabo.rooms-booking.phone' })}</a>`
          : ''
      }
      ${mail ? html`<a href=${`mailto:${mail}`}>${msg(str`By e-mail: ${mail}`, { id: 'nabo.rooms-booking.mail' })}</a>` : ''}
    </p>`;
}
