// A printer with a network port (usually 9100).

import { connect, type Socket } from 'node:net';
import type { Link, OpenLink } from './link.ts';

export type TcpAddress = { readonly host: string; readonly port: number };

export function tcpLink({ host, port }: TcpAddress): OpenLink {
  return async (signal) => {
    const socket = connect({ host, port, noDelay: true });
    const giveUp = () => socket.destroy();
    signal.addEventListener('abort', giveUp);
    // Errors come out where somebody waits: at opening, at a write, or as `closed`.
    socket.on('error', () => {});
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('close', () => reject(new Error(`nobody answers at ${host}:${port}`)));
    });
    signal.removeEventListener('abort', giveUp);
    return new TcpLink(socket);
  };
}

class TcpLink implements Link {
  readonly #socket: Socket;
  readonly closed: Promise<void>;
  readonly #hungUp: Promise<void>;
  /** Torn down, not only hung up by the other end. */
  readonly #broken: Promise<void>;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#broken = new Promise((resolve) => socket.once('close', () => resolve()));
    this.#hungUp = new Promise((resolve) => socket.once('end', resolve));
    this.closed = Promise.race([this.#hungUp, this.#broken]);
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      const broken = new Error('the connection broke');
      void this.#broken.then(() => reject(broken));
      // Node calls a write that was cut off a success.
      this.#socket.write(bytes, () => (this.#socket.destroyed ? reject(broken) : resolve()));
    });
  }

  listen(listener: (bytes: Uint8Array) => void): void {
    this.#socket.on('data', listener);
  }

  /** Half-closed first: a connection that is torn down takes bytes with it that were on their way. */
  async end(): Promise<void> {
    this.#socket.end();
    const broken = this.#broken.then(() => {
      throw new Error('the connection broke');
    });
    await Promise.race([this.#hungUp, broken]);
    this.#socket.destroy();
  }

  /** A reset, so that the system delivers nothing of what it still holds. */
  destroy(): void {
    this.#socket.resetAndDestroy();
  }
}
