/**
 * A Web Test Runner launcher for WebKitGTK: a virtual screen, the distribution's WebKitWebDriver, and the W3C
 * WebDriver protocol by `fetch`. It calls itself `playwright`, because the runner's `sendKeys` and `sendMouse`
 * then ask for `getPage(id).keyboard` and `.mouse` with the full set of methods (`down` and `up` too, which they
 * refuse to a launcher of type `webdriver`).
 */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../.tools/machine.mjs';

/** Names of keys (as in KeyboardEvent.key) → WebDriver's code points. */
const KEYS = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A',
  Escape: '\uE00C', Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Insert: '\uE016',
  Delete: '\uE017', Meta: '\uE03D', F1: '\uE031', F2: '\uE032',
}; // prettier-ignore
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** Starts Xvfb on a display number that it chooses itself, and gives that number. */
function startScreen(command) {
  const child = spawn(command, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    child.stdio[3].once('data', (number) => resolve({ child, display: `:${String(number).trim()}` }));
  });
}

async function command(base, method, path, body) {
  const answer = await fetch(base + path, {
    method,
    ...(method === 'POST' && {
      body: JSON.stringify(body ?? {}),
      headers: { 'content-type': 'application/json' },
    }),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebDriver ${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}

/** Starts screen, driver and browser; gives the WebDriver session's commands and a way to end all three. */
async function openBrowser({ path, driver, screen }) {
  const { child: xvfb, display } = await startScreen(screen);
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, NO_AT_BRIDGE: '1', GDK_BACKEND: 'x11' };
  const server = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const end = () => (server.kill(), xvfb.kill());
  process.once('exit', end);
  const root = `http://127.0.0.1:${port}`;
  try {
    for (let tries = 0; ; tries++) {
      const ready = await fetch(`${root}/status`).then((answer) => answer.ok, () => false); // prettier-ignore
      if (ready) break;
      if (tries > 200) throw new Error('WebKitWebDriver did not answer within 10 s');
      await pause(50);
    }
    const { sessionId } = await command(root, 'POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: path, args: ['--automation'] },
        },
      },
    });
    const call = (method, what, body) => command(`${root}/session/${sessionId}`, method, what, body);
    await call('POST', '/window/rect', { width: 1280, height: 900 });
    return {
      call,
      async stop() {
        await call('DELETE', '').catch(() => {});
        process.off('exit', end);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** Keyboard and mouse under Playwright's method names. */
function input(call) {
  const key = (...actions) =>
    call('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions: actions.flat() }] });
  const strokes = (value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]; // prettier-ignore
  const code = (name) => KEYS[name] ?? name;
  const mouse = (...actions) =>
    call('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  const to = (x, y) => ({
    type: 'pointerMove',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
    origin: 'viewport',
  });
  const down = (button = 'left') => ({ type: 'pointerDown', button: BUTTONS[button] });
  const up = (button = 'left') => ({ type: 'pointerUp', button: BUTTONS[button] });
  return {
    keyboard: {
      type: (text) => key([...text].map((letter) => strokes(letter === '\n' ? KEYS.Enter : letter))),
      press: (name) => key(strokes(code(name))),
      down: (name) => key({ type: 'keyDown', value: code(name) }),
      up: (name) => key({ type: 'keyUp', value: code(name) }),
    },
    mouse: {
      move: (x, y) => mouse(to(x, y)),
      click: (x, y, { button } = {}) => mouse(to(x, y), down(button), up(button)),
      down: ({ button } = {}) => mouse(down(button)),
      up: ({ button } = {}) => mouse(up(button)),
    },
  };
}

/** @param {{ path: string, driver: string, screen: string }} where as `.tools/browsers.mjs` finds them */
export function webkitLauncher(where) {
  let opening;
  let active;
  return {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1, // one window, and a background tab is throttled until tests hang
    async startSession(id, url) {
      opening ??= openBrowser(where);
      const { call } = await opening;
      active = id;
      await call('POST', '/url', { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: async () => (await opening).call('GET', '/url'),
    async stopSession() {
      active = undefined;
      await (await opening).call('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK cannot be debugged from here')),
    getPage: () => {
      const call = async (...args) => (await opening).call(...args);
      return input(call);
    },
    async stop() {
      const browser = await opening?.catch(() => undefined);
      opening = undefined;
      await browser?.stop();
    },
  };
}
