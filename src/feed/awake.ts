import type { Instant } from '../domain/civil.js';

/** @param online whether it is the line that came back */
export type Waker = (online?: boolean) => void;

/** Timers drift while a phone sleeps; no single one waits longer than this, in milliseconds. */
const LONGEST = 3_600_000;

const timers = new Map<Waker, ReturnType<typeof setTimeout> | undefined>();

const wake = ({ type }: Event): void => {
  for (const waker of [...timers.keys()]) waker(type === 'online');
};

/**
 * Calls back at an instant at the latest, perhaps before, and when timers may have slept: the page is looked at again,
 * or came out of the browser's cache, or the line is back. Whoever is called asks again if it was too early. The
 * listeners are gone with the last that waits.
 * @param at `Infinity` for those events alone; undefined when nobody waits any more
 */
export function wakeAt(waker: Waker, at: Instant | undefined): void {
  const before = timers.size;
  clearTimeout(timers.get(waker));
  if (at === undefined) timers.delete(waker);
  else
    timers.set(
      waker,
      at < Infinity ? setTimeout(() => waker(), Math.min(at - Date.now(), LONGEST)) : undefined,
    );
  if (!before === !timers.size) return;
  const method = before ? 'removeEventListener' : 'addEventListener';
  document[method]('visibilitychange', wake);
  for (const type of ['pageshow', 'online']) window[method](type, wake);
}
