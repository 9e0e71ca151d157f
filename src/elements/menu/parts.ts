/** What loads only where somebody opens it or hangs it up. An object, so that a test can let it fail. */
export const parts = {
  filter: () => import('./filter.js'),
  board: () => import('./board.js'),
};
