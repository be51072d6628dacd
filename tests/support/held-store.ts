// A store in memory whose disk is as slow, and as broken, as a test wants it.

import type { Entry } from '../../core/day/events.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { type Store, StoreFailed, type StreamName } from '../../server/store/store.ts';

export class HeldStore implements Store {
  /** Every append that came through: its stream and its entries. */
  readonly appends: { readonly stream: StreamName; readonly entries: readonly Entry[] }[] = [];
  /** What is written fails, and nothing of it is kept. */
  broken = false;
  readonly #store = openMemoryStore();
  #held: (() => void)[] | undefined;
  #arrived: (() => void)[] = [];

  readonly read = this.#store.read;
  readonly streams = this.#store.streams;
  readonly deleteStream = this.#store.deleteStream;
  readonly readDocument = this.#store.readDocument;
  readonly readSheet = this.#store.readSheet;
  readonly deleteSheet = this.#store.deleteSheet;
  readonly sheets = this.#store.sheets;
  readonly writeDocument = this.#store.writeDocument;
  readonly lookThrough = this.#store.lookThrough;
  readonly close = this.#store.close;

  /** From now on what is written waits until `release`. */
  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const go of held) go();
  }

  /** Resolves when the next write has come as far as the disk. */
  arrival(): Promise<void> {
    return new Promise((resolve) => this.#arrived.push(resolve));
  }

  async append(stream: StreamName, expected: number, entries: readonly Entry[]): Promise<void> {
    await this.#write();
    await this.#store.append(stream, expected, entries);
    this.appends.push({ stream, entries });
  }

  async writeSheet<Body>(name: string, body: Body): Promise<void> {
    const text = structuredClone(body);
    await this.#write();
    await this.#store.writeSheet(name, text);
  }

  async #write(): Promise<void> {
    for (const arrived of this.#arrived.splice(0)) arrived();
    const held = this.#held;
    if (held) await new Promise<void>((resolve) => held.push(resolve));
    if (this.broken) throw new StoreFailed('the disk of this test is broken');
  }
}
