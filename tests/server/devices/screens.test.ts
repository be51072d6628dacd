// Who leads sees the site's devices and screens, live; who works at a counter gets nothing of it.

import { expect, test } from 'vitest';
import type { Device } from '../../../core/device.ts';
import { Screens } from '../../../server/devices/screens.ts';
import { TestClock } from '../../support/clock.ts';
import { nextView, type Page, startDesk, type TestDesk } from '../../support/front-desk.ts';

const start = 1_795_424_400_000;

test('a display tells its sound and its clock; leaders see both, and when it is gone', async () => {
  const desk = await startDesk({ clock: () => start });
  const leader = await connectStaff(desk, 'supervisor');
  const told = nextView(leader, 'devices', ({ screens }) => screens[0]?.sound === 'blocked');

  const display = await desk.connect({ role: 'display', site: 'raadhus' });
  display.emit('here', { clock: start + 184_300, sound: 'blocked' });

  expect((await told).screens).toEqual([
    {
      id: 'display',
      page: 'display',
      name: 'display',
      connected: true,
      since: start,
      ahead: 184_000,
      sound: 'blocked',
    },
  ]);
  const gone = nextView(leader, 'devices', ({ screens }) => screens[0]?.connected === false);
  display.close();
  expect((await gone).screens).toMatchObject([{ id: 'display', connected: false }]);
});

test('a screen has the name of its key, and is forgotten with it', async () => {
  const desk = await startDesk();
  const token = await desk.signIn('admin');
  const made = await desk.rest('POST', '/keys', { token, body: { name: 'Ved udgangen', role: 'vote' } });
  const { id, key } = made.body as { id: string; key: string };
  const leader = await connectStaff(desk, 'supervisor');
  const told = nextView(leader, 'devices', ({ screens }) => screens.length > 0);

  await desk.connect({ role: 'vote', site: 'raadhus', key });

  expect((await told).screens).toMatchObject([{ page: 'vote', name: 'Ved udgangen', connected: true }]);
  const forgotten = nextView(leader, 'devices', ({ screens }) => screens.length === 0);
  await desk.rest('DELETE', `/keys/${id}`, { token });
  await forgotten;
});

test('a device that is named, changed and removed is seen at once; its agent is said to be away', async () => {
  const desk = await startDesk();
  const token = await desk.signIn('admin');
  const leader = await connectStaff(desk, 'supervisor');
  const named = nextView(leader, 'devices', ({ devices }) => devices.length === 1);

  await desk.rest('PUT', '/devices/door', { token, body: door });

  expect((await named).devices).toMatchObject([
    { device: door, reachable: false, condition: null, seen: null },
  ]);
  const removed = nextView(leader, 'devices', ({ devices }) => devices.length === 0);
  await desk.rest('DELETE', '/devices/door', { token });
  await removed;
});

test('a clerk sees no devices', async () => {
  const desk = await startDesk();
  const token = await desk.signIn('admin');
  const seen: string[] = [];
  const session = await desk.signIn('clerk');
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session }, (page) =>
    page.on('view', ({ view }) => seen.push(view)),
  );
  const after = nextView(clerk, 'staff', ({ printer }) => printer === 'fault');

  await desk.rest('PUT', '/devices/door', { token, body: door });

  await after;
  expect(seen).not.toContain('devices');
});

test('what does not fit is passed over, and the display stays', async () => {
  const desk = await startDesk({ clock: () => start });
  const leader = await connectStaff(desk, 'supervisor');
  const display = await desk.connect({ role: 'display', site: 'raadhus' });
  const told = nextView(leader, 'devices', ({ screens }) => screens[0]?.ahead === 0);

  display.emit('here', { clock: 'now' } as never);
  display.emit('here', { clock: start });

  expect((await told).screens).toMatchObject([{ connected: true, sound: null }]);
});

const door: Device = {
  kind: 'printer',
  id: 'door',
  name: 'Ved indgangen',
  site: 'raadhus',
  agent: 'key-of-the-door',
  connection: { over: 'file', path: '/dev/usb/lp0' },
  paper: 58,
  answers: true,
};

async function connectStaff(desk: TestDesk, name: 'supervisor' | 'admin'): Promise<Page> {
  const session = await desk.signIn(name);
  let first: Promise<unknown> = Promise.resolve();
  const page = await desk.connect({ role: 'staff', site: 'raadhus', session }, (opened) => {
    first = nextView(opened, 'devices');
  });
  await first;
  return page;
}

test('a site that has had a hundred screens in its life sees the next one, in place of the one gone for longest', () => {
  const clock = new TestClock();
  const screens = new Screens({ clock: clock.read, nameOf: () => undefined });
  const stays = screens.join('raadhus', 'kiosk', 'stays');
  for (let n = 0; n < 150; n += 1) {
    clock.later(1000);
    screens.join('raadhus', 'display', `display-${n}`).leave();
  }
  clock.later(1000);
  screens.join('raadhus', 'display', 'new');
  const seen = screens.at('raadhus').map(({ id }) => id);
  expect(seen).toEqual(expect.arrayContaining(['stays', 'new', 'display-149']));
  expect(seen).not.toContain('display-0');
  expect(seen).toHaveLength(100);
  stays.leave();
});
