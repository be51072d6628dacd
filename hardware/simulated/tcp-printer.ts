// A simulated printer behind a network port. Beside the engine's faults it plays those of the network.

import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type EngineState, PrinterEngine } from './engine.ts';

/** What the network does: `deaf` takes up the line and reads nothing, `closing` hangs up after so many bytes, `resetting` breaks the line. */
export type LineFault =
  | { readonly is: 'none' }
  | { readonly is: 'deaf' }
  | { readonly is: 'closing' | 'resetting'; readonly after: number };

export class TcpPrinter {
  readonly engine: PrinterEngine;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #fault: LineFault = { is: 'none' };

  constructor(state: Partial<EngineState> = {}) {
    this.engine = new PrinterEngine(state, (bytes) => {
      for (const socket of this.#sockets) if (socket.writable) socket.write(bytes);
    });
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => this.#talkOn(socket));
  }

  /** On a free port of this machine, unless one is given. */
  start(port = 0): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => resolve((this.#server.address() as AddressInfo).port));
    });
  }

  /** From the next connection on. */
  setLine(fault: LineFault): void {
    this.#fault = fault;
  }

  stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #talkOn(socket: Socket): void {
    const fault = this.#fault;
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => this.#sockets.delete(socket));
    if (fault.is === 'deaf') {
      socket.pause();
      return;
    }
    let taken = 0;
    socket.on('data', (bytes) => {
      const room = fault.is === 'none' ? bytes.length : Math.max(0, fault.after - taken);
      taken += bytes.length;
      this.engine.take(bytes.subarray(0, room));
      if (room >= bytes.length) return;
      if (fault.is === 'resetting') socket.resetAndDestroy();
      else socket.destroy();
    });
    socket.on('end', () => socket.end());
  }
}
