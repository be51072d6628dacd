// A disk as hardware makes them: what was written lies in a cache until the system asks for a flush. When the power goes, of
// what was not flushed some sectors have arrived and others have not, in any order.

import { below, oneOf, type Random } from '../support/choose.ts';

/** What a disk writes as a whole. */
const sector = 512;

type Write = { readonly position: number; readonly bytes: Buffer };

export class VolatileDisk {
  /** What the system reads. */
  readonly #seen: Buffer;
  /** What would be there without power. */
  readonly #kept: Buffer;
  #between: Write[] = [];
  /** For the report. */
  flushes = 0;
  #strike: { after: number; then: () => void } | undefined;

  constructor(size: number) {
    this.#seen = Buffer.alloc(size);
    this.#kept = Buffer.alloc(size);
  }

  get size(): number {
    return this.#seen.length;
  }

  /** Writes that are not flushed. */
  get waiting(): number {
    return this.#between.length;
  }

  read(position: number, length: number): Buffer {
    return this.#seen.subarray(position, position + length);
  }

  write(position: number, bytes: Buffer): void {
    const copy = Buffer.from(bytes);
    copy.copy(this.#seen, position);
    this.#between.push({ position, bytes: copy });
    this.#count();
  }

  flush(): void {
    this.#count();
    for (const { position, bytes } of this.#between) bytes.copy(this.#kept, position);
    this.#between = [];
    this.flushes += 1;
  }

  /** Calls `then` at the so-manyth operation from now on: right after a write, right before a flush. */
  strikeAfter(operations: number, then: () => void): void {
    this.#strike = { after: operations, then };
  }

  /** What the disk would hold if the power went now. */
  cut(random: Random): Buffer {
    const left = Buffer.from(this.#kept);
    const way = oneOf(random, ['nothing', 'beginning', 'sectors', 'sectors', 'blocks', 'all']);
    const until = way === 'beginning' ? below(random, this.#between.length + 1) : this.#between.length;
    const piece = way === 'sectors' ? sector : 8 * sector;
    for (const { position, bytes } of this.#between.slice(0, until)) {
      for (let start = 0; start < bytes.length; start += piece) {
        const stays = way === 'sectors' || way === 'blocks' ? random() < 0.5 : way !== 'nothing';
        if (stays) bytes.copy(left, position + start, start, Math.min(bytes.length, start + piece));
      }
    }
    return left;
  }

  /** The power is back. */
  become(left: Buffer): void {
    left.copy(this.#seen);
    left.copy(this.#kept);
    this.#between = [];
  }

  #count(): void {
    const strike = this.#strike;
    if (!strike) return;
    strike.after -= 1;
    if (strike.after > 0) return;
    this.#strike = undefined;
    strike.then();
  }
}
