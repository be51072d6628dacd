// Whoever does not take what they are sent: they are hung up on, so that nothing piles up for them here. A page that lives
// comes again by itself and gets what is newest.

import type { Io, IoSocket } from './broadcast.ts';

type Conn = IoSocket['conn'];

/** For so many looks, one a second, something may wait for the network without a pause. */
const patience = 5;

/** Looks at connections, not at pages: who never says who they are, an agent and a machine to be paired have one, too. */
export class Unread {
  /** For how many looks something has waited. */
  readonly #behind = new Map<Conn, number>();

  constructor({ engine }: Pick<Io, 'engine'>) {
    engine.on('connection', (conn: Conn) => {
      this.#behind.set(conn, 0);
      conn.once('close', () => this.#behind.delete(conn));
    });
  }

  /** To be called once a second. */
  look(): void {
    for (const [conn, before] of this.#behind) {
      const looks = conn.transport.writable ? 0 : before + 1;
      this.#behind.set(conn, looks);
      if (looks > patience) conn.close(true);
    }
  }
}
