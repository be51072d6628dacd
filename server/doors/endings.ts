// Warns staff some minutes before their sign-in ends by itself, and takes the warning back where they went on (A7).

import { MINUTE, type Millis } from '../../core/time.ts';
import type { Io, IoSocket } from './broadcast.ts';

/** Time to finish a sentence, and to come back from the next room. */
const warning: Millis = 10 * MINUTE;

export function tellEndings(io: Io, now: Millis): void {
  for (const socket of io.sockets.sockets.values()) tellEnding(socket, now);
}

export function tellEnding(socket: IoSocket, now: Millis): void {
  const end = socket.data.caller.ends?.();
  const isSoon = end !== undefined && end.at - now <= warning;
  if (!isSoon && !socket.data.warned) return;
  socket.data.warned = isSoon;
  socket.emit('ending', isSoon ? end : null);
}
