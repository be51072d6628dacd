// Power cuts under a real server on a real ext4, on a disk that loses or tears what was not flushed. Needs Linux and root, for
// it mounts; so it comes by itself after the other tests, with few cuts, and where it is allowed: `npm run powercut`.

import { describe, expect, test } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { PowerCuts } from './power-cuts.ts';

const cuts = Number(process.env.POWERCUT_CUTS ?? 0);
const first = Number(process.env.POWERCUT_SEED ?? 1);
/** Then a new front desk begins: each look reads all that there is. */
const cutsPerSeed = 50;
const seeds = Array.from({ length: Math.ceil(cuts / cutsPerSeed) }, (_, i) => first + i);

describe.runIf(cuts > 0)('V4 L7: all that was acknowledged is there after a power cut', () => {
  test.each(seeds)('of seed %i', { timeout: 300_000 + cutsPerSeed * 15_000 }, async (seed) => {
    const most = Math.min(cutsPerSeed, cuts - (seed - first) * cutsPerSeed);
    const work = await PowerCuts.begin(await aFolder(), seed, most);
    try {
      for (let cut = 0; cut < most && work.broken.length === 0; cut++) await work.cut();
      const report = await work.end();
      process.stdout.write(`${JSON.stringify({ seed, ...report })}\n`);
      expect(report.broken).toEqual([]);
    } finally {
      await work.clear();
    }
  });
});
