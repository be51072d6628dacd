// A simulated printer in the network that tells when a slip's first byte comes, and when the line is free again.

import { type AddressInfo, createServer } from 'node:net';
import { PrinterEngine } from '../../hardware/simulated/engine.ts';

/** Milliseconds. A slip that a busy machine failed to print is not sent again. */
const patience = 30_000;

export type BenchPrinter = {
  readonly port: number;
  /** When the first byte of the next slip came, once the line is free again. */
  readonly nextSlip: () => Promise<number>;
  readonly stop: () => void;
};

export async function startPrinter(): Promise<BenchPrinter> {
  let tell: ((at: number) => void) | undefined;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    const engine = new PrinterEngine({}, (bytes) => socket.write(bytes));
    let began: number | undefined;
    socket.on('data', (bytes) => {
      if (!isStatusQuestion(bytes)) began ??= performance.now();
      engine.take(bytes);
    });
    socket.on('error', () => {});
    socket.on('end', () => socket.end());
    socket.on('close', () => {
      if (began !== undefined) tell?.(began);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    nextSlip: () =>
      new Promise((resolve, reject) => {
        const gaveUp = setTimeout(() => reject(new Error(`no slip came in ${patience} ms`)), patience);
        tell = (at) => {
          clearTimeout(gaveUp);
          resolve(at);
        };
      }),
    stop: () => server.close(),
  };
}

/** Asked before a slip and between slips, and answered before anything else is sent. */
function isStatusQuestion(bytes: Uint8Array): boolean {
  return bytes.length === 3 && bytes[0] === 0x10 && bytes[1] === 0x04;
}
