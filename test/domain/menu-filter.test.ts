import { describe, expect, it } from '../support/harness.js';
import fc from 'fast-check';
import { allergens, diets, type Allergen, type Diet } from '../../src/contract/allergens.js';
import type { MenuItem } from '../../src/contract/feed/menu.js';
import { allergenGroups } from '../../src/domain/allergens.js';
import { countHidden, dietsIn, judge, keep, type MenuFilter } from '../../src/domain/menu-filter.js';

const filter = (without: Allergen[], wanted: Diet[] = []): MenuFilter => ({
  without: new Set(without),
  diets: new Set(wanted),
});

describe('the 14 groups of the regulation', () => {
  it('are 14, in the order of Annex II, and hold each of the 28 keys once', () => {
    expect(allergenGroups.map(({ id }) => id)).to.eql([
      'gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soy', 'milk',
      'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupins', 'molluscs',
    ]); // prettier-ignore
    expect(allergenGroups.flatMap(({ keys }) => keys)).to.eql(allergens);
  });
  it('has every cereal under gluten and every nut, but not the peanut, under nuts', () => {
    expect(allergenGroups[0]?.keys).to.eql([
      'rye', 'barley', 'emmer', 'einkorn', 'spelt', 'wheat', 'oats', 'khorasan',
    ]); // prettier-ignore
    expect(allergenGroups[7]?.keys).to.eql([
      'macadamia', 'almonds', 'brazil_nuts', 'pecans', 'pistachios', 'walnuts', 'cashews', 'hazelnuts',
    ]); // prettier-ignore
  });
});

describe('a dish under a filter', () => {
  const cases: [string, Partial<MenuItem>, MenuFilter, ReturnType<typeof judge>][] = [
    ['no filter, not declared', {}, filter([]), 'shown'],
    ['no filter, declared', { contains: ['milk'] }, filter([]), 'shown'],
    ['contains it', { contains: ['milk', 'fish'] }, filter(['fish']), 'hidden'],
    ['may contain it', { contains: [], mayContain: ['celery'] }, filter(['celery']), 'hidden'],
    ['contains something else', { contains: ['milk'] }, filter(['fish']), 'shown'],
    ['contains nothing', { contains: [] }, filter(['fish', 'milk']), 'shown'],
    ['not declared', {}, filter(['fish']), 'undeclared'],
    ['not declared, other traces', { mayContain: ['milk'] }, filter(['fish']), 'undeclared'],
    ['not declared, these traces', { mayContain: ['fish'] }, filter(['fish']), 'hidden'],
    ['suits the diet', { diets: ['vegan'] }, filter([], ['vegan']), 'shown'],
    ['suits another diet', { diets: ['halal'] }, filter([], ['vegan']), 'hidden'],
    ['suits one of two', { diets: ['vegan'] }, filter([], ['vegan', 'halal']), 'hidden'],
    ['suits, and is free', { diets: ['vegan'], contains: [] }, filter(['milk'], ['vegan']), 'shown'],
    ['suits, and is not declared', { diets: ['vegan'] }, filter(['milk'], ['vegan']), 'undeclared'],
    ['called gluten-free, not declared', { diets: ['gluten-free'] }, filter([], ['gluten-free']), 'undeclared'],
    ['called gluten-free, declared', { diets: ['gluten-free'], contains: [] }, filter([], ['gluten-free']), 'shown'],
  ]; // prettier-ignore
  for (const [what, item, wanted, expected] of cases)
    it(`${what}: ${expected}`, () => {
      expect(judge({ name: 'Dish', ...item }, wanted)).to.equal(expected);
    });

  const items = fc.array(
    fc.record(
      {
        name: fc.constant('Dish'),
        contains: fc.subarray([...allergens]),
        mayContain: fc.subarray([...allergens]),
        diets: fc.subarray([...diets]),
      },
      { requiredKeys: ['name'] },
    ),
  );
  const filters = fc.record({
    without: fc.subarray([...allergens], { minLength: 1 }).map((keys) => new Set(keys)),
    diets: fc.subarray([...diets]).map((keys) => new Set(keys)),
  });

  it('never shows a dish that nobody has declared, nor one that names what is avoided (any filter)', () => {
    fc.assert(
      fc.property(items, filters, (dishes, wanted) => {
        for (const { items: shown } of keep([{ name: 'All', items: dishes }], wanted))
          for (const { contains, mayContain = [] } of shown) {
            expect(contains, 'declared').to.be.an('array');
            for (const key of [...(contains ?? []), ...mayContain])
              expect(wanted.without.has(key)).to.equal(false);
          }
      }),
    );
  });
  it('never shows an undeclared dish as free from something by its diets alone', () => {
    fc.assert(
      fc.property(items, fc.constantFrom<Diet>('gluten-free', 'lactose-free'), (dishes, diet) => {
        for (const { items: shown } of keep([{ name: 'All', items: dishes }], filter([], [diet])))
          for (const { contains } of shown) expect(contains).to.be.an('array');
      }),
    );
  });
  it('shows or counts each dish, and counts those not declared among the hidden', () => {
    fc.assert(
      fc.property(items, filters, (dishes, wanted) => {
        const courses = [{ name: 'All', items: dishes }];
        const shown = keep(courses, wanted).flatMap((course) => course.items).length;
        const { total, undeclared } = countHidden(courses, wanted);
        expect(shown + total).to.equal(dishes.length);
        expect(undeclared).to.be.at.most(total);
      }),
    );
  });
});

describe('counting what a filter hides', () => {
  const milk: MenuItem = { name: 'Milk', contains: ['milk'] };
  const tea: MenuItem = { name: 'Tea' };
  const water: MenuItem = { name: 'Water', contains: [] };

  it('counts a dish that is served on two days once', () => {
    const courses = [
      { name: 'Monday', items: [milk, tea, water] },
      { name: 'Tuesday', items: [milk, tea] },
    ];
    expect(countHidden(courses, filter(['milk']))).to.eql({ total: 2, undeclared: 1 });
    expect(keep(courses, filter(['milk']))).to.eql([{ name: 'Monday', items: [water] }]);
  });
});

describe('the diets that may be chosen', () => {
  it('are those that some dish suits, in their own order, and "free" only where it is declared', () => {
    const items: MenuItem[] = [
      { name: 'Stew', diets: ['halal', 'lactose-free'] },
      { name: 'Tea', diets: ['vegan', 'gluten-free'], contains: [] },
    ];
    expect(dietsIn([{ name: 'All', items }])).to.eql(['vegan', 'gluten-free', 'halal']);
  });
});
