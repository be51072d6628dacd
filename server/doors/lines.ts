// The connections under the sockets: one of each kind goes over one, to the doors that there are, and who is sent away leaves
// nothing behind.

import type { Server, Socket } from 'socket.io';
import { type Refusal, refuse } from '../../core/day/context.ts';
import type { Flow } from './bucket.ts';

/** Pages and agents of one address that connect: so many at once, and so many more a second. After a start all of them come again. */
export const greetings: Flow = { burst: 1000, perSecond: 100 };

type Comer = Pick<Socket, 'conn' | 'once'>;
type Next = (error?: Error) => void;

/** The start of a message with which somebody wants to come in at another door than the pages'. */
const hello = /^0(\/[^,]*)/;

/** Whoever asks for a door that is none is hung up on: the answer would repeat its name, however long it is. */
export function hangUpAtNoDoor(io: Pick<Server, 'engine'>, doors: readonly string[]): void {
  io.engine.on('connection', (conn: Comer['conn']) =>
    conn.on('packet', ({ data }) => {
      const door = typeof data === 'string' ? hello.exec(data)?.[1] : undefined;
      if (door !== undefined && !doors.includes(door)) conn.close(true);
    }),
  );
}

/**
 * Hung up, not refused: a page that was refused does not try again by itself. The library is told all the same; it would
 * keep for ever whoever it was not told of.
 */
export function turnAway({ conn }: Pick<Comer, 'conn'>, next: Next): void {
  conn.close();
  next(refusedError(refuse('rate/slow-down')));
}

/** Which connections somebody has come in by: many hellos sent at once would else be as many pages, over one of them. */
export class Taken {
  readonly #conns = new WeakSet<object>();

  /** Lets the first one in. */
  enter(comer: Comer, next: Next): void {
    const { conn } = comer;
    if (this.#conns.has(conn)) {
      turnAway(comer, next);
      return;
    }
    this.#conns.add(conn);
    comer.once('disconnect', () => this.#conns.delete(conn));
    next();
  }
}

export function refusedError(refusal: Refusal): Error {
  return Object.assign(new Error(refusal.refused), { data: { refusal } });
}
