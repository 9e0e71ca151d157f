import * as lit from 'lit';
import * as own from '../../src/ui/lit.js';
import { describe, expect, it } from '../support/harness.js';

/**
 * Lit's own element is the oracle: each scenario is played with both, and everything that an element can notice (what
 * is called, in which order, with which changes; what stands in the page) must be the same.
 */
type Base = typeof lit.LitElement;
type Scenario = (Base: Base, tag: string, log: (...what: unknown[]) => void) => Promise<void>;

const kinds = { lit: lit.LitElement, own: own.LitElement as unknown as Base };
let tags = 0;

async function play(scenario: Scenario): Promise<Record<string, unknown[]>> {
  const logs: Record<string, unknown[]> = {};
  for (const [name, Base] of Object.entries(kinds)) {
    const entries: unknown[] = (logs[name] = []);
    const tag = `x-lit-${(tags += 1)}`;
    const plain = (one: unknown) => (typeof one === 'string' ? one.replaceAll(tag, 'x') : one);
    await scenario(Base, tag, (...what) => entries.push(what.map(plain)));
    document.querySelector('main')?.remove();
  }
  return logs;
}

function same(title: string, scenario: Scenario): void {
  it(title, async () => {
    const { lit: expected, own: got } = await play(scenario);
    expect(expected).to.have.length.above(0);
    expect(got).to.deep.equal(expected);
  });
}

function place(...elements: Element[]): HTMLElement {
  const main = document.createElement('main');
  main.append(...elements);
  document.body.append(main);
  return main;
}

/** An element that tells all that happens to it. */
function teller(Base: Base, log: (...what: unknown[]) => void) {
  class Teller extends Base {
    static override properties: lit.PropertyDeclarations = {
      name: {},
      count: { type: Number },
      open: { type: Boolean },
      shownAs: { attribute: 'shown-as', reflect: true },
      data: { attribute: false },
      inner: { attribute: false },
    };
    name: string | null = 'nobody';
    count: number | null = 0;
    open = false;
    shownAs: string | null = null;
    data: unknown = undefined;
    inner = 0;

    override connectedCallback() {
      log('connected', this.hasUpdated);
      super.connectedCallback();
    }
    override disconnectedCallback() {
      log('disconnected');
      super.disconnectedCallback();
    }
    override attributeChangedCallback(name: string, old: string | null, value: string | null) {
      // Lit writes an attribute back that just came in; the same again tells nobody anything.
      if (old !== value) log('attribute', name, old, value);
      super.attributeChangedCallback(name, old, value);
    }
    protected override willUpdate(changed: lit.PropertyValues) {
      log('willUpdate', [...changed]);
      if (this.count === 7) this.inner += 1;
    }
    protected override update(changed: lit.PropertyValues) {
      log('update', this.isUpdatePending, this.hasUpdated);
      super.update(changed);
      log('after update', this.isUpdatePending);
    }
    protected override updated(changed: lit.PropertyValues) {
      log('updated', [...changed], this.outerHTML, this.shadowRoot?.textContent);
      if (this.count === 8) this.count = 9;
    }
    protected override render() {
      if (this.name === 'bad') throw new Error('bad');
      return lit.html`${this.name} ${this.count} ${this.inner}`;
    }
  }
  return Teller;
}

const make = (tag: string) => document.createElement(tag) as InstanceType<ReturnType<typeof teller>>;

describe('LitElement in small', () => {
  same(
    'starts, takes attributes and properties, and updates once for many changes',
    async (Base, tag, log) => {
      const Teller = teller(Base, log);
      log(Teller.observedAttributes);
      customElements.define(tag, Teller);
      log(Teller.observedAttributes);
      const element = make(tag);
      element.setAttribute('count', '3');
      element.setAttribute('shown-as', 'card');
      place(element);
      log(await element.updateComplete, element.count, element.shownAs);
      element.name = 'Ola';
      element.count = 4;
      element.name = 'Kari';
      log(element.isUpdatePending);
      log(await element.updateComplete, element.isUpdatePending);
      element.name = 'Kari';
      element.count = NaN;
      await element.updateComplete;
      element.count = NaN;
      log(element.isUpdatePending, await element.updateComplete);
    },
  );

  same('reads numbers and flags from attributes and writes back what it reflects', async (Base, tag, log) => {
    customElements.define(tag, teller(Base, log));
    const element = make(tag);
    place(element);
    await element.updateComplete;
    for (const [name, value] of [
      ['open', ''],
      ['open', 'false'],
      ['count', 'x'],
      ['count', '1e2'],
      ['name', ''],
    ]) {
      element.setAttribute(name ?? '', value ?? '');
      await element.updateComplete;
      log(element.open, element.count, element.name);
    }
    for (const name of ['open', 'count', 'name', 'shown-as']) element.removeAttribute(name);
    await element.updateComplete;
    log(element.open, element.count, element.name, element.shownAs);
    element.open = true;
    element.shownAs = 'week';
    await element.updateComplete;
    element.shownAs = null;
    element.open = false;
    await element.updateComplete;
    log(element.outerHTML);
  });

  same('keeps what was set before the tag was known', async (Base, tag, log) => {
    const element = make(tag);
    Object.assign(element, { name: 'early', data: { a: 1 }, other: 2 });
    element.setAttribute('count', '5');
    place(element);
    customElements.define(tag, teller(Base, log));
    await element.updateComplete;
    log(element.name, element.data, element.count, Object.keys(element).includes('name'));
  });

  same('takes changes made while it updates', async (Base, tag, log) => {
    customElements.define(tag, teller(Base, log));
    const element = make(tag);
    place(element);
    await element.updateComplete;
    element.count = 7;
    log(await element.updateComplete);
    element.count = 8;
    log(await element.updateComplete);
    log(await element.updateComplete, element.count);
    element.requestUpdate();
    log(await element.updateComplete);
  });

  same('goes on after an error in render', async (Base, tag, log) => {
    customElements.define(tag, teller(Base, log));
    const element = make(tag);
    place(element);
    await element.updateComplete;
    element.name = 'bad';
    await element.updateComplete.catch((error: unknown) => log(String(error)));
    log(element.isUpdatePending);
    element.name = 'good';
    log(await element.updateComplete, element.shadowRoot?.textContent);
  });

  same('tells its controllers when it comes and goes', async (Base, tag, log) => {
    class Host extends Base {
      protected override render() {
        return lit.html`<p></p>`;
      }
    }
    customElements.define(tag, Host);
    const element = document.createElement(tag) as Host;
    const controller = (name: string): lit.ReactiveController => ({
      hostConnected: () => log(name, 'connected'),
      hostDisconnected: () => log(name, 'disconnected'),
      hostUpdate: () => log(name, 'update'),
      hostUpdated: () => log(name, 'updated'),
    });
    element.addController(controller('first'));
    const main = place(element);
    element.addController(controller('second'));
    await element.updateComplete;
    element.remove();
    main.append(element);
    element.requestUpdate();
    await element.updateComplete;
    element.remove();
  });

  same('inherits properties and styles', async (Base, tag, log) => {
    const { css } = Base === kinds.lit ? lit : (own as unknown as typeof lit);
    class Parent extends Base {
      static override properties: lit.PropertyDeclarations = { a: { reflect: true }, b: {} };
      static override styles: lit.CSSResultGroup = css`:host { display: block; width: 40px; }`;
      a = 'a';
      b = 'b';
    }
    class Child extends Parent {
      static override properties: lit.PropertyDeclarations = {
        ...Parent.properties,
        b: { attribute: 'bee' },
        c: {},
      };
      static override styles: lit.CSSResultGroup = [Parent.styles, [css`:host { border: 1px solid red; }`]];
      c = 'c';
    }
    class Plain extends Child {}
    customElements.define(tag, Plain);
    customElements.define(`${tag}-parent`, Parent);
    const element = document.createElement(tag) as Plain;
    const parent = document.createElement(`${tag}-parent`) as Parent;
    element.setAttribute('bee', '1');
    element.setAttribute('c', '2');
    parent.setAttribute('b', '3');
    place(element, parent);
    await Promise.all([element.updateComplete, parent.updateComplete]);
    const { borderTopColor, borderTopWidth, width, display } = getComputedStyle(element);
    log(element.a, element.b, element.c, parent.b, borderTopColor, borderTopWidth, width, display);
    log(Plain.observedAttributes, Parent.observedAttributes, element.outerHTML);
    log(element.shadowRoot?.adoptedStyleSheets.length, parent.shadowRoot?.adoptedStyleSheets.length);
  });
});
