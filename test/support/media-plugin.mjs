/**
 * Test runner command `nabo-media`: forced colours, colour scheme, contrast and reduced motion through the
 * DevTools protocol. Only Chromium has it; elsewhere the answer is `false` and the test leaves that part out.
 */
export function mediaPlugin() {
  const sessions = new WeakMap(); // page → its DevTools session: what it emulates ends when it is detached
  return {
    name: 'nabo-media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'nabo-media') return undefined;
      if (session.browser.name !== 'Chromium') return { done: false };
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      const { media = '', ...features } = payload;
      await sessions.get(page).send('Emulation.setEmulatedMedia', {
        media,
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      });
      return { done: true };
    },
  };
}
