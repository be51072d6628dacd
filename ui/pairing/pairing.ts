// A machine without a key asks the server to be paired, shows the code that it is told, and keeps the key that it gets
// over the same connection (D1).

import { type ReadonlySignal, signal } from '@preact/signals-core';
import { io, type Socket } from 'socket.io-client';
import type { Asking, Pairable, PairingOrders, ShownCode } from '../../core/pairing-protocol.ts';
import type { Millis } from '../../core/time.ts';

export type PairingState =
  | { readonly is: 'asking' | 'offline' }
  | { readonly is: 'code'; readonly shown: ShownCode };

export type Pairing = { readonly state: ReadonlySignal<PairingState>; stop(): void };

export type PairingParts = {
  readonly page: Pairable;
  readonly site?: string | undefined;
  readonly name?: string | undefined;
  readonly keep: (key: string) => void;
  /** The key is kept and the server knows it. */
  readonly goOn: () => void;
};

/** Kept by hand beside core/protocol.ts, so that no schema is bundled. */
const version = 1 satisfies Asking['version'];
/** A server that is asked too much is asked again after this time. */
const askAgain: Millis = 15_000;

export function askToBePaired({ page, site, name, keep, goOn }: PairingParts): Pairing {
  const state = signal<PairingState>({ is: 'asking' });
  const asking: Asking = { version, page, ...(site ? { site } : {}), ...(name ? { name } : {}) };
  const socket: Socket<PairingOrders> = io('/pairing', {
    transports: ['websocket'],
    auth: asking,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
  });
  let isPaired = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  socket.on('code', (shown) => {
    state.value = { is: 'code', shown };
  });
  socket.on('paired', ({ key }, answer) => {
    keep(key);
    isPaired = true;
    answer();
  });
  socket.on('disconnect', (why) => {
    if (isPaired) return goOn();
    // Its place was given to another; the socket does not try again by itself.
    const lostPlace = why === 'io server disconnect';
    state.value = { is: lostPlace ? 'asking' : 'offline' };
    if (lostPlace) again = setTimeout(() => socket.connect(), askAgain);
  });
  socket.on('connect_error', (error: Error & { data?: object }) => {
    state.value = { is: error.data ? 'asking' : 'offline' };
    // The server refused, so that the socket does not try again by itself.
    if (error.data) again = setTimeout(() => socket.connect(), askAgain);
  });
  return {
    state,
    stop: () => {
      clearTimeout(again);
      socket.close();
    },
  };
}
