// A slip on its way to an agent: how long it is waited for, and when it must not be printed any more.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PrinterDevice } from '../../../core/device.ts';
import { RemotePrinter } from '../../../server/devices/remote-printer.ts';
import { aTicket } from '../../hardware/slips.ts';

const device = PrinterDevice.parse({
  kind: 'printer',
  id: 'slips',
  name: 'Printeren ved døren',
  site: 'raadhus',
  connection: { over: 'queue', queue: 'slips' },
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('S4 a slip that no agent takes up has failed, and is not wanted any more when the agent asks late', async () => {
  const printer = aRemotePrinter();
  const printing = printer.print(aTicket());
  await vi.advanceTimersByTimeAsync(5000);
  expect(await printing).toEqual({ outcome: 'failed', cause: 'offline' });
  expect(printer.isWanted('job')).toBe(false);
});

test('S4 a slip that was taken up is waited for until the paper must have come', async () => {
  const printer = aRemotePrinter();
  const printing = printer.print(aTicket());
  expect(printer.isWanted('job')).toBe(true);
  await vi.advanceTimersByTimeAsync(25_000);
  printer.printed('job', { outcome: 'confirmed' });
  expect(await printing).toEqual({ outcome: 'confirmed' });
  expect(printer.isWanted('job')).toBe(false);
});

test('S4 what an agent never answers has failed in time', async () => {
  const printer = aRemotePrinter();
  const printing = printer.print(aTicket());
  printer.isWanted('job');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await printing).toEqual({ outcome: 'failed', cause: 'time-out' });
});

test('S4 taken away, it wants nothing that is under way', async () => {
  const printer = aRemotePrinter();
  const printing = printer.print(aTicket());
  await printer.stop();
  expect(await printing).toEqual({ outcome: 'failed', cause: 'offline' });
  expect(printer.isWanted('job')).toBe(false);
});

function aRemotePrinter(): RemotePrinter {
  return new RemotePrinter({
    send: () => 'job',
    state: () => ({ device, reachable: true, condition: undefined, seen: undefined, renewed: false }),
  });
}
