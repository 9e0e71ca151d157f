import { html, noChange, nothing, render, svg, type RenderOptions, type RootPart } from 'lit/html.js';
import type {
  CSSResultGroup,
  PropertyDeclaration,
  PropertyDeclarations,
  PropertyValues,
  ReactiveController,
} from 'lit';

/**
 * `LitElement` as far as Nabo uses it. The build, the tests and Storybook put this file in the place of `lit`
 * (`vite.config.ts`, `test/wtr.config.mjs`); rendering is Lit's own. Lit's element also serves decorators, polyfills,
 * style sheets without constructors, converters and debugging: 1.6 of the 16 kB (brotli) of a page with opening
 * hours. What is here behaves alike, member by member; what is not here fails to compile or is `undefined`.
 */
export { html, noChange, nothing, render, svg };

/** A style sheet that all elements of a page share. */
class CSSResult {
  #sheet: CSSStyleSheet | undefined;

  constructor(readonly cssText: string) {}

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}

export const css = (strings: TemplateStringsArray, ...values: readonly (CSSResult | number)[]): CSSResult =>
  new CSSResult(
    strings.reduce((text, string, i) => {
      const value = values[i - 1];
      return text + (value instanceof CSSResult ? value.cssText : value) + string;
    }),
  );

const isOther = (value: unknown, old: unknown) => !Object.is(value, old);

/** `type` says what an attribute means, as in Lit: `Boolean`, `Number`, or a string. */
function read(text: string | null, type: unknown): unknown {
  if (type === Boolean) return text !== null;
  return type === Number && text !== null ? Number(text) : text;
}

function write(element: Element, attribute: string, value: unknown): void {
  if (value === false || value === null || value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value === true ? '' : String(value as string | number));
}

const attributeOf = (name: string, { state, attribute = !state }: PropertyDeclaration): string | undefined =>
  attribute === true ? name.toLowerCase() : attribute || undefined;

export class LitElement extends HTMLElement {
  static properties: PropertyDeclarations;
  static styles: CSSResultGroup = [];
  /** All properties, inherited ones too, by name. */
  static elementProperties: Map<string, PropertyDeclaration> = new Map();

  readonly renderOptions: RenderOptions = { host: this };
  declare renderRoot: ShadowRoot | undefined;
  isUpdatePending = false;
  hasUpdated = false;

  readonly #values: Record<string, unknown> = {};
  /** What the page had set before the tag was defined. */
  readonly #early: [string, unknown][] = [];
  readonly #controllers = new Set<ReactiveController>();
  #changed: PropertyValues = new Map();
  readonly #toReflect = new Set<string>();
  /** The property that is on its way from or to its attribute. */
  #reflecting: string | undefined;
  #part: RootPart | undefined;
  #enable!: (settled: boolean) => void;
  #updating = new Promise<boolean>((resolve) => (this.#enable = resolve));

  static get observedAttributes(): string[] {
    this.finalize();
    return [...this.elementProperties].flatMap(([name, options]) => attributeOf(name, options) ?? []);
  }

  /** Makes the accessors of the class, once. */
  static finalize(): void {
    if (Object.hasOwn(this, 'elementProperties')) return;
    const parent = Object.getPrototypeOf(this) as typeof LitElement;
    parent.finalize();
    this.elementProperties = new Map(parent.elementProperties);
    if (!Object.hasOwn(this, 'properties')) return;
    for (const [name, options] of Object.entries(this.properties)) {
      this.elementProperties.set(name, options);
      Object.defineProperty(this.prototype, name, {
        get(this: LitElement) {
          return this.#values[name];
        },
        set(this: LitElement, value: unknown) {
          const old = this.#values[name];
          this.#values[name] = value;
          this.requestUpdate(name, old);
        },
        configurable: true,
        enumerable: true,
      });
    }
  }

  constructor() {
    super();
    for (const name of this.#properties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.push([name, this[name as keyof this]]);
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

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#enable(true);
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.#part?.setConnected(true);
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
    this.#part?.setConnected(false);
  }

  attributeChangedCallback(attribute: string, _old: string | null, text: string | null): void {
    for (const [name, options] of this.#properties) {
      if (attributeOf(name, options) !== attribute || this.#reflecting === name) continue;
      this.#reflecting = name;
      Object.assign(this, { [name]: read(text, options.type) });
      this.#reflecting = undefined;
    }
  }

  protected createRenderRoot(): ShadowRoot {
    // eslint-disable-next-line wc/attach-shadow-constructor -- a subclass may make its own root
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { styles } = this.constructor as unknown as { styles: CSSResult | CSSResult[] };
    root.adoptedStyleSheets = [styles].flat(9).map(({ styleSheet }) => styleSheet);
    this.renderOptions.renderBefore = root.firstChild;
    return root;
  }

  requestUpdate(name?: string, old?: unknown): void {
    if (name !== undefined) {
      const { hasChanged = isOther, reflect } = this.#properties.get(name) ?? {};
      if (!hasChanged(this.#values[name], old)) return;
      if (!this.#changed.has(name)) this.#changed.set(name, this.hasUpdated ? old : undefined);
      if (reflect && this.#reflecting !== name) this.#toReflect.add(name);
    }
    if (!this.isUpdatePending) this.#updating = this.#update();
  }

  get updateComplete(): Promise<boolean> {
    return this.getUpdateComplete();
  }

  protected getUpdateComplete(): Promise<boolean> {
    return this.#updating;
  }

  async #update(): Promise<boolean> {
    this.isUpdatePending = true;
    try {
      await this.#updating;
    } catch (error) {
      // The update before this one failed; nobody may have waited for it.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as it was thrown
      void Promise.reject(error);
    }
    for (const [name, value] of this.#early.splice(0)) Object.assign(this, { [name]: value });
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.update(changed);
    } finally {
      this.#settle();
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    const first = !this.hasUpdated;
    this.hasUpdated = true;
    if (first) this.firstUpdated(changed);
    this.updated(changed);
    return !this.isUpdatePending;
  }

  protected willUpdate(_changed: PropertyValues): void {}
  protected firstUpdated(_changed: PropertyValues): void {}
  protected updated(_changed: PropertyValues): void {}

  protected update(_changed: PropertyValues): void {
    const template = this.render();
    if (!this.hasUpdated) this.renderOptions.isConnected = this.isConnected;
    for (const name of this.#toReflect) {
      const attribute = attributeOf(name, this.#properties.get(name) ?? {});
      this.#reflecting = name;
      if (attribute) write(this, attribute, this.#values[name]);
    }
    this.#reflecting = undefined;
    this.#toReflect.clear();
    // What changes from here on, by the content as it renders, asks for another update.
    this.#settle();
    this.#part = render(template, this.renderRoot as ShadowRoot, this.renderOptions);
  }

  protected render(): unknown {
    return noChange;
  }

  #settle(): void {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }
}
