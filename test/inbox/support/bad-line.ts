import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What a bad line does to a connection. */
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

/** A line between sender and inbox that does to each connection what `next` says. */
export async function badLine(target: string, next: () => { what: Mischief; delay: number }) {
  const { hostname, port } = new URL(target);
  const count = Object.fromEntries(mischiefs.map((name) => [name, 0])) as Record<Mischief, number>;
  const open = new Set<Socket>();
  const own = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => {});
    return socket;
  };
  const server = createServer((client) => {
    own(client);
    const { what, delay } = next();
    count[what] += 1;
    if (what === 'refuse') return client.destroy();
    if (what === 'reset before') return client.once('data', () => client.resetAndDestroy());
    const inbox = own(connect(Number(port), hostname));
    const second = what === 'twice' ? own(connect(Number(port), hostname)) : undefined;
    second?.resume();
    client.on('data', (bytes) => {
      if (what === 'half request') {
        inbox.end(bytes.subarray(0, Math.floor(bytes.length / 2)));
        return void client.resetAndDestroy();
      }
      const pass = () => {
        inbox.write(bytes);
        second?.write(bytes);
      };
      if (what === 'delay') setTimeout(pass, delay);
      else pass();
    });
    inbox.on('data', (bytes) => {
      if (what === 'reset after') client.resetAndDestroy();
      else if (what === 'half answer') client.end(bytes.subarray(0, Math.floor(bytes.length / 2)));
      else if (!client.destroyed) client.write(bytes);
    });
    inbox.on('close', () => client.end());
    client.on('close', () => {
      if (what !== 'half request') inbox.end();
    });
    return undefined;
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
