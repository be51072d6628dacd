// A disk that fails, a program that is killed, a power cut, at every single operation while people vote: what was thanked
// for is counted once, what was refused is not, and the counts agree with the tokens that are spent (V4, V5).

import { describe, expect, test } from 'vitest';
import { total } from '../../../core/ballot/ballots.ts';
import { type Answer, answers, Survey } from '../../../core/ballot/survey.ts';
import { BallotBox } from '../../../server/ballots/ballot-box.ts';
import { hashOf } from '../../../server/ballots/codes.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { Disk, type Fault, type Faults, type Program } from '../../support/disk.ts';
import { randomFrom } from '../../support/random.ts';
import { november } from '../../support/survey.ts';

const folder = '/data';
const survey = Survey.parse({ id: 'november', ...november });
const today = '2026-11-23';
const sheet = `${folder}/sheets/ballots-november.json`;

type Fate = 'thanked' | 'refused' | 'unknown';
type Told = Map<string, { readonly answer: Answer; readonly fate: Fate }>;

async function boxOn(files: ReturnType<Disk['start']>) {
  const store = await openLowdbStore(folder, { files, warn: () => {} });
  const box = new BallotBox(
    store,
    survey.id,
    (code) => hashOf('a secret', code),
    () => undefined,
  );
  await box.start();
  return { store, box };
}

/** Five tokens printed in peace, then voted with, two of them at once, while `faults` strike. */
async function play(seed: number, faults: Faults): Promise<{ disk: Disk; told: Told; program: Program }> {
  const disk = new Disk(randomFrom(seed));
  const calm = await boxOn(disk.start());
  const codes = await calm.box.mint(5, 'raadhus', undefined);
  await calm.store.close();
  let struck: Faults = () => undefined;
  const program = disk.start((operation, name) => struck(operation, name));
  const { box, store } = await boxOn(program);
  const before = program.operations;
  struck = (operation, name) => faults(operation - before, name);
  const told: Told = new Map();
  const vote = async (code: string, index: number) => {
    const answer = answers[index % answers.length] ?? 'neither';
    const fate = await box.vote(survey, code, answer, today).then(
      (refusal): Fate => (refusal ? 'refused' : 'thanked'),
      // Nobody hears from a program that has ended.
      (): Fate => (program.ended ? 'unknown' : 'refused'),
    );
    told.set(code, { answer, fate });
  };
  for (const [index, code] of codes.slice(0, 3).entries()) await vote(code, index);
  await Promise.all(codes.slice(3).map((code, index) => vote(code, index + 3)));
  if (!program.ended) await store.close().catch(() => {});
  return { disk, told, program };
}

/** After a power cut on top of it, with another program: what is there, and what still can be done. */
async function check(disk: Disk, told: Told): Promise<void> {
  disk.cut();
  const { box, store } = await boxOn(disk.start());
  for (const [code, { fate }] of told) {
    const spent = box.find(code)?.spent;
    if (fate === 'thanked') expect(spent, 'thanked for and gone').toBe(true);
    if (fate === 'refused') expect(spent, 'refused and counted').toBe(false);
  }
  expect(disk.paths().filter((path) => path.includes('ballots'))).toEqual(box.voted() === 0 ? [] : [sheet]);
  checkCounts(disk, told, box);
  for (const [code, { answer }] of told) {
    const before = box.find(code)?.spent;
    const refusal = await box.vote(survey, code, answer, today);
    expect(refusal?.refused).toBe(before ? 'vote/spent' : undefined);
  }
  expect(box.voted()).toBe(told.size);
  checkCounts(disk, told, box);
  await store.close();
}

/** Every spent token has its one answer in the counts. */
function checkCounts(disk: Disk, told: Told, box: BallotBox): void {
  const [line] = disk.bytes(sheet)?.toString().split('\n') ?? [];
  if (line === undefined) return;
  const { body } = JSON.parse(line) as {
    body: {
      spent: string[];
      counts: Record<string, Record<Answer, number>>;
      votedOn: Record<string, number>;
    };
  };
  const counts = body.counts[`${today}/raadhus`] ?? { satisfied: 0, neither: 0, dissatisfied: 0 };
  expect(total(counts)).toBe(body.spent.length);
  expect(body.votedOn[today]).toBe(body.spent.length);
  for (const answer of answers) {
    const voted = [...told].filter(([code, one]) => one.answer === answer && box.find(code)?.spent);
    expect(counts[answer]).toBe(voted.length);
  }
}

describe('at every operation in turn', () => {
  test.each<Fault>(['fail', 'kill', 'cut'])(
    'V4 V5 %s: each vote counts once or not at all',
    async (fault) => {
      const { program } = await play(1, () => undefined);
      const most = program.operations;
      expect(most).toBeGreaterThan(20);
      let struck = 0;
      for (let at = 1; at <= most; at++) {
        for (const seed of [1, 2, 3]) {
          const played = await play(seed * 100 + at, (operation) => (operation === at ? fault : undefined));
          struck += played.program.failures + (played.program.ended ? 1 : 0);
          try {
            await check(played.disk, played.told);
          } catch (error) {
            throw new Error(`${fault} at operation ${at}, seed ${seed}: ${String(error)}`, { cause: error });
          }
        }
      }
      expect(struck).toBeGreaterThan(most);
    },
  );
});
