// A machine without a key, at the server's door.

import { io } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { Pairable } from '../../core/pairing-protocol.ts';
import { protocolVersion } from '../../core/protocol.ts';

export type Machine = {
  /** The code that it shows, when it shows one other than `before`. */
  code(before?: string): Promise<string>;
  /** The key that it got. */
  readonly paired: Promise<{ readonly key: string; readonly site: string }>;
  readonly refused: Promise<string>;
  stop(): void;
};

export function machine(
  url: string,
  asking: { page: Pairable; site?: string; name?: string },
  { keeps = true, headers = {} }: { keeps?: boolean; headers?: Record<string, string> } = {},
): Machine {
  const socket = io(`${url}/pairing`, {
    transports: ['websocket'],
    auth: { version: protocolVersion, ...asking },
    reconnection: false,
    forceNew: true,
    extraHeaders: headers,
  });
  onTestFinished(() => {
    socket.close();
  });
  let shown: string | undefined;
  const waiting = new Set<() => void>();
  socket.on('code', ({ code }: { code: string }) => {
    shown = code;
    for (const look of waiting) look();
  });
  return {
    code: (before) =>
      new Promise((tell) => {
        const look = () => {
          if (shown === undefined || shown === before) return;
          waiting.delete(look);
          tell(shown);
        };
        waiting.add(look);
        look();
      }),
    paired: new Promise((tell) => {
      socket.on('paired', (paired: { key: string; site: string }, answer: () => void) => {
        tell(paired);
        if (keeps) answer();
        else socket.close();
      });
    }),
    refused: new Promise((tell) => {
      socket.on('connect_error', (error: Error & { data?: { refusal?: { refused: string } } }) =>
        tell(error.data?.refusal?.refused ?? error.message),
      );
    }),
    stop: () => void socket.close(),
  };
}
