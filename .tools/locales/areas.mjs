/**
 * Which source file belongs to which translation area.
 *
 * An area is what one page may need without the others: each element has its own, so that a page with opening
 * hours does not load the sentences of the gallery.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const sourceLocale = 'en';
export const targetLocales = ['nb', 'nn', 'nl'];
export const pseudoLocale = 'ar-XB';

/** Rooms whose sentences form one area together, and rooms that have one of their own. */
const roomAreas = {
  i18n: 'base',
  ui: 'base',
  feed: 'base',
  inbox: 'inbox',
  site: 'site',
  cli: 'cli',
};

/** Files that leave their room's area, because only some pages need them. */
const fileAreas = {
  'src/i18n/problems.ts': 'problems',
  'src/ui/trouble.ts': 'trouble',
  'src/elements/menu/board-words.ts': 'menu-board',
  'src/elements/menu/filter-words.ts': 'menu-filter',
  'src/elements/menu/views.ts': 'menu-views',
  'src/elements/feedback/desk.ts': 'desk',
};

/** Folders that do. */
const folderAreas = {
  'src/ui/form': 'feedback',
  'src/ui/desk': 'desk',
  'src/elements/feedback/back': 'feedback-back',
  'src/elements/rooms/booking': 'rooms-booking',
  'src/elements/rooms/times': 'rooms-times',
  'src/elements/calendar/sheet': 'calendar-sheet',
  'src/elements/gallery/beyond': 'gallery-beyond',
};

/** @param {string} path relative to the root, with `/`; answers undefined for a file that may hold no message */
export function areaOf(path) {
  const own = fileAreas[path] ?? folderAreas[path.slice(0, path.lastIndexOf('/'))];
  if (own) return own;
  const [, room, name] = path.split('/');
  return room === 'elements' ? name : roomAreas[room];
}

function* walk(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* walk(path);
    else yield path;
  }
}

/** Every TypeScript source, as a path relative to the root with `/`. */
export function sourceFiles() {
  return [...walk(join(root, 'src'))]
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => relative(root, path).split(sep).join('/'));
}

/** Whether it is that of an element: with its sentences come those of the base. */
export const isElement = (area) => existsSync(join(root, 'src/elements', area));

/** The areas that translators know: folders of `locales/` that hold XLIFF. */
export function knownAreas() {
  const folder = join(root, 'locales');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name !== 'generated' && statSync(join(folder, name)).isDirectory())
    .filter((name) => readdirSync(join(folder, name)).some((file) => file.endsWith('.xlf')))
    .sort();
}

/** Every area that code may ask for, also one whose first sentence is still to be written. */
export function allAreas() {
  const elements = join(root, 'src/elements');
  const tags = existsSync(elements) ? readdirSync(elements) : [];
  const rooms = [...Object.values(roomAreas), ...Object.values(fileAreas), ...Object.values(folderAreas)];
  return [...new Set([...rooms, ...tags.filter((name) => !name.includes('.')), ...knownAreas()])].sort();
}
