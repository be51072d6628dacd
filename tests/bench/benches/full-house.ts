// A house far fuller than any office's: two sites with 100 counters' pages, 60 displays and 30 kiosks, and 5,000 phones. What
// the phones cost the room, and how soon they know.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { connect } from '../connect.ts';
import { Crowd } from '../crowd.ts';
import { Desk, type Page } from '../desk.ts';
import { counter, service, siteId } from '../office.ts';
import { now } from '../phones.ts';
import { oursAtMost, type Result, ratioAtMost } from '../result.ts';
import { median, percentile } from '../rounds.ts';
import { residentMegabytes, startServer } from '../server-process.ts';
import { shownAt } from '../views.ts';

const phones = 5000;
/** At each of the two sites. */
const each = { staff: 50, displays: 30, kiosks: 15 };
const calls = 200;
/** Phones get one message in two seconds at most, and one more of what came meanwhile: after so long a rest they get the next
 * at once, in milliseconds. */
const rest = 4500;
const broadcasts = 15;

export async function fullHouse(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slices-'));
  const slices = join(folder, 'slices');
  const hook = pathToFileURL(resolve(import.meta.dirname, '../slices.js')).href;
  const environment = { NODE_OPTIONS: `--import ${hook}`, SLICES: slices };
  const without = await Desk.start('shipped', environment);
  const roomWithout = await Room.open(without);
  await longestSlice(without, slices);
  const alone = await roomWithout.calls();
  const sliceAlone = await longestSlice(without, slices);
  await without.stop();

  const desk = await Desk.start('shipped', environment);
  const room = await Room.open(desk);
  const before = residentMegabytes(desk.pid);
  const crowd = await Crowd.open(phones, desk.url, await room.phone());
  await setTimeout(rest);
  const perPhone = ((residentMegabytes(desk.pid) - before) * 1000) / phones;
  await longestSlice(desk, slices);
  const together = await room.calls();
  const slice = await longestSlice(desk, slices);
  const told = await room.tell(crowd);
  crowd.close();
  await desk.stop();
  rmSync(folder, { recursive: true });

  const bare = await barePhones(room.phonesView);
  return [
    ratioAtMost(2, {
      name: `a call to the last of 60 displays with ${phones} phones, 99th percentile; peer: the same without phones`,
      unit: 'ms',
      ours: percentile(together.shown, 0.99),
      peer: percentile(alone.shown, 0.99),
    }),
    ratioAtMost(2, {
      name: `a ticket until it is acknowledged with ${phones} phones, 99th percentile; peer: the same without phones`,
      unit: 'ms',
      ours: percentile(together.taken, 0.99),
      peer: percentile(alone.taken, 0.99),
    }),
    ratioAtMost(1.25, {
      name: `a call to the last of ${phones} phones; peer: a flush and a bare broadcast of the same bytes`,
      unit: 'ms',
      ours: median(told),
      peer: median(bare.told),
    }),
    ratioAtMost(1.3, {
      name: 'memory for a phone; peer: bare socket.io',
      unit: 'kB',
      ours: perPhone,
      peer: bare.perPhone,
    }),
    oursAtMost(10, {
      name: `the longest slice of work while ${calls} are called; peer: the same without phones`,
      unit: 'ms',
      ours: slice,
      peer: sliceAlone,
    }),
  ];
}

/** The pages of both sites; what is measured happens at the first. */
class Room {
  readonly #desk: Desk;
  readonly #kiosk: Page;
  readonly #displays: readonly ((version: number) => Promise<void>)[];
  readonly #clerk: Page;
  phonesView: unknown;

  private constructor(desk: Desk, kiosk: Page, clerk: Page, displays: readonly Page[]) {
    this.#desk = desk;
    this.#kiosk = kiosk;
    this.#clerk = clerk;
    this.#displays = displays.map(shownAt);
  }

  static async open(desk: Desk): Promise<Room> {
    const displays: Page[] = [];
    const kiosks: Page[] = [];
    for (const site of [siteId(0), siteId(1)]) {
      for (let one = 0; one < each.staff; one += 1) await desk.staff(site);
      for (let one = 0; one < each.displays; one += 1) displays.push(await desk.display(site));
      for (let one = 0; one < each.kiosks; one += 1) kiosks.push(await desk.kiosk(site));
    }
    const [kiosk] = kiosks;
    if (!kiosk) throw new Error('there is no kiosk');
    // A display of the other site has nothing to show.
    return new Room(desk, kiosk, await desk.clerk(siteId(0)), displays.slice(0, each.displays));
  }

  /** How the phone of a new ticket introduces itself; it is told of all numbers, whatever becomes of its own. */
  phone(): Promise<Readonly<Record<string, unknown>>> {
    return this.#desk.phone(this.#kiosk, service);
  }

  /** Tickets and calls one after the other, each in milliseconds. */
  async calls(): Promise<{ readonly taken: readonly number[]; readonly shown: readonly number[] }> {
    const taken: number[] = [];
    const shown: number[] = [];
    for (let one = 0; one < calls; one += 1) {
      const before = now();
      await this.#desk.take(this.#kiosk, service);
      const between = now();
      taken.push(between - before);
      const version = await this.#call();
      await Promise.all(this.#displays.map((display) => display(version)));
      shown.push(now() - between);
      await this.#finish();
      // As fast as no room is, but within what one page may ask in a second.
      await setTimeout(80);
    }
    return { taken, shown };
  }

  /** Calls until the last phone knows, each in milliseconds. */
  async tell(crowd: Crowd): Promise<number[]> {
    const watching = await connect(this.#desk.url, await this.phone());
    watching.on('view', (view) => {
      this.phonesView = view;
    });
    const times: number[] = [];
    for (let one = 0; one < broadcasts; one += 1) {
      await this.#desk.take(this.#kiosk, service);
      await setTimeout(rest);
      const before = now();
      times.push((await crowd.sawAt(await this.#call())) - before);
      await this.#finish();
    }
    watching.close();
    return times;
  }

  async #call(): Promise<number> {
    return (await this.#desk.command(this.#clerk, { command: 'call-next', counter })).answer.version;
  }

  async #finish(): Promise<void> {
    await this.#desk.command(this.#clerk, { command: 'start', counter });
    await this.#desk.command(this.#clerk, { command: 'finish', counter });
  }
}

async function barePhones(view: unknown): Promise<{ told: number[]; perPhone: number }> {
  const bare = await startServer('build/tests/bench/contenders/bare.js');
  const clerk = await connect(bare.url);
  const before = residentMegabytes(bare.pid);
  const crowd = await Crowd.open(phones, bare.url, {});
  await setTimeout(rest);
  const perPhone = ((residentMegabytes(bare.pid) - before) * 1000) / phones;
  const told: number[] = [];
  for (let version = 1; version <= broadcasts; version += 1) {
    await clerk.emitWithAck('hold', { ...(view as object), version });
    await setTimeout(rest);
    const began = now();
    await clerk.emitWithAck('tell', {});
    told.push((await crowd.sawAt(version)) - began);
  }
  crowd.close();
  clerk.close();
  await bare.stop();
  return { told, perPhone };
}

/** In milliseconds, since it was asked before. */
async function longestSlice(desk: Desk, file: string): Promise<number> {
  rmSync(file, { force: true });
  process.kill(desk.pid, 'SIGUSR2');
  for (;;) {
    await setTimeout(20);
    try {
      const told = readFileSync(file, 'utf8');
      if (told) return Number(told);
    } catch {
      // Not written yet.
    }
  }
}
