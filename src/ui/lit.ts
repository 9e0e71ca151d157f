import type {
  CSSResultGroup,
  PropertyDeclaration,
  PropertyDeclarations,
  PropertyValues,
  ReactiveController,
} from 'lit';
import { html, noChange, nothing, render } from './render.js';

/**
 * Lit as far as Nabo uses it. The sources are written for Lit; the build, the tests and Storybook put this file in its
 * place (`vite.config.ts`, `test/wtr.config.mjs`), with the templates of `render.ts`. Lit also serves directives,
 * decorators, polyfills, style sheets without constructors, converters and debugging: 3.4 of the 16 kB (brotli) of a
 * page with opening hours. What is here behaves alike, member by member, and is held against Lit itself in
 * `test/ui`; what is not here is `undefined`.
 */
export { html, noChange, nothing, render };

interface CSSResult {
  styleSheet: CSSStyleSheet;
}

/** A style sheet that all elements of a page share. */
export const css = (strings: TemplateStringsArray, ...values: readonly number[]): CSSResult => {
  const styleSheet = new CSSStyleSheet();
  styleSheet.replaceSync(String.raw({ raw: strings }, ...values));
  return { styleSheet };
};

interface Known extends PropertyDeclaration {
  attribute: string | false;
}

export class LitElement extends HTMLElement {
  static properties: PropertyDeclarations;
  static styles: CSSResultGroup = [];
  /** All properties, inherited ones too, by name. */
  declare static elementProperties: Map<string, Known>;

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

  static get observedAttributes(): string[] {
    return [...this.finalize().values()].flatMap(({ attribute }) => attribute || []);
  }

  /** Makes the accessors of the class, once. */
  static finalize(): Map<string, Known> {
    if (Object.hasOwn(this, 'elementProperties')) return this.elementProperties;
    const parent = Object.getPrototypeOf(this) as Partial<typeof LitElement>;
    this.elementProperties = new Map(parent.finalize?.());
    const own = Object.hasOwn(this, 'properties') ? this.properties : {};
    for (const name in own) {
      this.elementProperties.set(name, { attribute: name.toLowerCase(), ...own[name] } as Known);
      Object.defineProperty(this.prototype, name, {
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
    return this.elementProperties;
  }

  constructor() {
    super();
    for (const name of this.#properties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = this[name as keyof this];
      delete this[name as keyof this];
    }
    this.requestUpdate();
  }

  get #properties() {
    return (this.constructor as typeof LitElement).elementProperties;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback(): void {
    if (!this.renderRoot) {
      const { styles } = this.constructor as unknown as { styles: CSSResult | CSSResult[] };
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
  attributeChangedCallback(changed: string, _old: string | null, text: string | null): void {
    for (const [name, { attribute, type }] of this.#properties) {
      if (attribute !== changed) continue;
      const value = type === Boolean ? text !== null : type === Number && text !== null ? Number(text) : text;
      Object.assign(this, { [name]: value });
    }
  }

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
    for (const [name, { attribute, reflect }] of this.#properties) {
      const value = this.#values[name] as string | null | undefined;
      if (!reflect || !attribute || this.getAttribute(attribute) === (value ?? null)) continue;
      if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    }
    // What changes from here on, by the content as it renders, asks for another update.
    this.#settle();
    render(template, this.renderRoot as ShadowRoot, this);
  }

  protected render(): unknown {
    return noChange;
  }

  #settle(): void {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }
}
