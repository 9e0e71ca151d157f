import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What a bad line does to a request. */
export const mischiefs = [
  'none',
  'delay',
  'refuse', // closed before anything was said
  'reset before', // the request never arrives
  'half request', // it arrives in part
  'reset after', // it arrives and is answered; the answer is lost
  'half answer', // a part of the answer comes
  'twice', // it arrives two times, at the same moment
] as const;
export type Mischief = (typeof mischiefs)[number];

/**
 * A line between sender and inbox that does to each request what `next` says. A connection that carries several
 * requests, as a browser's do, suffers from each of them.
 * @param only the requests that suffer, by their first line
 */
export async function badLine(
  target: string,
  next: () => { what: Mischief; delay: number },
  only = /^[A-Z]+ /,
) {
  const { hostname, port } = new URL(target);
  const count = Object.fromEntries(mischiefs.map((name) => [name, 0])) as Record<Mischief, number>;
  const open = new Set<Socket>();
  const own = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => {});
    return socket;
  };
  const toInbox = () => own(connect(Number(port), hostname));
  const server = createServer((client) => {
    own(client);
    let inbox: Socket | undefined;
    let what: Mischief = 'none';
    let delay = 0;
    const answer = (bytes: Buffer) => {
      if (what === 'reset after') client.resetAndDestroy();
      else if (what === 'half answer') client.end(bytes.subarray(0, Math.floor(bytes.length / 2)));
      else if (!client.destroyed) client.write(bytes);
    };
    client.on('data', (bytes: Buffer) => {
      const head = bytes.toString('latin1', 0, 200);
      if (/^[A-Z]+ \S+ HTTP\/1/.test(head)) {
        ({ what, delay } = only.test(head) ? next() : { what: 'none', delay: 0 });
        if (only.test(head)) count[what] += 1;
      }
      if (what === 'refuse') return void client.destroy();
      if (what === 'reset before') return void client.resetAndDestroy();
      inbox ??= toInbox()
        .on('data', answer)
        .on('close', () => client.end());
      if (what === 'half request') {
        inbox.end(bytes.subarray(0, Math.floor(bytes.length / 2)));
        return void client.resetAndDestroy();
      }
      const second = what === 'twice' ? toInbox() : undefined;
      second?.resume();
      const pass = () => {
        inbox?.write(bytes);
        second?.end(bytes);
      };
      if (what === 'delay') setTimeout(pass, delay);
      else pass();
    });
    client.on('close', () => {
      if (what !== 'half request') inbox?.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
