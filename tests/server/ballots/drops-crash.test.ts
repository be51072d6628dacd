// A disk that fails, a program that is killed, a power cut, at every single operation while boxes are heard: what fell counts
// once, whether the controller's agent was answered or not (V3, V5).

import { expect, test } from 'vitest';
import { Ballots } from '../../../core/ballot/ballots.ts';
import { Survey } from '../../../core/ballot/survey.ts';
import { BallotBox } from '../../../server/ballots/ballot-box.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { Disk, type Fault, type Faults } from '../../support/disk.ts';
import { randomFrom } from '../../support/random.ts';
import { november } from '../../support/survey.ts';

const survey = Survey.parse({ id: 'november', ...november, boxesAt: ['raadhus'] });
const today = '2026-11-23';

/** The boxes' totals as their controller says them, one after the other; some fall while nobody listens. */
const totals = [
  { satisfied: 500, neither: 7, dissatisfied: 0 },
  { satisfied: 501, neither: 7, dissatisfied: 0 },
  { satisfied: 501, neither: 7, dissatisfied: 1 },
  { satisfied: 504, neither: 9, dissatisfied: 1 },
];

async function boxOn(files: ReturnType<Disk['start']>) {
  const store = await openLowdbStore('/data', { files, warn: () => {} });
  const box = new BallotBox(
    store,
    survey.id,
    (code) => code,
    () => undefined,
  );
  await box.start();
  const hear = (at: number) => {
    const reading = {
      controller: '3F9A12C4',
      totals: totals[at] ?? { satisfied: 0, neither: 0, dissatisfied: 0 },
    };
    return box.countDrops(survey, 'exit', 'raadhus', reading, today);
  };
  return { store, hear };
}

/** The first totals are heard in peace, the others while `faults` strike; each is said twice, as an agent does. */
async function play(seed: number, faults: Faults) {
  const disk = new Disk(randomFrom(seed));
  const calm = await boxOn(disk.start());
  await calm.hear(0);
  await calm.store.close();
  let struck: Faults = () => undefined;
  const program = disk.start((operation, name) => struck(operation, name));
  const { store, hear } = await boxOn(program);
  const before = program.operations;
  struck = (operation, name) => faults(operation - before, name);
  for (const at of [1, 1, 2, 2]) await hear(at).catch(() => {});
  if (!program.ended) await store.close().catch(() => {});
  return { disk, program };
}

test.each<Fault>(['fail', 'kill', 'cut'])(
  'V3 V5 %s at any operation: each drop counts once',
  async (fault) => {
    const most = (await play(1, () => undefined)).program.operations;
    expect(most).toBeGreaterThan(10);
    for (let at = 1; at <= most; at++) {
      const { disk } = await play(at, (operation) => (operation === at ? fault : undefined));
      disk.cut();
      const { store, hear } = await boxOn(disk.start());
      await hear(3);
      await hear(3);
      const ballots = await store.readSheet('ballots-november', Ballots);
      expect(ballots?.counts, `${fault} at operation ${at}`).toEqual({
        '2026-11-23/raadhus': { satisfied: 4, neither: 2, dissatisfied: 1 },
      });
      expect(ballots?.votedOn).toEqual({ [today]: 7 });
      expect(disk.paths().filter((path) => path.includes('ballots'))).toHaveLength(1);
      await store.close();
    }
  },
);
