/** Files of a folder over HTTP: types, validators and ranges, and nothing from outside the folder. */
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { extname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The file that a path names, or nothing: no way out by `..`, by a link, or by a strange sign. */
function find(folder, path) {
  try {
    const root = realpathSync(fileURLToPath(folder)).replace(/[\\/]$/, '');
    const file = realpathSync(`${root}${sep}${decodeURIComponent(path)}`);
    if (!file.startsWith(root + sep)) return undefined;
    const stat = statSync(file);
    return stat.isFile() ? { file, stat } : undefined;
  } catch {
    return undefined;
  }
}

/** `bytes=0-99`, `bytes=100-`, `bytes=-100` → first and last byte; several ranges are answered with the whole. */
function rangeOf(header, size) {
  const [, from, to] = header?.match(/^bytes=(\d*)-(\d*)$/) ?? [];
  if (from === undefined || (from === '' && to === '')) return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return { first, last, bad: first > last || first >= size };
}

/**
 * Answers with the file, if there is one.
 * @param {URL} folder
 * @param {string} path as it stands in the address, without the slash at its beginning
 * @returns {boolean}
 */
export function serveFile(request, response, folder, path, headers = {}) {
  const found = find(folder, path);
  if (!found) return false;
  const { file, stat } = found;
  const etag = `"${stat.size.toString(36)}-${Math.floor(stat.mtimeMs).toString(36)}"`;
  const modified = new Date(stat.mtimeMs).toUTCString();
  const all = {
    ...headers,
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'accept-ranges': 'bytes',
    etag,
    'last-modified': modified,
  };
  const none = request.headers['if-none-match'];
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  const same = none
    ? none.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
    : Math.floor(stat.mtimeMs / 1000) * 1000 <= since;
  if (same) {
    response.writeHead(304, all).end();
    return true;
  }
  const validator = request.headers['if-range'];
  const range =
    !validator || validator === etag || validator === modified
      ? rangeOf(request.headers.range, stat.size)
      : undefined;
  if (range?.bad) {
    response.writeHead(416, { ...all, 'content-range': `bytes */${stat.size}` }).end();
    return true;
  }
  const { first, last } = range ?? { first: 0, last: stat.size - 1 };
  if (range) all['content-range'] = `bytes ${first}-${last}/${stat.size}`;
  response.writeHead(range ? 206 : 200, { ...all, 'content-length': Math.max(0, last - first + 1) });
  if (request.method === 'HEAD' || stat.size === 0) response.end();
  else
    createReadStream(file, { start: first, end: last })
      .on('error', () => response.destroy())
      .pipe(response);
  return true;
}
