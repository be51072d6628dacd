// The program for each kind of device, loaded when such a device is there.

import type { Reading } from '../core/ballot/drops.ts';
import type {
  BoxesDevice,
  Button,
  ButtonsDevice,
  Condition,
  Connection,
  Device,
  PrinterDevice,
  ScannerDevice,
} from '../core/device.ts';
import type { Printer, Slip } from '../core/slip.ts';
import type { OpenLink } from './links/link.ts';
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
  /** What the controller of some boxes says. */
  readonly counted: (reading: Reading) => void;
  /** What a code reader read. */
  readonly scanned: (text: string) => void;
  readonly pressed: (button: Button) => void;
};

export async function openDriver(device: Device, hooks: DriverHooks): Promise<Driver> {
  switch (device.kind) {
    case 'printer':
      return openPrinter(device, hooks);
    case 'boxes':
      return openBoxes(device, hooks);
    case 'scanner':
      return openScanner(device, hooks);
    case 'buttons':
      return openButtons(device, hooks);
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

async function openBoxes(device: BoxesDevice, { found, counted }: DriverHooks): Promise<Driver> {
  const [{ VoteBoxes, usualBoxesPatience: patience }, { serialLink }] = await Promise.all([
    import('./boxes/vote-boxes.ts'),
    import('./links/serial.ts'),
  ]);
  const elapsed = () => performance.now();
  return new VoteBoxes({ open: serialLink(device), counted, found, elapsed, patience });
}

async function openScanner(device: ScannerDevice, { found, scanned }: DriverHooks): Promise<Driver> {
  const { SerialScanner, usualScannerPatience: patience } = await import('./scanner.ts');
  return new SerialScanner({ device, found, scanned, elapsed: () => performance.now(), patience });
}

async function openButtons(device: ButtonsDevice, { found, pressed }: DriverHooks): Promise<Driver> {
  const { CallButtons, usualButtonsPatience: patience } = await import('./buttons/call-buttons.ts');
  return new CallButtons({ device, found, pressed, elapsed: () => performance.now(), patience });
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
      return (await import('./links/tcp.ts')).tcpLink(connection);
    case 'file':
      return (await import('./links/device-file.ts')).deviceFileLink(connection.path);
    case 'serial':
      return (await import('./links/serial.ts')).serialLink(connection);
  }
}
