// Before opening, what is wrong is known: seen by who leads, a line in the log, once for each opening.

import { expect, test } from 'vitest';
import type { Device } from '../../../core/device.ts';
import type { Site } from '../../../core/office/office.ts';
import { Devices } from '../../../server/devices/devices.ts';
import { Screens } from '../../../server/devices/screens.ts';
import { SelfTest } from '../../../server/devices/self-test.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { TestClock } from '../../support/clock.ts';
import { anOffice, inForce, siteOf } from '../../support/office.ts';

test('O1 a quarter of an hour before opening, once; what is wrong is said by name', async () => {
  const { clock, selfTest, warnings, told } = await aRoom();
  clock.at('2026-11-23', '08:44');
  selfTest.turn();
  expect(selfTest.at('raadhus')).toBeNull();

  clock.at('2026-11-23', '08:45');
  selfTest.turn();
  selfTest.turn();

  expect(selfTest.at('raadhus')).toMatchObject({ at: clock.now, wrong: 3 });
  expect(told).toEqual(['raadhus']);
  expect(warnings).toEqual([
    'raadhus opens soon, and the self-test found: door: paper-out; hall: agent key-9 not connected; display-1: sound blocked',
  ]);
});

test('all as it should be: the page says so, the log nothing', async () => {
  const { clock, devices, display, selfTest, warnings } = await aRoom();
  clock.at('2026-11-23', '08:50');
  await devices.remove('hall');
  devices.heard('key-1', 'door', { paperLow: false });
  display.hear({ clock: clock.now, sound: 'on' });

  selfTest.turn();

  expect(selfTest.at('raadhus')).toMatchObject({ wrong: 0 });
  expect(warnings).toEqual([]);
});

test('a device that fell silent, a screen that is gone, a clock that is wrong', async () => {
  const { clock, devices, display, screens, selfTest, warnings } = await aRoom();
  await devices.remove('hall');
  devices.heard('key-1', 'door', { paperLow: false });
  clock.at('2026-11-23', '08:50');
  display.hear({ clock: clock.now + 60_000, sound: 'on' });
  screens.join('raadhus', 'kiosk', 'kiosk-1').leave();

  selfTest.turn();

  expect(warnings).toEqual([
    'raadhus opens soon, and the self-test found: door: no sign of life; display-1: clock wrong by 60 s; kiosk-1: not connected',
  ]);
});

async function aRoom() {
  const clock = new TestClock('2026-11-23', '08:00');
  const devices = new Devices({ store: openMemoryStore(), clock: clock.read });
  await devices.start();
  await devices.put(printer('door', 'key-1'));
  await devices.put(printer('hall', 'key-9'));
  devices.join('key-1', { drive: () => {}, print: () => {} });
  devices.heard('key-1', 'door', { fault: 'paper-out', paperLow: false });
  const screens = new Screens({ clock: clock.read, nameOf: () => undefined });
  const display = screens.join('raadhus', 'display', 'display-1');
  display.hear({ clock: clock.now, sound: 'blocked' });
  const warnings: string[] = [];
  const told: string[] = [];
  const office = anOffice();
  const selfTest = new SelfTest({
    configuration: inForce({ ...office, sites: [opensAtNine(siteOf(office))] }),
    devices,
    screens,
    clock: clock.read,
    warn: (message) => warnings.push(message),
  });
  selfTest.listen((site) => told.push(site));
  return { clock, devices, display, screens, selfTest, warnings, told };
}

function opensAtNine(site: Site): Site {
  const week = { mon: [{ from: '09:00', to: '15:00' }] };
  return { ...site, hours: { week, exceptions: {}, lastTicketMinutes: 0 } };
}

function printer(id: string, agent: string): Device {
  const connection = { over: 'file', path: '/dev/usb/lp0' } as const;
  return { kind: 'printer', id, name: id, site: 'raadhus', agent, connection, paper: 80, answers: true };
}
