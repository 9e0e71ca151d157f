import { describe, expect, it } from '../support/harness.js';
import { againstIcal, againstTemporal } from './recurrence.random.js';

// The machine's zone has no part in this (`recurrence.test.ts` sees to that): the many run once, under Node.
describe('thousands of random rules, with exceptions and changes', () => {
  it('fall on the instants of rrule-temporal', () => {
    expect(againstTemporal(5000)).to.equal(5000);
  });

  it('fall on the instants of ical.js, where it knows the rule', () => {
    expect(againstIcal(6000)).to.be.greaterThan(2000);
  });
});
