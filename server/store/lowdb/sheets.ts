// The loose sheets: a Low each. Nothing in their files or beside them tells when or in which order they changed (V5).

import { Low } from 'lowdb';
import { z } from 'zod';
import { parseBody } from '../parse.ts';
import { Turns } from '../turns.ts';
import { sheetAdvice } from './damage.ts';
import type { DurableFiles } from './durable.ts';
import { orFailed } from './fail.ts';
import { type Layout, nameOf, sheetPath } from './layout.ts';
import type { TakingBack } from './taking-back.ts';
import { type Kind, WholeFile } from './whole-file.ts';

const Stored = z.strictObject({ body: z.unknown() });
type Stored = z.infer<typeof Stored>;
type Sheet = { readonly low: Low<Stored | null>; readonly file: WholeFile<Stored> };

const kind: Kind<Stored> = { shape: Stored, keepsBefore: false, advice: sheetAdvice };

export class Sheets {
  readonly #durable: DurableFiles;
  readonly #layout: Layout;
  readonly #takingBack: TakingBack;
  readonly #turns = new Turns();
  readonly #sheets = new Map<string, Sheet>();

  constructor(durable: DurableFiles, layout: Layout, takingBack: TakingBack) {
    this.#durable = durable;
    this.#layout = layout;
    this.#takingBack = takingBack;
  }

  read<Body>(name: string, schema: z.ZodType<Body>): Promise<Body | undefined> {
    return this.#turns.take(name, async () => {
      const { low } = this.#sheet(name);
      await orFailed(name, () => low.read());
      const found = forget(low);
      return found ? parseBody(found.body, schema, sheetPath(this.#layout, name)) : undefined;
    });
  }

  /** Rejects with `StoreDamaged` if the sheet is not as it was written. */
  check(name: string): Promise<void> {
    return this.#turns.take(name, async () => {
      await orFailed(name, () => sheetFile(this.#durable, this.#layout, name).read());
    });
  }

  write<Body>(name: string, body: Body): Promise<void> {
    return this.#turns.take(name, async () => {
      const { low, file } = this.#sheet(name);
      low.data = { body };
      await this.#orOwed(name, file, () => low.write()).finally(() => forget(low));
    });
  }

  delete(name: string): Promise<void> {
    return this.#turns.take(name, async () => {
      const { file } = this.#sheet(name);
      await this.#orOwed(name, file, () => file.remove());
      this.#sheets.delete(name);
    });
  }

  async names(): Promise<string[]> {
    const found = await orFailed('sheets', () => this.#durable.files.list(this.#layout.sheets));
    return found.map(nameOf).filter((name) => name !== undefined);
  }

  close(): Promise<void> {
    return this.#turns.rest();
  }

  async #orOwed(name: string, file: WholeFile<Stored>, change: () => Promise<void>): Promise<void> {
    try {
      await orFailed(name, change);
    } catch (error) {
      if (file.owes)
        this.#takingBack.owe(`sheets/${name}`, () => this.#turns.take(name, () => file.settle()));
      throw error;
    }
  }

  #sheet(name: string): Sheet {
    const known = this.#sheets.get(name);
    if (known) return known;
    const file = sheetFile(this.#durable, this.#layout, name);
    const sheet = { low: new Low<Stored | null>(file, null), file };
    this.#sheets.set(name, sheet);
    return sheet;
  }
}

export function sheetFile(durable: DurableFiles, layout: Layout, name: string): WholeFile<Stored> {
  return new WholeFile(durable, sheetPath(layout, name), `sheets/${name}`, kind);
}

/** Notes and ballots don't stay in memory for longer than they are handled. */
function forget(low: Low<Stored | null>): Stored | null {
  const { data } = low;
  low.data = null;
  return data;
}
