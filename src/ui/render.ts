/**
 * Lit's templates as far as Nabo uses them: `html` with values in text, attributes, `.properties`, `?flags` and
 * `@events`, nested and in arrays. The build, the tests and Storybook put it under `lit` together with the element
 * (`lit.ts`); the rest of lit-html (directives, parts of SVG and MathML alone, bindings of elements and inside of
 * comments, nodes, listeners that are objects or methods, hydration, polyfills) is 1.6 of the 16 kB (brotli) of a page
 * with opening hours. Held against lit-html in `test/ui/render.browser.ts`.
 *
 * Markup comes from the templates of the sources alone; a value becomes text, or the value of an attribute. What the
 * build refuses: a name that is bound has small letters only (parsers lower the others), its value is all that stands in
 * the attribute (`id=${`${a}-b`}`, as parts cost every page 90 bytes), and `>` outside of tags is `&gt;`.
 */
export interface Result {
  strings: TemplateStringsArray;
  values: readonly unknown[];
}

type Setter = (value: unknown) => void;
/** Makes the part of one place in a copy of the template. */
type Place = [node: number, make: (node: Node) => Setter];

interface Template {
  content: DocumentFragment;
  /** In the order of the nodes, which is that of the values. */
  places: Place[];
}

const isResult = (value: unknown): value is Result => value instanceof Object && 'strings' in value;

export const html = (strings: TemplateStringsArray, ...values: unknown[]): Result => ({ strings, values });
/** Renders nothing; of an attribute, takes it away. */
export const nothing = Symbol();
/** Leaves what is there, between tags. */
export const noChange = Symbol();

/** Trusted Types, which TypeScript does not know yet. */
interface Policy {
  createHTML(markup: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}
// Lit's name, which a site's `Content-Security-Policy: trusted-types` may list.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('lit-html', {
  createHTML: (markup) => markup,
});

/** Stands for a value in the markup; no template has it. */
const MARK = '\u2042';

const templates = new WeakMap<TemplateStringsArray, Template>();

// Elements and comments.
const walk = (root: Node) => document.createTreeWalker(root, 129);

function templateOf(strings: TemplateStringsArray): Template {
  let template = templates.get(strings);
  if (template) return template;
  // Between tags it is a comment, which may stand anywhere, in a table too.
  let markup = strings.join(MARK).replace(/\u2042(?![^<>]*>)/g, '<!--$&-->');
  // There is always a node before which the content of a part goes.
  if (!strings.at(-1)) markup += '<!---->';
  const holder = document.createElement('template');
  // eslint-disable-next-line no-restricted-syntax -- the markup of the sources' own templates, under a policy
  holder.innerHTML = policy?.createHTML(markup) ?? markup;
  const { content } = holder;
  const places: Place[] = [];
  const walker = walk(content);
  for (let index = 0, node; (node = walker.nextNode() as Element | null); index++) {
    if (node.nodeValue === MARK) places.push([index, child]);
    for (const { name, value } of [...(node.attributes ?? [])]) {
      if (value !== MARK) continue;
      node.removeAttribute(name);
      places.push([index, (at) => attribute(at as Element, name)]);
    }
  }
  templates.set(strings, (template = { content, places }));
  return template;
}

function attribute(element: Element, name: string): Setter {
  const [kind] = name;
  const key = name.slice(1);
  let last: unknown = nothing;
  const listener = (event: Event) => typeof last === 'function' && (last as (event: Event) => unknown)(event);

  return (value) => {
    if (value === last) return;
    last = value;
    const there = value !== nothing;
    // Once is enough: it calls what there is by then.
    if (kind === '@') element.addEventListener(key, listener);
    else if (kind === '.') (element as unknown as Record<string, unknown>)[key] = there ? value : undefined;
    else if (kind === '?') element.toggleAttribute(key, there && !!value);
    else if (there) element.setAttribute(name, textOf(value));
    else element.removeAttribute(name);
  };
}

/** A value in words, as in Lit. */
const textOf = (value: unknown) => String((value ?? '') as string);

/** What stands between a node and its next one. */
function child(start: Node): Setter {
  const end = start.nextSibling;
  let last: unknown = nothing;
  let template: Template | undefined;
  let setters: Setter[] = [];
  let items: { set: Setter; start: Node }[] | undefined;

  const clear = (before: Node = start) => {
    while (before.nextSibling !== end) (before.nextSibling as ChildNode).remove();
  };
  const insert = <T extends Node>(node: T): T => (start.parentNode as Node).insertBefore(node, end);
  const comment = () => insert(document.createComment(''));
  const fill = ({ values }: Result) => setters.forEach((set, i) => set(values[i]));

  function copy(result: Result, wanted: Template): void {
    const content = document.importNode(wanted.content, true);
    const walker = walk(content);
    let at = -1;
    setters = wanted.places.map(([index, make]) => {
      for (; at < index; at++) walker.nextNode();
      return make(walker.currentNode);
    });
    fill(result);
    clear();
    insert(content);
  }

  function list(values: readonly unknown[]): void {
    if (!items) clear();
    const known = (items ??= []);
    values.forEach((value, i) => {
      if (!known[i]) {
        const from = comment();
        comment();
        known[i] = { start: from, set: child(from) };
      }
      known[i].set(value);
    });
    const [gone] = known.splice(values.length);
    if (gone) clear(gone.start.previousSibling as Node);
  }

  return (value) => {
    if (value === noChange) return;
    if (isResult(value)) {
      const wanted = templateOf(value.strings);
      if (wanted === template) fill(value);
      else copy(value, wanted);
      [template, items] = [wanted, undefined];
    } else if (Array.isArray(value)) {
      list(value);
      template = undefined;
    } else if (value !== last) {
      if (template || items) clear();
      const text = value === nothing ? '' : textOf(value);
      const known = start.nextSibling;
      if (known !== end) (known as Node).nodeValue = text;
      else if (text) insert(document.createTextNode(text));
      template = items = undefined;
    }
    last = value;
  };
}

const roots = new WeakMap<Node, Setter>();

/** Puts a template into a container, after what is there; later calls change what differs. */
export function render(value: unknown, container: Node): void {
  let set = roots.get(container);
  if (!set) roots.set(container, (set = child(container.appendChild(document.createComment('')))));
  set([value]);
}
