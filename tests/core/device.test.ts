import { expect, test } from 'vitest';
import { Device } from '../../core/device.ts';

const printer = { kind: 'printer', id: 'hall', name: 'In the hall', site: 'raadhus' };

test.each([
  '/dev/usb/lp0',
  '/dev/serial/by-id/usb-Prolific_USB-Serial-if00-port0',
  '/dev/serial/by-path/pci-0000:00:14.0-usb-0:2',
])('%s is a device file', (path) => {
  expect(Device.safeParse({ ...printer, connection: { over: 'file', path } }).success).toBe(true);
});

test.each([
  '/etc/passwd',
  '/dev/../etc/passwd',
  '/dev/shm/../../var/lib/front-desk/sheets/secrets.json',
  '/dev/lp0\n',
  '/dev/lp 0',
])('%s is none, whoever names it', (path) => {
  for (const connection of [
    { over: 'file', path },
    { over: 'serial', path },
  ])
    expect(Device.safeParse({ ...printer, connection }).success).toBe(false);
});
