// Somebody with a booked time before the kiosk.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BookingCode } from '../../core/booking/code.ts';
import type { Ack } from '../../core/protocol.ts';
import type { RefusalName } from '../../core/refusal.ts';
import { codeOf, longestCode, shortestCode } from '../../kiosk/model/check-in.ts';
import { bookingCodeInScan } from '../../ui/scan.ts';
import { given, type Hall, hall } from './hall.ts';

let here: Hall;

beforeEach(() => {
  vi.useFakeTimers();
  here = hall();
  here.show({ bookings: true });
});

afterEach(() => {
  here.kiosk.stop();
  vi.useRealTimers();
});

function page() {
  return here.kiosk.page.value;
}

function refused(name: RefusalName): Ack {
  return { ok: false, refusal: { refused: name } };
}

test('a scan on the first page goes straight to check-in, and its number stands on the screen', async () => {
  here.kiosk.scanned('K7Q4M2X');
  expect(here.lastAsked().command).toEqual({
    command: 'check-in',
    code: 'K7Q4M2X',
    language: 'da',
    slip: true,
  });
  await here.lastAsked().answer(given);
  expect(page()).toMatchObject({ is: 'number', ticket: { number: 'A007' } });
});

test('a code is scanned alone or in an address, and typed in capitals without what no code has', () => {
  expect(bookingCodeInScan('K7Q4M2X')).toBe('K7Q4M2X');
  expect(bookingCodeInScan('k7q-4m2x')).toBe('K7Q4M2X');
  expect(bookingCodeInScan('https://x.example/check-in/raadhus#K7Q4M2X')).toBe('K7Q4M2X');
  expect(bookingCodeInScan('7QH2M4K8P3W6T9RX')).toBe('');
  expect(codeOf(' k7q-4m2x ')).toBe('K7Q4M2X');
});

test('B1: codes are as long as the server takes them', () => {
  for (const length of [shortestCode, longestCode])
    expect(BookingCode.safeParse('7'.repeat(length)).success).toBe(true);
  for (const length of [shortestCode - 1, longestCode + 1]) {
    expect(BookingCode.safeParse('7'.repeat(length)).success).toBe(false);
  }
});

test.each(['booking/unknown', 'store/failing', 'rate/slow-down'] as const)(
  'after %s what was typed is still there',
  async (name) => {
    here.kiosk.askCode('K7Q4');
    void here.kiosk.checkIn('K7Q4');
    await here.lastAsked().answer(refused(name));
    expect(page()).toMatchObject({ is: 'not-checked-in', code: 'K7Q4' });
    here.kiosk.back();
    expect(page()).toEqual({ is: 'check-in', code: 'K7Q4' });
  },
);

test('what was typed outlives a break of the network', () => {
  here.kiosk.askCode('K7Q4');
  here.server.link.value = { is: 'lost' };
  here.server.age.value = 3000;
  expect(here.kiosk.notice.value).toEqual({ is: 'offline' });
  here.server.link.value = { is: 'online' };
  here.server.age.value = 0;
  expect(here.kiosk.notice.value).toBeUndefined();
  expect(page()).toEqual({ is: 'check-in', code: 'K7Q4' });
});

test('B5: who has booked checks in while no numbers are given out', async () => {
  here.show({ bookings: true, taking: { open: false, because: 'stopped', opens: null } });
  expect(here.kiosk.notice.value).toEqual({ is: 'stopped' });
  here.kiosk.scanned('K7Q4M2X');
  await here.lastAsked().answer(given);
  expect(page().is).toBe('number');
  expect(here.kiosk.notice.value).toBeUndefined();
});

test('nobody is expected, or the server is gone: a scan asks nothing', () => {
  here.show({ bookings: false });
  here.kiosk.scanned('K7Q4M2X');
  here.show({ bookings: true });
  here.server.link.value = { is: 'lost' };
  here.server.age.value = 3000;
  here.kiosk.scanned('K7Q4M2X');
  expect(here.server.asked).toEqual([]);
});

test('the code that is still held up beside its number asks nothing; the next citizen’s does, once the paper has come', async () => {
  here.kiosk.scanned('K7Q4M2X');
  await here.lastAsked().answer(given);
  here.kiosk.scanned('K7Q4M2X');
  here.kiosk.scanned('NEXT01');
  expect(here.server.asked).toHaveLength(1);
  here.show({ bookings: true, slips: { visit00007: 'confirmed' } });
  here.kiosk.scanned('NEXT01');
  expect(here.lastAsked().command).toMatchObject({ code: 'NEXT01' });
});

test('staff take the number back while the citizen looks at it: the screen says so, and begins anew', async () => {
  here.kiosk.scanned('K7Q4M2X');
  await here.lastAsked().answer(given);
  here.show({ bookings: true, gone: ['visit00007'] });
  await vi.advanceTimersByTimeAsync(0);
  expect(page()).toEqual({ is: 'gone', number: 'A007' });
  await vi.advanceTimersByTimeAsync(15_000);
  expect(page().is).toBe('start');
});

test('whoever goes away leaves no code behind', async () => {
  here.kiosk.askCode('K7Q4');
  await vi.advanceTimersByTimeAsync(180_000);
  expect(page().is).toBe('start');
});
