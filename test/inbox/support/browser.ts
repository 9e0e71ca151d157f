/** A browser without scripts: keeps cookies, follows redirects when told to, sends the forms it finds. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  readonly #base: string;
  readonly headers: Record<string, string> = { Accept: 'text/html', 'Accept-Language': 'en' };

  constructor(base: string) {
    this.#base = base;
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(path, this.#base), {
      ...init,
      redirect: 'manual',
      headers: {
        ...this.headers,
        ...(cookie && { Cookie: cookie }),
        ...(init.headers as Record<string, string>),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }

  async page(path: string): Promise<string> {
    return (await this.fetch(path)).text();
  }

  /** Sends the form of a page that goes to `action`, with its hidden fields and these. */
  async submit(
    path: string,
    action: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const html = await this.page(path);
    const form = [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].find(([, to]) =>
      to?.endsWith(action),
    );
    if (!form) throw new Error(`no form to ${action} in ${path}`);
    const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const body = new URLSearchParams({
      ...Object.fromEntries(
        hidden.map(([, name = '', value = '']) => [
          name,
          value.replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
        ]),
      ),
      ...fields,
    });
    return this.fetch(form[1] ?? '', {
      method: 'POST',
      body,
      headers: { Origin: new URL(this.#base).origin, 'Sec-Fetch-Site': 'same-origin', ...headers },
    });
  }

  signIn(name: string, password: string): Promise<Response> {
    return this.submit('/inbox/staff/sign-in', '/staff/sign-in', { name, password });
  }
}
