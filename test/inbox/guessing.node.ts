import { randomInt } from 'node:crypto';
import { before, describe, expect, it } from '../support/harness.js';
import { onBothDatabases } from './support/databases.js';
import { fill } from './support/fill.js';
import { guess, standardRate } from './support/guess.js';
import { post, report, SECRET, startServer } from './support/server.js';

const GUESSES = 1_000_000;
/** Each part ends in time also where the machine has much else to do. */
const PARTS = 4;
const REPORTS = 10_000;

onBothDatabases('a million guesses at the allowed rate', (place) => {
  let database = '';
  let right = '';
  before(async () => {
    database = await place.fresh();
    const server = await startServer(database);
    right = String((await post(`${server.base}/reports`, report())).body['receipt']);
    await fill(server.inbox, REPORTS - 1);
    await server.stop();
  });

  for (let part = 1; part <= PARTS; part++)
    it(`take 28 hours and open none of ten thousand reports: part ${part} of ${PARTS}`, async () => {
      const guesses = GUESSES / PARTS;
      const { hours, lookUps, ...counts } = await guess({ database, secret: SECRET, guesses, right });
      expect(counts).to.deep.equal({ asked: guesses, refused: 0, found: 0, foundRight: true });
      expect(hours * PARTS).to.be.within(27.7, 27.8);
      expect(lookUps).to.equal(place.engine === 'PostgreSQL' ? guesses + 1 : undefined);
    });
});

describe('guessing at the allowed rate', () => {
  it('takes 28 hours for a million, from 600 addresses and more, and finds one with odds of 1 to 10⁹', () => {
    const all = standardRate(SECRET);
    const hour = 3_600_000;
    let allowed = 0;
    // Ever new addresses, ten thousand tries a minute, for an hour.
    for (let at = 0; at < hour; at += 6) if (all.take(`10.${randomInt(1 << 24)}`, at) === 0) allowed += 1;
    expect(allowed).to.be.within(36_000, 36_700);
    const one = standardRate(SECRET);
    let fromOne = 0;
    for (let at = 0; at < hour; at += 1000) if (one.take('10.0.0.1', at) === 0) fromOne += 1;
    expect(fromOne).to.be.within(175, 181); // 60 at once, and 120 an hour
    // 10⁶ guesses at 10⁴ living reports, of 10¹⁹ receipts.
    expect((GUESSES * REPORTS) / 1e19).to.be.at.most(1e-9);
  });
});
