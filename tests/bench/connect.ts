// Sockets as the pages open them.

import { io, type Socket } from 'socket.io-client';

/** Connected, over a connection of its own. A bench that waits for a lost one would wait for ever. */
export async function connect<Page extends Socket = Socket>(
  url: string,
  auth: Readonly<Record<string, unknown>> = {},
  /** Of this machine, that it comes from: one address may not greet too often. */
  localAddress = '127.0.0.1',
): Promise<Page> {
  const page = io(url, {
    transports: ['websocket'],
    auth,
    reconnection: false,
    forceNew: true,
    // Node's transport takes it; the types are a browser's.
    ...{ localAddress },
  });
  await new Promise<void>((resolve, reject) => {
    page.once('connect', resolve);
    page.once('connect_error', reject);
  });
  page.on('disconnect', (reason) => {
    if (reason === 'ping timeout') throw new Error(`the server at ${url} has stood still for too long`);
  });
  return page as Page;
}
