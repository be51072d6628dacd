// Damage of every kind in every kind of file: a start finds it, or the look through old files behind it, and says which file,
// which line and what to do, or nothing of what was acknowledged is another than it was; nobody is ever given it to read. DAMAGE=all does all that can be done to each file (`npm run damage`);
// otherwise a sample, from DAMAGE_SEED on.

import { expect, test } from 'vitest';
import { z } from 'zod';
import { simulateDay } from '../../../../core/simulate/day.ts';
import { openLowdbStore } from '../../../../server/store/lowdb/open.ts';
import { type Store, StoreDamaged } from '../../../../server/store/store.ts';
import { below } from '../../../support/choose.ts';
import { TestClock } from '../../../support/clock.ts';
import { Disk } from '../../../support/disk.ts';
import { startDesk } from '../../../support/front-desk.ts';
import { harm, harmsOf, lineAt, type Way } from '../../../support/harms.ts';
import { NotedPrinter } from '../../../support/noted-printer.ts';
import { anOffice, siteOf } from '../../../support/office.ts';
import { randomFrom } from '../../../support/random.ts';
import { aSurvey } from '../../../support/survey.ts';

const all = process.env.DAMAGE === 'all';
const seed = Number(process.env.DAMAGE_SEED ?? 1);
const sample = 60;
const folder = '/data';
const stream = 'raadhus/2026-11-20';
const journal = `${folder}/journal/${stream}.jsonl`;
const remedy =
  /Keep a copy of this file and put back|Keep a copy of this file and put the file of the same name/;

/** Files as a server left them, by their paths; made once, in the test that comes first. */
let made: Promise<ReadonlyMap<string, Buffer>> | undefined;

function filesOfServer(): Promise<ReadonlyMap<string, Buffer>> {
  made ??= makeFiles();
  return made;
}

async function makeFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const disk = new Disk(randomFrom(seed));
  const store = await storeOn(disk);
  await writeDay(store);
  // As it lies there while the server runs.
  files.set('in use', disk.bytes(journal) ?? Buffer.alloc(0));
  const clock = new TestClock();
  const printer = new NotedPrinter();
  const desk = await startDesk({ store, clock: clock.read, printerFor: () => printer });
  const survey = await aSurvey(desk);
  for (const token of (await survey.tokens(printer, 20)).slice(0, 12)) await survey.vote(token);
  const body = { services: ['pas'], language: 'da' };
  await desk.rest('POST', '/sites/raadhus/tickets', { body });
  await desk.stop();
  clock.at('2026-11-24', '10:00');
  const next = await startDesk({ store, clock: clock.read });
  await next.rest('POST', '/sites/raadhus/tickets', { body });
  await next.stop();
  await store.close();
  for (const path of disk.paths()) files.set(path, disk.bytes(path) ?? Buffer.alloc(0));
  return files;
}

/** About 450 entries, in batches as presses come. */
async function writeDay(store: Store): Promise<void> {
  const office = anOffice();
  const day = { office, site: siteOf(office), date: '2026-11-20', isHoliday: () => false, seed, scale: 1 };
  const entries = simulateDay(day)?.entries ?? [];
  const random = randomFrom(seed);
  for (let at = 0; at < entries.length; ) {
    const batch = entries.slice(at, at + 1 + below(random, 4));
    await store.append(stream, at, batch);
    at += batch.length;
  }
}

function storeOn(disk: Disk, warn: (message: string) => void = () => {}): Promise<Store> {
  return openLowdbStore(folder, { files: disk.start(), warn });
}

type Started = { readonly told: readonly string[]; readonly found: unknown };

/** What a start and the look through old files make of a folder that holds this one file. */
async function startWith(
  path: string,
  bytes: Buffer,
): Promise<Started | { readonly told: readonly string[]; readonly refused: string }> {
  const disk = new Disk(randomFrom(seed));
  for (const part of ['journal/raadhus', 'documents', 'sheets'])
    await disk.start().makeFolder(`${folder}/${part}`);
  disk.put(path, bytes);
  const told: string[] = [];
  try {
    const store = await storeOn(disk, (message) => told.push(message));
    const damages: string[] = [];
    await store.lookThrough(({ message }) => damages.push(message), new AbortController().signal);
    const [, kind = '', rest = ''] = /^\/data\/(\w+)\/(.+)\.jsonl?$/.exec(path) ?? [];
    const read = () => {
      if (kind === 'journal') return store.read(rest as typeof stream);
      return kind === 'sheets' ? store.readSheet(rest, z.unknown()) : store.readDocument(rest, z.unknown());
    };
    const [refused] = damages;
    if (refused === undefined) return { told, found: await read() };
    // Vitest would keep what it waits for, a store each time.
    expect(await messageOf(read())).toContain(refused);
    return { told, refused };
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error;
    return { told, refused: error.message };
  }
}

function messageOf(failing: Promise<unknown>): Promise<string> {
  return failing.then(
    () => 'nothing was refused',
    (error: Error) => error.message,
  );
}

const ways: readonly Way[] = ['flip', 'cut', 'double', 'leave out'];

/** Every harm of a way, or a sample; how many were refused, told as a torn write, or changed nothing. */
async function tryAll(path: string, whole: Buffer, way: Way) {
  const before = await startWith(path, whole);
  if (!('found' in before)) throw new Error(`${path} is not sound: ${before.refused}`);
  const random = randomFrom(seed);
  const most = harmsOf(whole, way);
  const numbers = all
    ? Array.from({ length: most }, (_, number) => number)
    : Array.from({ length: Math.min(sample, most) }, () => below(random, most));
  const counts = { tried: 0, refused: 0, torn: 0, harmless: 0 };
  for (const number of numbers) {
    const { what, offset, bytes } = harm(whole, way, number, random);
    const where = `${path}, ${what}, seed ${seed}`;
    const after = await startWith(path, bytes);
    counts.tried += 1;
    if ('refused' in after) {
      expect(after.refused, where).toContain(path);
      expect(after.refused, where).toMatch(remedy);
      const line = Number(/, line (\d+): /.exec(after.refused)?.[1]);
      // What was written together is five lines at most: the first of them is told.
      expect(Math.abs(line - lineAt(whole, offset)), where).toBeLessThanOrEqual(5);
      counts.refused += 1;
    } else if (JSON.stringify(after.found) === JSON.stringify(before.found)) counts.harmless += 1;
    else {
      expect(isTornTail(way, number, after, before.found), `${where}: ${after.told.join(' ')}`).toBe(true);
      counts.torn += 1;
    }
  }
  return counts;
}

/**
 * The one thing that looks like a power cut during a write: what is written across a whole number of 64 KiB and ends behind
 * it. Then all before it is there, and the start says what it removed.
 */
function isTornTail(way: Way, number: number, { told, found }: Started, before: unknown): boolean {
  const lost = Number(/the last write, (\d+) bytes after line/.exec(told.join())?.[1]);
  const [kept, all] = [found, before] as [unknown[], unknown[]];
  const isBeginning = JSON.stringify(kept) === JSON.stringify(all.slice(0, kept.length));
  return way === 'cut' && number % 65_536 < lost && isBeginning;
}

function told(name: string, way: Way, counts: object): void {
  if (all) process.stdout.write(`${name}, ${way}: ${JSON.stringify(counts)}\n`);
}

const patience = { timeout: all ? 7_200_000 : 120_000 };

test.each([...ways])('C4 a closed journal: %s', patience, async (way) => {
  const whole = (await filesOfServer()).get(journal) ?? Buffer.alloc(0);
  const counts = await tryAll(journal, whole, way);
  told(`closed journal of ${whole.length} bytes`, way, counts);
});

test.each([...ways])('C4 a journal in use: %s', patience, async (way) => {
  const whole = (await filesOfServer()).get('in use') ?? Buffer.alloc(0);
  const counts = await tryAll(journal, whole, way);
  told(`journal in use of ${whole.length} bytes`, way, counts);
});

test.each([...ways])('C4 documents and sheets: %s', patience, async (way) => {
  const files = [...(await filesOfServer())].filter(([path]) => /\/(documents|sheets)\/.*\.json$/.test(path));
  expect(files.length).toBeGreaterThan(10);
  for (const [path, whole] of files) {
    const counts = await tryAll(path, whole, way);
    expect(counts.refused, path).toBe(counts.tried);
    told(`${path} of ${whole.length} bytes`, way, counts);
  }
});
