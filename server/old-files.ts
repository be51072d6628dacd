// What the server keeps of days that are over, looked through while the desk is open: what is damaged is told (C4).

import type { Store, StreamName } from './store/store.ts';

export type OldFilesParts = {
  readonly store: Store;
  readonly warn: (message: string, error?: unknown) => void;
};

export class OldFiles {
  readonly #parts: OldFilesParts;
  readonly #unwanted = new AbortController();
  readonly #journals = new Set<StreamName>();
  /** By what is told of them. */
  readonly #damaged = new Set<string>();
  #looked: Promise<void> | undefined;

  constructor(parts: OldFilesParts) {
    this.#parts = parts;
  }

  /** How many were found damaged so far. */
  get damaged(): number {
    return this.#damaged.size;
  }

  /** Resolves with the days whose journals are damaged, when all were looked at. Looks once, and again where that failed. */
  async damagedJournals(): Promise<ReadonlySet<StreamName>> {
    const looked = this.#looked ?? this.#look();
    this.#looked = looked;
    try {
      await looked;
    } catch (error) {
      if (this.#looked === looked) this.#looked = undefined;
      throw error;
    }
    return this.#journals;
  }

  start(): void {
    this.damagedJournals().catch((error) => this.#parts.warn('old files could not be looked through', error));
  }

  async stop(): Promise<void> {
    this.#unwanted.abort();
    await this.#looked?.catch(() => {});
  }

  #look(): Promise<void> {
    const { store, warn } = this.#parts;
    return store.lookThrough(({ message }, stream) => {
      if (this.#damaged.has(message)) return;
      this.#damaged.add(message);
      if (stream !== undefined) this.#journals.add(stream);
      warn(`a file of days that are over is damaged. ${message}`);
    }, this.#unwanted.signal);
  }
}
