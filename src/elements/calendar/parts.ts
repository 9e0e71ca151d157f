/** What loads only for a visitor who uses it, or a feed that needs it. An object, so that a test can let it fail. */
export const parts = {
  sheet: () => import('./sheet/sheet.js'),
  month: () => import('./month.js'),
  search: () => import('../../domain/search.js'),
  files: () => import('../../feed/calendar-files.js'),
  remembered: () => import('./remembered.js'),
};

export type PartName = keyof typeof parts;
export type Part<K extends PartName> = Awaited<ReturnType<(typeof parts)[K]>>;
