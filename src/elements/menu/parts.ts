/** What loads only where somebody opens it, hangs it up or asks for it. An object, so that a test can let it fail. */
export const parts = {
  filter: () => import('./filter.js'),
  views: () => import('./views.js'),
  board: () => import('./board.js'),
};

/** What each of them holds. */
export type Parts = { [K in keyof typeof parts]: Awaited<ReturnType<(typeof parts)[K]>> };
