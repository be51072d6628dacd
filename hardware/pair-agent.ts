// An agent without a key asks the server to be paired, tells the code to show to the administrator, and gets its key over
// the same connection (D1).

import { io, type Socket } from 'socket.io-client';
import { grouped } from '../core/pairing-code.ts';
import type { PairingOrders } from '../core/pairing-protocol.ts';

export type PairAgentParts = {
  readonly url: string;
  /** What the machine calls itself. */
  readonly name: string;
  readonly tell: (message: string) => void;
  /** Resolves when the key would survive a power cut. */
  readonly keep: (key: string) => Promise<void>;
};

/** Kept by hand beside core/protocol.ts, so that no schema is loaded. */
const version = 1;
const askAgain = 15_000;

/** Resolves with the key when it is kept and the server has heard so. */
export function pairAgent({ url, name, tell, keep }: PairAgentParts): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket<PairingOrders> = io(`${url}/pairing`, {
      transports: ['websocket'],
      auth: { version, page: 'agent', name: name.slice(0, 40) },
      reconnectionDelayMax: 3000,
      forceNew: true,
    });
    let given: string | undefined;
    socket.on('code', ({ code }) => {
      tell(
        `Not paired yet. Give this code to the administrator, who enters it under Devices: ${grouped(code)}`,
      );
    });
    socket.on('paired', ({ key }, answer) => {
      keep(key).then(() => {
        given = key;
        answer();
      }, reject);
    });
    socket.on('disconnect', (why) => {
      if (given === undefined) {
        // Its place was given to another; the socket does not try again by itself.
        if (why === 'io server disconnect') setTimeout(() => socket.connect(), askAgain);
        return;
      }
      socket.close();
      resolve(given);
    });
    socket.on('connect_error', (error: Error & { data?: { refusal?: { refused: string } } }) => {
      if (!error.data) return;
      tell(`The server does not let it ask yet: ${error.data.refusal?.refused ?? error.message}`);
      setTimeout(() => socket.connect(), askAgain);
    });
  });
}
