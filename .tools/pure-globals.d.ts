/** What the pure rooms may use that ECMAScript does not have but every host does (WHATWG URL). */
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
}
