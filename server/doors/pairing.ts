// The door for machines without a key: each is shown a code, and gets its key over the connection that asked (D1).

import type { IncomingMessage } from 'node:http';
import type { Namespace, Server } from 'socket.io';
import { refuse } from '../../core/day/context.ts';
import type { Office } from '../../core/office/office.ts';
import { Asking, type PairingOrders } from '../../core/pairing-protocol.ts';
import { protocolVersion } from '../../core/protocol.ts';
import type { Millis } from '../../core/time.ts';
import type { Pairings } from '../people/pairings.ts';
import { Buckets } from './bucket.ts';
import { refusedError, Taken } from './lines.ts';

/** Connections of one address: so many at once, and one more every two seconds. */
const flow = { burst: 30, perSecond: 0.5 };
/** Keeping a key takes a moment; who does not say that it was kept has not got it. */
const patience: Millis = 5000;

export type PairingDoor = {
  readonly io: Pick<Server, 'of'>;
  readonly pairings: Pairings;
  readonly office: () => Office;
  /** Where a connection comes from, as far as a trusted proxy says. */
  readonly addressOf: (request: IncomingMessage) => string;
  readonly clock: () => Millis;
};

type Waiting = Namespace<Record<string, never>, PairingOrders, Record<string, never>, { asking: Asking }>;

export function listenToPairing({ io, pairings, office, addressOf, clock }: PairingDoor): void {
  const waiting: Waiting = io.of('/pairing');
  const buckets = new Buckets(flow, clock);
  const taken = new Taken();
  waiting.use((socket, next) => {
    const address = addressOf(socket.request);
    const asking = Asking.safeParse(socket.handshake.auth);
    if (!asking.success) {
      const isOld = socket.handshake.auth.version !== protocolVersion;
      return next(refusedError(refuse(isOld ? 'page/outdated' : 'command/malformed', { field: 'asking' })));
    }
    const refusal = buckets.take(address) ? pairings.refusalFor(address) : refuse('rate/slow-down');
    if (refusal) return next(refusedError(refusal));
    socket.data = { asking: asking.data };
    taken.enter(socket, next);
  });
  waiting.on('connection', (socket) => {
    const { page, site, name } = socket.data.asking;
    const address = addressOf(socket.request);
    const leave = pairings.ask(
      { page, address, since: clock(), site, name },
      {
        show: (code) => {
          const { name: officeName, languages } = office();
          socket.emit('code', { code, office: officeName, languages });
        },
        leave: () => socket.disconnect(),
        hand: async (paired) => {
          const gone = new Promise<never>((_, reject) => socket.once('disconnect', reject));
          await Promise.race([socket.timeout(patience).emitWithAck('paired', paired), gone]);
          // It was kept: the machine goes on as what it is.
          socket.disconnect();
        },
      },
    );
    socket.on('disconnect', leave);
  });
}
