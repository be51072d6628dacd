// A device as it was named, driven: from the description to the bytes.

import { expect, onTestFinished, test } from 'vitest';
import { PrinterDevice } from '../../core/device.ts';
import { openDriver } from '../../hardware/drivers.ts';
import { TcpPrinter } from '../../hardware/simulated/tcp-printer.ts';
import { slipBytes } from '../../hardware/slip/bytes.ts';
import { aTicket } from './slips.ts';

test.each([58, 80] as const)('a printer with %i mm paper gets slips of that width', async (paper) => {
  const printer = new TcpPrinter();
  const port = await printer.start();
  onTestFinished(() => printer.stop());
  const device = PrinterDevice.parse({
    kind: 'printer',
    id: 'slips',
    name: 'Printeren ved døren',
    site: 'raadhus',
    connection: { over: 'network', host: '127.0.0.1', port },
    paper,
  });
  const driver = await openDriver(device, {
    found: () => {},
    counted: () => {},
    scanned: () => {},
    pressed: () => {},
    report: (error) => {
      throw error;
    },
  });
  onTestFinished(() => driver.stop());

  expect(await driver.printer?.print(aTicket())).toEqual({ outcome: 'confirmed' });

  const [slip] = printer.engine.slips;
  expect(slip && Buffer.from(slip).includes(Buffer.from(slipBytes(aTicket(), paper)))).toBe(true);
});
