import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { feedSchema, loadContract, makeSchema, type JsonSchema } from '../../.tools/build/feed-schema.mjs';
import { describe, expect, it } from '../support/harness.js';
import { feedNames, rawFeed } from '../support/reference-feeds.js';
import { breakFeed, brokenCases, oddCases, oddFeed } from './broken.cases.js';

const schema = await feedSchema();
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
(formats as unknown as typeof formats.default)(ajv);
const validate = ajv.compile(schema);

/** Every way to a field, as `fields.ts` writes it. */
function* ways({ properties = {}, items, anyOf = [] }: JsonSchema, at = ''): Generator<string> {
  for (const [key, inner] of Object.entries(properties)) {
    const way = at ? `${at}.${key}` : key;
    yield way;
    yield* ways(inner, way);
  }
  if (items) yield* ways(items, `${at}[]`);
  for (const one of anyOf) yield* ways(one, at);
}

describe('feed.schema.json', () => {
  for (const name of feedNames) {
    it(`accepts ${name}`, () => {
      validate(rawFeed(name));
      expect(validate.errors ?? []).to.deep.equal([]);
    });
  }

  for (const changes of oddCases) {
    it(`accepts ${JSON.stringify(changes)}`, () => {
      validate(oddFeed(changes));
      expect(validate.errors ?? []).to.deep.equal([]);
    });
  }

  for (const row of brokenCases) {
    const accepts = row.schema === 'accepts';
    it(`${accepts ? 'lets pass' : 'refuses'} ${row.name}`, () => {
      expect(validate(breakFeed(row))).to.equal(accepts);
    });
  }

  it('refuses what is no feed', () => {
    for (const raw of [null, [], '{}', 42, {}, { version: 1 }, { version: 1, centre: [] }])
      expect(validate(raw), JSON.stringify(raw)).to.equal(false);
  });

  it('says of each field what it is for, and of nothing else', async () => {
    const { fields, sameAs } = await loadContract();
    const said = new Set([...ways(schema)]);
    const shared = Object.keys(sameAs);
    expect(Object.keys(fields).filter((way) => !said.has(way))).to.deep.equal([]);
    const silent = [...said].filter(
      (way) => way !== '$schema' && !fields[way] && !shared.some((one) => way.startsWith(one)),
    );
    expect(silent).to.deep.equal([]);
  });

  it('is not made while a field has no words', async () => {
    const contract = await loadContract();
    const { 'hours.regular[].opens': _, ...fields } = contract.fields;
    expect(() => makeSchema({ ...contract, fields })).to.throw('hours.regular[].opens');
  });
});
