// Eight hours of an ordinary day on a clock that runs a hundred times as fast: the server's memory grows by what the day
// holds and by nothing else, and whoever has gone leaves no handle behind. Not among the tests of every change, for it takes
// five minutes: `npm run long-day`.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { HOUR, instantOf } from '../../core/time.ts';
import { aFolder } from '../support/folder.ts';
import { runVerify } from '../support/program.ts';
import { firstDay, furnish } from './furnish.ts';
import { LongDay } from './long-day.ts';
import { aPort } from './port.ts';
import { ServerProcess } from './server-process.ts';

const hours = Number(process.env.LONG_DAY_HOURS ?? 0);
const speed = 100;

/** What one visit of the day may keep, in bytes: its state, its commands' answers, its journal's lines. */
const mostPerVisit = 12_000;

type Sample = {
  readonly hour: number;
  readonly visits: number;
  readonly servings: number;
  readonly phones: number;
  readonly heap: number;
  readonly resident: number;
  readonly handles: number;
  readonly files: number;
};

test.runIf(hours > 0)(
  `over ${hours} hours at ${speed}-fold speed memory stays flat and no handle is left behind`,
  { timeout: 900_000 },
  async () => {
    const folder = await aFolder();
    const dataDir = join(folder, 'data');
    await mkdir(dataDir);
    const officeFile = join(folder, 'office.json');
    const furnished = await furnish(dataDir, officeFile, 2);
    const environment = { PUBLIC_URL: 'https://desk.example.org', METRICS: 'local' };
    const server = new ServerProcess({ port: await aPort(), dataDir, officeFile, environment, speed });
    server.ahead = instantOf(firstDay, '09:00', 'Europe/Copenhagen') - Date.now();
    await server.start();
    const day = new LongDay({ url: server.url, furnished, speed, seed: 1 });
    const sample = async (hour: number): Promise<Sample> => {
      const { visits, servings, phones } = day;
      return { hour, visits, servings, phones, ...(await measured(server)) };
    };
    const before = await sample(0);
    day.begin();
    const samples: Sample[] = [];
    for (let hour = 1; hour <= hours; hour += 1) {
      await setTimeout(HOUR / speed);
      samples.push(await sample(hour));
    }
    await day.end();
    // Longer than a connection is kept open for another request.
    await setTimeout(75_000);
    const after = await sample(hours);
    process.stdout.write(`${[before, ...samples, after].map((one) => JSON.stringify(one)).join('\n')}\n`);
    await server.stop();

    const [first, last] = [samples[0] ?? before, samples.at(-1) ?? before];
    expect(last.servings).toBeGreaterThan(10 * hours);
    if (hours > 2) expect(last.heap - first.heap).toBeLessThan((last.visits - first.visits) * mostPerVisit);
    expect(after.handles).toBeLessThanOrEqual(before.handles);
    expect(after.files).toBeLessThanOrEqual(before.files + 2);
    const { code, stdout, stderr } = await runVerify({ DATA_DIR: dataDir });
    expect({ code, said: code === 0 ? '' : stdout + stderr }, 'F1').toEqual({ code: 0, said: '' });
  },
);

/** Without garbage, as far as Node finds it. */
async function measured(server: ServerProcess) {
  for (let n = 0; n < 2; n += 1) {
    server.signal('SIGUSR2');
    await setTimeout(300);
  }
  const told = await (await fetch(`${server.url}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(told)?.[1]);
  return {
    heap: value('nodejs_heap_size_used_bytes'),
    resident: value('process_resident_memory_bytes'),
    handles: value('nodejs_active_handles_total'),
    files: value('process_open_fds'),
  };
}
