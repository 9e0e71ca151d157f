import { nothing, type TemplateResult } from 'lit';
import { parseDay, parseTime } from '../../domain/civil.js';
import { messageFields, type MessageField } from '../../domain/report-draft.js';
import type { Zone } from '../../domain/zone.js';
import { dateFormat } from '../../i18n/format.js';
import { currentLocale, msg } from '../../i18n/messages.js';
import type { ReportController } from '../../report/controller.js';
import { ReportSender, type ReportHost } from '../../report/sender.js';
import { Desk } from '../../ui/desk/desk.js';
import { dayText } from '../../ui/form/days.js';
import type { House } from './house.js';
import { loadProof } from './parts.js';
import type { Photos } from './photos.js';
import { fieldName, kindName } from '../../ui/form/words.js';

export { messages } from '../../ui/desk/desk.js';

/** What helps with a message while it is written, and all that becomes of it. Loaded at the first key. */
export class FeedbackDesk extends Desk {
  readonly #report: ReportController<MessageField>;
  readonly #sender: ReportSender<MessageField>;
  readonly #photos: Photos | undefined;

  /**
   * What is loaded with it is there when the line is not:
   * @param open311 the way of Open311, where the house uses that
   * @param photos its photos, where it takes some
   */
  constructor(
    host: ReportHost & { readonly shadowRoot: ShadowRoot | null },
    report: ReportController<MessageField>,
    house: House,
    open311?: typeof import('../../report/open311.js'),
    photos?: typeof import('./photos.js'),
  ) {
    const sender = new ReportSender(host, report, toReport, { send: open311?.sendOpen311, proof: loadProof });
    super(host, {
      ...house,
      report,
      sender,
      day: (date) => dayText(date, house.zone()),
      answerHref: ({ receipt, statusUrl }) =>
        receipt
          ? `${location.href}${location.href.includes('#') ? '&' : '#'}${house.piece()}=${receipt}`
          : statusUrl,
      openAnswer: (event, { receipt, statusUrl }) => {
        const back = house.back();
        // With a key held, the browser opens the address in another tab or window.
        if (!back || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        back.look(receipt, statusUrl);
      },
      rows: () => this.#rows(house),
      ways: () => {
        const { feedback, centre } = house.data();
        return { phone: feedback?.phone, sms: feedback?.sms, mail: centre?.email };
      },
      cleared: () => {
        this.#photos?.forget();
        house.goTo('#step');
      },
    });
    this.#report = report;
    this.#sender = sender;
    this.#photos = photos && new photos.Photos(host, report, house.max);
  }

  /** To reading it through, or to what stands in the way. */
  async review(): Promise<void> {
    await this.#photos?.done;
    this.#sender.review();
  }

  choose(files: readonly File[]): void {
    this.#photos?.choose(files);
  }

  /** It is sent: nothing of it stays on the device. */
  sent(): void {
    this.#photos?.forget();
  }

  override fault(field: string): TemplateResult | undefined {
    return (field === 'files' && this.#photos?.fault()) || super.fault(field);
  }

  photos(): TemplateResult | typeof nothing {
    return this.#photos?.list() ?? nothing;
  }

  #rows(house: House): [string, unknown][] {
    const { draft } = this.#report.state;
    const values = {
      ...draft,
      kind: kindName(draft.kind),
      topic: topicName(house, draft.topic),
      happenedAt: whenText(draft.happenedAt, house.zone()),
    };
    const rows = messageFields.map((field): [string, unknown] => [fieldName(field), values[field]]);
    rows.push([fieldName('files'), this.#photos?.names()]);
    if (!draft.name && !draft.email && !draft.phone)
      rows.push([msg('You', { id: 'nabo.desk.you' }), msg('Anonymous', { id: 'nabo.desk.anonymous' })]);
    return rows;
  }
}

function topicName({ data, plain }: House, id: string): string | undefined {
  const topic = data().feedback?.topics?.find((one) => one.id === id);
  return topic && plain(topic.name);
}

/** The moment that somebody chose, a wall clock of the house. */
const whenText = (value: string, zone: Zone): string =>
  value &&
  dateFormat(currentLocale(), { timeZone: zone.id, dateStyle: 'long', timeStyle: 'short' }).format(
    zone.instantAt(parseDay(value), parseTime(value.slice(11))),
  );

type Draft = ReportController<MessageField>['state']['draft'];

function toReport({ key: _key, kind, name, email, phone, ...words }: Draft): object {
  return {
    ...words,
    kind: kind || undefined,
    contact: name || email || phone ? { name, email, phone } : undefined,
  };
}
