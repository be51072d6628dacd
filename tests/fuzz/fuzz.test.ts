// Every door of a running front desk, given what fits its schema, nearly fits, or is meant to hurt: nothing breaks, and
// what was refused wrote nothing. `npm run fuzz -- --seconds 900 --seed 1` goes on for longer.

import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { actions } from './actions.ts';
import { perform } from './doors.ts';
import { aWorld, type World } from './world.ts';

const seed = Number(process.env.FUZZ_SEED ?? 1);
const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
/** Each round has a front desk of its own: what was accepted changes it, and spoils it for what comes later. */
const actionsInRound = seconds > 0 ? 500 : 250;

/** What a run told: how much was taken and refused, and what took longest. */
type Told = {
  taken: number;
  refused: number;
  slowest: { readonly took: number; readonly what: string }[];
};

/** How many entries callers have written; the server's own come when a printer has answered. */
async function entriesIn({ desk: { store } }: World): Promise<number> {
  const streams = await Promise.all((await store.streams()).map((stream) => store.read(stream)));
  return streams.flat().filter(({ by }) => by !== 'system').length;
}

async function playRound(roundSeed: number, told: Told): Promise<void> {
  const world = await aWorld();
  const { desk } = world;
  await fc.assert(
    fc.asyncProperty(actions, async (action) => {
      const before = await entriesIn(world);
      const begun = performance.now();
      const { refused, fault } = await perform(world, action);
      told.slowest.push({ took: performance.now() - begun, what: JSON.stringify(action).slice(0, 300) });
      told[refused ? 'refused' : 'taken'] += 1;
      expect(fault).toBeUndefined();
      if (refused) expect(await entriesIn(world)).toBe(before);
      expect([...desk.warnings, ...world.faults]).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { seed: roundSeed, numRuns: actionsInRound, verbose: 0 },
  );
  const health = await fetch(`${desk.url}/readyz`);
  expect(await health.json()).toEqual({ ready: true, failing: [] });
  await desk.stop();
  told.slowest.sort((a, b) => b.took - a.took).splice(5);
}

test(`whatever comes through its doors, nothing breaks and nothing refused is kept (seed ${seed})`, {
  // The last round begins before the time is over.
  timeout: (seconds + 600) * 1000,
}, async () => {
  const stray: unknown[] = [];
  const note = (error: unknown) => void stray.push(error);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  const told: Told = { taken: 0, refused: 0, slowest: [] };
  const until = performance.now() + seconds * 1000;
  let round = seed;
  do {
    if (seconds > 0) process.stdout.write(`seed ${round}\n`);
    await playRound(round, told);
    expect(stray).toEqual([]);
    round += 1;
  } while (performance.now() < until);
  // What is refused at once tries nothing.
  expect(told.taken).toBeGreaterThan(told.refused / 20);
  if (seconds > 0) process.stdout.write(textOf(told));
});

function textOf({ taken, refused, slowest }: Told): string {
  const lines = slowest.map(({ took, what }) => `${Math.round(took)} ms: ${what}`);
  return `${taken} taken, ${refused} refused; the slowest:\n${lines.join('\n')}\n`;
}
