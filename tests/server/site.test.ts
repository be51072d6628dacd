import { expect, test } from 'vitest';
import { answerTo } from '../../core/day/answer.ts';
import type { Command } from '../../core/day/commands.ts';
import { isOpen } from '../../core/day/state.ts';
import { HOUR, MINUTE } from '../../core/time.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { type Store, StoreConflict, StoreFailed } from '../../server/store/store.ts';
import { clock, startSite } from '../support/site.ts';

test('O3 what is open at 03:00 ends then, also if the server was off; the next day begins with its own numbers', async () => {
  const site = await startSite(clock('2026-11-23', '16:00'));
  await site.take();
  site.now = clock('2026-11-25', '08:00');
  const later = await site.again();
  const [end] = (await site.store.read('raadhus/2026-11-23')).slice(-1);
  expect(end).toMatchObject({
    at: clock('2026-11-24', '03:00'),
    by: 'system',
    events: [{ type: 'ended', cause: 'expired' }, { type: 'day-ended' }],
  });
  expect(later.site.date).toBe('2026-11-25');
  expect(await later.take()).toMatchObject({ entry: { events: [{ number: 'A001' }] } });
});

test('O3 no command of a client can stand in for the end of the day', async () => {
  const site = await startSite(clock('2026-11-23', '16:00'));
  await site.take('end-day-2026-11-23');
  site.now = clock('2026-11-24', '03:00');
  await site.site.turn();
  const [ended] = site.ended;
  expect(ended?.ended).toBe(true);
  expect([...(ended?.visits.values() ?? [])].filter(isOpen)).toEqual([]);
});

test.each([
  ['summer time begins', '2026-03-28', '2026-03-29', 10],
  ['summer time ends', '2026-10-24', '2026-10-25', 12],
])('O3 the day ends at 03:00 by the clock on the wall when %s', async (_when, date, next, hours) => {
  const site = await startSite(clock(date, '16:00'));
  await site.take();
  site.now = clock(date, '16:00') + hours * HOUR - 1;
  await site.site.turn();
  expect(site.site.date).toBe(date);
  site.now += 1;
  await site.site.turn();
  expect(site.site.date).toBe(next);
});

test('L1 a clock set back after the day has ended brings neither the day nor its times back', async () => {
  const site = await startSite(clock('2026-11-23', '16:00'));
  await site.take();
  site.now = clock('2026-11-24', '09:00');
  await site.site.turn();
  site.now = clock('2026-11-23', '16:05');
  expect(await site.take()).toMatchObject({ entry: { at: clock('2026-11-24', '03:00') } });
  const later = await site.again();
  expect(later.site.date).toBe('2026-11-24');
  expect(await later.take()).toMatchObject({ entry: { at: clock('2026-11-24', '03:00') } });
  const days = ['raadhus/2026-11-23', 'raadhus/2026-11-24'] as const;
  const times = (await Promise.all(days.map((day) => later.store.read(day)))).flat().map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('L1 after a restart with the clock set back, an ended day without a successor does not refuse everybody', async () => {
  const site = await startSite(clock('2026-11-23', '16:00'));
  await site.take();
  site.now = clock('2026-11-24', '09:00');
  await site.site.turn();
  site.now = clock('2026-11-23', '16:05');
  const later = await site.again();
  expect(await later.take()).toMatchObject({ entry: { events: [{ number: 'A001' }] } });
});

test('L7 an accepted command is remembered for two service days, also over restarts', async () => {
  let site = await startSite(clock('2026-11-23', '16:00'));
  const first = await site.take('take-once');
  if (!('entry' in first)) throw new Error('not taken');
  const answer = { again: answerTo(first.entry) };
  site.now = clock('2026-11-24', '02:59');
  expect(await site.take('take-once')).toEqual(answer);
  for (const time of ['03:01', '08:00', '23:00']) {
    site.now = clock('2026-11-24', time);
    expect(await site.take('take-once')).toEqual(answer);
    site = await site.again();
    expect(await site.take('take-once')).toEqual(answer);
    const other: Command = { command: 'take', services: ['mitid'], language: 'da', slip: false };
    expect(await site.ask(() => 'device:kiosk', other, 'take-once')).toEqual({ refused: 'command/reused' });
    await site.take();
  }
});

test('P5 a command belongs to the day in which it is decided, under the name that its sender has then', async () => {
  const site = await startSite(clock('2026-11-24', '02:59'));
  await site.take();
  site.now += 2 * MINUTE;
  const by = (date: string) => `person:on-${date}` as const;
  const opened = await site.ask(by, { command: 'open', counter: '1' });
  expect(opened).toMatchObject({
    entry: { by: 'person:on-2026-11-24', events: [{ person: 'person:on-2026-11-24' }] },
  });
});

test('P5 a day begins only when what it needs is on the disk', async () => {
  const prepared: string[] = [];
  const site = await startSite(clock('2026-11-23', '16:00'), undefined, 0, async (date) => {
    prepared.push(date);
  });
  await site.take();
  site.now = clock('2026-11-26', '08:00');
  site.site.listen((day) => expect(prepared).toContain(day.date));
  await site.site.turn();
  expect(prepared).toEqual(['2026-11-23', '2026-11-26']);
});

test('O3 a day whose end could not be written ends when the store has recovered', async () => {
  const store = openMemoryStore();
  let fails = false;
  const append: Store['append'] = async (...entries) => {
    if (fails) throw new StoreFailed('no room');
    await store.append(...entries);
  };
  const site = await startSite(clock('2026-11-23', '16:00'), { ...store, append });
  await site.take();
  site.now = clock('2026-11-24', '03:00');
  fails = true;
  const turned = site.site.turn();
  const refused = await site.take();
  fails = false;
  await turned;
  expect(refused).toEqual({ refused: 'store/failing' });
  expect(site.site.date).toBe('2026-11-24');
  expect(site.ended.map(({ date, ended }) => [date, ended])).toEqual([['2026-11-23', true]]);
});

test('a look that is asked for by another look does not wait for the next command', async () => {
  const site = await startSite(clock('2026-11-23', '10:00'));
  const taken = site.take();
  const inner = await new Promise((resolve) => {
    void site.site.read(() => void site.site.read((day) => day.visits.size).then(resolve));
  });
  expect(inner).toBe(1);
  await taken;
});

test('G4 nothing is decided while a site pauses, and nothing that came meanwhile is lost', async () => {
  const site = await startSite(clock('2026-11-23', '10:00'));
  await site.take();
  let taken: Promise<unknown>[] = [];
  const seen = await site.site.pause(async (day) => {
    const atFirst = day.version;
    taken = [site.take(), site.take()];
    await new Promise((resolve) => setImmediate(resolve));
    return [atFirst, day.version];
  });
  expect(seen).toEqual([1, 1]);
  expect(await Promise.all(taken)).toMatchObject([{ entry: { version: 2 } }, { entry: { version: 3 } }]);
});

test('G4 where the disk takes nothing, a pause is refused instead of waiting', async () => {
  const store = openMemoryStore();
  const site = await startSite(clock('2026-11-23', '10:00'), store);
  const { append } = store;
  store.append = async () => {
    throw new StoreFailed('full');
  };
  await site.take();
  await expect(site.site.pause(async () => {})).rejects.toThrow(StoreFailed);
  store.append = append;
});

test('a command that can’t be decided by a fault of ours is refused alone, and the site goes on', async () => {
  const site = await startSite(clock('2026-11-23', '09:00'));
  site.nextCode = () => {
    throw new Error('no code');
  };
  const time = clock('2026-11-23', '10:00');
  const book: Command = { command: 'book', date: '2026-11-23', time, services: ['pas'], over: true };
  const before = site.take();
  const booked = site.ask(() => 'person:anna', book);
  const after = site.take();
  expect(await booked).toEqual({ refused: 'store/failing' });
  expect([await before, await after]).toMatchObject([
    { entry: { events: [{ number: 'A001' }] } },
    { entry: { events: [{ number: 'A002' }] } },
  ]);
  expect(site.site.failing).toBe(false);
  expect(site.warnings).toEqual(['raadhus: book could not be decided']);
});

test('L7 who asked while another process was faster is refused where what that wrote can’t be read, and not left waiting', async () => {
  const kept = openMemoryStore();
  let isLate = false;
  const append: Store['append'] = async (...written) => {
    if (isLate) throw new StoreConflict('another process was faster');
    await kept.append(...written);
  };
  const streams: Store['streams'] = async () => {
    if (isLate) throw new StoreFailed('EIO');
    return kept.streams();
  };
  const here = await startSite(clock('2026-11-23', '10:00'), { ...kept, append, streams });
  isLate = true;
  expect(await here.take()).toEqual({ refused: 'store/failing' });
  isLate = false;
  await here.site.read(() => {});
  expect(await here.take()).toMatchObject({ entry: { version: 1 } });
});
