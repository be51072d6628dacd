// A disk that fails, a program that is killed, a power cut, at every single operation while days are brought from another
// server: no day is there in part, what is there is right, and the same file brought again makes it whole (F5).

import { expect, test } from 'vitest';
import { BroughtDays } from '../../server/brought-days.ts';
import { keptFigures } from '../../server/figures/day-counts.ts';
import { Figures } from '../../server/figures/figures.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import type { Store } from '../../server/store/store.ts';
import { verify } from '../../server/verify.ts';
import { aDay, fileOf, linesWith, office, site } from '../support/days-file.ts';
import { Disk, type Fault, type Faults } from '../support/disk.ts';
import { inForce } from '../support/office.ts';
import { randomFrom } from '../support/random.ts';

const today = '2026-11-25';
/** Over the end of a month: two sheets of rows. */
const dates = ['2026-10-29', '2026-11-03', '2026-11-05'];
/** What the site counted itself. */
const own = '2026-11-10';
const made = new Map([...dates, own].map((date) => [date, aDay(date)]));
const file = fileOf(linesWith(...dates.map((date) => [date, dayOf(date).entries] as const)));

function dayOf(date: string) {
  const found = made.get(date);
  if (!found) throw new Error(date);
  return found;
}

function storeOn(files: ReturnType<Disk['start']>): Promise<Store> {
  return openLowdbStore('/data', { files, warn: () => {} });
}

/** A start of the program, and the file brought. */
async function live(store: Store): Promise<Figures> {
  const parts = { store, own: store, configuration: inForce(office), simulated: false };
  const figures = new Figures({ ...parts, sites: () => [], warn: () => {} });
  figures.start();
  const here = {
    id: site.id,
    config: site,
    office,
    date: today,
    pause: <T>(work: (day: never) => Promise<T>) => work(undefined as never),
  };
  const brought = new BroughtDays({
    store,
    figures,
    simulated: false,
    clock: () => Date.UTC(2026, 10, 25, 9),
  });
  const { faults } = await brought.bring(here, file, { dry: false });
  expect(faults).toEqual([]);
  return figures;
}

async function play(seed: number, faults: Faults): Promise<{ disk: Disk; operations: number }> {
  const disk = new Disk(randomFrom(seed));
  const before = await storeOn(disk.start());
  await before.append(`bov/${own}`, 0, dayOf(own).entries);
  await before.close();
  const program = disk.start(faults);
  try {
    const store = await storeOn(program);
    await (await live(store)).stop();
    await store.close();
  } catch (error) {
    if (!program.ended && program.failures === 0) throw error;
  }
  return { disk, operations: program.operations };
}

test.each<Fault>(['fail', 'kill', 'cut'])('F5 %s at any operation', { timeout: 300_000 }, async (fault) => {
  const most = (await play(1, () => undefined)).operations;
  expect(most).toBeGreaterThan(50);
  for (let at = 1; at <= most; at++) {
    const where = `${fault} at operation ${at}`;
    const { disk } = await play(at, (operation) => (operation === at ? fault : undefined));
    // What is there is whole and right, before anybody brings the file again.
    const store = await storeOn(disk.start());
    for (const date of dates) {
      const entries = await store.read(`bov/${date}`);
      if (entries.length === 0) continue;
      expect(entries, where).toEqual(dayOf(date).entries);
      expect((await keptFigures(store, 'bov', date))?.visits, where).toBe(dayOf(date).day.visits.size);
    }
    const { findings } = await verify(store);
    expect(
      findings.filter(({ stream }) => stream !== `bov/${own}`),
      where,
    ).toEqual([]);
    await (await live(store)).stop();
    await store.close();
    disk.cut();

    const last = await storeOn(disk.start());
    expect(await last.streams(), where).toEqual([...dates, own].map((date) => `bov/${date}`).sort());
    const figures = await live(last);
    for (const date of [...dates, own]) {
      const report = await figures.report({ from: date, to: date, step: 'day' });
      expect(report.total.visits, `${where}, ${date}`).toBe(dayOf(date).day.visits.size);
      expect(await figures.isKept('bov', date), where).toBe(true);
    }
    await figures.stop();
    await last.close();
  }
});
