// What more of everything costs: phones that follow, tickets of one day, days that were. In the processor's time, beside the
// least of each.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Crowd } from '../crowd.ts';
import { Desk, type Page } from '../desk.ts';
import { counter, service, siteId } from '../office.ts';
import { processorTime } from '../processor.ts';
import { type Result, ratioAtMost } from '../result.ts';
import { residentMegabytes, startServer } from '../server-process.ts';

const build = resolve(import.meta.dirname, '../../..');
const phones = [0, 500, 2000, 5000] as const;
const tickets = [100, 1000, 2000] as const;
/** Days of two sites that were simulated, by the date from which on. The demo makes up to sixty more up where there are fewer. */
const histories = [
  { days: 40, from: '2026-09-28' },
  { days: 250, from: '2025-11-24' },
  { days: 2500, from: '2016-11-24' },
] as const;
/** Visits over which a cost is taken. */
const visits = 100;
/** Phones get at most one message in two seconds, in milliseconds. */
const rest = 2500;

export async function growth(): Promise<Result[]> {
  return [...(await byPhones()), ...(await byTickets()), ...(await byDays())];
}

async function byPhones(): Promise<Result[]> {
  const costs: { processor: number; memory: number }[] = [];
  for (const count of phones) {
    const house = await House.open();
    const crowd = count > 0 ? await Crowd.open(count, house.desk.url, await house.phone()) : undefined;
    await setTimeout(rest);
    costs.push({ processor: await house.visitsCost(), memory: residentMegabytes(house.desk.pid) });
    crowd?.close();
    await house.desk.stop();
  }
  const [least = { processor: 0, memory: 0 }] = costs;
  return costs.flatMap(({ processor, memory }, i) => [
    ratioAtMost(3, {
      name: `a visit from the ticket to its end, ${phones[i]} phones; peer: none`,
      unit: 'ms',
      ours: processor,
      peer: least.processor,
    }),
    ratioAtMost(2.5, {
      name: `memory with ${phones[i]} phones; peer: none`,
      unit: 'MB',
      ours: memory,
      peer: least.memory,
    }),
  ]);
}

/** One server, whose day goes on and on. */
async function byTickets(): Promise<Result[]> {
  const house = await House.open();
  const costs: { processor: number; memory: number }[] = [];
  for (const count of tickets) {
    while (house.visits < count - visits) await house.visit();
    costs.push({ processor: await house.visitsCost(), memory: residentMegabytes(house.desk.pid) });
  }
  await house.desk.stop();
  const [least = { processor: 0, memory: 0 }] = costs;
  return costs.flatMap(({ processor, memory }, i) => [
    ratioAtMost(2, {
      name: `a visit from the ticket to its end, the last of ${tickets[i]} of a day; peer: of ${tickets[0]}`,
      unit: 'ms',
      ours: processor,
      peer: least.processor,
    }),
    ratioAtMost(2, {
      name: `memory after ${tickets[i]} tickets of a day; peer: after ${tickets[0]}`,
      unit: 'MB',
      ours: memory,
      peer: least.memory,
    }),
  ]);
}

async function byDays(): Promise<Result[]> {
  const costs: { processor: number; memory: number }[] = [];
  for (const { from } of histories) {
    const folder = mkdtempSync(join(build, 'bench-days-'));
    simulate(folder, from);
    const server = await startServer('scripts/front-desk.cjs', { DATA_DIR: folder, LOG_LEVEL: 'error' });
    const processor = processorTime(server.pid);
    await setTimeout(10_000);
    costs.push({ processor, memory: residentMegabytes(server.pid) });
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  const [least = { processor: 0, memory: 0 }] = costs;
  return costs.flatMap(({ processor, memory }, i) => [
    ratioAtMost(2, {
      name: `from the start until the desk is open, ${histories[i]?.days} days of two sites behind it; peer: ${histories[0].days}`,
      unit: 'ms',
      ours: processor,
      peer: least.processor,
    }),
    ratioAtMost(3, {
      name: `memory ten seconds later, ${histories[i]?.days} days behind it; peer: ${histories[0].days}`,
      unit: 'MB',
      ours: memory,
      peer: least.memory,
    }),
  ]);
}

function simulate(folder: string, from: string): void {
  const script = join(build, 'server/simulation/main.js');
  const { status } = spawnSync(
    process.execPath,
    [script, '--from', from, '--to', '2026-11-24', '--data', folder],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (status !== 0) throw new Error('no days could be made');
}

/** One kiosk, one counter, two displays. */
class House {
  readonly desk: Desk;
  visits = 0;
  readonly #kiosk: Page;
  readonly #clerk: Page;

  private constructor(desk: Desk, kiosk: Page, clerk: Page) {
    this.desk = desk;
    this.#kiosk = kiosk;
    this.#clerk = clerk;
  }

  static async open(): Promise<House> {
    const desk = await Desk.start('shipped');
    const kiosk = await desk.kiosk(siteId(0));
    for (let n = 0; n < 2; n += 1) await desk.display(siteId(0));
    return new House(desk, kiosk, await desk.clerk(siteId(0)));
  }

  phone(): Promise<Readonly<Record<string, unknown>>> {
    return this.desk.phone(this.#kiosk, service);
  }

  /** Within what one page may ask in a second. */
  async visit(): Promise<void> {
    this.visits += 1;
    await this.desk.take(this.#kiosk, service);
    for (const command of ['call-next', 'start', 'finish'] as const)
      await this.desk.command(this.#clerk, { command, counter });
    await setTimeout(75);
  }

  /** The server's, for one of a hundred, in milliseconds; views to phones and all that follows included. */
  async visitsCost(): Promise<number> {
    const before = processorTime(this.desk.pid);
    for (let n = 0; n < visits; n += 1) await this.visit();
    await setTimeout(rest);
    return (processorTime(this.desk.pid) - before) / visits;
  }
}
