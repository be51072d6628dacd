// A disk that fails, a program that is killed, a power cut, at every single operation while figures are written and old
// journals go: no day is lost or counted twice, no young journal goes, and the old ones go in the end (F4).

import { beforeAll, expect, test } from 'vitest';
import { type SimulatedDay, simulateDay } from '../../core/simulate/day.ts';
import type { IsoDate } from '../../core/time.ts';
import { keepArrivals } from '../../server/arrivals.ts';
import { keepFigures, keptFigures } from '../../server/figures/day-counts.ts';
import { Figures } from '../../server/figures/figures.ts';
import { Retention } from '../../server/retention.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import type { Store } from '../../server/store/store.ts';
import { Disk, type Fault, type Faults } from '../support/disk.ts';
import { anOffice, inForce, siteOf } from '../support/office.ts';
import { randomFrom } from '../support/random.ts';

const office = anOffice();
const site = siteOf(office, 'bov');
const zone = site.timeZone;
const today = '2026-11-25';
/** The first two are older than two months; the last ends while the program runs. */
const old: IsoDate[] = ['2026-09-22', '2026-09-24'];
const young: IsoDate[] = ['2026-09-29', '2026-11-19'];
const last = '2026-11-24';

const made = new Map<IsoDate, SimulatedDay>();

beforeAll(() => {
  for (const date of [...old, ...young, last]) {
    const day = simulateDay({ office, site, date, isHoliday: () => false, seed: 3, scale: 0.1 });
    if (!day || day.day.visits.size === 0) throw new Error(`nobody came on ${date}`);
    made.set(date, day);
  }
});

function dayOf(date: IsoDate): SimulatedDay {
  const day = made.get(date);
  if (!day) throw new Error(date);
  return day;
}

function storeOn(files: ReturnType<Disk['start']>): Promise<Store> {
  return openLowdbStore('/data', { files, warn: () => {} });
}

/** Days as earlier runs left them; of one no counts were written, and of another only the journal is there. */
async function fill(disk: Disk): Promise<void> {
  const store = await storeOn(disk.start());
  for (const date of [...old, ...young]) {
    await store.append(`bov/${date}`, 0, dayOf(date).entries);
    if (date === young[1]) continue;
    await keepArrivals(store, dayOf(date).day, zone);
    if (date !== old[1]) await keepFigures(store, dayOf(date).day);
  }
  await store.close();
}

/** From the start to the end of a program: what is missing is made, a day ends, old journals go. */
async function live(store: Store, ending: boolean): Promise<Figures> {
  const warn = () => {};
  const figures = new Figures({
    store,
    own: store,
    configuration: inForce(office),
    simulated: false,
    sites: () => [],
    warn,
  });
  figures.start();
  if (ending) {
    const { day, entries } = dayOf(last);
    await store.append(`bov/${last}`, 0, entries);
    figures.ended(day);
    await Promise.all([keepFigures(store, day), keepArrivals(store, day, zone)]).catch(warn);
  }
  const isKept = (where: string, date: IsoDate) => figures.isKept(where, date);
  const retention = new Retention({
    store,
    months: 2,
    today: () => today,
    damaged: async () => new Set(),
    isKept,
    log: { info: warn, warn },
  });
  retention.turn();
  await retention.rest();
  return figures;
}

async function countedOn(figures: Figures, date: IsoDate): Promise<number> {
  return (await figures.report({ from: date, to: date, step: 'day' })).total.visits;
}

async function play(seed: number, faults: Faults): Promise<{ disk: Disk; operations: number }> {
  const disk = new Disk(randomFrom(seed));
  await fill(disk);
  const program = disk.start(faults);
  try {
    const store = await storeOn(program);
    await (await live(store, true)).stop();
    await store.close();
  } catch (error) {
    if (!program.ended && program.failures === 0) throw error;
  }
  return { disk, operations: program.operations };
}

test.each<Fault>(['fail', 'kill', 'cut'])('F4 %s at any operation', { timeout: 300_000 }, async (fault) => {
  const most = (await play(1, () => undefined)).operations;
  expect(most).toBeGreaterThan(50);
  for (let at = 1; at <= most; at++) {
    const where = `${fault} at operation ${at}`;
    const { disk } = await play(at, (operation) => (operation === at ? fault : undefined));
    const counted = async (times: string) => {
      const store = await storeOn(disk.start());
      const figures = await live(store, false);
      const ended = (await store.streams()).includes(`bov/${last}`);
      for (const date of [...old, ...young, ...(ended ? [last] : [])]) {
        const visits = dayOf(date).day.visits.size;
        expect(await countedOn(figures, date), `${where}, ${date}, ${times}`).toBe(visits);
        if (date <= '2026-09-25') expect((await keptFigures(store, 'bov', date))?.visits, where).toBe(visits);
      }
      for (const date of young) expect(await store.read(`bov/${date}`), where).toEqual(dayOf(date).entries);
      const there = [...young, ...(ended ? [last] : [])].map((date) => `bov/${date}`);
      expect(await store.streams(), where).toEqual(there.sort());
      await figures.stop();
      await store.close();
    };
    await counted('at the next start');
    disk.cut();
    await counted('at the one after');
  }
});
