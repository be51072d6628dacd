// Bookings through the doors: REST and sockets on a real server.

import { describe, expect, test } from 'vitest';
import type { CommandMessage } from '../../core/protocol.ts';
import { instantOf, MINUTE } from '../../core/time.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { type Store, StoreFailed } from '../../server/store/store.ts';
import { TestClock } from '../support/clock.ts';
import { nextView, startDesk, type TestDesk } from '../support/front-desk.ts';

const monday = '2026-11-23';
const tuesday = '2026-11-24';
const here = '/sites/raadhus';

type Body = Record<string, unknown>;
type Asked = Parameters<TestDesk['rest']>[2];

function at(date: string, time: string): number {
  return instantOf(date, time, 'Europe/Copenhagen');
}

/** The demo on a Monday morning, with a booking system that has a key, and a clerk. */
async function opened(store: Store = openMemoryStore()) {
  const clock = new TestClock(monday, '08:00');
  const desk = await startDesk({ store, clock: clock.read });
  const admin = await desk.signIn('admin');
  const made = await desk.rest('POST', '/keys', {
    token: admin,
    body: { name: 'booking system', role: 'integration' },
  });
  const city = (made.body as { key: string }).key;
  const clerk = await desk.signIn();
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    key?: string,
    token = city,
  ) => {
    const asked: Asked = {
      token,
      ...(body === undefined ? {} : { body }),
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    };
    const answer = await desk.rest(method, path, asked);
    return { status: answer.status, body: answer.body as Body };
  };
  const book = (code: string, date: string, time: string, key?: string) =>
    ask('POST', `${here}/bookings`, { code, time: at(date, time), services: ['pas'] }, key);
  return { clock, desk, clerk, ask, book };
}

describe('by REST', () => {
  test('B2 B6 booked, read, moved, cancelled', async () => {
    const { ask, book } = await opened();
    const booked = await book('ab-12', tuesday, '10:00');
    expect(booked).toMatchObject({
      status: 201,
      body: { code: 'AB12', site: 'raadhus', date: tuesday, state: 'booked', number: null },
    });
    expect(await ask('GET', '/bookings/ab12')).toMatchObject({ status: 200, body: booked.body });
    const moved = await ask('PUT', '/bookings/AB12', { time: at(tuesday, '11:00'), services: ['mitid'] });
    expect(moved).toMatchObject({ status: 200, body: { time: at(tuesday, '11:00'), services: ['mitid'] } });
    expect(await ask('GET', `${here}/bookings?date=${tuesday}`)).toMatchObject({
      body: { date: tuesday, version: 2, bookings: [{ code: 'AB12', time: at(tuesday, '11:00') }] },
    });
    expect(await ask('DELETE', '/bookings/AB12')).toMatchObject({
      status: 200,
      body: { state: 'cancelled', cause: 'by-citizen' },
    });
    expect(await ask('DELETE', '/bookings/AB12')).toMatchObject({ body: { name: 'booking/cancelled' } });
    expect(await ask('GET', '/bookings/NOBODY')).toMatchObject({ status: 404 });
  });

  test('B6 to another day and to another site: one booking, that was moved there', async () => {
    const { ask, book } = await opened();
    await book('AB12', monday, '10:00');
    const toTuesday = await ask('PUT', '/bookings/AB12', { time: at(tuesday, '09:00') });
    expect(toTuesday).toMatchObject({
      status: 200,
      body: { date: tuesday, site: 'raadhus', state: 'booked' },
    });
    const toBov = await ask('PUT', '/bookings/AB12', { site: 'bov', time: at(tuesday, '09:30') });
    expect(toBov).toMatchObject({ status: 200, body: { date: tuesday, site: 'bov', state: 'booked' } });
    for (const date of [monday, tuesday]) {
      expect(await ask('GET', `${here}/bookings?date=${date}`)).toMatchObject({
        body: { bookings: [{ code: 'AB12', state: 'cancelled', cause: 'moved' }] },
      });
    }
    const checkedIn = await ask('POST', `${here}/check-in`, { code: 'AB12' });
    expect(checkedIn).toMatchObject({
      status: 409,
      body: { name: 'booking/other-day', about: { site: 'Bov' } },
    });
  });

  test('B6 L7 moving again under the same key is the first move, and back is another one', async () => {
    const { ask, book } = await opened();
    await book('AB12', monday, '10:00');
    const move = (date: string, key: string) =>
      ask('PUT', '/bookings/AB12', { time: at(date, '09:00') }, key);
    const first = await move(tuesday, 'move-it-once');
    expect(await move(tuesday, 'move-it-once')).toEqual(first);
    expect(await move(monday, 'move-it-back')).toMatchObject({
      status: 200,
      body: { date: monday, state: 'booked' },
    });
    expect(await move(monday, 'move-it-back')).toMatchObject({
      status: 200,
      body: { date: monday, state: 'booked' },
    });
  });

  test('B6 a move that is refused leaves the booking where it was', async () => {
    const { ask, book } = await opened();
    await book('AB12', monday, '10:00');
    const toBov = await ask('PUT', '/bookings/AB12', {
      site: 'bov',
      time: at(tuesday, '09:30'),
      services: ['vielse'],
    });
    expect(toBov).toMatchObject({ body: { name: 'service/unknown' } });
    expect(await ask('GET', '/bookings/AB12')).toMatchObject({ body: { date: monday, state: 'booked' } });
  });

  test.each(['its repetition', 'the next start', 'the site, when its disk is well again'])(
    'B6 a move that was cut off is finished by %s',
    async (how) => {
      const kept = openMemoryStore();
      let broken = false;
      const append: Store['append'] = async (stream, expected, entries) => {
        const leaves = entries.some(({ events }) => events.some(({ type }) => type === 'booking-cancelled'));
        if (broken && leaves) throw new StoreFailed('the disk is full');
        await kept.append(stream, expected, entries);
      };
      const { desk, clock, ask, book } = await opened({ ...kept, append });
      await book('AB12', monday, '10:00');
      broken = true;
      const move = () => ask('PUT', '/bookings/AB12', { time: at(tuesday, '09:00') }, 'move-it-once');
      expect(await move()).toMatchObject({ status: 503 });
      broken = false;
      let found: unknown;
      if (how === 'its repetition') {
        await expect.poll(async () => (await move()).status, { timeout: 5000 }).toBe(200);
        found = (await ask('GET', `${here}/bookings?date=${monday}`)).body.bookings;
      } else if (how !== 'the next start') {
        const listed = async () => (await ask('GET', `${here}/bookings?date=${monday}`)).body.bookings;
        await expect.poll(listed, { timeout: 5000 }).toMatchObject([{ state: 'cancelled' }]);
        found = await listed();
      } else {
        await desk.stop();
        const next = await startDesk({ store: kept, clock: clock.read });
        const token = await next.signIn();
        const day = await next.rest('GET', `${here}/bookings?date=${monday}`, { token });
        found = (day.body as Body).bookings;
      }
      expect(found).toMatchObject([{ code: 'AB12', state: 'cancelled', cause: 'moved' }]);
    },
  );

  test('B1 one code is one booking in the whole office, however many ask at once', async () => {
    const { ask } = await opened();
    const wish = (site: string, date: string) =>
      ask('POST', `/sites/${site}/bookings`, { code: 'ONE1', time: at(date, '10:00'), services: ['pas'] });
    const all = await Promise.all([
      wish('raadhus', monday),
      wish('raadhus', tuesday),
      wish('bov', monday),
      wish('bov', tuesday),
    ]);
    expect(all.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  test('B5 checking in gives a number and tells of the wait; once more it tells the number', async () => {
    const { ask, book, clock } = await opened();
    await book('AB12', monday, '10:00');
    clock.at(monday, '09:50');
    const came = await ask('POST', `${here}/check-in`, { code: 'ab 12' }, 'check-in-1');
    expect(came).toMatchObject({ status: 201, body: { number: 'B001', booking: 'AB12', before: 0 } });
    expect(await ask('POST', `${here}/check-in`, { code: 'ab 12' }, 'check-in-1')).toMatchObject({
      status: 201,
      body: { number: 'B001' },
    });
    expect(await ask('POST', `${here}/check-in`, { code: 'AB12' })).toMatchObject({
      status: 409,
      body: { name: 'booking/checked-in', about: { number: 'B001' } },
    });
    expect(await ask('GET', '/bookings/AB12')).toMatchObject({
      body: { state: 'checked-in', number: 'B001', late: -10 },
    });
  });

  test('B5 a date in a refusal reads as people write it', async () => {
    const { desk, book, clerk } = await opened();
    await book('AB12', tuesday, '10:00');
    const { body } = await desk.rest('POST', `${here}/check-in`, {
      token: clerk,
      body: { code: 'AB12' },
      headers: { 'accept-language': 'da' },
    });
    expect(body).toMatchObject({ title: 'Din tid er 24. november 2026, Aabenraa Rådhus.' });
  });

  test('B5 guessing codes is slowed down', async () => {
    const { ask } = await opened();
    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, i) => ask('POST', `${here}/check-in`, { code: `GUESS${i}` })),
    );
    const statuses = guesses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });

  test('B5 guessing codes at an unpaired kiosk is slowed down too, over all its connections; staff are not', async () => {
    const { desk, clerk, book } = await opened();
    await book('AB12', monday, '09:00');
    const kiosks = await Promise.all(
      ['kiosk-1', 'kiosk-2'].map((device) => desk.connect({ role: 'kiosk', site: 'raadhus', device })),
    );
    const guess = async (page: (typeof kiosks)[number], code: string) => {
      const ack = await desk.command(page, { command: 'check-in', code, slip: false });
      return ack.ok ? 'number' : ack.refusal.refused;
    };
    const guesses = kiosks.flatMap((page) => Array.from({ length: 15 }, (_, i) => guess(page, `GUESS${i}`)));
    const told = await Promise.all(guesses);
    expect(told.filter((one) => one === 'booking/unknown')).toHaveLength(20);
    expect(told.filter((one) => one === 'rate/slow-down')).toHaveLength(10);
    const staff = await desk.connect({ role: 'staff', site: 'raadhus', session: clerk });
    expect(await guess(staff, 'AB12')).toBe('number');
  });

  test('B3 the free times of a service', async () => {
    const { ask } = await opened();
    expect(await ask('GET', `${here}/slots?service=pas&from=${tuesday}&days=2`)).toEqual({
      status: 200,
      body: { site: 'raadhus', service: 'pas', days: [] },
    });
    expect(await ask('GET', `${here}/slots?service=dans`)).toMatchObject({ status: 404 });
  });

  test('a day that is over can be read', async () => {
    const { ask, book, clock, desk } = await opened();
    await book('AB12', monday, '10:00');
    clock.at('2026-11-26', '09:00');
    const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    await desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: false });
    expect(await ask('GET', `${here}/bookings?date=${monday}`)).toMatchObject({
      body: { bookings: [{ code: 'AB12', state: 'no-show' }] },
    });
  });
});

describe('by role', () => {
  test('a kiosk and a display book nothing and read no list', async () => {
    const { desk } = await opened();
    const body = { time: at(monday, '10:00'), services: ['pas'] };
    expect((await desk.rest('POST', `${here}/bookings`, { body })).status).toBe(401);
    expect((await desk.rest('GET', `${here}/bookings`)).status).toBe(401);
    const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    const ack = await desk.command(kiosk, {
      command: 'book',
      date: monday,
      ...body,
    } as CommandMessage['command']);
    expect(ack).toEqual({ ok: false, refusal: { refused: 'role/forbidden' } });
  });
});

describe('on the screens', () => {
  test('B4 staff see who is expected, has come and how late; the kiosk that there are bookings', async () => {
    const { desk, clock, clerk, book } = await opened();
    const kiosk = await desk.see({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' }, 'kiosk');
    expect(kiosk.bookings).toBe(false);
    const views: unknown[] = [];
    const staff = await desk.connect({ role: 'staff', site: 'raadhus', session: clerk }, (page) => {
      page.on('view', (view) => view.view === 'bookings' && views.push(view.bookings));
    });
    const expected = nextView(staff, 'bookings', ({ bookings }) => bookings.length === 1);
    await book('AB12', monday, '10:00');
    expect(await expected).toMatchObject({
      date: monday,
      bookings: [{ code: 'AB12', state: 'booked', late: null }],
    });
    const come = nextView(staff, 'bookings', ({ bookings }) => bookings[0]?.state === 'checked-in');
    clock.at(monday, '10:05');
    const kioskPage = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    const ack = await desk.command(kioskPage, { command: 'check-in', code: 'AB12', slip: false });
    expect(ack).toMatchObject({
      ok: true,
      answer: { number: 'B001', booking: 'AB12' },
      ticket: { before: 0 },
    });
    expect(await come).toMatchObject({
      bookings: [{ late: 5, number: 'B001', came: at(monday, '10:00') + 5 * MINUTE }],
    });
    expect(views[0]).toEqual([]);
    expect((await desk.see({ role: 'kiosk', site: 'raadhus', device: 'kiosk-2' }, 'kiosk')).bookings).toBe(
      true,
    );
  });
});
