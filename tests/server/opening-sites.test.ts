// Sites that can't be opened at the first try, because the disk fails just then.

import { expect, test } from 'vitest';
import { Bookings } from '../../server/bookings.ts';
import { Devices } from '../../server/devices/devices.ts';
import { Printers } from '../../server/devices/printers.ts';
import type { OpenSite } from '../../server/front-desk.ts';
import { closeSite, openSite } from '../../server/open-site.ts';
import { DayIds } from '../../server/people/day-ids.ts';
import { Sites } from '../../server/sites.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { type Store, StoreFailed } from '../../server/store/store.ts';
import { Tickets } from '../../server/tickets.ts';
import { TestClock } from '../support/clock.ts';
import { anOffice, inForce } from '../support/office.ts';

test('G4 a site that takes long to open is opened once, though another can’t be opened and all is tried again', async () => {
  const opened: string[] = [];
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isIll = true;
  const sites = new Sites(inForce(anOffice()), async (id) => {
    opened.push(id);
    if (id === 'raadhus' && isIll) throw new StoreFailed('not now');
    if (id === 'bov') await slow;
    return {} as OpenSite;
  });
  const first = sites.follow();
  setImmediate(release);
  await expect(first).rejects.toThrow('not now');
  isIll = false;
  await sites.follow();
  expect(opened.sort()).toEqual(['bov', 'raadhus', 'raadhus']);
});

test('B1 of a site that was opened at the second try each booking is known once', async () => {
  const store = openMemoryStore();
  const clock = new TestClock();
  let isIll = false;
  const readSheet: Store['readSheet'] = async (name, schema) => {
    if (isIll && name.startsWith('notes-')) throw new StoreFailed('not now');
    return store.readSheet(name, schema);
  };
  const bookings = new Bookings();
  const dayIds = new DayIds(store);
  await dayIds.start();
  const open = () =>
    openSite({
      id: 'raadhus',
      configuration: inForce(anOffice()),
      store: { ...store, readSheet },
      clock: clock.read,
      log: { info: () => {}, warn: () => {} },
      dayIds,
      tickets: new Tickets('for this test', () => null),
      printers: new Printers(new Devices({ store, clock: clock.read }), () => undefined),
      bookings,
      dayEnded: async () => {},
    });
  const before = await open();
  const command = {
    command: 'book',
    date: '2026-11-24',
    code: 'EXTERN1',
    time: clock.now + 24 * 3_600_000,
    services: ['pas'],
    over: true,
  } as const;
  const booked = await before.site.ask(
    { id: 'book-0001', digest: '', command: { ...command, services: ['pas'] } },
    () => 'person:0123456789abcdef',
  );
  expect(booked).toMatchObject({ entry: { version: 1 } });
  await closeSite(before);
  isIll = true;
  await expect(open()).rejects.toThrow('not now');
  isIll = false;
  const again = await open();
  expect(bookings.find('EXTERN1')).toHaveLength(1);
  await closeSite(again);
});
