// A list kept as one document: read at the start, changed by one at a time. What a change makes counts when it is durable.

import { z } from 'zod';
import type { Store } from './store.ts';
import { Turns } from './turns.ts';

export class KeptList<Item> {
  readonly #store: Store;
  readonly #document: string;
  readonly #item: z.ZodType<Item>;
  readonly #turns = new Turns();
  #version = 0;
  #items: readonly Item[] = [];

  constructor(store: Store, document: string, item: z.ZodType<Item>) {
    this.#store = store;
    this.#document = document;
    this.#item = item;
  }

  async start(): Promise<void> {
    const known = await this.#store.readDocument(this.#document, z.array(this.#item));
    this.#version = known?.version ?? 0;
    this.#items = known?.body ?? [];
  }

  all(): readonly Item[] {
    return this.#items;
  }

  /** Looks at the list when all changes before are made, and keeps another one if `keep` is called. */
  change<Result>(
    make: (items: readonly Item[], keep: (items: readonly Item[]) => Promise<void>) => Promise<Result>,
  ): Promise<Result> {
    return this.#turns.take(this.#document, () => make(this.#items, (items) => this.#write(items)));
  }

  async #write(items: readonly Item[]): Promise<void> {
    await this.#store.writeDocument(this.#document, this.#version, items);
    this.#version += 1;
    this.#items = items;
  }
}
