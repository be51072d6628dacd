// How many connections one address may hold open, so that it can't take the place of all others.

import type { Server } from 'node:net';
import { networkOf, type Proxies } from './proxies.ts';

/** Those beyond `most` are closed unheard. Trusted proxies bring everybody's. */
export function limitCrowds(server: Server, most: number, proxies: Pick<Proxies, 'trusts'>): void {
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const { remoteAddress = '' } = socket;
    if (proxies.trusts(remoteAddress)) return;
    const address = networkOf(remoteAddress);
    const before = open.get(address) ?? 0;
    if (before >= most) {
      socket.destroy();
      return;
    }
    open.set(address, before + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}
