/** Serves a folder as any static host would, for tests of what is built. */
import { createServer } from 'node:http';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveFile } from '../../demo/static.mjs';

/**
 * @param {string} folder
 * @param {(path: string) => Record<string, string>} headers added for a path, such as a Content-Security-Policy
 * @returns {Promise<{ url: string, stop(): Promise<void> }>} address without a slash at its end
 */
export function serveFolder(folder, headers = () => ({})) {
  const root = pathToFileURL(folder + sep);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!serveFile(request, response, root, pathname.slice(1), headers(pathname)))
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}`,
        stop: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
      }),
    );
  });
}
