// A server at work on a disk that forgets: at arbitrary moments it is looked at what a power cut would leave, and now and
// then the power really goes and the server starts on what is left.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { below, type Random } from '../support/choose.ts';
import { randomFrom } from '../support/random.ts';
import { Book } from './book.ts';
import { Contender } from './contender.ts';
import { Crowd } from './crowd.ts';
import { Days } from './days.ts';
import { Ext4Disk } from './ext4-disk.ts';
import { furnish } from './furnish.ts';
import { aPort } from './port.ts';
import { ServerProcess } from './server-process.ts';

/** The moment of a cut: what is left, and what had been said by then. */
type Moment = { readonly left: Buffer; readonly said: Book; readonly waiting: number };

/** So many cuts are looked at for each that happens. */
const looksPerOutage = 12;
const looksPerContender = 10;

export class PowerCuts {
  readonly #random: Random;
  readonly #disk: Ext4Disk;
  readonly #contender: Contender;
  readonly #book: Book;
  readonly #server: ServerProcess;
  readonly #crowd: Crowd;
  readonly #days: Days;
  readonly #counts = { cuts: 0, whileWriting: 0, outages: 0, torn: 0 };
  readonly broken: string[] = [];

  private constructor(
    seed: number,
    disk: Ext4Disk,
    contender: Contender,
    server: ServerProcess,
    days: Days,
    crowd: Crowd,
    book: Book,
  ) {
    this.#random = randomFrom(seed);
    this.#disk = disk;
    this.#contender = contender;
    this.#server = server;
    this.#days = days;
    this.#crowd = crowd;
    this.#book = book;
  }

  static async begin(folder: string, seed: number, cuts: number): Promise<PowerCuts> {
    const disk = await Ext4Disk.make(join(folder, 'disk'));
    const dataDir = join(disk.folder, 'data');
    const officeFile = join(folder, 'office.json');
    const before = join(folder, 'before');
    await mkdir(before);
    const furnished = await furnish(before, officeFile, 400 + cuts * 20);
    await disk.copyIn(before, 'data');
    const server = new ServerProcess({ port: await aPort(), dataDir, officeFile });
    const days = new Days(server);
    const book = new Book();
    const crowd = new Crowd({
      url: server.url,
      urlInBov: server.url,
      seed,
      book,
      furnished,
      now: () => server.now,
    });
    const contender = await Contender.begin(join(folder, 'contender'));
    await server.start();
    await crowd.begin();
    crowd.work();
    return new PowerCuts(seed, disk, contender, server, days, crowd, book);
  }

  async cut(): Promise<void> {
    const { cuts } = this.#counts;
    this.#crowd.work();
    if (cuts > 0 && cuts % looksPerOutage === 0) await this.#outage();
    if (cuts % looksPerContender === 0) await this.#contender.cut(this.#random);
    const moment = await this.#moment();
    this.#counts.cuts += 1;
    if (moment.waiting > 0) this.#counts.whileWriting += 1;
    await this.#look(moment);
  }

  async end(): Promise<Readonly<Record<string, unknown>>> {
    await this.#crowd.end();
    await this.#server.stop();
    const { refusals } = this.#book;
    const said = this.#book.copy();
    await this.#look({ left: this.#disk.cut(this.#random), said, waiting: 0 });
    return {
      ...this.#counts,
      days: this.#days.count,
      flushes: this.#disk.disk.flushes,
      ...said.counts(),
      refusals: Object.fromEntries(refusals),
      contender: this.#contender.counts,
      broken: this.broken,
    };
  }

  /** Whatever happens. */
  async clear(): Promise<void> {
    await this.#server.kill();
    await this.#contender.end();
    await this.#disk.close();
  }

  /** At the so-manyth thing that the disk does from now on, or where it has nothing to do, at any time. */
  async #moment(): Promise<Moment> {
    const take = () => ({
      left: this.#disk.cut(this.#random),
      said: this.#book.copy(),
      waiting: this.#disk.disk.waiting,
    });
    const over = new AbortController();
    const struck = new Promise<Moment>((resolve) => {
      this.#disk.disk.strikeAfter(1 + below(this.#random, 60), () => resolve(take()));
    });
    const anyTime = setTimeout(300 + below(this.#random, 1500), undefined, { signal: over.signal }).then(
      take,
    );
    anyTime.catch(() => {});
    try {
      return await Promise.race([struck, anyTime]);
    } finally {
      over.abort();
      this.#disk.disk.strikeAfter(Infinity, () => {});
    }
  }

  /** Nobody begins anything meanwhile, so that what is looked at does not grow faster than it is looked at. */
  async #look({ left, said }: Moment): Promise<void> {
    this.#crowd.pause();
    const where = `cut ${this.#counts.cuts}`;
    try {
      await this.#disk.inspect(left, async (folder) => {
        const torn = () => {
          this.#counts.torn += 1;
        };
        const store = await openLowdbStore(join(folder, 'data'), { warn: torn });
        try {
          for (const broken of await said.broken(store)) this.broken.push(`${where}: ${broken}`);
        } finally {
          await store.close();
        }
      });
    } catch (error) {
      this.broken.push(`${where}: ${String(error)}`);
    }
  }

  /** The power goes and comes back, perhaps at the end of a day; the server starts on what is left. */
  async #outage(): Promise<void> {
    await this.#server.kill();
    await this.#crowd.down();
    this.#counts.outages += 1;
    await this.#disk.become(this.#disk.cut(this.#random));
    if (this.#random() < 0.7) {
      this.#days.next();
      this.#book.leap();
      this.#crowd.leap();
    }
    await this.#server.start();
    this.#crowd.up();
    await this.#crowd.rest();
    this.broken.push(...(await this.#crowd.askAgain(10)), ...(await this.#crowd.lookAround()));
    this.#crowd.work();
  }
}
