import fc from 'fast-check';
import { parse, sections } from '../../src/contract/feed.js';
import { problemsIn } from '../../src/contract/faults.js';
import { readSections, type Sections } from '../../src/contract/reading.js';
import { places, put } from '../support/pointer.js';
import { describe, expect, it, often } from '../support/harness.js';
import { feedNames, feedText, rawFeed } from '../support/reference-feeds.js';

const house = { version: 1, centre: { name: 'Grendehuset' } };
const event = (id: string) => ({ id, title: 'Kor', start: '2026-12-01' });

describe('what is no feed', () => {
  for (const [raw, path, code] of [
    [null, '', 'feed'],
    [undefined, '', 'feed'],
    [[], '', 'feed'],
    ['{}', '', 'feed'],
    [42, '', 'feed'],
    [{}, '/centre', 'missing'],
    [{ version: 1, centre: 'Grendehuset' }, '/centre', 'object'],
    [{ version: 1, centre: ['Grendehuset'] }, '/centre', 'object'],
    [{ version: 1, centre: null }, '/centre', 'object'],
  ] as const) {
    it(`${JSON.stringify(raw)} is told at "${path}"`, () => {
      const { feed, problems } = parse(raw);
      expect(feed).to.equal(undefined);
      expect(problems.map((p) => [p.path, p.code])).to.deep.include([path, code]);
    });
  }
});

describe('the values of a problem', () => {
  const valuesOf = (section: object) => parse({ ...house, ...section }).problems.map((p) => p.values);
  it('say what stood there, and what may', () => {
    expect(
      valuesOf({ answers: [{ id: 'a', date: '2026-1-1', said: 'x', did: 'y', status: 'no' }] }),
    ).to.deep.equal([{ received: '2026-1-1' }, { received: 'no', expected: 'done, planned, not-possible' }]);
  });
  it('name the part of a rule that is to blame', () => {
    const repeat = 'FREQ=DAILY;BYHOUR=9';
    expect(valuesOf({ events: [{ ...event('a'), repeat }] })).to.deep.equal([{ received: 'BYHOUR' }]);
  });
  it('do not carry a novel', () => {
    const [values] = valuesOf({ menu: { sections: 'x'.repeat(1e6) } });
    expect(values?.received).to.have.length(80);
  });
});

describe('a hostile feed', () => {
  it('with prototype keys changes no prototype', () => {
    const json = `{ "version": 1, "__proto__": { "hours": 1 }, "constructor": { "prototype": 1 },
      "centre": { "name": { "__proto__": "x", "nb": "y" }, "__proto__": { "phone": "123" } },
      "rooms": [
        { "id": "__proto__", "name": "a" }, { "id": "constructor", "name": { "nb": "b" } },
        { "id": "toString", "name": "c" }, { "id": "__proto__", "name": "d" }
      ] }`;
    const { feed, problems } = parse(JSON.parse(json));
    expect(feed?.rooms?.map((room) => room.id)).to.deep.equal(['__proto__', 'constructor', 'toString']);
    expect(feed?.centre.phone).to.equal(undefined);
    expect(problems.map((p) => `${p.path} ${p.code}`)).to.deep.equal([
      '/centre/name/__proto__ languageTag',
      '/rooms/3/id duplicateId',
    ]);
    expect(({} as { phone?: unknown }).phone).to.equal(undefined);
  });

  it('nested a hundred deep, where we look and where we do not', () => {
    const deep = JSON.parse('['.repeat(100) + ']'.repeat(100)) as unknown;
    const { feed, problems } = parse({ ...house, unknown: deep, menu: { sections: deep, note: deep } });
    expect(feed?.menu).to.deep.equal({ sections: [] });
    expect(problems.map((p) => `${p.path} ${p.code}`)).to.deep.equal([
      '/menu/note text',
      '/menu/sections/0 object',
    ]);
  });

  it('with halves of characters and control characters in its words', () => {
    const name = 'a\ud800b\u0000\u202ec';
    expect(parse({ version: 1, centre: { name } })).to.deep.equal({
      feed: { version: 1, centre: { name, timezone: 'Europe/Oslo' } },
      problems: [],
    });
  });

  it('with 10,000 events, each tenth of them faulty', () => {
    const events = Array.from({ length: 10_000 }, (_, i) => ({ ...event(`e${i}`), price: i % 10 ? 0 : -1 }));
    const { feed, problems } = parse({ ...house, events });
    expect(feed?.events).to.have.length(9_000);
    expect(problems).to.have.length(1_000);
    expect(problems[999]?.path).to.equal('/events/9990/price');
  });

  it('frozen, as any feed may be', () => {
    const freeze = (value: unknown): unknown => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    expect(parse(freeze(rawFeed('stord'))).problems).to.deep.equal([]);
  });
});

describe('sections', () => {
  const { hours, menu } = sections;
  it('are read once of one raw feed, whoever asks, and give one object', () => {
    const raw = rawFeed('stord');
    const first = readSections(raw, { hours });
    const second = readSections(raw, { hours, menu });
    expect(Object.keys(first.feed ?? {})).to.deep.equal(['version', 'updated', 'centre', 'hours']);
    expect(Object.keys(second.feed ?? {})).to.deep.equal(['version', 'updated', 'centre', 'hours', 'menu']);
    expect(second.feed?.hours).to.equal(first.feed?.hours);
    expect(second.feed?.centre).to.equal(first.feed?.centre);
  });
  it('tell the problems of those that were asked for, and of the head', () => {
    const raw = { version: 3, centre: { name: 'x' }, hours: 1, menu: 2 };
    const { centre } = sections;
    const told = (of: Sections) => problemsIn(raw, of).map(({ path }) => path);
    expect(told({ centre, menu })).to.deep.equal(['/version', '/menu']);
    expect(told({ centre, hours })).to.deep.equal(['/version', '/hours']);
    expect(told({ hours })).to.deep.equal(['/hours']);
    expect(readSections(raw, { menu }).faulty).to.deep.equal(['/centre', '/menu']);
    expect(readSections({ ...raw, version: 1 }, { hours }).faulty).to.deep.equal(['/hours']);
    expect(readSections(raw, {}).faulty).to.deep.equal(['/centre']);
  });
});

/** Whatever the order of the keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  );
/**
 * Whether everything but what was touched stands in the parsed value as in the sound one.
 * @param path keys to what was touched; a list may lose (or have changed) that one item, an object that one key
 */
function expectIntact(sound: unknown, parsed: unknown, path: readonly string[], where = ''): void {
  const [touched, ...deeper] = path;
  if (touched === undefined) return;
  if (Array.isArray(sound)) {
    const rest = sound.filter((_, i) => String(i) !== touched).map(canonical);
    const known = new Set(rest);
    const kept = (parsed as unknown[]).map(canonical).filter((item) => known.has(item));
    expect(kept, where).to.deep.equal(rest);
    return;
  }
  for (const [key, inner] of Object.entries(sound as object)) {
    const found = (parsed as Record<string, unknown>)[key];
    if (key !== touched) expect(canonical(found), `${where}/${key}`).to.equal(canonical(inner));
    // Objects below a section are words, and go as a whole; but for these two.
    else if (Array.isArray(inner) || where === '' || key === 'address' || key === 'attachments')
      expectIntact(inner, found, deeper, `${where}/${key}`);
  }
}

describe('a feed changed at random', () => {
  const cases = feedNames.map((name) => ({ name, pointers: [...places(rawFeed(name))] }));
  const change = fc.constantFrom(...cases).chain(({ name, pointers }) =>
    fc.record({
      name: fc.constant(name),
      pointer: fc.constantFrom(...pointers),
      value: fc.jsonValue({ maxDepth: 3 }),
    }),
  );

  it('never throws, is never itself changed, and never loses what was not touched', () => {
    fc.assert(
      fc.property(change, ({ name, pointer, value }) => {
        const raw = rawFeed(name);
        put(raw, pointer, value);
        const before = JSON.stringify(raw);
        const { feed } = parse(raw);
        expect(JSON.stringify(raw)).to.equal(before);
        if (feed) expectIntact(JSON.parse(feedText(name)), feed, pointer.split('/').slice(1));
        else expect(pointer).to.equal('/centre');
      }),
      { numRuns: often(500) },
    );
  });

  it('reads anything at all', () => {
    fc.assert(fc.property(fc.anything(), (raw) => void parse(raw)));
    const section = fc.constantFrom(...Object.keys(sections));
    fc.assert(fc.property(section, fc.jsonValue(), (name, raw) => void parse({ ...house, [name]: raw })));
  });
});
