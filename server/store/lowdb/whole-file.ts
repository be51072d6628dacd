// A document's or a sheet's file as a lowdb adapter: replaced as a whole, durably; one line and its seal.

import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { parseStored } from '../parse.ts';
import { damaged, readFor } from './damage.ts';
import type { DurableFiles } from './durable.ts';
import { seal, sumOfName, unsealOne } from './seal.ts';

export type Kind<Content> = {
  readonly shape: z.ZodType<Content>;
  /** Whether the version before stays beside the file. */
  readonly keepsBefore: boolean;
  readonly advice: string;
};

/** How the name of the version before ends. */
export const before = '.before';

export class WholeFile<Content> implements Adapter<Content | null> {
  readonly #durable: DurableFiles;
  readonly #path: string;
  readonly #sum: number;
  readonly #kind: Kind<Content>;
  /** After a replacement that failed half-way: what the file has to be again. */
  #undo: { readonly to: Buffer | undefined } | undefined;

  /** `name` is what the checksum goes on from: a file under another one's name is damaged. */
  constructor(durable: DurableFiles, path: string, name: string, kind: Kind<Content>) {
    this.#durable = durable;
    this.#path = path;
    this.#sum = sumOfName(name);
    this.#kind = kind;
  }

  /** Null if it was never written. */
  async read(): Promise<Content | null> {
    const bytes = await this.#bytes();
    if (!bytes) return null;
    const { shape, advice } = this.#kind;
    const text = unsealOne(bytes, this.#sum);
    if (text === undefined) throw damaged(`${this.#path}, line 1`, 'does not match its checksum', advice);
    return parseStored(text, shape, this.#path);
  }

  /** Of null there is nothing to write, nor does lowdb. */
  async write(content: Content | null): Promise<void> {
    if (content === null) return;
    const { bytes } = seal([JSON.stringify(content)], this.#sum);
    const current = await this.#bytes();
    if (current && this.#kind.keepsBefore) {
      const copy = await this.#durable.replace(this.#path + before, current);
      await copy.close().catch(() => {});
    }
    const file = await this.#durable.prepare(this.#path, bytes);
    await this.#orUndo(current, () => this.#durable.install(this.#path, file));
    await file.close().catch(() => {});
  }

  /** Whether it is still to become what it was. */
  get owes(): boolean {
    return this.#undo !== undefined;
  }

  async remove(): Promise<void> {
    const current = await this.#bytes();
    if (current) await this.#orUndo(current, () => this.#durable.remove(this.#path));
  }

  /** What failed half-way is taken back, if it was not yet. */
  async settle(): Promise<void> {
    if (!this.#undo) return;
    const { to } = this.#undo;
    if (to) {
      const file = await this.#durable.replace(this.#path, to);
      await file.close().catch(() => {});
    } else await this.#durable.remove(this.#path);
    this.#undo = undefined;
  }

  async #bytes(): Promise<Buffer | undefined> {
    await this.settle();
    const { keepsBefore, advice } = this.#kind;
    const bytes = await readFor(this.#durable.files, this.#path, advice);
    if (!bytes && keepsBefore && (await readFor(this.#durable.files, this.#path + before, advice))) {
      throw damaged(this.#path, 'is gone, but the version before is there', advice);
    }
    return bytes;
  }

  /** When `change` fails, the folder may say one thing now and another after a power cut: back to what it was. */
  async #orUndo(current: Buffer | undefined, change: () => Promise<void>): Promise<void> {
    try {
      await change();
    } catch (error) {
      this.#undo = { to: current };
      await this.settle().catch(() => {});
      throw error;
    }
  }
}
