// The program for each kind of device, loaded when such a device is there.

import type { Condition, Connection, Device, PrinterDevice } from '../core/device.ts';
import type { Printer, Slip } from '../core/slip.ts';
import type { OpenLink } from './printers/link.ts';
import type { Patience } from './printers/patience.ts';
import type { Transport } from './printers/transport.ts';

export type Driver = {
  readonly printer?: Printer;
  start(): void;
  stop(): Promise<void>;
};

export type DriverHooks = {
  /** The device's condition, whenever it was looked at. */
  readonly found: (condition: Condition) => void;
  readonly report: (error: unknown) => void;
};

export async function openDriver(device: Device, hooks: DriverHooks): Promise<Driver> {
  switch (device.kind) {
    case 'printer':
      return openPrinter(device, hooks);
    case 'scanner':
    case 'boxes':
    case 'buttons':
      throw new Error(`no driver for ${device.kind} yet`);
  }
}

async function openPrinter(device: PrinterDevice, { found, report }: DriverHooks): Promise<Driver> {
  const [{ PrinterQueue }, { usualPatience: patience }, { slipBytes }] = await Promise.all([
    import('./printers/queue.ts'),
    import('./printers/patience.ts'),
    import('./slip/bytes.ts'),
  ]);
  const transport = await transportTo(device, patience);
  const elapsed = () => performance.now();
  const bytesOf = (slip: Slip) => slipBytes(slip, device.paper);
  const queue = new PrinterQueue({ transport, bytesOf, patience, elapsed, report, found });
  return { printer: queue, start: () => void queue.start(), stop: () => queue.stop() };
}

async function transportTo({ connection, answers }: PrinterDevice, patience: Patience): Promise<Transport> {
  if (connection.over === 'queue') {
    const { PrintQueueTransport } = await import('./printers/print-queue.ts');
    return new PrintQueueTransport(connection.queue, patience);
  }
  const open = await linkTo(connection);
  if (answers) return new (await import('./printers/answering.ts')).AnsweringTransport(open, patience);
  return new (await import('./printers/silent.ts')).SilentTransport(open, patience);
}

async function linkTo(connection: Exclude<Connection, { over: 'queue' }>): Promise<OpenLink> {
  switch (connection.over) {
    case 'network':
      return (await import('./printers/tcp.ts')).tcpLink(connection);
    case 'file':
      return (await import('./printers/device-file.ts')).deviceFileLink(connection.path);
    case 'serial':
      return (await import('./printers/serial.ts')).serialLink(connection);
  }
}
