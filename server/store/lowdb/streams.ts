// The streams: a Low for every day that is being written, its data the day's entries, its adapter the day's journal.

import { dirname } from 'node:path';
import { Low } from 'lowdb';
import type { Entry } from '../../../core/day/events.ts';
import { checkEntries } from '../check-entries.ts';
import { StoreFailed, type StreamName } from '../store.ts';
import { Turns } from '../turns.ts';
import type { DurableFiles } from './durable.ts';
import { failed, orFailed } from './fail.ts';
import { Journal } from './journal.ts';
import { journalFiles, journalPath, type Layout, siteFolders, streamOf } from './layout.ts';
import type { TakingBack } from './taking-back.ts';

type Day = {
  readonly low: Low<Entry[]>;
  readonly journal: Journal;
  /** How many entries are acknowledged; unknown until it was read. */
  held: number | undefined;
  mustBeRead: boolean;
};

/**
 * Journals that stay open, with their entries in memory: today's of every site and some on which people book, not those of every
 * day since the server's start. What was not written for longest is closed first.
 */
const mostOpen = 256;
const mostOfSite = 16;

export class Streams {
  readonly #durable: DurableFiles;
  readonly #layout: Layout;
  readonly #takingBack: TakingBack;
  readonly #turns = new Turns();
  /** Those written last come last. */
  readonly #days = new Map<StreamName, Day>();
  /** Whose removal failed half-way: they are removed before anybody reads them. */
  readonly #leaving = new Set<StreamName>();

  constructor(durable: DurableFiles, layout: Layout, takingBack: TakingBack) {
    this.#durable = durable;
    this.#layout = layout;
    this.#takingBack = takingBack;
  }

  append(stream: StreamName, expected: number, entries: readonly Entry[]): Promise<void> {
    return this.#turns.take(stream, async () => {
      const day = this.#days.get(stream) ?? (await this.#open(stream));
      this.#days.delete(stream);
      this.#days.set(stream, day);
      if (day.mustBeRead) throw new StoreFailed(`${stream}: a write failed; read it before the next one`);
      const { data } = day.low;
      checkEntries(stream, data.length, expected, entries);
      if (entries.length === 0) return;
      for (const entry of entries) data.push(entry);
      try {
        await day.low.write();
      } catch (error) {
        data.length = expected;
        day.mustBeRead = true;
        // Before anybody hears that it failed: what is refused must not come back after a power cut.
        await day.journal.mend().catch(() => this.#owe(stream, day.journal));
        throw failed(`${stream}: nothing of the last write counts`, error);
      }
      day.held = data.length;
    });
  }

  read(stream: StreamName): Promise<Entry[]> {
    return this.#turns.take(stream, async () => {
      const day = this.#days.get(stream) ?? this.#day(stream);
      await this.#load(stream, day);
      return [...day.low.data];
    });
  }

  /** Rejects with `StoreDamaged` if a closed journal is not as it was written. One that is in use was read when it was opened. */
  check(stream: StreamName): Promise<void> {
    return this.#turns.take(stream, async () => {
      if (!this.#days.has(stream)) await this.#day(stream).journal.check();
    });
  }

  delete(stream: StreamName): Promise<void> {
    return this.#turns.take(stream, () =>
      orFailed(stream, async () => {
        // First what was refused is out of the file: if it can't be removed, it must be what was acknowledged.
        await this.#days.get(stream)?.journal.mend();
        await this.#retire(stream);
        this.#leaving.add(stream);
        await this.#remove(stream);
      }),
    );
  }

  /** All that hold an acknowledged entry. */
  async names(): Promise<StreamName[]> {
    const found = await orFailed('journals', () => journalFiles(this.#durable.files, this.#layout));
    return found
      .map(streamOf)
      .filter((stream) => stream !== undefined)
      .filter((stream) => this.#days.get(stream)?.held !== 0)
      .sort();
  }

  async close(): Promise<void> {
    await this.#turns.rest();
    for (const stream of [...this.#days.keys()]) await this.#retire(stream);
  }

  async #open(stream: StreamName): Promise<Day> {
    const oldest = this.#oneTooMany(stream);
    if (oldest !== undefined) void this.#turns.take(oldest, () => this.#retire(oldest));
    const day = this.#day(stream);
    this.#days.set(stream, day);
    await this.#load(stream, day);
    return day;
  }

  /** The one that is to be closed before another of this site is opened. */
  #oneTooMany(stream: StreamName): StreamName | undefined {
    const open = [...this.#days.keys()];
    const ofSite = open.filter((other) => isOfSite(other, stream));
    if (ofSite.length >= mostOfSite) return ofSite[0];
    return open.length >= mostOpen ? open[0] : undefined;
  }

  #owe(stream: StreamName, journal: Journal): void {
    this.#takingBack.owe(`journal/${stream}`, () => this.#turns.take(stream, () => journal.mend()));
  }

  #day(stream: StreamName): Day {
    const journal = new Journal(this.#durable, journalPath(this.#layout, stream), `journal/${stream}`);
    return { low: new Low<Entry[]>(journal, []), journal, held: undefined, mustBeRead: true };
  }

  /** And the site's folder, if this was its last day. */
  async #remove(stream: StreamName): Promise<void> {
    const path = journalPath(this.#layout, stream);
    const folders = await siteFolders(this.#durable.files, this.#layout);
    const isThere = folders.some((site) => stream.startsWith(`${site}/`));
    if (isThere) await this.#durable.remove(path);
    this.#leaving.delete(stream);
    // A day that is being written makes the folder before its file.
    if (!isThere || [...this.#days.keys()].some((other) => isOfSite(other, stream))) return;
    await this.#durable.removeFolder(dirname(path));
  }

  /** Empties the data first: lowdb leaves it as it is where the adapter finds nothing. */
  async #load(stream: StreamName, day: Day): Promise<void> {
    day.low.data = [];
    if (this.#leaving.has(stream)) await orFailed(stream, () => this.#remove(stream));
    await orFailed(stream, () => day.low.read());
    day.held = day.low.data.length;
    day.mustBeRead = false;
  }

  /** A journal whose good part is not in safety stays; of others, a failed closing costs nothing but a warning's worth. */
  async #retire(stream: StreamName): Promise<void> {
    const day = this.#days.get(stream);
    if (!day || day.journal.failed) return;
    this.#days.delete(stream);
    await day.journal.close().catch(() => {});
  }
}

function isOfSite(other: StreamName, stream: StreamName): boolean {
  return other.split('/')[0] === stream.split('/')[0];
}
