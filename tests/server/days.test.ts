// Bookings of days to come, whatever the machine's clock does and whenever the server stops.

import { expect, test } from 'vitest';
import type { Acceptance } from '../../core/day/accept.ts';
import { Days } from '../../server/days.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { StoreConflict } from '../../server/store/store.ts';
import { aDay } from '../support/days-file.ts';
import { HeldStore } from '../support/held-store.ts';
import { anOffice, siteOf } from '../support/office.ts';
import { clock, startSite, type TestSite } from '../support/site.ts';

const monday = '2026-11-23';
const tuesday = '2026-11-24';
const wednesday = '2026-11-25';
const friday = '2026-11-27';

function book(site: TestSite, date: string, code: string, id?: string, time = '10:00'): Promise<Acceptance> {
  return site.ask(
    () => 'key:city',
    { command: 'book', date, code, time: clock(date, time), services: ['pas'] },
    id,
  );
}

function checkIn(site: TestSite, code: string): Promise<Acceptance> {
  return site.ask(() => 'device:kiosk', { command: 'check-in', code, slip: false });
}

function stateOf(site: TestSite, date: string, code: string): Promise<string | undefined> {
  return site.site.readOn(date, (day) => day?.bookings.get(code)?.state.is);
}

async function typesIn(site: TestSite, date: string): Promise<string[]> {
  return (await site.store.read(`raadhus/${date}`)).flatMap(({ events }) => events.map(({ type }) => type));
}

test('B2 a booking of a day to come stands in that day’s journal, and is there when the day begins', async () => {
  let site = await startSite(clock(monday, '12:00'));
  await site.take();
  expect(await book(site, wednesday, 'AAAA')).toMatchObject({
    entry: { version: 1, at: clock(monday, '12:00') },
  });
  expect(site.site.date).toBe(monday);
  site = await site.again();
  expect(site.site.date).toBe(monday);
  expect(await book(site, wednesday, 'BBBB')).toMatchObject({ entry: { version: 2 } });
  site.now = clock(tuesday, '09:00');
  await site.site.turn();
  expect(site.site.date).toBe(tuesday);
  site.now = clock(wednesday, '09:55');
  expect(await checkIn(site, 'AAAA')).toMatchObject({ entry: { version: 3, events: [{ number: 'B001' }] } });
  site = await site.again();
  expect(site.site.date).toBe(wednesday);
  expect(await checkIn(site, 'BBBB')).toMatchObject({ entry: { version: 4, events: [{ number: 'B002' }] } });
});

test('O3 B2 days that passed while the server was off end in their order, with their boundaries’ times', async () => {
  const site = await startSite(clock(monday, '12:00'));
  await site.take();
  await book(site, tuesday, 'AAAA');
  await book(site, wednesday, 'BBBB');
  await book(site, friday, 'CCCC');
  await site.site.stop();
  site.now = clock(wednesday, '09:00');
  const later = await site.again();
  expect(later.site.date).toBe(wednesday);
  expect(await typesIn(later, tuesday)).toEqual(['booked', 'booking-missed', 'day-ended']);
  expect((await later.store.read(`raadhus/${monday}`)).at(-1)?.at).toBe(clock(tuesday, '03:00'));
  expect((await later.store.read(`raadhus/${tuesday}`)).at(-1)?.at).toBe(clock(wednesday, '03:00'));
  expect(await checkIn(later, 'BBBB')).toMatchObject({ entry: { events: [{ type: 'ticket-taken' }] } });
  expect(await stateOf(later, friday, 'CCCC')).toBe('booked');
});

test('B2 a clock that leaps ahead and is set back has lost no booking, and the right day is open', async () => {
  const site = await startSite(clock(monday, '12:00'));
  await site.take();
  await book(site, tuesday, 'AAAA');
  await book(site, friday, 'CCCC');
  site.now = clock('2027-12-01', '09:00');
  await site.site.turn();
  expect(site.site.date).toBe('2027-12-01');
  site.now = clock(tuesday, '09:50');
  expect(await checkIn(site, 'AAAA')).toMatchObject({ entry: { events: [{ number: 'B001' }] } });
  expect(site.site.date).toBe(tuesday);
  const later = await site.again();
  expect(later.site.date).toBe(tuesday);
  expect(await stateOf(later, friday, 'CCCC')).toBe('booked');
});

test('B2 where people have come to the day that a wrong clock began, it stays until they are gone', async () => {
  const site = await startSite(clock(monday, '12:00'));
  await book(site, tuesday, 'AAAA');
  site.now = clock(friday, '09:00');
  const taken = await site.take();
  site.now = clock(tuesday, '09:00');
  await site.site.turn();
  expect(site.site.date).toBe(friday);
  const later = await site.again();
  expect(later.site.date).toBe(friday);
  const [event] = 'entry' in taken ? taken.entry.events : [];
  const visit = event && 'visit' in event ? event.visit : '';
  await later.ask(() => 'device:kiosk', { command: 'leave', visit });
  await later.site.turn();
  expect(later.site.date).toBe(tuesday);
  expect(await checkIn(later, 'AAAA')).toMatchObject({ entry: { events: [{ type: 'ticket-taken' }] } });
});

test('B2 days that a leap of the clock went past end with the day after, if it was right', async () => {
  const site = await startSite(clock(monday, '12:00'));
  await site.take();
  await book(site, tuesday, 'AAAA');
  site.now = clock(wednesday, '09:00');
  await site.take();
  expect(await stateOf(site, tuesday, 'AAAA')).toBe('booked');
  site.now = clock('2026-11-26', '04:00');
  await site.site.turn();
  expect(await typesIn(site, tuesday)).toEqual(['booked', 'booking-missed', 'day-ended']);
  expect(site.ended.map(({ date }) => date)).toEqual([monday, tuesday, wednesday]);
});

test('L1 the times of a day that was booked on before are not earlier than those of the day before it', async () => {
  const site = await startSite(clock(monday, '12:00'));
  await site.take();
  await book(site, tuesday, 'AAAA');
  site.now = clock(tuesday, '09:00');
  await site.site.turn();
  site.now = clock(monday, '16:00');
  expect(await checkIn(site, 'AAAA')).toMatchObject({ entry: { at: clock(tuesday, '03:00') } });
  const later = await site.again();
  expect(later.site.date).toBe(tuesday);
  expect(await later.take()).toMatchObject({ entry: { at: clock(tuesday, '03:00') } });
});

test('L7 the same booking again is the first one, before its day, on it and on the day after; its id is used for nothing else', async () => {
  let site = await startSite(clock(monday, '12:00'));
  await site.take();
  await book(site, tuesday, 'AAAA', 'book-once');
  for (const [date, time] of [
    [monday, '13:00'],
    [tuesday, '09:00'],
    [wednesday, '09:00'],
  ] as const) {
    site.now = clock(date, time);
    expect(await book(site, tuesday, 'AAAA', 'book-once')).toMatchObject({ again: { booking: 'AAAA' } });
    expect(await book(site, friday, 'BBBB', 'book-once')).toEqual({ refused: 'command/reused' });
    expect(await site.take('book-once')).toEqual({ refused: 'command/reused' });
    site = await site.again();
    await site.take();
  }
});

test('B2 commands of several days that come together are each durable before they are answered', async () => {
  const store = new HeldStore();
  const site = await startSite(clock(monday, '12:00'), store);
  const all = await Promise.all([
    book(site, friday, 'AAAA'),
    site.take(),
    book(site, tuesday, 'BBBB'),
    book(site, friday, 'CCCC'),
    book(site, friday, 'AAAA'),
  ]);
  expect(all.map((one) => ('refused' in one ? one.refused : 'accepted'))).toEqual([
    'accepted',
    'accepted',
    'accepted',
    'accepted',
    'booking/exists',
  ]);
  expect(store.appends.map(({ stream, entries }) => [stream, entries.length])).toEqual([
    [`raadhus/${monday}`, 1],
    [`raadhus/${friday}`, 2],
    [`raadhus/${tuesday}`, 1],
  ]);
});

test('B2 a booking that could not be written is refused and is nowhere; its repetition is', async () => {
  const store = new HeldStore();
  const site = await startSite(clock(monday, '12:00'), store);
  await book(site, friday, 'AAAA');
  store.broken = true;
  expect(await book(site, friday, 'BBBB', 'book-it')).toEqual({ refused: 'store/failing' });
  store.broken = false;
  await site.site.turn();
  expect(await stateOf(site, friday, 'BBBB')).toBeUndefined();
  expect(await book(site, friday, 'BBBB', 'book-it')).toMatchObject({ entry: { version: 2 } });
});

test('B2 what another process wrote to a day to come is read before it is decided anew', async () => {
  const store = openMemoryStore();
  const site = await startSite(clock(monday, '12:00'), store);
  const other = await startSite(clock(monday, '12:00'), store, 500);
  await book(site, friday, 'AAAA');
  await expect(store.append(`raadhus/${friday}`, 0, [])).rejects.toThrow(StoreConflict);
  expect(await book(other, friday, 'AAAA')).toEqual({ refused: 'booking/exists', about: { code: 'AAAA' } });
  expect(await book(other, friday, 'BBBB')).toMatchObject({ entry: { version: 2 } });
});

test('F5 O3 at a pop-up a day that was brought hides none before it that has not ended', async () => {
  const thursday = '2026-11-26';
  const store = openMemoryStore();
  await store.append(`bov/${tuesday}`, 0, aDay(tuesday).entries.slice(0, 1));
  await store.append(`bov/${thursday}`, 0, aDay(thursday).entries);
  const popUp = { firstDay: monday, lastDay: friday, closed: false };
  const days = new Days({
    id: 'bov',
    store,
    site: () => ({ ...siteOf(anOffice(), 'bov'), popUp }),
    clock: () => clock(friday, '09:00'),
    prepare: async () => {},
  });
  await days.reopen();
  expect(days.current.date).toBe(tuesday);
});
