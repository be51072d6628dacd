// One day's journal as a lowdb adapter: `write` adds what is not on the disk yet, with one write and one flush, however
// long the day is.

import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Entry } from '../../../core/day/events.ts';
import { type StoreDamaged, StoreFailed } from '../store.ts';
import { damaged, journalAdvice, readFor } from './damage.ts';
import type { DurableFiles } from './durable.ts';
import type { OpenFile } from './files.ts';
import { closingLine, entriesOf, type Good, goodPart, roomFor, scanJournal } from './scan.ts';
import { seal, sumOfName } from './seal.ts';

/** What is acknowledged, and the file that holds it: none before the first batch. */
type Tail = Pick<Good, 'length' | 'entries' | 'sum'> & {
  readonly file: OpenFile | undefined;
  /** The file's size; zeros fill it up. */
  readonly room: number;
};

export class Journal implements Adapter<Entry[]> {
  readonly #durable: DurableFiles;
  readonly #path: string;
  readonly #name: string;
  #tail: Tail | undefined;
  #failed = false;

  /** `name` is what the checksums go on from: a journal under another one's name is damaged. */
  constructor(durable: DurableFiles, path: string, name: string) {
    this.#durable = durable;
    this.#path = path;
    this.#name = name;
  }

  /** Whether a write failed and what counts has not been brought into safety yet. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Null if there is no such journal. */
  async read(): Promise<Entry[] | null> {
    if (this.#failed) await this.mend();
    const found = await this.#load();
    return found ? entriesOf(found.bytes, found.good, (line, what) => this.#damaged(line, what)) : null;
  }

  /** Holds what an earlier process left against its checksums, without parsing it. */
  async check(): Promise<void> {
    await this.#load();
  }

  /** Adds the entries that are not there yet. When this fails, nothing works until `mend` did. */
  async write(entries: readonly Entry[]): Promise<void> {
    if (this.#failed) throw new StoreFailed(`${this.#path}: a write failed before`);
    this.#tail ??= await this.#continue();
    try {
      this.#tail = await this.#add(this.#tail, entries.slice(this.#tail.entries));
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  /**
   * After a failed write or flush the system may hold pages that it takes for written and that never reached the disk,
   * and the disk may hold what was refused. So what was acknowledged goes into a new file, which takes the old one's name.
   */
  async mend(): Promise<void> {
    if (!this.#failed) return;
    const tail = this.#tail;
    if (tail?.file) {
      const { bytes, good } = this.#acknowledged(await tail.file.read(), tail);
      this.#tail = await this.#copy(bytes, good);
      await tail.file.close().catch(() => {});
    } else if (tail) {
      await this.#durable.remove(this.#path);
    }
    this.#failed = false;
  }

  /** Leaves the journal without free space and with its last line. If that fails, the next opening does it. */
  async close(): Promise<void> {
    try {
      await this.mend();
      if (this.#tail?.file) await this.#finish(this.#tail, this.#tail.file);
    } finally {
      await this.#tail?.file?.close();
      this.#tail = undefined;
    }
  }

  /** What counts: what this process acknowledged, or else what an earlier one left whole. */
  async #load(): Promise<{ bytes: Buffer; good: Good } | undefined> {
    const tail = this.#tail;
    if (tail) return tail.file && this.#acknowledged(await tail.file.read(), tail);
    const bytes = await readFor(this.#durable.files, this.#path, journalAdvice);
    if (!bytes) return undefined;
    const scan = scanJournal(bytes, sumOfName(this.#name));
    if (scan.is === 'damaged') throw this.#damaged(scan.line, scan.what);
    return { bytes, good: scan.good };
  }

  #acknowledged(bytes: Buffer, tail: Tail): { bytes: Buffer; good: Good } {
    const good = goodPart(bytes.subarray(0, tail.length), sumOfName(this.#name));
    if (good.length === tail.length && good.sum === tail.sum) return { bytes, good };
    throw this.#damaged(good.lines + 1, 'what was written here is gone');
  }

  #damaged(line: number, what: string): StoreDamaged {
    return damaged(`${this.#path}, line ${line}`, what, journalAdvice);
  }

  /** A journal that an earlier process left is continued in a copy: then all of it was flushed by this one. */
  async #continue(): Promise<Tail> {
    const found = await this.#load();
    if (found) return this.#copy(found.bytes, found.good);
    await this.#durable.makeFolder(dirname(this.#path));
    return { file: undefined, length: 0, entries: 0, sum: sumOfName(this.#name), room: 0 };
  }

  async #copy(bytes: Buffer, good: Good): Promise<Tail> {
    const whole = withRoom(bytes.subarray(0, good.length), 0);
    const file = await this.#durable.replace(this.#path, whole);
    return { ...good, file, room: whole.length };
  }

  async #add(tail: Tail, entries: readonly Entry[]): Promise<Tail> {
    const lines = entries.map((entry) => JSON.stringify(entry));
    const { bytes, sum } = seal(lines, tail.sum);
    const length = tail.length + bytes.length;
    const fits = length < tail.room;
    const data = fits ? bytes : withRoom(bytes, tail.length);
    const room = fits ? tail.room : tail.length + data.length;
    const file = tail.file ?? (await this.#durable.replace(this.#path, data));
    if (tail.file) {
      file.write(data, tail.length);
      await file.flush();
      // A file that was removed or replaced takes every write without a complaint, and nobody will ever find it.
      if (!file.isAt(this.#path)) throw new Error(`${this.#path} was removed or replaced by somebody else`);
    }
    return { file, length, entries: tail.entries + entries.length, sum, room };
  }

  async #finish(tail: Tail, file: OpenFile): Promise<void> {
    const last = Buffer.from(closingLine(tail.entries));
    file.write(last, tail.length);
    await file.truncate(tail.length + last.length);
    await file.flush();
  }
}

/** With zeros behind it. */
function withRoom(bytes: Buffer, position: number): Buffer {
  const filled = Buffer.alloc(roomFor(position + bytes.length) - position);
  bytes.copy(filled);
  return filled;
}
