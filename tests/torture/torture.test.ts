// A real server that is killed, stopped in its tracks and let down by its disk while people work: what it has acknowledged is
// there once, what it has refused is not, and every page comes back by itself. It needs a machine to itself: `npm test` does
// it for a minute when all other tests are over, `npm run torture` for as long as one likes.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { runVerify } from '../support/program.ts';
import { FailingDisk } from './failing-disk.ts';
import { Rounds } from './rounds.ts';

/** Seeds that broke a promise once. */
const failedOnce: readonly number[] = [];

/** Nothing but deaths, as many as possible. */
const deaths = process.env.TORTURE_DEATHS === '1';
const seconds = Number(process.env.TORTURE_SECONDS ?? 0);
const seeds = [...failedOnce, Number(process.env.TORTURE_SEED ?? 1)];

test.runIf(seconds > 0).each(seeds)(
  `L7 V4: tortured for ${seconds} seconds, nothing that was acknowledged is lost (seed %i)`,
  { timeout: seconds * 2000 + 600_000 },
  async (seed) => {
    const folder = await aFolder();
    const disk = FailingDisk.make(folder);
    if (!disk) say('No C compiler here: the disk is not made to fail.');
    const rounds = await Rounds.begin(folder, seed, seconds, disk);
    try {
      const until = Date.now() + seconds * 1000;
      while (Date.now() < until && rounds.broken.length === 0)
        await (deaths ? rounds.death() : rounds.round());
      const report = await rounds.end();
      say(JSON.stringify({ seed, ...report }, undefined, 2));
      expect(report.broken).toEqual([]);
      const { code, stdout, stderr } = await runVerify({ DATA_DIR: join(folder, 'data') });
      expect({ code, said: code === 0 ? '' : stdout + stderr }, 'F1').toEqual({ code: 0, said: '' });
      expect(report.kills).toBeGreaterThan(0);
      expect(report.accepted).toBeGreaterThan(report.kills);
    } finally {
      await rounds.clear();
      disk?.close();
    }
  },
);

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
