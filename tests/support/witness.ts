// Uses a store and remembers what it was told: what was acknowledged must be there for ever, what was refused never, and
// what was under way when the program ended either whole or not at all.

import { expect } from 'vitest';
import { z } from 'zod';
import type { Entry } from '../../core/day/events.ts';
import { type Store, StoreDamaged, StoreFailed, type StreamName } from '../../server/store/store.ts';
import type { Program } from './disk.ts';
import { aLongEntry, entriesFrom } from './entries.ts';

type Kept<Value> = {
  sure: Value;
  /** What it may be instead, because nobody heard what became of it. */
  perhaps: Value | undefined;
  /**
   * The disk failed the change and the program died before it could be taken back. The next program may see it and still not
   * have it after a power cut, until it is written again: a folder's failed flush can't be made up for from outside. Nobody
   * was ever told that it was stored.
   */
  doubtful?: boolean;
};

const Body = z.unknown();

export class Witness {
  readonly #streams = new Map<StreamName, Kept<Entry[]>>();
  /** Documents with their version and sheets: null where there is none. */
  readonly #wholes = new Map<string, Kept<unknown>>();
  #marks = 0;

  /** Appends so many entries, or a long one; what was refused is read again as the store wants it. */
  async append(store: Store, program: Program, stream: StreamName, count: number | 'long'): Promise<void> {
    if (program.ended) return;
    const kept = this.#stream(stream);
    const { length } = kept.sure;
    this.#marks += 1;
    const mark = `m${this.#marks}`;
    const entries =
      count === 'long' ? [aLongEntry(length + 1, mark)] : entriesFrom(length + 1, length + count, mark);
    const added = [...kept.sure, ...entries];
    if (await this.#try(kept, added, program, () => store.append(stream, length, entries))) return;
    if (program.ended) return;
    await expect(store.append(stream, length, entries), 'an append before reading').rejects.toThrow(
      StoreFailed,
    );
    await this.#again(program, () => this.#readStream(store, stream));
  }

  async deleteStream(store: Store, program: Program, stream: StreamName): Promise<void> {
    if (program.ended) return;
    const kept = this.#stream(stream);
    if (await this.#try(kept, [], program, () => store.deleteStream(stream))) return;
    kept.perhaps = [];
    await this.#again(program, () => this.#readStream(store, stream));
  }

  async writeDocument(store: Store, program: Program, name: string): Promise<void> {
    if (program.ended) return;
    const kept = this.#whole(`documents/${name}`);
    const version = kept.sure === null ? 0 : z.object({ version: z.int() }).parse(kept.sure).version;
    this.#marks += 1;
    const body = { mark: this.#marks, text: 'ø'.repeat(300) };
    const value = { version: version + 1, body };
    if (await this.#try(kept, value, program, () => store.writeDocument(name, version, body))) return;
    await this.#again(program, () => this.#readWhole(store, `documents/${name}`));
  }

  async writeSheet(store: Store, program: Program, name: string): Promise<void> {
    if (program.ended) return;
    this.#marks += 1;
    const body = { mark: this.#marks, votes: Array.from({ length: 100 }, (_, vote) => vote) };
    const kept = this.#whole(`sheets/${name}`);
    if (await this.#try(kept, body, program, () => store.writeSheet(name, body))) return;
    await this.#again(program, () => this.#readWhole(store, `sheets/${name}`));
  }

  async deleteSheet(store: Store, program: Program, name: string): Promise<void> {
    if (program.ended) return;
    const kept = this.#whole(`sheets/${name}`);
    if (await this.#try(kept, null, program, () => store.deleteSheet(name))) return;
    await this.#again(program, () => this.#readWhole(store, `sheets/${name}`));
  }

  /** Everything is as it was told. From here on, what was found is sure. */
  async check(store: Store, program: Program): Promise<void> {
    for (const stream of this.#streams.keys())
      await this.#again(program, () => this.#readStream(store, stream));
    for (const name of this.#wholes.keys()) await this.#again(program, () => this.#readWhole(store, name));
    await this.#again(program, async () => {
      const known = [...this.#streams].filter(([, { sure }]) => sure.length > 0).map(([stream]) => stream);
      expect(await store.streams()).toEqual(known.sort());
    });
  }

  /** Whether `work` was acknowledged; if not, what may have come of it is noted. */
  async #try<Value>(
    kept: Kept<Value>,
    value: Value,
    program: Program,
    work: () => Promise<void>,
  ): Promise<boolean> {
    const failures = program.failures;
    try {
      await work();
    } catch (error) {
      if (!program.ended) {
        expect(error).toSatisfy((one) => one instanceof StoreFailed || one instanceof StoreDamaged);
        expect(program.failures, `a failure without a reason: ${String(error)}`).toBeGreaterThan(failures);
      }
      // Failed once, it was taken back before we heard of it; if that failed too, only the next read does it.
      if (program.ended || program.failures > failures + 1) kept.perhaps = value;
      kept.doubtful = program.ended && program.failures > failures;
      return false;
    }
    kept.sure = value;
    kept.perhaps = undefined;
    kept.doubtful = false;
    return true;
  }

  /** Until it works or the program ends; each time that it does not, the disk must have failed. */
  async #again(program: Program, work: () => Promise<void>): Promise<void> {
    while (!program.ended) {
      const failures = program.failures;
      try {
        await work();
        return;
      } catch (error) {
        if (!program.ended && program.failures === failures) throw error;
      }
    }
  }

  async #readStream(store: Store, stream: StreamName): Promise<void> {
    const kept = this.#stream(stream);
    // A journal that was not closed is written anew by the next program.
    kept.doubtful = false;
    settle(kept, await store.read(stream), stream);
  }

  async #readWhole(store: Store, path: string): Promise<void> {
    const [kind, name = ''] = path.split('/');
    const found =
      kind === 'sheets' ? await store.readSheet(name, Body) : await store.readDocument(name, Body);
    settle(this.#whole(path), found ?? null, path);
  }

  #stream(stream: StreamName): Kept<Entry[]> {
    const kept = this.#streams.get(stream) ?? { sure: [], perhaps: undefined };
    this.#streams.set(stream, kept);
    return kept;
  }

  #whole(path: string): Kept<unknown> {
    const kept = this.#wholes.get(path) ?? { sure: null, perhaps: undefined };
    this.#wholes.set(path, kept);
    return kept;
  }
}

function settle<Value>(kept: Kept<Value>, found: Value, name: string): void {
  const came = kept.perhaps !== undefined && JSON.stringify(found) === JSON.stringify(kept.perhaps);
  expect(found, name).toEqual(came ? kept.perhaps : kept.sure);
  kept.perhaps = came && kept.doubtful ? kept.sure : undefined;
  kept.sure = found;
}
