// How fast one client may ask: bursts pass, floods are slowed down, others are unhurt.

import { describe, expect, test } from 'vitest';
import { TestClock } from '../../../support/clock.ts';
import { startDesk, type TestDesk } from '../../../support/front-desk.ts';

const display = '/sites/raadhus/display';

/** Asks so many times at once; how many were answered with each status. */
async function flood(
  desk: TestDesk,
  times: number,
  asked: Parameters<TestDesk['rest']>[2] = {},
): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  const one = async () => {
    const { status } = await desk.rest('GET', display, asked);
    counts[status] = (counts[status] ?? 0) + 1;
  };
  await Promise.all(Array.from({ length: times }, one));
  return counts;
}

function from(address: string) {
  return { headers: { 'x-forwarded-for': address } };
}

test('in the demo a client may burst 300 requests', async () => {
  const desk = await startDesk({ clock: new TestClock().read });
  expect(await flood(desk, 300)).toEqual({ 200: 300 });
});

describe('a flood of one client', () => {
  const flow = { sockets: { burst: 300, perSecond: 50 }, api: { requests: 300, guesses: 20 } };

  test('is slowed down by a name; other addresses are not', async () => {
    const clock = new TestClock();
    const desk = await startDesk({ flow, clock: clock.read });
    expect(await flood(desk, 1000, from('192.0.2.1'))).toEqual({ 200: 300, 429: 700 });
    const slowed = await desk.rest('GET', display, from('192.0.2.1'));
    expect(slowed).toMatchObject({ status: 429, body: { name: 'rate/slow-down' } });
    expect(slowed.headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
    expect(slowed.headers.get('retry-after')).toBe('1');
    expect(await desk.rest('GET', display, from('192.0.2.2'))).toMatchObject({ status: 200 });
    clock.later(1000);
    expect(await flood(desk, 50, from('192.0.2.1'))).toEqual({ 200: 30, 429: 20 });
  });

  test('hurts nobody who has a token, also where all share an address', async () => {
    const clock = new TestClock();
    const desk = await startDesk({ flow, clock: clock.read });
    const token = await desk.signIn();
    const colleague = await desk.signIn();
    expect(await flood(desk, 400, { token })).toEqual({ 200: 300, 429: 100 });
    expect(await desk.rest('GET', display, { token: colleague })).toMatchObject({ status: 200 });
    expect(await desk.rest('GET', display)).toMatchObject({ status: 200 });
    const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    const take = { command: 'take', services: ['pas'], language: 'da', slip: false } as const;
    expect(await desk.command(kiosk, { ...take, services: [...take.services] })).toMatchObject({ ok: true });
  });

  test('under tokens that are nobody’s counts by the address', async () => {
    const clock = new TestClock();
    const desk = await startDesk({ flow, clock: clock.read });
    const counts: Record<number, number> = {};
    for (let i = 0; i < 310; i += 1) {
      const { status } = await desk.rest('GET', display, { token: `forged-${i}`, ...from('192.0.2.1') });
      counts[status] = (counts[status] ?? 0) + 1;
    }
    expect(counts).toEqual({ 401: 300, 429: 10 });
  });
});
