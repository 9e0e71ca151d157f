import type { CSSResultGroup, PropertyDeclarations, PropertyValues, ReactiveController } from 'lit';
import { html, noChange, nothing, render } from './render.js';

/**
 * Lit as far as Nabo uses it. The sources are written for Lit; the build, the tests and Storybook put this file in its
 * place (`vite.config.ts`, `test/wtr.config.mjs`), with the templates of `render.ts`. Lit also serves directives,
 * decorators, polyfills, style sheets without constructors, converters and debugging: 3.4 of the 16 kB (brotli) of a
 * page with opening hours. What is here behaves alike, member by member, and is held against Lit itself in
 * `test/ui`; what is not here is `undefined`. One thing differs: the `properties` of a class are all that it has, so one
 * that adds some says `...Parent.properties` first.
 */
export { html, noChange, nothing, render };

interface CSSResult {
  styleSheet: CSSStyleSheet;
}

/** A style sheet that all elements of a page share. */
export const css = ([text = '']: TemplateStringsArray): CSSResult => {
  const styleSheet = new CSSStyleSheet();
  styleSheet.replaceSync(text);
  return { styleSheet };
};

/** What an attribute must look like. */
export interface Form {
  source?: string;
  test(text: string): boolean;
}

declare module 'lit' {
  interface PropertyDeclaration {
    /** Beyond Lit: another attribute counts as none, and {@link LitElement.misfit} is told. */
    form?: Form;
  }
}

export class LitElement extends HTMLElement {
  static properties: PropertyDeclarations;
  static styles: CSSResultGroup = [];
  /** Which property an attribute sets. */
  declare static attributes: ReadonlyMap<string, string>;

  declare renderRoot: ShadowRoot | undefined;
  isUpdatePending = false;
  hasUpdated = false;

  readonly #values: Record<string, unknown> = {};
  /** What the page had set before the tag was defined. */
  #early: Record<string, unknown> = {};
  readonly #controllers = new Set<ReactiveController>();
  #changed: PropertyValues = new Map();
  #enable!: () => void;
  readonly #enabled = new Promise<void>((resolve) => (this.#enable = resolve));
  #updating!: Promise<boolean>;

  /** Asked for once, when the class gets its tag: makes its accessors, too. */
  static get observedAttributes(): string[] {
    const attributes = new Map<string, string>();
    this.attributes = attributes;
    for (const name in this.properties) {
      const attribute = this.properties[name]?.attribute ?? name.toLowerCase();
      if (attribute) attributes.set(attribute as string, name);
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: LitElement) {
          return this.#values[name];
        },
        set(this: LitElement, value: unknown) {
          const old = this.#values[name];
          this.#values[name] = value;
          this.requestUpdate(name, old);
        },
      });
    }
    return [...attributes.keys()];
  }

  constructor() {
    super();
    for (const name in this.#class.properties) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = this[name as keyof this];
      delete this[name as keyof this];
    }
    this.requestUpdate();
  }

  get #class() {
    return this.constructor as typeof LitElement;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback(): void {
    if (!this.renderRoot) {
      const styles = this.#class.styles as unknown as CSSResult | CSSResult[];
      // eslint-disable-next-line wc/attach-shadow-constructor -- as Lit does, on the first connection
      this.renderRoot = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.renderRoot.adoptedStyleSheets = [styles].flat(9).map(({ styleSheet }) => styleSheet);
    }
    this.#enable();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  /** `type` says what an attribute means, as in Lit: `Boolean`, `Number`, or a string. */
  attributeChangedCallback(attribute: string, _old: string | null, text: string | null): void {
    const { attributes, properties } = this.#class;
    const name = attributes.get(attribute) as string;
    const { form, type } = properties[name] ?? {};
    if (text && form?.test(text) === false) {
      this.misfit?.(attribute, text, form);
      text = null;
    }
    (this as Record<string, unknown>)[name] =
      type === Boolean ? text !== null : type === Number && text !== null ? Number(text) : text;
  }

  protected misfit?(name: string, text: string, form: Form): void;

  requestUpdate(name?: string, old?: unknown): void {
    if (name !== undefined) {
      if (Object.is(this.#values[name], old)) return;
      if (!this.#changed.has(name)) this.#changed.set(name, this.hasUpdated ? old : undefined);
    }
    if (!this.isUpdatePending) this.#updating = this.#update();
  }

  /** Rejects with what an update threw; the next one starts afresh. */
  get updateComplete(): Promise<boolean> {
    return this.#updating;
  }

  async #update(): Promise<boolean> {
    this.isUpdatePending = true;
    await this.#enabled;
    // Whoever waited for the update before comes first.
    await Promise.resolve();
    Object.assign(this, this.#early);
    this.#early = {};
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.update(changed);
    } finally {
      this.#settle();
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.hasUpdated = true;
    this.updated(changed);
    return !this.isUpdatePending;
  }

  protected willUpdate(_changed: PropertyValues): void {}
  protected updated(_changed: PropertyValues): void {}

  protected update(_changed: PropertyValues): void {
    const template = this.render();
    // Only words (or nothing) are written back to attributes.
    const { attributes, properties } = this.#class;
    for (const [attribute, name] of attributes) {
      const value = this.#values[name] as string | null | undefined;
      if (!properties[name]?.reflect || this.getAttribute(attribute) === (value ?? null)) continue;
      if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    }
    // What changes from here on, by the content as it renders, asks for another update.
    this.#settle();
    render(template, this.renderRoot as ShadowRoot);
  }

  protected render(): unknown {
    return noChange;
  }

  #settle(): void {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }
}
