// A service day ends and the next one begins, while the server runs or while it is off (O3).

import { describe, expect, test } from 'vitest';
import type { Command } from '../../core/day/commands.ts';
import type { By, Entry } from '../../core/day/events.ts';
import { instantOf } from '../../core/time.ts';
import { keptFigures } from '../../server/figures/day-counts.ts';
import { TestClock } from '../support/clock.ts';
import { nextView, type Page, startDesk, type TestDesk } from '../support/front-desk.ts';

const monday = '2026-11-23';
const tuesday = '2026-11-24';
const boundary = instantOf(tuesday, '03:00', 'Europe/Copenhagen');
const taking: Command = { command: 'take', services: ['pas'], language: 'da', slip: false };

async function eventsOf(desk: TestDesk, date: string, site = 'raadhus'): Promise<Entry[]> {
  const token = await desk.signIn('supervisor');
  const { body } = await desk.rest('GET', `/sites/${site}/events?date=${date}`, { token });
  return (body as { entries: Entry[] }).entries;
}

function kioskAt(desk: TestDesk): Promise<Page> {
  return desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
}

async function staffAt(desk: TestDesk): Promise<Page> {
  return desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
}

/** One served, one being served, one called and gone, one waiting. */
async function livelyMonday(desk: TestDesk): Promise<{ kiosk: Page; clerk: Page }> {
  const kiosk = await kioskAt(desk);
  const clerk = await staffAt(desk);
  for (let citizen = 0; citizen < 4; citizen++) await desk.command(kiosk, taking);
  const presses = ['open', 'call-next', 'start', 'finish-and-next', 'no-show', 'call-next', 'start'] as const;
  for (const command of presses) {
    const ack = await desk.command(clerk, { command, counter: '1' });
    if (!ack.ok) throw new Error(`${command}: ${ack.refusal.refused}`);
  }
  return { kiosk, clerk };
}

/** What the journal says of the day's end. */
function endingOf(entries: readonly Entry[]): unknown {
  const last = entries.at(-1);
  return { at: last?.at, by: last?.by, events: last?.events.map((event) => Object.values(event).at(-1)) };
}

const mondaysEnd = {
  at: boundary,
  by: 'system',
  // Being served: its errand, of a duration nobody knows; who waits; the counter; the day.
  events: ['unknown', 'served', 'expired', 'day-ended', 'day-ended'],
};

describe('the day ends while the server runs', () => {
  test('O3 what is open ends with its cause and the time of the boundary; the next day begins anew', async () => {
    const clock = new TestClock(monday, '10:00');
    const desk = await startDesk({ clock: clock.read });
    const { kiosk, clerk } = await livelyMonday(desk);
    const display = await desk.connect({ role: 'display', site: 'raadhus' });

    clock.at(tuesday, '02:59');
    expect(await desk.command(kiosk, taking)).toMatchObject({ answer: { number: 'A005' } });
    clock.at(tuesday, '03:07');
    const emptied = nextView(display, 'display', ({ date }) => date === tuesday);
    const signedOff = nextView(clerk, 'staff', ({ date }) => date === tuesday);
    const first = await desk.command(kiosk, taking);

    expect(first).toMatchObject({ answer: { number: 'A001', version: 1 }, ticket: { before: 0 } });
    expect(await emptied).toMatchObject({ calls: [], waiting: 0 });
    expect(await signedOff).toMatchObject({ counter: null, current: null, parked: [], noShows: [] });
    expect(endingOf(await eventsOf(desk, monday))).toEqual({
      ...mondaysEnd,
      events: ['unknown', 'served', 'expired', 'expired', 'day-ended', 'day-ended'],
    });
    expect(await keptFigures(desk.store, 'raadhus', monday)).toMatchObject({ visits: 5, servings: 2 });
  });

  test('P5 who presses first on the new day does it under its id, and the counter is theirs', async () => {
    const clock = new TestClock(monday, '23:30');
    const desk = await startDesk({ clock: clock.read });
    const clerk = await staffAt(desk);
    await desk.command(clerk, { command: 'open', counter: '1' });
    // Within the same session, which ends where nothing is pressed for four hours.
    clock.at(tuesday, '03:10');

    expect(await desk.command(clerk, { command: 'open', counter: '1' })).toMatchObject({ ok: true });
    expect(await desk.command(clerk, { command: 'pause', counter: '1' })).toMatchObject({ ok: true });

    const by = (entries: Entry[]) => new Set<By>(entries.map((entry) => entry.by));
    const [today] = by(await eventsOf(desk, tuesday));
    expect(today).toMatch(/^person:/);
    expect([...by(await eventsOf(desk, monday))]).not.toContain(today);
  });

  test('L7 a ticket asked for again over REST on the next day is the first one, whole as its description says', async () => {
    const clock = new TestClock(monday, '10:00');
    const desk = await startDesk({ clock: clock.read });
    const take = () =>
      desk.rest('POST', '/sites/raadhus/tickets', {
        body: { services: ['pas'], language: 'da' },
        headers: { 'idempotency-key': 'take-once' },
      });
    const first = (await take()).body as object;
    clock.at(tuesday, '08:00');
    expect(await take()).toMatchObject({ status: 201, body: { ...first, url: null, wait: null, before: 0 } });
  });

  test('L7 what was accepted is remembered for two service days', async () => {
    const clock = new TestClock(monday, '23:00');
    const desk = await startDesk({ clock: clock.read });
    const kiosk = await kioskAt(desk);
    const first = await desk.command(kiosk, taking, { id: 'tapped-on-monday' });

    clock.at(tuesday, '09:00');
    const again = await desk.command(kiosk, taking, { id: 'tapped-on-monday' });
    expect(again.ok && again.answer).toEqual(first.ok && first.answer);
    expect(await eventsOf(desk, tuesday)).toEqual([]);
    await desk.command(kiosk, taking);

    clock.at('2026-11-25', '09:00');
    expect(await desk.command(kiosk, taking, { id: 'tapped-on-monday' })).toMatchObject({
      answer: { number: 'A001', version: 1 },
    });
  });
});

describe('the day ends while the server is off', () => {
  test('O3 its end is written at the next start, with the time of the boundary', async () => {
    const clock = new TestClock(monday, '10:00');
    const desk = await startDesk({ clock: clock.read });
    await livelyMonday(desk);
    await desk.stop();

    clock.at('2026-11-26', '08:30');
    const next = await startDesk({ store: desk.store, clock: clock.read });

    expect(endingOf(await eventsOf(next, monday))).toEqual(mondaysEnd);
    expect(await keptFigures(next.store, 'raadhus', monday)).toMatchObject({ visits: 4, servings: 2 });
    expect(await desk.store.streams()).toEqual([`raadhus/${monday}`]);
    expect(await next.command(await kioskAt(next), taking)).toMatchObject({ answer: { number: 'A001' } });
  });

  test('O3 in the night before the boundary the day is still the same', async () => {
    const clock = new TestClock(monday, '23:00');
    const desk = await startDesk({ clock: clock.read });
    await desk.command(await kioskAt(desk), taking);
    await desk.stop();

    clock.at(tuesday, '02:30');
    const next = await startDesk({ store: desk.store, clock: clock.read });

    expect(await next.command(await kioskAt(next), taking)).toMatchObject({ answer: { number: 'A002' } });
  });
});
