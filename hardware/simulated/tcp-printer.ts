// A simulated printer behind a network port. Beside the engine's faults it plays those of the network.

import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EngineState, PrinterEngine } from './engine.ts';

/**
 * What the line does: `deaf` is taken up and never read, `slow` is read in small portions. When so many bytes have come:
 * `stalling` is read no more, `closing` is hung up, `resetting` broken, `passing` works on; `told` hears of it.
 */
export type LineFault =
  | { readonly is: 'none' | 'deaf' | 'slow' }
  | {
      readonly is: 'stalling' | 'closing' | 'resetting' | 'passing';
      readonly after: number;
      readonly told?: () => void;
    };

/** What a slow printer reads at once, in bytes. */
const slowPortion = 256;

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

  /** How many lines are up. */
  get lines(): number {
    return this.#sockets.size;
  }

  /** On lines that are up too; only `deaf` is from the next one on. */
  setLine(fault: LineFault): void {
    this.#fault = fault;
  }

  stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #talkOn(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => this.#sockets.delete(socket));
    let stalled = this.#fault.is === 'deaf';
    if (stalled) socket.pause();
    let taken = 0;
    let slowly = Promise.resolve();
    socket.on('data', (bytes) => {
      const fault = this.#fault;
      const before = taken;
      taken += bytes.length;
      if (fault.is === 'slow') slowly = slowly.then(() => this.#takeSlowly(bytes));
      else if (!('after' in fault) || taken <= fault.after) this.engine.take(bytes);
      else {
        const room = Math.max(0, fault.after - before);
        this.engine.take(bytes.subarray(0, room));
        fault.told?.();
        stalled = fault.is === 'stalling';
        if (stalled) socket.pause();
        else if (fault.is === 'passing') this.engine.take(bytes.subarray(room));
        else if (fault.is === 'resetting') socket.resetAndDestroy();
        else socket.destroy();
      }
    });
    // Hangs up when it has taken all.
    socket.on('end', () => void slowly.then(() => stalled || socket.end()));
  }

  async #takeSlowly(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += slowPortion) {
      await nextTurn();
      this.engine.take(bytes.subarray(at, at + slowPortion));
    }
  }
}
