// The devices of a morning: one as it should be, one soon without paper, others with a fault; screens beside.

import type { Condition, PrinterDevice } from '../../../core/device.ts';
import { instantOf } from '../../../core/time.ts';
import type { DeviceRow, DevicesView } from '../../../core/views/devices.ts';

const now = at('10:12');

export const deviceKeys = [
  { id: 'k1', name: 'Standeren i forhallen', role: 'kiosk', site: 'raadhus', created: now },
  { id: 'd1', name: 'Skærmen i venterummet', role: 'display', site: 'raadhus', created: now },
  { id: 'v1', name: 'Ved udgangen', role: 'vote', site: 'raadhus', created: now },
  { id: 'k2', name: 'Standeren i Padborg', role: 'kiosk', site: 'bov', created: now },
  { id: 'key-9', name: 'PC ved indgangen', role: 'agent', site: 'raadhus', created: now },
];

const hall = printer('hall', 'Printeren i forhallen', { over: 'network', host: '192.0.2.17', port: 9100 });
const tokens = printer('tokens', 'Til poletter', { over: 'queue', queue: 'poletter' });
const door: PrinterDevice = {
  ...printer('door', 'Ved indgangen', { over: 'file', path: '/dev/usb/lp0' }),
  agent: 'key-9',
  kiosk: 'k1',
  paper: 58,
};
const serial = printer('serial', 'Den gamle', { over: 'serial', path: '/dev/ttyUSB0', baud: 19_200 });

export const devicesView: DevicesView = {
  view: 'devices',
  at: now,
  devices: [
    row(hall, { paperLow: false }),
    row(tokens, { paperLow: true }),
    { ...row(door, { paperLow: false }), reachable: false },
    { ...row(serial, { fault: 'paper-out', paperLow: false }), seen: at('09:58') },
  ],
  test: { at: at('08:45'), opens: at('09:00'), wrong: 3 },
  backupFailed: at('03:00'),
  screens: [
    {
      id: 'd1',
      page: 'display',
      name: 'Skærmen i venterummet',
      connected: true,
      since: at('07:45'),
      ahead: 0,
      sound: 'blocked',
    },
    {
      id: 'd2',
      page: 'display',
      name: 'Skærmen på gangen',
      connected: true,
      since: at('07:45'),
      ahead: 0,
      sound: 'off',
    },
    {
      id: 'k1',
      page: 'kiosk',
      name: 'Standeren i forhallen',
      connected: true,
      since: at('07:45'),
      ahead: 184_000,
      sound: null,
    },
    {
      id: 'v1',
      page: 'vote',
      name: 'Ved udgangen',
      connected: false,
      since: at('09:40'),
      ahead: 0,
      sound: null,
    },
  ],
};

function printer(id: string, name: string, connection: PrinterDevice['connection']): PrinterDevice {
  return {
    kind: 'printer',
    id,
    name,
    site: 'raadhus',
    agent: 'server',
    connection,
    paper: 80,
    answers: true,
  };
}

function row(device: PrinterDevice, condition: Condition): DeviceRow {
  return { device, reachable: true, condition, seen: at('10:11'), renewed: false };
}

function at(time: string) {
  return instantOf('2026-11-23', time, 'Europe/Copenhagen');
}
