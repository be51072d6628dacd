// What a simulated disk is made of: files and folders that each know what a program sees, what would survive a power cut,
// and what lies between the two.

import { below, oneOf, type Random } from './choose.ts';

export type Change =
  | { readonly change: 'write'; readonly position: number; readonly bytes: Buffer }
  | { readonly change: 'truncate'; readonly length: number };

export type Link = {
  readonly name: string;
  readonly from: string | undefined;
  readonly file: SimFile | undefined;
};

const sector = 512;

export class SimFile {
  seen: Buffer = Buffer.alloc(0);
  kept: Buffer = Buffer.alloc(0);
  #between: Change[] = [];

  change(change: Change): void {
    this.seen = changed(this.seen, change);
    this.#between.push(change);
  }

  flush(): void {
    for (const change of this.#between) this.kept = changed(this.kept, change);
    this.#between = [];
  }

  /** Some of what was not flushed reaches the disk, in pieces and in any order; the rest is taken for written all the same. */
  tear(random: Random): void {
    const way = oneOf(random, ['nothing', 'beginning', 'sectors', 'sectors', 'all']);
    for (const change of this.#between) this.kept = torn(this.kept, change, way, random);
    this.#between = [];
  }

  forget(): void {
    this.seen = this.kept;
  }
}

export class SimFolder {
  seen = new Map<string, SimFile>();
  kept = new Map<string, SimFile>();
  #between: Link[] = [];

  link(link: Link): void {
    linked(this.seen, link);
    this.#between.push(link);
  }

  flush(): void {
    for (const link of this.#between) linked(this.kept, link);
    this.#between = [];
  }

  tear(random: Random): void {
    for (const link of this.#between) if (random() < 0.5) linked(this.kept, link);
    this.#between = [];
  }

  forget(): void {
    this.seen = new Map(this.kept);
  }
}

function changed(bytes: Buffer, change: Change): Buffer {
  if (change.change === 'truncate') return resized(bytes, change.length);
  const result = resized(bytes, Math.max(bytes.length, change.position + change.bytes.length));
  change.bytes.copy(result, change.position);
  return result;
}

function resized(bytes: Buffer, length: number): Buffer {
  const result = Buffer.alloc(length);
  bytes.copy(result);
  return result;
}

function torn(kept: Buffer, change: Change, way: string, random: Random): Buffer {
  if (way === 'nothing') return kept;
  if (way === 'all') return changed(kept, change);
  if (change.change === 'truncate') return random() < 0.5 ? changed(kept, change) : kept;
  const { position, bytes } = change;
  if (way === 'beginning') {
    return changed(kept, { ...change, bytes: bytes.subarray(0, below(random, bytes.length + 1)) });
  }
  let result = kept;
  for (let start = 0; start < bytes.length; ) {
    const end = Math.min(bytes.length, (Math.floor((position + start) / sector) + 1) * sector - position);
    if (random() < 0.5) {
      result = changed(result, {
        change: 'write',
        position: position + start,
        bytes: bytes.subarray(start, end),
      });
    }
    start = end;
  }
  return result;
}

function linked(names: Map<string, SimFile>, { name, from, file }: Link): void {
  if (from !== undefined) names.delete(from);
  if (file) names.set(name, file);
  else names.delete(name);
}
