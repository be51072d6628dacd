// A simulated day through real sockets, checked after every step. `npm run simulate:day -- --seeds 50` plays more of them.

import { expect, test } from 'vitest';
import { commandNames } from '../support/commands.ts';
import { playDay } from './simulated-day.ts';

/** Seeds that failed once, as long as what people choose has not changed since. */
const failedOnce: readonly number[] = [];

const first = Number(process.env.SIMDAY_SEED ?? 1);
const count = Number(process.env.SIMDAY_SEEDS ?? 1);
const steps = Number(process.env.SIMDAY_STEPS ?? 250);

/** A day of so many steps is lively, and in one of so many everything happens. */
const lively = 250;
const everything = 1000;
const neverFromPages = new Set<string>(['report-slip', 'end-day', 'reserve-numbers', 'take-reserved']);

const seeds = [...failedOnce, ...Array.from({ length: count }, (_, i) => first + i)];

test.each(seeds)(
  'L1 L3 L4 L6 L7 L8 N1 Q1 Q3 O3 F1 V1 V4 hold after every step of a day (seed %i)',
  { timeout: 120_000 + steps * 1000 },
  async (seed) => {
    const played = await playDay(seed, steps);

    if (steps < lively) return;
    expect(played.visits).toBeGreaterThan(steps / 8);
    expect(played.servings).toBeGreaterThan(steps / 20);
    expect(played.votes).toBeGreaterThan(0);
    expect(played.refused.size).toBeGreaterThan(5);
    const never = commandNames.filter((name) => !neverFromPages.has(name) && !played.accepted.has(name));
    expect(never.length).toBeLessThan(steps < everything ? 8 : 1);
  },
);
