// Commands that wait while a write is under way go together, and what could not be written never was.

import { describe, expect, test } from 'vitest';
import type { Acceptance } from '../../core/day/accept.ts';
import type { Command } from '../../core/day/commands.ts';
import type { By } from '../../core/day/events.ts';
import { startDesk } from '../support/front-desk.ts';
import { HeldStore } from '../support/held-store.ts';
import { clock, startSite, type TestSite } from '../support/site.ts';

const morning = clock('2026-11-23', '10:00');

async function heldSite() {
  const store = new HeldStore();
  return { store, site: await startSite(morning, store) };
}

/** A ticket is being written down, and comes no further until the store is released. */
async function whileWriting({ store, site }: { store: HeldStore; site: TestSite }) {
  store.hold();
  const arrival = store.arrival();
  const taken = site.take();
  await arrival;
  return { taken };
}

function numberIn(acceptance: Acceptance): string | undefined {
  if (!('entry' in acceptance)) return undefined;
  const [event] = acceptance.entry.events;
  return event?.type === 'ticket-taken' ? event.number : undefined;
}

function press(site: TestSite, by: By, command: Command): Promise<Acceptance> {
  return site.ask(() => by, command);
}

describe('commands that wait', () => {
  test('go together: one flush for all of them, each with its own number', async () => {
    const held = await heldSite();
    const { taken } = await whileWriting(held);
    const answered: Acceptance[] = [];
    const waiting = Array.from({ length: 100 }, async () => answered.push(await held.site.take()));

    held.store.release();
    await Promise.all([taken, ...waiting]);

    expect(held.store.appends.map(({ entries }) => entries.length)).toEqual([1, 100]);
    expect(new Set(answered.map(numberIn)).size).toBe(100);
    expect(answered.map(numberIn).at(-1)).toBe('A101');
  });

  test('go together although each is read by itself: what one look at the sockets finds is flushed once', async () => {
    const { store, site } = await heldSite();
    const answered = await Promise.all([site.take(), Promise.resolve().then(() => site.take())]);

    expect(answered.map(numberIn)).toEqual(['A001', 'A002']);
    expect(store.appends.map(({ entries }) => entries.length)).toEqual([2]);
  });

  test('L3 are decided one after the other: of two counters that call the only visit at once, one gets it', async () => {
    const held = await heldSite();
    const { site, store } = held;
    await press(site, 'person:anna', { command: 'open', counter: '1' });
    await press(site, 'person:bent', { command: 'open', counter: '2' });
    const { taken } = await whileWriting(held);
    const calls = Promise.all([
      press(site, 'person:anna', { command: 'call-next', counter: '1' }),
      press(site, 'person:bent', { command: 'call-next', counter: '2' }),
    ]);
    store.release();
    await taken;

    expect(await calls).toMatchObject([{ entry: { counter: '1' } }, { refused: 'queue/empty' }]);
  });

  test('nobody sees what is not on the disk yet', async () => {
    const held = await heldSite();
    const told: number[] = [];
    held.site.site.listen((day) => told.push(day.version));
    const { taken } = await whileWriting(held);
    const seen = held.site.site.read((day) => day.visits.size);

    expect(told).toEqual([]);
    held.store.release();
    await taken;

    expect(await seen).toBe(1);
    expect(told).toEqual([1]);
  });
});

describe('a flush that fails', () => {
  test('refuses everything that waited for it, and nothing of it ever was', async () => {
    const held = await heldSite();
    const { site, store } = held;
    const kept = await site.take('kept-before');
    const { taken: first } = await whileWriting(held);
    store.broken = true;
    const second = site.take('refused-once');
    store.release();

    expect(await first).toEqual({ refused: 'store/failing' });
    expect(await second).toEqual({ refused: 'store/failing' });
    expect(site.site.failing).toBe(true);
    expect(await site.take()).toEqual({ refused: 'store/failing' });

    store.broken = false;
    expect(await site.site.read((day) => [day.version, day.visits.size])).toEqual([1, 1]);
    expect(site.site.failing).toBe(false);
    expect(numberIn(kept)).toBe('A001');
    expect(numberIn(await site.take('refused-once')), 'L7 decided anew').toBe('A002');
  });

  test('S5 lasts until the disk takes something, also when the day has nothing on it yet', async () => {
    const { site, store } = await heldSite();
    store.broken = true;
    expect(await site.take('the-first')).toEqual({ refused: 'store/failing' });
    for (let tries = 0; tries < 2; tries += 1) {
      await store.arrival();
      expect(site.site.failing).toBe(true);
    }
    store.broken = false;
    expect(await site.site.read((day) => day.visits.size)).toBe(0);
    expect(numberIn(await site.take('the-first'))).toBe('A001');
  });

  test('is said to whoever asks whether the server is ready, and pages are told when it is over', async () => {
    const store = new HeldStore();
    const desk = await startDesk({ store });
    const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    const taking: Command = { command: 'take', services: ['pas'], language: 'da', slip: false };
    const ready = async () => {
      const response = await fetch(`${desk.url}/readyz`);
      return { status: response.status, body: await response.json() };
    };
    expect(await ready()).toEqual({ status: 200, body: { ready: true, failing: [] } });

    store.broken = true;
    expect(await desk.command(kiosk, taking)).toMatchObject({ refusal: { refused: 'store/failing' } });
    expect(await ready()).toEqual({ status: 503, body: { ready: false, failing: ['raadhus'] } });
    const inBov = await desk.rest('GET', '/sites/bov/display');
    expect(inBov.status, 'the other site goes on').toBe(200);

    store.broken = false;
    // Answered when the day could be read again.
    expect(await desk.rest('GET', '/sites/raadhus/display')).toMatchObject({ body: { waiting: 0 } });
    expect(await ready()).toEqual({ status: 200, body: { ready: true, failing: [] } });
    expect(await desk.command(kiosk, taking)).toMatchObject({ answer: { number: 'A001' } });
    expect(desk.warnings.some((warning) => warning.includes('raadhus: entries could not be written'))).toBe(
      true,
    );
  });
});
