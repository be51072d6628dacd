// Power cuts, killed processes and failing disks: whatever happens at whichever operation, what was acknowledged is there
// and what was refused is not. STORE_SCHEDULES says how many random histories are played, STORE_SEED
// where they begin, STORE_SEEDS how often each operation is struck, each time with other pieces lost: `npm run histories`.

import { describe, expect, test } from 'vitest';
import { openLowdbStore } from '../../../../server/store/lowdb/open.ts';
import type { Store, StreamName } from '../../../../server/store/store.ts';
import { below, oneOf, type Random } from '../../../support/choose.ts';
import { Disk, type Fault, type Faults, type Program } from '../../../support/disk.ts';
import { randomFrom } from '../../../support/random.ts';
import { Witness } from '../../../support/witness.ts';

const folder = '/data';
const streams: [StreamName, ...StreamName[]] = ['bov/2026-11-23', 'raadhus/2026-11-23', 'raadhus/2026-11-24'];
const schedules = Number(process.env.STORE_SCHEDULES ?? 300);
const seeds = Number(process.env.STORE_SEEDS ?? 3);
/** Histories that broke a promise once, or seemed to. */
const failedOnce = [12_855];
const firstSeed = Number(process.env.STORE_SEED ?? 1);

type Played = { readonly ended: boolean; readonly failures: number; readonly operations: number };

test(`${schedules} random histories from seed ${firstSeed} on`, {
  timeout: 60_000 + schedules * 200,
}, async () => {
  for (const seed of [...failedOnce, ...Array.from({ length: schedules }, (_, i) => firstSeed + i)]) {
    await named(`seed ${seed}`, () => playRandomly(randomFrom(seed)));
  }
});

describe('at every single operation in turn', () => {
  test.each<Fault>(['fail', 'kill', 'cut'])('%s', { timeout: 120_000 }, async (fault) => {
    const { operations } = await playScript(randomFrom(0), () => undefined);
    expect(operations).toBeGreaterThan(100);
    for (let at = 1; at <= operations; at++) {
      for (let seed = 1; seed <= seeds; seed++) {
        await named(`${fault} at operation ${at}, seed ${seed}`, async () => {
          const faults: Faults = (operation) => (operation === at ? fault : undefined);
          const played = await playScript(randomFrom(seed * 1000 + at), faults);
          expect(fault === 'fail' ? played.failures === 1 : played.ended).toBe(true);
        });
      }
    }
  });

  test('the disk fails for ever', { timeout: 120_000 }, async () => {
    const { operations } = await playScript(randomFrom(0), () => undefined);
    for (let at = 1; at <= operations; at++) {
      for (let seed = 1; seed <= seeds; seed++) {
        await named(`from operation ${at} on, seed ${seed}`, async () => {
          await playUntilDead(randomFrom(seed * 1000 + at), at);
        });
      }
    }
  });
});

/** Programs come and go; each does a few random things, on a disk that fails or dies now and then, or does not. */
async function playRandomly(random: Random): Promise<void> {
  const disk = new Disk(random);
  const witness = new Witness();
  const failing = random() < 0.5 ? 0.03 : 0;
  const dying = random() < 0.8 ? 0.01 : 0;
  for (let life = 0; life < 8; life++) {
    const program = disk.start(() => {
      if (random() < failing) return 'fail';
      return random() < dying ? oneOf(random, ['kill', 'cut']) : undefined;
    });
    const store = await openOn(program);
    if (store) {
      await witness.check(store, program);
      for (let step = below(random, 25); step > 0 && !program.ended; step--) {
        await actRandomly(random, witness, store, program);
      }
      if (random() < 0.4) await closing(store, program);
    }
    if (random() < 0.5) disk.cut();
    else disk.kill();
  }
  await checkCalmly(disk, witness);
}

async function actRandomly(random: Random, witness: Witness, store: Store, program: Program): Promise<void> {
  const stream = oneOf(random, streams);
  const what = random();
  if (what < 0.5)
    await witness.append(store, program, stream, random() < 0.05 ? 'long' : 1 + below(random, 6));
  else if (what < 0.65) await witness.writeDocument(store, program, oneOf(random, ['office', 'people']));
  else if (what < 0.8) await witness.writeSheet(store, program, oneOf(random, ['ballots', 'notes']));
  else if (what < 0.85) await witness.deleteSheet(store, program, 'notes');
  else if (what < 0.88) await witness.deleteStream(store, program, stream);
  else if (what < 0.91) await witness.check(store, program);
  else {
    const leaving = random() < 0.3 ? stream : undefined;
    await Promise.all([
      ...streams.map((one) =>
        one === leaving
          ? witness.deleteStream(store, program, one)
          : witness.append(store, program, one, 1 + below(random, 3)),
      ),
      witness.writeSheet(store, program, 'ballots'),
      witness.writeDocument(store, program, 'office'),
    ]);
  }
}

/** A morning: opened, written in every way, closed, opened again, written on; at one operation `faults` strikes. */
async function playScript(random: Random, faults: Faults): Promise<Played> {
  const disk = new Disk(random);
  const witness = new Witness();
  let before = 0;
  let failures = 0;
  let ended = false;
  for (let life = 0; life < 2; life++) {
    const past = before;
    const program = disk.start((operation, name) => faults(past + operation, name));
    const store = await openOn(program);
    if (store) await act(witness, store, program);
    if (store) await closing(store, program);
    before += program.operations;
    failures += program.failures;
    ended ||= program.ended;
  }
  await checkCalmly(disk, witness);
  return { ended, failures, operations: before };
}

async function playUntilDead(random: Random, at: number): Promise<void> {
  const disk = new Disk(random);
  const witness = new Witness();
  const program = disk.start((operation) => {
    // After enough failures the program is given up.
    if (operation >= at + 40) return random() < 0.5 ? 'kill' : 'cut';
    return operation >= at ? 'fail' : undefined;
  });
  const store = await openOn(program);
  if (store) await act(witness, store, program);
  await checkCalmly(disk, witness);
}

async function act(witness: Witness, store: Store, program: Program): Promise<void> {
  const [bov, raadhus] = streams;
  await witness.check(store, program);
  await witness.append(store, program, bov, 1);
  await witness.append(store, program, bov, 3);
  await witness.append(store, program, raadhus ?? bov, 2);
  await witness.append(store, program, bov, 'long');
  await witness.append(store, program, bov, 1);
  for (let time = 0; time < 2; time++) {
    await witness.writeDocument(store, program, 'office');
    await witness.writeSheet(store, program, 'ballots');
    await witness.writeSheet(store, program, 'notes');
  }
  await witness.deleteSheet(store, program, 'notes');
  await witness.deleteStream(store, program, raadhus ?? bov);
  await witness.check(store, program);
}

/** Undefined where the disk failed or died meanwhile; nothing else may stop an opening. */
async function openOn(
  program: Program & Parameters<typeof openLowdbStore>[1]['files'],
): Promise<Store | undefined> {
  try {
    return await openLowdbStore(folder, { warn: () => {}, files: program });
  } catch (error) {
    if (!program.ended && program.failures === 0) throw error;
    return undefined;
  }
}

async function closing(store: Store, program: Program): Promise<void> {
  try {
    await store.close();
  } catch (error) {
    if (!program.ended) throw error;
  }
}

/** Twice, with a power cut between: what was found once must be found again. */
async function checkCalmly(disk: Disk, witness: Witness): Promise<void> {
  for (let time = 0; time < 2; time++) {
    disk.cut();
    const program = disk.start();
    const store = await openOn(program);
    if (store) await witness.check(store, program);
    expect(disk.paths().filter((path) => path.endsWith('.new'))).toEqual([]);
  }
}

async function named(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Error(`${name}: ${String(error)}`, { cause: error });
  }
}
