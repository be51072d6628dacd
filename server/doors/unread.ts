// Pages that do not take what they are sent: they are hung up on, so that nothing piles up for them here. A page that lives
// comes again by itself and gets what is newest.

import type { IoSocket } from './broadcast.ts';

/** For so many looks, one a second, something may wait for the network without a pause. */
const patience = 5;

export class Unread {
  #behind = new Map<string, number>();

  /** To be called once a second. */
  look(sockets: Iterable<IoSocket>): void {
    const behind = new Map<string, number>();
    for (const { id, conn } of sockets) {
      if (conn.transport.writable) continue;
      const looks = (this.#behind.get(id) ?? 0) + 1;
      if (looks > patience) conn.close(true);
      else behind.set(id, looks);
    }
    this.#behind = behind;
  }
}
