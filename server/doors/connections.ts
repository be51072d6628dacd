// All connections of an http server, those of pages too, so that none of them keeps it from stopping.

import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Millis } from '../../core/time.ts';

/** For goodbyes and for answers that are under way. Whose connection is half open would be waited for thirty times as long. */
const goodbye: Millis = 1000;

/** To be asked for before anybody connects; answers how to end them all while something else closes the server. */
export function connectionsOf(http: Server): { endBeside: (closing: Promise<void>) => Promise<void> } {
  const open = new Set<Socket>();
  http.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return {
    endBeside: async (closing) => {
      const waited = setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, goodbye);
      await closing;
      clearTimeout(waited);
      for (const socket of open) socket.destroy();
    },
  };
}
