import { after, before, expect, it } from '../support/harness.js';
import { onBothDatabases } from './support/databases.js';
import { post, report, startServer, type Server } from './support/server.js';

onBothDatabases('methods that a path does not know', (place) => {
  let server: Server;
  let receipt = '';
  before(async () => {
    server = await startServer(await place.fresh());
    receipt = String((await post(`${server.base}/reports`, report())).body['receipt']);
  });
  after(() => server.stop());
  const ask = (method: string, path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.address}${path}`, { method, headers, redirect: 'manual' });

  it('are answered with 405 and those that it knows (RFC 9110, 15.5.6)', async () => {
    for (const [path, allow] of [
      ['/inbox/reports', 'GET, HEAD, POST'],
      ['/inbox/reports/', 'GET, HEAD, POST'],
      [`/inbox/reports/${receipt}`, 'GET, HEAD, POST'],
      ['/inbox/reports/00000000000000000000', 'GET, HEAD, POST'],
      ['/inbox/reports/back', 'GET, HEAD, POST'],
      ['/inbox/open311/requests.json', 'GET, HEAD, POST'],
      ['/inbox/open311/services.xml', 'GET, HEAD'],
      ['/inbox/answers.json', 'GET, HEAD'],
      ['/inbox/staff', 'GET, HEAD'],
      ['/inbox/staff/sign-in', 'GET, HEAD, POST'],
      ['/inbox/staff/export.csv', 'GET, HEAD'],
      ['/inbox/staff/sign-out', 'POST'],
      ['/healthz', 'GET, HEAD'],
    ] as const)
      for (const method of ['PUT', 'DELETE', 'PATCH']) {
        const answer = await ask(method, path);
        expect([answer.status, answer.headers.get('allow')], `${method} ${path}`).to.deep.equal([405, allow]);
      }
    const posted = await ask('POST', '/inbox/answers.json');
    expect([posted.status, posted.headers.get('allow')]).to.deep.equal([405, 'GET, HEAD']);
    // Nothing was done: the report is there.
    expect((await ask('GET', `/inbox/reports/${receipt}`)).status).to.equal(200);
  });

  it('are told in problem details, or in a page', async () => {
    const problem = await ask('DELETE', '/inbox/reports', { 'Accept-Language': 'nn' });
    expect(problem.headers.get('content-type')).to.equal('application/problem+json');
    expect(await problem.json()).to.deep.equal({
      type: 'urn:nabo:problem:method',
      title: 'Dette kan ikkje gjerast på denne adressa.',
      status: 405,
      code: 'method',
    });
    const page = await ask('GET', '/inbox/staff/sign-out', { Accept: 'text/html' });
    expect([page.status, page.headers.get('allow')]).to.deep.equal([405, 'POST']);
    expect(await page.text()).to.contain('<h1>');
  });

  it('are no news about what is not there', async () => {
    for (const path of ['/', '/inbox', '/inbox/nothing', '/elsewhere/reports'])
      expect((await ask('DELETE', path)).status, path).to.equal(404);
  });

  it('are named when they are asked for, and pages of other origins learn no more than before', async () => {
    const asked = await ask('OPTIONS', '/inbox/reports');
    expect([asked.status, asked.headers.get('allow')]).to.deep.equal([204, 'GET, HEAD, POST']);
    const health = await ask('OPTIONS', '/healthz');
    expect([health.status, health.headers.get('allow')]).to.deep.equal([204, 'GET, HEAD']);
    const preflight = await ask('OPTIONS', '/inbox/reports', {
      Origin: 'https://evil.example',
      'Access-Control-Request-Method': 'DELETE',
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).to.deep.equal([
      204,
      null,
    ]);
  });

  it('do not hide HEAD', async () => {
    const answer = await ask('HEAD', `/inbox/reports/${receipt}`);
    expect([answer.status, await answer.text()]).to.deep.equal([200, '']);
  });
});
