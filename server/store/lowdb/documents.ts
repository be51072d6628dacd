// The documents: a Low each. A version counts the writes; the version before stays beside the file.

import { Low } from 'lowdb';
import { z } from 'zod';
import { parseBody } from '../parse.ts';
import { type Document, StoreConflict } from '../store.ts';
import { Turns } from '../turns.ts';
import { documentAdvice } from './damage.ts';
import type { DurableFiles } from './durable.ts';
import { orFailed } from './fail.ts';
import { documentPath, type Layout } from './layout.ts';
import { type Kind, WholeFile } from './whole-file.ts';

const Stored = z.strictObject({ version: z.int().min(1), body: z.unknown() });
type Stored = z.infer<typeof Stored>;

const kind: Kind<Stored> = { shape: Stored, keepsBefore: true, advice: documentAdvice };

export class Documents {
  readonly #durable: DurableFiles;
  readonly #layout: Layout;
  readonly #turns = new Turns();
  readonly #lows = new Map<string, Low<Stored | null>>();

  constructor(durable: DurableFiles, layout: Layout) {
    this.#durable = durable;
    this.#layout = layout;
  }

  read<Body>(name: string, schema: z.ZodType<Body>): Promise<Document<Body> | undefined> {
    return this.#turns.take(name, async () => {
      const { data } = await this.#load(name);
      if (!data) return undefined;
      const where = documentPath(this.#layout, name);
      return { version: data.version, body: parseBody(data.body, schema, where) };
    });
  }

  write<Body>(name: string, expected: number, body: Body): Promise<void> {
    return this.#turns.take(name, async () => {
      const low = await this.#load(name);
      const version = low.data?.version ?? 0;
      if (version !== expected) throw new StoreConflict(`${name} is at version ${version}, not ${expected}`);
      low.data = { version: version + 1, body };
      await orFailed(name, () => low.write());
    });
  }

  close(): Promise<void> {
    return this.#turns.rest();
  }

  /** From the disk each time. Empties the data first: lowdb leaves it as it is where the adapter finds nothing. */
  async #load(name: string): Promise<Low<Stored | null>> {
    const low =
      this.#lows.get(name) ?? new Low<Stored | null>(documentFile(this.#durable, this.#layout, name), null);
    this.#lows.set(name, low);
    low.data = null;
    await orFailed(name, () => low.read());
    return low;
  }
}

export function documentFile(durable: DurableFiles, layout: Layout, name: string): WholeFile<Stored> {
  return new WholeFile(durable, documentPath(layout, name), `documents/${name}`, kind);
}
