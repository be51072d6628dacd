// The program for each kind of device, loaded when such a device is there.

import type { Condition, Device, PrinterDevice } from '../core/device.ts';
import type { Printer } from '../core/slip.ts';
import type { OpenLink } from './printers/link.ts';

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
  const open = await linkOf(device.connection);
  const transport = device.answers
    ? new (await import('./printers/answering.ts')).AnsweringTransport(open, patience)
    : new (await import('./printers/silent.ts')).SilentTransport(open, patience);
  const elapsed = () => performance.now();
  const queue = new PrinterQueue({ transport, bytesOf: slipBytes, patience, elapsed, report, found });
  return { printer: queue, start: () => void queue.start(), stop: () => queue.stop() };
}

async function linkOf(connection: PrinterDevice['connection']): Promise<OpenLink> {
  switch (connection.over) {
    case 'network':
      return (await import('./printers/tcp.ts')).tcpLink(connection);
    case 'queue':
    case 'file':
    case 'serial':
      throw new Error(`printers over ${connection.over} can't be driven yet`);
  }
}
