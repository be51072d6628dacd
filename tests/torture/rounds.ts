// Rounds of work and misfortune: people press, the server is killed, or stands still, or its disk fails; it comes back, and
// all that anybody was told is held against what is there.

import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { Cable } from '../support/cable.ts';
import { below, oneOf, type Random } from '../support/choose.ts';
import { randomFrom } from '../support/random.ts';
import { Book } from './book.ts';
import { Crowd } from './crowd.ts';
import { Days } from './days.ts';
import type { FailingDisk } from './failing-disk.ts';
import { furnish } from './furnish.ts';
import { aPort } from './port.ts';
import { ServerProcess } from './server-process.ts';

export type Report = {
  readonly kills: number;
  /** Of these: at one of its calls of the system, half of a write done. */
  readonly killsAtCalls: number;
  readonly killsWhileStarting: number;
  readonly pauses: number;
  /** Of the network in Bov. */
  readonly breaks: number;
  readonly sicknesses: number;
  /** Of these: how often the server told so when it was asked whether it is ready. */
  readonly saidNotReady: number;
  /** Calls of the system that were made to fail. */
  readonly failedCalls: number;
  readonly days: number;
  readonly commands: number;
  readonly accepted: number;
  readonly votes: number;
  readonly calls: number;
  readonly refusals: Readonly<Record<string, number>>;
  readonly broken: readonly string[];
};

export class Rounds {
  readonly #random: Random;
  readonly #folder: string;
  readonly #book = new Book();
  readonly #server: ServerProcess;
  readonly #cable: Cable;
  readonly #disk: FailingDisk | undefined;
  readonly #crowd: Crowd;
  readonly #days: Days;
  #counts = {
    kills: 0,
    killsAtCalls: 0,
    killsWhileStarting: 0,
    pauses: 0,
    breaks: 0,
    sicknesses: 0,
    saidNotReady: 0,
  };
  #broken: string[] = [];

  private constructor(parts: {
    folder: string;
    seed: number;
    server: ServerProcess;
    cable: Cable;
    crowd: (book: Book) => Crowd;
    disk: FailingDisk | undefined;
  }) {
    this.#random = randomFrom(parts.seed);
    this.#folder = parts.folder;
    this.#server = parts.server;
    this.#cable = parts.cable;
    this.#disk = parts.disk;
    this.#days = new Days(parts.server);
    this.#crowd = parts.crowd(this.#book);
  }

  /** A front desk at work in a new folder. `seconds` says how many votes there may be. */
  static async begin(
    folder: string,
    seed: number,
    seconds: number,
    disk: FailingDisk | undefined,
  ): Promise<Rounds> {
    const dataDir = join(folder, 'data');
    await mkdir(dataDir);
    const officeFile = join(folder, 'office.json');
    const furnished = await furnish(dataDir, officeFile, 200 + seconds * 30);
    const environment = disk?.environment(dataDir) ?? {};
    const port = await aPort();
    const server = new ServerProcess({ port, dataDir, officeFile, environment });
    const cable = new Cable(() => port);
    await cable.start();
    const crowd = (book: Book) =>
      new Crowd({ url: server.url, urlInBov: cable.url, seed, book, furnished, now: () => server.now });
    const rounds = new Rounds({ folder, seed, server, cable, crowd, disk });
    await server.start();
    await rounds.#crowd.begin();
    return rounds;
  }

  get broken(): readonly string[] {
    return this.#broken;
  }

  async round(): Promise<void> {
    const random = this.#random;
    this.#crowd.work();
    await setTimeout(100 + below(random, 900));
    const what = random();
    let lives = false;
    if (random() < 0.4) await this.#breakNetwork();
    if (what < 0.12) lives = await this.#pause();
    else if (what < 0.35 && this.#disk) lives = await this.#sicken(this.#disk);
    if (!lives) await this.#kill(0.15);
    // Where it lives nobody helps it: whoever asked something has to be told.
    await this.#afterwards(random() < 0.4);
  }

  /** One death, as soon as people have work under way again; one time in ten all of them are waited for. */
  async death(): Promise<void> {
    const random = this.#random;
    this.#crowd.work();
    if (random() < 0.6) this.#disk?.killAfter(below(random, 150));
    await Promise.race([this.#server.ended, setTimeout(below(random, 1500))]);
    if (!this.#server.lives) this.#counts.killsAtCalls += 1;
    await this.#kill(0.02);
    if (random() < 0.1) await this.#afterwards(true);
  }

  async end(): Promise<Report> {
    await this.#crowd.end();
    await this.#server.stop();
    await this.#check();
    const { commands, accepted, votes, calls } = this.#book.counts();
    return {
      ...this.#counts,
      days: this.#days.count,
      failedCalls: this.#disk?.failed() ?? 0,
      commands,
      accepted,
      votes,
      calls,
      refusals: Object.fromEntries(this.#book.refusals),
      broken: this.#broken,
    };
  }

  /** Whatever happens. */
  async clear(): Promise<void> {
    await this.#server.kill();
    await this.#cable.stop();
  }

  /** What people were told, and with `all` what every page shows, when everybody has heard what became of theirs. */
  async #afterwards(all: boolean): Promise<void> {
    await this.#crowd.rest();
    this.#book.recovered();
    if (!this.#server.lives) this.#broken.push('the server ended by itself');
    this.#broken.push(...(await this.#crowd.askAgain(5)));
    if (all) this.#broken.push(...(await this.#crowd.lookAround()));
  }

  /** `dayEnds` says how often it is another day when the server comes back, from 0 to 1. */
  async #kill(dayEnds: number): Promise<void> {
    const random = this.#random;
    await this.#server.kill();
    this.#counts.kills += 1;
    this.#disk?.heal();
    await this.#crowd.down();
    this.#book.died();
    await this.#check();
    if (random() < dayEnds) {
      this.#days.next();
      this.#book.leap();
      this.#crowd.leap();
    }
    while (random() < 0.25) {
      if (random() < 0.5) this.#disk?.killAfter(below(random, 20));
      this.#server.launch();
      await Promise.race([this.#server.ended, setTimeout(below(random, 900))]);
      await this.#server.kill();
      this.#disk?.heal();
      this.#counts.killsWhileStarting += 1;
    }
    await this.#server.start();
    this.#crowd.up();
  }

  /** In Bov: cut at once, silent for a while, or with an answer that never comes. */
  async #breakNetwork(): Promise<void> {
    this.#counts.breaks += 1;
    const way = oneOf(this.#random, ['cut', 'pull', 'lose']);
    if (way === 'pull') this.#cable.pull();
    else if (way === 'lose') this.#cable.loseNextAnswer();
    await setTimeout(below(this.#random, 1500));
    this.#cable.plug();
    if (way !== 'lose') this.#cable.cut();
  }

  /** It stands still and goes on: what people had asked for meanwhile comes once. Answers whether it lives on. */
  async #pause(): Promise<boolean> {
    this.#counts.pauses += 1;
    this.#server.signal('SIGSTOP');
    await setTimeout(200 + below(this.#random, 4500));
    this.#server.signal('SIGCONT');
    await setTimeout(below(this.#random, 300));
    return this.#random() < 0.5;
  }

  /** The disk fails for a while. Where it is well again the server works without anybody's help. */
  async #sicken(disk: FailingDisk): Promise<boolean> {
    this.#counts.sicknesses += 1;
    disk.sicken(this.#random);
    await setTimeout(200 + below(this.#random, 2000));
    const ready = await fetch(`${this.#server.url}/readyz`).catch(() => undefined);
    if (ready?.status === 503) this.#counts.saidNotReady += 1;
    if (this.#random() < 0.3) return false;
    disk.heal();
    await setTimeout(below(this.#random, 500));
    return this.#random() < 0.6;
  }

  /** A copy of what the server left, opened by a store of our own. */
  async #check(): Promise<void> {
    const copy = join(this.#folder, 'copy');
    await rm(copy, { recursive: true, force: true });
    await cp(join(this.#folder, 'data'), copy, { recursive: true });
    const store = await openLowdbStore(copy, { warn: () => {} });
    try {
      this.#broken.push(...(await this.#book.broken(store)));
    } finally {
      await store.close();
    }
  }
}
