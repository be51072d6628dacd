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
import type { TakingBack } from './taking-back.ts';
import { type Kind, WholeFile } from './whole-file.ts';

const Stored = z.strictObject({ version: z.int().min(1), body: z.unknown() });
type Stored = z.infer<typeof Stored>;
type Kept = { readonly low: Low<Stored | null>; readonly file: WholeFile<Stored> };

const kind: Kind<Stored> = { shape: Stored, keepsBefore: true, advice: documentAdvice };

export class Documents {
  readonly #durable: DurableFiles;
  readonly #layout: Layout;
  readonly #takingBack: TakingBack;
  readonly #turns = new Turns();
  readonly #documents = new Map<string, Kept>();

  constructor(durable: DurableFiles, layout: Layout, takingBack: TakingBack) {
    this.#durable = durable;
    this.#layout = layout;
    this.#takingBack = takingBack;
  }

  read<Body>(name: string, schema: z.ZodType<Body>): Promise<Document<Body> | undefined> {
    return this.#turns.take(name, async () => {
      const { data } = (await this.#load(name)).low;
      if (!data) return undefined;
      const where = documentPath(this.#layout, name);
      return { version: data.version, body: parseBody(data.body, schema, where) };
    });
  }

  write<Body>(name: string, expected: number, body: Body): Promise<void> {
    return this.#turns.take(name, async () => {
      const { low, file } = await this.#load(name);
      const version = low.data?.version ?? 0;
      if (version !== expected) throw new StoreConflict(`${name} is at version ${version}, not ${expected}`);
      low.data = { version: version + 1, body };
      try {
        await orFailed(name, () => low.write());
      } catch (error) {
        if (file.owes)
          this.#takingBack.owe(`documents/${name}`, () => this.#turns.take(name, () => file.settle()));
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.#turns.rest();
  }

  /** From the disk each time. Empties the data first: lowdb leaves it as it is where the adapter finds nothing. */
  async #load(name: string): Promise<Kept> {
    const kept = this.#documents.get(name) ?? this.#new(name);
    this.#documents.set(name, kept);
    const { low } = kept;
    low.data = null;
    await orFailed(name, () => low.read());
    return kept;
  }

  #new(name: string): Kept {
    const file = documentFile(this.#durable, this.#layout, name);
    return { low: new Low<Stored | null>(file, null), file };
  }
}

export function documentFile(durable: DurableFiles, layout: Layout, name: string): WholeFile<Stored> {
  return new WholeFile(durable, documentPath(layout, name), `documents/${name}`, kind);
}
