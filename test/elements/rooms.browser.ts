import { fixtureCleanup, oneEvent, waitUntil } from '@open-wc/testing';
import '../../locales/generated/pseudo.js';
import '../../src/elements/rooms/define.js';
import type { NaboRooms } from '../../src/elements/rooms/nabo-rooms.js';
import { makeReceipt } from '../../src/contract/receipt.js';
import { formatReceipt } from '../../src/contract/receipt-shown.js';
import { serve, type Answer, type ServedFeed } from '../support/feeds.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { emulate } from '../support/media.js';
import { mount, plain, root } from '../support/mount.js';
import { rawFeed, type FeedName } from '../support/reference-feeds.js';
import { allByRole, byRole, nameOf } from '../support/roles.js';

const MONDAY = '2026-11-23T10:08';
const code = makeReceipt(new Uint8Array(32).fill(7));
const stored: Answer = {
  status: 201,
  body: {
    reference: 'C4HJ-7RKX',
    receipt: code,
    statusUrl: `https://inbox.example/inbox/reports/${code}`,
    replyBy: '2026-11-30',
  },
};

interface Feed {
  centre: Record<string, unknown>;
  rooms?: Record<string, unknown>[];
  events?: Record<string, unknown>[];
  hours?: unknown;
  calendars?: string[];
  feedback: Record<string, unknown>;
}

let inbox: ServedFeed;

interface Options {
  house?: FeedName;
  answers?: Answer[];
  change?: (feed: Feed) => void;
}

async function show(
  attributes: Record<string, string> = {},
  { house = 'stord', answers = [], change }: Options = {},
): Promise<NaboRooms> {
  inbox = await serve(...answers);
  const feed = rawFeed(house) as Feed;
  if (feed.feedback) feed.feedback.endpoint = inbox.src;
  change?.(feed);
  return mount('nabo-rooms', feed, { now: MONDAY, ...attributes });
}

const text = (element: Element, selector = '[part=base]') => plain(root(element).querySelector(selector));
const press = (element: Element, name: string | RegExp) => byRole(root(element), 'button', name).click();
const rooms = (element: Element) =>
  [...root(element).querySelectorAll<HTMLElement>('[part=room]')].filter((one) => one.checkVisibility());
const focused = (element: Element) => root(element).activeElement;

async function openTimes(element: NaboRooms, room: string): Promise<HTMLElement> {
  [...root(element).querySelectorAll('summary')]
    .find((one) => plain(one) === `When is ${room} free?`)
    ?.click();
  return waitUntil(() => allByRole(root(element), 'table', `Free times: ${room}`).length === 1).then(() =>
    byRole(root(element), 'table', `Free times: ${room}`),
  );
}
/** "Tue 24 Nov: 08:00–10:00, 12:30–15:00": engines differ in the comma of a date. */
const lines = (table: ParentNode) =>
  [...table.querySelectorAll('tbody tr')].map((row) => {
    const free = [...row.querySelectorAll('li')].map(plain).join(', ');
    return `${plain(row.querySelector('th')).replace(',', '')}: ${free || plain(row.querySelector('td'))}`;
  });

function type(element: Element, id: string, value: string): void {
  const field = root(element).querySelector<HTMLInputElement>(`#${id}`);
  if (!field) throw new Error(`no field #${id}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const settled = async (element: NaboRooms, title: string | RegExp) => {
  await waitUntil(() => allByRole(root(element), 'heading', title).length === 1, `heading "${title}"`);
  await element.updateComplete;
};

async function asked(options: Options = {}, attributes: Record<string, string> = {}): Promise<NaboRooms> {
  const element = await show(attributes, options);
  press(element, 'Ask to borrow The hall');
  await settled(element, 'Ask to borrow: The hall');
  return element;
}
async function wished(date: string, from: string, to: string, options: Options = {}): Promise<NaboRooms> {
  const element = await asked(options);
  type(element, 'date', date);
  type(element, 'from', from);
  type(element, 'to', to);
  await element.updateComplete;
  return element;
}
async function checked(answers: Answer[]): Promise<NaboRooms> {
  const element = await wished('2026-11-24', '09:00', '11:00', { answers });
  type(element, 'purpose', 'Choir practice, twelve of us.');
  press(element, 'Read it through');
  await settled(element, 'Read it through before you send it');
  return element;
}
const posts = async () => (await inbox.log()).filter(({ body }) => body !== undefined);

describe('nabo-rooms', () => {
  afterEach(() => {
    fixtureCleanup();
    localStorage.clear();
  });

  it('tells what each room is like', async () => {
    const element = await show(
      {},
      {
        change: (feed) =>
          Object.assign(feed.rooms?.[0] ?? {}, {
            rules: 'Take your shoes off.',
            accessibility: ['step-free', 'hearing-loop'],
          }),
      },
    );
    expect(allByRole(root(element), 'heading').map(plain)).to.deep.equal([
      'Rooms to borrow',
      'The hall',
      'The café',
      'The studio',
      'The wood workshop',
      'The greenhouse',
    ]);
    const [hall] = rooms(element);
    expect([...(hall?.querySelectorAll('[part=facts] li') ?? [])].map(plain)).to.deep.equal([
      '60 people',
      'Free to borrow',
      'Piano',
      'Sound system',
      'Step-free',
      'Hearing loop',
    ]);
    expect(plain(hall?.querySelector('[part=rules]') ?? null)).to.equal('Take your shoes off.');
    expect(hall?.querySelector('[part=donation]')?.getAttribute('href')).to.equal(
      'https://stord.example/boksen',
    );
    await expect(element).to.be.accessible();
  });

  it('shows a price in the house’s currency, and a picture that nobody need see', async () => {
    const element = await show(
      { room: 'hall' },
      {
        change: (feed) => Object.assign(feed.rooms?.[0] ?? {}, { price: 200, image: 'javascript:alert(1)' }),
      },
    );
    expect(text(element, '[part=facts]')).to.match(/NOK\s?200/);
    expect(root(element).querySelector('img')).to.equal(null);
  });

  it('loads nothing about times or requests before somebody wants them', async () => {
    const element = await show();
    expect(root(element).querySelectorAll('table, form')).to.have.length(0);
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(names.filter((name) => /rooms\/nabo-rooms/.test(name))).to.not.have.length(0);
  });

  it('tells day by day when a room is free, in words and times', async () => {
    const element = await show();
    const table = await openTimes(element, 'The studio');
    expect(lines(table).slice(0, 10)).to.deep.equal([
      'Today: 13:00–15:00',
      'Tue 24 Nov: 08:00–10:00, 12:30–15:00',
      'Wed 25 Nov: 08:00–15:00',
      'Thu 26 Nov: 08:00–15:00',
      'Fri 27 Nov: 08:00–15:00',
      'Sat 28 Nov: 12:00–16:00',
      'Sun 29 Nov: 11:00–17:00',
      'Mon 30 Nov: 08:00–10:00, 13:00–15:00',
      'Tue 1 Dec: 08:00–15:00',
      'Wed 2 Dec: 08:00–15:00',
    ]);
    expect(allByRole(table, 'columnheader').map(plain)).to.deep.equal(['Day', 'Free']);
    await expect(element).to.be.accessible();
  });

  it('says why a day has none', async () => {
    const element = await show({ now: '2026-12-19T09:00' });
    const hall = await openTimes(element, 'The hall');
    expect(lines(hall)).to.include('Thu 24 Dec: Closed: Christmas');
    await openTimes(element, 'The wood workshop').then((table) =>
      expect(lines(table)).to.include('Tue 22 Dec: Nothing free'),
    );
  });

  it('keeps the reading where the later days begin', async () => {
    const element = await show({ room: 'hall' });
    const table = await waitUntil(() => root(element).querySelector('table')).then(
      () => root(element).querySelector('table') as Element,
    );
    expect(lines(table)).to.have.length(14);
    press(element, 'Later days');
    await waitUntil(() => lines(table).length === 28);
    await waitUntil(() => plain(focused(element)).replace(',', '') === 'Mon 7 Dec');
    await expect(element).to.be.accessible();
  });

  it('opens the times of a single room by itself, and lets them be closed', async () => {
    const element = await show({ lang: 'nl' }, { house: 'bennebroek' });
    await waitUntil(() => root(element).querySelector('table'));
    const details = root(element).querySelector('details') as HTMLDetailsElement;
    expect(details.open).to.equal(true);
    details.querySelector('summary')?.click();
    await waitUntil(() => !details.open && !root(element).querySelector('table'));
    await element.updateComplete;
    expect(details.open).to.equal(false);
  });

  it('counts on with the clock of the house', async () => {
    const element = await show({ room: 'hall', now: '2026-11-23T14:50' });
    await waitUntil(() => root(element).querySelector('table'));
    expect(lines(root(element))[0]).to.equal('Today: Nothing free');
  });

  it('says that the house tells no hours', async () => {
    const element = await show({ room: 'hall' }, { change: (feed) => delete feed.hours });
    await waitUntil(() => text(element).includes('The house does not tell when it lends this room.'));
  });

  it('counts activities of a calendar that joins in, and says when it cannot be read', async () => {
    const ics = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:x',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTAMP:20261101T000000Z',
      'DTSTART;TZID=Europe/Oslo:20261124T090000',
      'DTEND;TZID=Europe/Oslo:20261124T120000',
      'SUMMARY:Yoga',
      'LOCATION:The hall',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    const file = await serve({ body: ics, type: 'text/calendar' });
    const element = await show({ room: 'hall' }, { change: (feed) => (feed.calendars = [file.src]) });
    await waitUntil(
      () => lines(root(element)).includes('Tue 24 Nov: 08:00–09:00, 12:00–15:00'),
      'the joined activity',
      { timeout: 5000 },
    );
    // Two on a page: the other's times would come when it is near what is seen.
    fixtureCleanup();
    const gone = await serve({ status: 404, body: '' });
    const without = await show({ room: 'hall' }, { change: (feed) => (feed.calendars = [gone.src]) });
    await waitUntil(() => text(without, '[part=notice]').includes('Some activities cannot be fetched'));
  });

  it('finds a room by size and by what is in it, and announces how many', async () => {
    const element = await show();
    const choose = async (name: string, value: string) => {
      const choice = byRole(root(element), 'combobox', name) as HTMLSelectElement;
      choice.value = value;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
    };
    expect(
      [...(byRole(root(element), 'combobox', 'Room for at least') as HTMLSelectElement).options].map(
        ({ text }) => text,
      ),
    ).to.deep.equal(['Any number', '6 people', '8 people', '12 people', '35 people', '60 people']);
    await choose('Room for at least', '12');
    expect(rooms(element)).to.have.length(3);
    await waitUntil(() => plain(byRole(root(element), 'status')) === '3 rooms');
    await choose('That has', 'Piano');
    expect(rooms(element)).to.have.length(1);
    await choose('Room for at least', '60');
    expect(rooms(element)).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('offers all rooms again when none fits', async () => {
    const element = await show(
      {},
      {
        change: ({ rooms: given }) =>
          given?.splice(
            0,
            5,
            { id: 'a', name: 'A', capacity: 5, facilities: ['Oven'] },
            { id: 'b', name: 'B', capacity: 9 },
          ),
      },
    );
    for (const [id, value] of [
      ['people', '9'],
      ['feature', 'Oven'],
    ] as const) {
      const choice = root(element).querySelector(`select#${id}`) as HTMLSelectElement;
      choice.value = value;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await element.updateComplete;
    expect(rooms(element)).to.have.length(0);
    press(element, 'Show all rooms');
    await element.updateComplete;
    expect(rooms(element)).to.have.length(2);
    expect(focused(element)?.id).to.equal('people');
    expect((root(element).querySelector('select#feature') as HTMLSelectElement).value).to.equal('');
  });

  it('shows one room when asked, and tells a webmaster of one that is not there', async () => {
    expect(rooms(await show({ room: 'studio' }))).to.have.length(1);
    const wrong = await show({ room: 'attic' });
    expect(wrong.state).to.equal('error');
  });

  it('leads the keyboard into the request and back, room by room', async () => {
    const element = await asked();
    await waitUntil(() => focused(element)?.id === 'step');
    await expect(element).to.be.accessible();
    press(element, 'Close the request');
    await waitUntil(
      () => focused(element) && nameOf(focused(element) as Element) === 'Ask to borrow The hall',
    );
  });

  for (const [name, date, from, to, said] of [
    ['free', '2026-11-24', '09:00', '11:00', 'The room is free then.'],
    ['taken', '2026-11-25', '11:00', '13:00', 'The room is taken then: House band rehearsal, 12:00–14:30.'],
    [
      'outside the hours',
      '2026-11-24',
      '18:00',
      '20:00',
      'That day the room is lent 08:00–15:00. You can ask all the same.',
    ],
    [
      'on a closed day',
      '2026-12-24',
      '10:00',
      '12:00',
      'The room is not lent that day. You can ask all the same.',
    ],
    ['in the past', '2026-11-23', '08:00', '09:00', 'That time is over. Choose a later one.'],
  ] as const)
    it(`tells at once when the wished time is ${name}`, async () => {
      const element = await wished(date, from, to);
      expect(text(element, '[part=wish] [role=status]')).to.equal(said);
      await expect(element).to.be.accessible();
    });

  it('offers the nearest free time, and takes it at a press', async () => {
    const element = await wished('2026-11-25', '11:00', '13:00');
    press(element, /^Free: Wed,? 25 Nov, 10:00–12:00\. Take this time$/);
    await waitUntil(() => text(element, '[part=wish] [role=status]') === 'The room is free then.');
    expect((root(element).querySelector('#from') as HTMLInputElement).value).to.equal('10:00');
    await waitUntil(() => focused(element)?.id === 'purpose');
  });

  it('does not send a wish for a time that is taken', async () => {
    const element = await wished('2026-11-25', '11:00', '13:00');
    type(element, 'purpose', 'Choir.');
    press(element, 'Read it through');
    await waitUntil(() => focused(element)?.id === 'summary');
    expect(text(element, '#summary ul')).to.equal(
      'The room is taken then: House band rehearsal, 12:00–14:30.',
    );
    byRole(root(element), 'link', /The room is taken then/).click();
    expect(focused(element)?.id).to.equal('from');
  });

  it('names every field that is missing, at the top and at the field', async () => {
    const element = await asked();
    press(element, 'Read it through');
    await waitUntil(() => focused(element)?.id === 'summary');
    expect([...root(element).querySelectorAll('#summary li')].map(plain)).to.deep.equal([
      'Choose the day.',
      'Choose the time from which you want the room.',
      'Choose the time until which you want the room.',
      'Write what you want to use the room for.',
    ]);
    expect(text(element, '#purpose-fault')).to.equal('Error: Write what you want to use the room for.');
    await expect(element).to.be.accessible();
  });

  it('sends a request once, and shows the receipt', async () => {
    const element = await checked([stored]);
    expect(text(element, '[part=answers]')).to.match(/The hall.*Tuesday,? 24 November, 09:00–11:00/);
    await expect(element).to.be.accessible();
    const sent = oneEvent(element, 'nabo-report-sent');
    press(element, 'Send');
    expect((await sent).detail).to.deep.equal({ reference: 'C4HJ-7RKX' });
    await settled(element, 'We have received your message');
    expect(focused(element)?.id).to.equal('step');
    expect(text(element, '[part=receipt]')).to.contain(formatReceipt(code));
    const [post] = await posts();
    expect(JSON.parse(post?.body ?? '')).to.deep.include({
      version: 1,
      kind: 'booking',
      booking: {
        room: 'hall',
        date: '2026-11-24',
        from: '09:00',
        to: '11:00',
        purpose: 'Choir practice, twelve of us.',
      },
      language: 'en',
    });
    expect(localStorage.length).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('takes midnight as the end of the day', async () => {
    const element = await wished('2026-11-24', '22:00', '00:00');
    expect(text(element, '[part=wish] [role=status]')).to.contain('You can ask all the same');
    type(element, 'purpose', 'A feast.');
    press(element, 'Read it through');
    await settled(element, 'Read it through before you send it');
    expect(text(element, '[part=answers]')).to.contain('22:00–24:00');
  });

  it('keeps every word through a broken server, sends again under the same key, and offers three other ways', async () => {
    const element = await checked([{ status: 500, body: 'x' }]);
    press(element, 'Send');
    await settled(element, 'It is not sent yet');
    await expect(element).to.be.accessible();
    const mail = decodeURIComponent(
      byRole(root(element), 'link', 'Send as e-mail').getAttribute('href') ?? '',
    );
    expect(mail)
      .to.match(/&body=The hall\n\nTuesday,? 24 November/)
      .and.to.contain('Choir practice, twelve of us.');
    await inbox.answer(stored);
    press(element, 'Try now');
    await settled(element, 'We have received your message');
    expect(new Set((await posts()).map(({ key }) => key)).size).to.equal(1);
  });

  it('shows at the field what the inbox refuses', async () => {
    const element = await checked([
      { status: 422, body: { errors: [{ pointer: '/booking/room', code: 'choice', detail: 'x' }] } },
    ]);
    press(element, 'Send');
    await waitUntil(() => focused(element)?.id === 'summary');
    expect(text(element, '#summary ul')).to.equal('The house does not lend this room any more.');
  });

  it('brings the draft back, apart from that of a complaint', async () => {
    const element = await wished('2026-11-24', '09:00', '11:00');
    type(element, 'purpose', 'Choir practice.');
    element.remove();
    expect(localStorage.key(0)).to.match(/#booking$/);
    const { src } = inbox;
    const again = await asked({ change: (feed) => (feed.feedback.endpoint = src) });
    await waitUntil(
      () => (root(again).querySelector('#purpose') as HTMLTextAreaElement).value === 'Choir practice.',
    );
    expect(text(again, '[part=notice]')).to.contain('This is what you wrote before.');
    press(again, 'Delete my draft');
    await again.updateComplete;
    expect(localStorage.length).to.equal(0);
  });

  it('names telephone and e-mail where the house takes no requests here', async () => {
    const element = await show({}, { house: 'tverrlandet' });
    press(element, 'Ask to borrow Fortellerstua');
    await settled(element, 'Ask to borrow: Fortellerstua');
    expect(root(element).querySelector('form')).to.equal(null);
    expect(byRole(root(element), 'link', 'By telephone: +47 00 00 00 03').getAttribute('href')).to.equal(
      'tel:+4700000003',
    );
    await expect(element).to.be.accessible();
    press(element, 'Back to the rooms');
    await waitUntil(() => focused(element)?.id === 'ask-fortellerstua');
  });

  it('shows what is right in a feed that is not', async () => {
    const element = await show(
      {},
      {
        change: (feed) => {
          feed.rooms?.splice(
            1,
            4,
            { id: 'b', name: 7 },
            { id: 'c', name: 'C', accessibility: ['step-free', 'nice'] },
          );
          feed.events = [
            { id: 'x' },
            {
              id: 'y',
              title: 'Y',
              start: '2026-11-24T10:00',
              end: '2026-11-24T11:00',
              room: 'hall',
              repeat: 'FREQ=NEVER',
            },
          ];
        },
      },
    );
    expect(rooms(element).map((one) => plain(one.querySelector('[part=subheading]')))).to.deep.equal([
      'The hall',
      'C',
    ]);
    const table = await openTimes(element, 'The hall');
    expect(lines(table)).to.include('Tue 24 Nov: 08:00–10:00, 11:00–15:00');
  });

  it('names what is wrong with the activities, too, as soon as it reads them', async () => {
    const element = await show(
      {},
      { change: (feed) => (feed.events = [{ id: 'x', title: 'X', start: 'soon' }]) },
    );
    const loaded = oneEvent(element, 'nabo-load') as Promise<CustomEvent<{ problems: { path: string }[] }>>;
    await openTimes(element, 'The hall');
    const paths = async (event: typeof loaded) => (await event).detail.problems.map(({ path }) => path);
    expect(await paths(loaded)).to.deep.equal(['/events/0/start']);
    // Of the next copy first what the element reads, then all of it, and each once.
    const told: string[][] = [];
    element.addEventListener('nabo-load', (event) =>
      told.push((event as Awaited<typeof loaded>).detail.problems.map(({ path }) => path)),
    );
    const feed = rawFeed('stord') as Feed;
    feed.rooms?.push({ id: 'den', name: 7 });
    feed.events = [{ id: 'x', title: 'X', start: 'soon' }];
    element.feed = feed;
    await waitUntil(() => told.length === 2);
    element.requestUpdate();
    await element.updateComplete;
    expect(told).to.deep.equal([['/rooms/5/name'], ['/events/0/start', '/rooms/5/name']]);
  });

  it('shows the words of its button where colours are forced', async () => {
    if (!(await emulate({ 'forced-colors': 'active' }))) return;
    try {
      const button = root(await show()).querySelector('[part~=ask]') as Element;
      // Else the browser lays a plate of the page's colour behind them, which is theirs too.
      expect(getComputedStyle(button).forcedColorAdjust).to.equal('none');
    } finally {
      await emulate();
    }
  });

  it('keeps a word without end within its place', async () => {
    const element = await show(
      { room: 'hall' },
      {
        change: (feed) =>
          Object.assign(feed.rooms?.[0] ?? {}, { name: 'H'.repeat(300), rules: 'x'.repeat(300) }),
      },
    );
    (element.parentElement as HTMLElement).style.inlineSize = '320px';
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('says that there are none', async () => {
    const element = await show({}, { house: 'minimal' });
    expect(element.state).to.equal('empty');
    expect(text(element, '[part=empty]')).to.equal('This house lends no rooms here.');
  });

  it('fits into 320 px with everything open', async () => {
    const element = await asked();
    (element.parentElement as HTMLElement).style.inlineSize = '320px';
    await openTimes(element, 'The hall');
    const { width } = element.getBoundingClientRect();
    expect(width).to.be.at.most(320);
    for (const part of root(element).querySelectorAll<HTMLElement>('*'))
      expect(part.getBoundingClientRect().right, part.outerHTML.slice(0, 80)).to.be.at.most(
        element.getBoundingClientRect().right + 1,
      );
  });

  for (const [lang, title] of [
    ['nb', 'Rom til låns'],
    ['nn', 'Rom til låns'],
    ['nl', 'Ruimtes te leen'],
    ['ar-XB', /./],
  ] as const)
    it(`speaks ${lang}, accessibly`, async () => {
      const element = await show({ lang, room: 'hall' });
      expect(allByRole(root(element), 'heading', title)).to.not.have.length(0);
      await waitUntil(() => root(element).querySelector('table'));
      root(element).querySelector<HTMLElement>('#ask-hall')?.click();
      await waitUntil(() => root(element).querySelector('form'));
      expect(text(element)).to.not.match(/Ask to borrow|Later days|How can we/);
      await expect(element).to.be.accessible();
    });
});
