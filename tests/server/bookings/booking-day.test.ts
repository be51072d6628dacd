// A day with sixty bookings on the built server and a real disk, by REST and sockets: people come in time, early, late,
// twice or not at all, bookings are cancelled and moved while they stand there, and the server is killed in the middle.

import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { exampleOffice } from '../../../core/office/example.ts';
import { type Ack, type CommandMessage, protocolVersion } from '../../../core/protocol.ts';
import { addDays, localTime, MINUTE } from '../../../core/time.ts';
import { aFolder } from '../../support/folder.ts';
import type { Page } from '../../support/front-desk.ts';
import { startProgram } from '../../support/program.ts';
import { type Fate, recount } from './recount.ts';

type Plan =
  | 'in-time'
  | 'early'
  | 'late'
  | 'missing'
  | 'cancelled'
  | 'moved'
  | 'other-day'
  | 'wedding-due'
  | 'wedding-later';

/** How many of each. */
const sixty: Readonly<Record<Plan, number>> = {
  'in-time': 20,
  early: 10,
  late: 8,
  missing: 6,
  cancelled: 5,
  moved: 5,
  'other-day': 2,
  'wedding-due': 2,
  'wedding-later': 2,
};

/** Where it is about noon, so that no booking of an hour before or after belongs to another day. */
const ahead = 12 - new Date().getUTCHours();
const timeZone = ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
const now = Math.floor(Date.now() / MINUTE) * MINUTE;
const { date } = localTime(now, timeZone);
const here = '/sites/raadhus';

function timeOf(plan: Plan, nth: number): number {
  switch (plan) {
    case 'late':
      return now - (30 + nth) * MINUTE;
    case 'early':
    case 'wedding-later':
      return now + (90 + nth) * MINUTE;
    case 'wedding-due':
      return now - (1 + nth) * MINUTE;
    default:
      // In the order of their codes, the last one a few minutes ago: in time for a quarter of an hour.
      return now - (nth % 3) * MINUTE;
  }
}

const bookings = (Object.keys(sixty) as Plan[]).flatMap((plan) =>
  Array.from({ length: sixty[plan] }, (_, nth) => ({
    plan,
    code: `${plan.replace('-', '').toUpperCase().slice(0, 8)}${nth}`,
    time: timeOf(plan, nth),
    service: plan.startsWith('wedding') ? 'vielse' : nth % 2 === 0 ? 'pas' : 'flytning',
  })),
);
const those = (...plans: Plan[]) => bookings.filter(({ plan }) => plans.includes(plan));

/** Of both servers: the second remembers the ids of the first (L7). */
let commands = 0;

class Desk {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async ask<Body>(method: string, path: string, token = '', body?: object | string): Promise<Body> {
    const type = typeof body === 'string' ? 'text/csv' : 'application/json';
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    });
    return (await response.json()) as Body;
  }

  async signIn(name: string): Promise<string> {
    return (await this.ask<{ token: string }>('POST', '/session', '', { name, password: 'demo' })).token;
  }

  page(auth: object): Promise<Page> {
    const page: Page = io(this.url, {
      transports: ['websocket'],
      auth: { ...auth, version: protocolVersion },
      reconnection: false,
      forceNew: true,
    });
    onTestFinished(() => void page.close());
    return new Promise((resolve, reject) => {
      page.on('connect', () => resolve(page));
      page.on('connect_error', reject);
    });
  }

  kiosk(): Promise<Page> {
    return this.page({ role: 'kiosk', site: 'raadhus', device: 'kiosk' });
  }

  press(page: Page, command: CommandMessage['command'], id?: string): Promise<Ack> {
    commands += 1;
    return page.emitWithAck('command', { id: id ?? `booking-day-${process.pid}-${commands}`, command });
  }

  checkIn(page: Page, code: string, id?: string): Promise<Ack> {
    return this.press(page, { command: 'check-in', code, slip: false }, id);
  }
}

async function numbered(ack: Promise<Ack>): Promise<string> {
  const told = await ack;
  if (!told.ok) throw new Error(JSON.stringify(told.refusal));
  return told.answer.number ?? '';
}

test('B1 B2 B4 B5 B6 B7 B8 a day with sixty bookings, and a kill in the middle of it, comes to what its journal says', async () => {
  const DATA_DIR = await aFolder();
  const program = startProgram({ DATA_DIR });
  const before = new Desk(await program.ready());
  const admin = await before.signIn('admin');
  const office = { ...structuredClone(exampleOffice), limits: { lateMinutes: 25 } };
  for (const site of office.sites) site.timeZone = timeZone;
  const saved = await before.ask('PUT', '/office', admin, { version: 1, office, when: 'now' });
  expect(saved).toMatchObject({ version: 2 });

  // Half of them come as a file, twice; the others one by one.
  const file = bookings
    .slice(0, 30)
    .map(({ code, time, service }) => `${code};${localTime(time, timeZone).time};${service}`)
    .join('\r\n');
  const bring = () =>
    before.ask<{ booked: string[]; unchanged: string[] }>(
      'POST',
      `${here}/bookings/import?date=${date}`,
      admin,
      file,
    );
  expect((await bring()).booked).toHaveLength(30);
  expect(await bring()).toMatchObject({ booked: [], unchanged: { length: 30 } });
  for (const { code, time, service } of bookings.slice(30)) {
    const booked = await before.ask('POST', `${here}/bookings`, admin, { code, time, services: [service] });
    expect(booked).toMatchObject({ code, state: 'booked', date });
  }

  const numbers = new Map<string, string>();
  const kiosk = await before.kiosk();
  const come = async (desk: Desk, page: Page, codes: readonly { code: string }[]) => {
    for (const { code } of codes) {
      const number = await numbered(desk.checkIn(page, code));
      numbers.set(code, number);
      // Once more, at the kiosk or by REST: the number that was given.
      expect(await desk.checkIn(page, code.toLowerCase())).toEqual({
        ok: false,
        refusal: { refused: 'booking/checked-in', about: { number } },
      });
    }
  };
  await come(before, kiosk, those('in-time').slice(0, 10));
  await come(before, kiosk, those('early').slice(0, 5));

  // Killed while somebody checks in: repeated, it is one number.
  const [cutOff] = those('in-time').slice(10);
  const underWay = before.checkIn(kiosk, cutOff?.code ?? '', 'check-in-cut-off').catch(() => 'nobody heard');
  await program.signal('SIGKILL');
  kiosk.close();
  void underWay;

  const again = startProgram({ DATA_DIR });
  const desk = new Desk(await again.ready());
  const page = await desk.kiosk();
  const number = await numbered(desk.checkIn(page, cutOff?.code ?? '', 'check-in-cut-off'));
  numbers.set(cutOff?.code ?? '', number);
  expect(await numbered(desk.checkIn(page, cutOff?.code ?? '', 'check-in-cut-off'))).toBe(number);

  await come(desk, page, those('in-time').slice(11));
  await come(desk, page, those('early').slice(5));
  await come(desk, page, those('late'));
  await come(desk, page, those('wedding-due', 'wedding-later'));
  const clerk = await desk.signIn('clerk');
  for (const [i, { code }] of those('cancelled').entries()) {
    if (i % 2 === 0) await desk.ask('DELETE', `/bookings/${code}`, clerk);
    else {
      const staff = await desk.page({ role: 'staff', site: 'raadhus', session: clerk });
      const command = { command: 'cancel-booking', date, code, cause: 'by-citizen' } as const;
      expect(await desk.press(staff, command)).toMatchObject({ ok: true });
    }
    expect(await desk.checkIn(page, code)).toMatchObject({ refusal: { refused: 'booking/cancelled' } });
  }
  // Moved while they stand at the kiosk.
  const later = now + 60 * MINUTE;
  for (const moved of those('moved')) {
    await desk.ask('PUT', `/bookings/${moved.code}`, clerk, { time: later });
    moved.time = later;
  }
  await come(desk, page, those('moved'));
  for (const { code, time } of those('other-day')) {
    const tomorrow = time + 24 * 60 * MINUTE;
    expect(await desk.ask('PUT', `/bookings/${code}`, clerk, { time: tomorrow })).toMatchObject({
      date: addDays(date, 1),
    });
    expect(await desk.checkIn(page, code)).toMatchObject({ refusal: { refused: 'booking/other-day' } });
  }

  // Three counters serve until nobody can be called any more.
  const [supervisor, chief] = [await desk.signIn('supervisor'), await desk.signIn('admin')];
  for (const [counter, session] of [
    ['1', clerk],
    ['3', supervisor],
    ['4', chief],
  ] as const) {
    const staff = await desk.page({ role: 'staff', site: 'raadhus', session });
    expect(await desk.press(staff, { command: 'open', counter })).toMatchObject({ ok: true });
    for (;;) {
      const called = await desk.press(staff, { command: 'call-next', counter });
      if (!called.ok) {
        expect(called.refusal.refused).toBe('queue/empty');
        break;
      }
      await desk.press(staff, { command: 'start', counter });
      expect(await desk.press(staff, { command: 'finish', counter })).toMatchObject({ ok: true });
    }
  }

  const { bookings: told } = await desk.ask<{ bookings: (Fate & { code: string })[] }>(
    'GET',
    `${here}/bookings?date=${date}`,
    clerk,
  );
  await again.signal('SIGKILL');
  const fates = await recount(DATA_DIR, 'raadhus', date);

  expect(fates.size).toBe(60);
  expect(told.map(({ code, state, time, number }) => [code, state, time, number]).sort()).toEqual(
    [...fates].map(([code, { state, time, number }]) => [code, state, time, number]).sort(),
  );
  for (const { code, plan, time } of bookings) {
    const fate = fates.get(code);
    const isGone = plan === 'cancelled' || plan === 'other-day';
    const hasCome = !isGone && plan !== 'missing';
    expect([code, fate?.state, fate?.time, fate?.number]).toEqual([
      code,
      isGone ? 'cancelled' : hasCome ? 'checked-in' : 'booked',
      time,
      numbers.get(code) ?? null,
    ]);
    // Who is late is called as a walk-in; a wedding not before its time; all others today.
    if (hasCome) expect([code, fate?.number?.slice(0, 1)]).toEqual([code, plan === 'late' ? 'A' : 'B']);
    expect([code, fate?.called !== null]).toEqual([code, hasCome && plan !== 'wedding-later']);
  }
  expect(new Set(numbers.values()).size).toBe(numbers.size);
  const tomorrow = await recount(DATA_DIR, 'raadhus', addDays(date, 1));
  expect([...tomorrow].map(([code, { state }]) => [code, state])).toEqual(
    those('other-day').map(({ code }) => [code, 'booked']),
  );
}, 120_000);
