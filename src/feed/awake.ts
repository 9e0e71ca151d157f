/** @param online whether it is the line that came back */
export type Waker = (online?: boolean) => void;

const wakers = new Set<Waker>();

const wake = ({ type }: Event): void => {
  for (const waker of [...wakers]) waker(type === 'online');
};

/**
 * Calls back when timers may have slept: the page is looked at again, or came out of the browser's cache, or the line
 * is back. The listeners are gone with the last that waits.
 */
export function onAwake(waker: Waker, wanted: boolean): void {
  const before = wakers.size;
  wakers[wanted ? 'add' : 'delete'](waker);
  if (!before === !wakers.size) return;
  const method = wanted ? 'addEventListener' : 'removeEventListener';
  document[method]('visibilitychange', wake);
  for (const type of ['pageshow', 'online']) window[method](type, wake);
}
