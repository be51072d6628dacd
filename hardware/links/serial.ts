// A device on a serial line (RS-232, or USB that plays one).

import { SerialPort } from 'serialport';
import type { Link, OpenLink } from './link.ts';

export type SerialLine = { readonly path: string; readonly baud: number };

export function serialLink({ path, baud }: SerialLine): OpenLink {
  return async () => {
    const port = new SerialPort({ path, baudRate: baud, autoOpen: false });
    // Errors come out where somebody waits: at opening, at a write, or as `closed`.
    port.on('error', () => {});
    await new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(error) : resolve())));
    return new SerialLink(port);
  };
}

class SerialLink implements Link {
  readonly #port: SerialPort;
  readonly closed: Promise<void>;

  constructor(port: SerialPort) {
    this.#port = port;
    this.closed = new Promise((resolve) => port.once('close', () => resolve()));
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      void this.closed.then(() => reject(new Error('the line broke')));
      this.#port.write(Buffer.from(bytes));
      this.#port.drain((error) => (error ? reject(error) : resolve()));
    });
  }

  listen(listener: (bytes: Uint8Array) => void): void {
    this.#port.on('data', listener);
  }

  async end(): Promise<void> {
    this.#port.close(() => {});
    await this.closed;
  }

  /** What waits in the system's buffer is thrown away first. */
  destroy(): void {
    this.#port.flush(() => this.#port.close(() => {}));
  }
}
