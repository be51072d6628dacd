// npm run simulate: makes years for trying and testing in a data folder of their own.

import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { exampleOffice } from '../../core/office/example.ts';
import { DateSchema } from '../../core/office/hours.ts';
import type { IsoDate } from '../../core/time.ts';
import { holidaysIn } from '../holidays.ts';
import { openStore } from '../open-store.ts';
import { soundOffice } from '../sound-office.ts';
import { endWith, StartError } from '../start-error.ts';
import type { Store } from '../store/store.ts';
import { isSimulated } from './mark.ts';
import { simulateInto } from './simulate.ts';

const usage = 'npm run simulate -- --from 2022-01-01 --to 2022-12-31 --data FOLDER [--seed 1] [--scale 1]';

const Options = z
  .object({
    from: DateSchema,
    to: DateSchema,
    data: z.string().min(1),
    seed: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
    /** So many times the people and the counters. */
    scale: z.coerce.number().min(0.1).max(20).default(1),
  })
  .refine(({ from, to }) => from <= to);

async function main(): Promise<void> {
  const { from, to, data, seed, scale } = options();
  const checked = soundOffice(exampleOffice);
  if (!('office' in checked)) throw new Error('the example office is not sound');
  const { office } = checked;
  const isNew = (await readdir(data).catch(() => [])).length === 0;
  const store = await openStore(data, say);
  const began = performance.now();
  try {
    await refuseReal(store, isNew, { from, to, data });
    let month = '';
    const { days, servings } = await simulateInto(
      store,
      { from, to, seed, scale, office, isHoliday: await holidaysIn(office.country) },
      ({ date }) => {
        if (date.slice(0, 7) === month) return;
        month = date.slice(0, 7);
        process.stderr.write(`${month} …\n`);
      },
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const sum = Object.values(servings).reduce((all, count) => all + count, 0);
    say(`Simulated, seed ${seed}: ${days} service days, ${sum} servings in ${seconds} s.`);
    for (const { id, name } of office.sites) say(`  ${name}: ${servings[id] ?? 0}`);
    say(`All of it is made up. To look at it: DATA_DIR=${resolve(data)} npm start`);
  } finally {
    await store.close();
  }
}

function options(): z.infer<typeof Options> {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { from: text, to: text, data: text, seed: text, scale: text } });
    return Options.parse(values);
  } catch {
    throw new StartError(`Usage: ${usage}`);
  }
}

/** What was made up never joins what is real, nor what was made before of the same days. */
async function refuseReal(
  store: Store,
  isNew: boolean,
  { from, to, data }: { from: IsoDate; to: IsoDate; data: string },
): Promise<void> {
  if (!isNew && !(await isSimulated(store))) {
    throw new StartError(`${data} holds something that is not simulated. Name another folder.`);
  }
  const there = (await store.streams()).find((stream) => {
    const date = stream.split('/')[1] ?? '';
    return date >= from && date <= to;
  });
  if (there) throw new StartError(`${data} has ${there} already. Name other days, or another folder.`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch(endWith);
