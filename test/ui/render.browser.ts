import fc from 'fast-check';
import * as lit from 'lit/html.js';
import * as own from '../../src/ui/render.js';
import { describe, expect, it } from '../support/harness.js';

/**
 * lit-html is the oracle: whatever is rendered after whatever, the same stands in the page, and the same is called.
 */
interface Kind {
  html: typeof lit.html;
  nothing: unknown;
  noChange: unknown;
  render(value: unknown, container: HTMLElement): unknown;
}
const kinds = [lit, own] as unknown as readonly [Kind, Kind];

/** A value of a template, told apart from the two that make it. */
type Value =
  | { is: 'plain'; value: string | number | boolean | null | undefined }
  | { is: 'nothing' | 'noChange' }
  | { is: 'template'; which: number; values: Value[] }
  | { is: 'list'; items: Value[] }
  /** What changes while all around it stays. */
  | { is: 'leaf'; number: number };

const templates: ((kind: Kind, a: unknown, b: unknown) => unknown)[] = [
  ({ html }, a) => html`${a}`,
  ({ html }, a, b) => html`${a}${b}`,
  ({ html }, a, b) => html`<p>${a}</p> words &amp; <b>${b}</b>!`,
  ({ html }, a, b) => html`<ul><li>${a}</li>${b}</ul>`,
  ({ html }, a, b) => html`<table><tbody>${a}<tr><td>${b}</td></tr></tbody></table>`,
  ({ html }, a, b) => html`<select><option>${a}</option>${b}</select>`,
  ({ html }, a) => html`<svg viewBox="0 0 1 1"><g>${a}</g><path d="M0 0" /></svg>`,
  ({ html }) => html`<hr /><i>always the same</i>`,
  ({ html }, a, b) => html`<div> ${a} <!-- a remark --> ${b} </div>`,
];

const build = (kind: Kind, value: Value, leaves: readonly unknown[] = []): unknown => {
  switch (value.is) {
    case 'leaf':
      return leaves[value.number];
    case 'plain':
      return value.value;
    case 'nothing':
    case 'noChange':
      return kind[value.is];
    case 'list':
      return value.items.map((item) => build(kind, item, leaves));
    case 'template':
      return templates[value.which]?.(
        kind,
        ...(value.values.map((one) => build(kind, one, leaves)) as [unknown, unknown]),
      );
  }
};

const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({
      is: fc.constant('plain' as const),
      value: fc.constantFrom('', 'a', '<b>&', '⁂', 0, 7, true, false, null, undefined),
    }),
    fc.record({ is: fc.constantFrom('nothing' as const, 'noChange' as const) }),
    fc.record({ is: fc.constant('leaf' as const), number: fc.nat(2) }),
    fc.record({
      is: fc.constant('template' as const),
      which: fc.nat(templates.length - 1),
      values: fc.tuple(tie('value'), tie('value')).map((two) => [...two]),
    }),
    fc.record({ is: fc.constant('list' as const), items: fc.array(tie('value'), { maxLength: 4 }) }),
  ),
}));

/** What stands there for a reader: comments are each one's own. */
const shown = (root: Element) => {
  const copy = root.cloneNode(true) as Element;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) (comment as Comment).remove();
  copy.normalize();
  return copy.innerHTML;
};

describe('templates in small', () => {
  it('show what lit-html shows, whatever comes after whatever', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 6 }), (steps) => {
        const places = kinds.map(() => document.createElement('div'));
        for (const step of steps) {
          kinds.forEach((kind, i) => kind.render(build(kind, step), places[i] as HTMLElement));
          const [expected, got] = places.map(shown);
          expect(got).to.equal(expected);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('change what differs, and only there', () => {
    const leaf = fc.constantFrom('', 'x', 'yy', 3, null, ['one', 'two'], ['three']);
    fc.assert(
      fc.property(
        anyValue,
        fc.array(fc.tuple(leaf, leaf, leaf), { minLength: 2, maxLength: 5 }),
        (page, steps) => {
          const places = kinds.map(() => document.createElement('div'));
          for (const leaves of steps) {
            kinds.forEach((kind, i) => kind.render(build(kind, page, leaves), places[i] as HTMLElement));
            const [expected, got] = places.map(shown);
            expect(got).to.equal(expected);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('set attributes, properties and flags as lit-html does', () => {
    const values = fc.oneof(
      fc.constantFrom('', 'a b', '"><i>', 0, 5, true, false, null, undefined),
      fc.constant('nothing'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(values, values, values), { minLength: 1, maxLength: 5 }), (steps) => {
        const places = kinds.map(() => document.createElement('div'));
        for (const step of steps) {
          kinds.forEach((kind, i) => {
            const [a, b, c] = step.map((one) => (one === 'nothing' ? kind.nothing : one));
            const { html } = kind;
            kind.render(
              html`<input id=${a} class=${b} ?disabled=${a} .somevalue=${b} title="${c}" lang='${a}' />
                <a href=${a} data-two=${c} .somevalue=${c}>${b}</a>`,
              places[i] as HTMLElement,
            );
          });
          const [expected, got] = places.map((place) => [
            shown(place),
            (place.firstElementChild as unknown as { somevalue: unknown }).somevalue,
          ]);
          expect(got).to.deep.equal(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('call what listens now, and no longer what did', () => {
    const [expected, got] = kinds.map((kind) => {
      const calls: unknown[] = [];
      const place = document.createElement('div');
      const one = (event: Event) => calls.push(['one', event.type]);
      const two = () => calls.push('two');
      for (const listener of [one, kind.nothing, two, one, null, undefined, one]) {
        kind.render(kind.html`<button @click=${listener} @my-event=${one}>x</button>`, place);
        place.querySelector('button')?.click();
        place.querySelector('button')?.dispatchEvent(new Event('my-event'));
        calls.push('—');
      }
      return calls;
    });
    expect(expected).to.have.length.above(10);
    expect(got).to.deep.equal(expected);
  });

  it('render after what is there, and keep the nodes that stay', () => {
    const [expected, got] = kinds.map(({ html, render }) => {
      const place = document.createElement('div');
      place.append(document.createElement('i'), document.createElement('b'));
      const page = (items: string[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
      render(page(['a', 'b', 'c']), place);
      const kept = [...place.querySelectorAll('ul, li')];
      render(page(['d', 'e']), place);
      return [shown(place), [...place.querySelectorAll('ul, li')].map((node) => kept.indexOf(node))];
    });
    expect(got).to.deep.equal(expected);
    expect(got?.[1]).to.deep.equal([0, 1, 2]);
  });
});
