// Notes for the next counter: outside the journal, seen by staff alone, gone at the day's end (P1).

import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../core/day/context.ts';
import { type Day, isOpen } from '../core/day/state.ts';
import { noteOf } from '../core/note.ts';
import type { Site } from './site.ts';
import type { Store } from './store/store.ts';
import { Turns } from './store/turns.ts';

const sheetsName = 'notes-';
const Sheet = z.strictObject({ date: z.string(), notes: z.record(z.string(), z.string()) });

export class Notes {
  readonly #store: Store;
  readonly #site: Site;
  readonly #sheet: string;
  readonly #warn: (message: string, error: unknown) => void;
  readonly #turns = new Turns();
  #notes: ReadonlyMap<string, string> = new Map();
  /** What lies on the disk is of a day that is over, and could not be deleted yet. */
  #isLeft = false;

  constructor(store: Store, site: Site, warn: (message: string, error: unknown) => void) {
    this.#store = store;
    this.#site = site;
    this.#sheet = sheetsName + site.config.id;
    this.#warn = warn;
  }

  /** Reads today's notes; those of another day are deleted. */
  async start(): Promise<void> {
    const known = await this.#store.readSheet(this.#sheet, Sheet);
    const date = await this.#site.read((day) => day.date);
    if (known?.date === date) this.#notes = new Map(Object.entries(known.notes));
    else await this.#store.deleteSheet(this.#sheet);
    this.#site.listen((_day, _entries, ended) => {
      if (ended) void this.forget();
      else if (this.#isLeft) void this.#turns.take(this.#sheet, () => this.#deleteLeft());
    });
  }

  /** By visit. */
  all(): ReadonlyMap<string, string> {
    return this.#notes;
  }

  /** Keeps a note of an open visit when it is on the disk, or takes it away if `text` is empty. */
  async write(visit: string, text: string): Promise<Refusal | undefined> {
    const parsed = noteOf(text);
    if (isRefusal(parsed)) return parsed;
    return this.#turns.take(this.#sheet, async () => {
      const { refusal, date } = await this.#site.read((day) => ({
        refusal: this.#refuseVisit(day, visit),
        date: day.date,
      }));
      if (refusal) return refusal;
      const notes = new Map(this.#notes);
      if (parsed.note === '') notes.delete(visit);
      else notes.set(visit, parsed.note);
      await this.#store.writeSheet(this.#sheet, { date, notes: Object.fromEntries(notes) });
      this.#notes = notes;
      this.#isLeft = false;
      return undefined;
    });
  }

  /** After what is being written, so that no note of yesterday's is written down again. */
  forget(): Promise<void> {
    return this.#turns.take(this.#sheet, () => {
      this.#notes = new Map();
      this.#isLeft = true;
      return this.#deleteLeft();
    });
  }

  #refuseVisit(day: Day, id: string): Refusal | undefined {
    const visit = day.visits.get(id);
    if (!visit) return refuse('visit/unknown');
    return isOpen(visit) ? undefined : refuse('visit/ended');
  }

  async #deleteLeft(): Promise<void> {
    if (!this.#isLeft) return;
    try {
      await this.#store.deleteSheet(this.#sheet);
      this.#isLeft = false;
    } catch (error) {
      this.#warn(`${this.#sheet}: notes of a day that is over could not be deleted yet`, error);
    }
  }
}

/** Of sites that the office has no longer; where it gave one up the server may have died before they were deleted. */
export async function deleteNotesOfOthers(
  store: Store,
  sites: readonly { readonly id: string }[],
): Promise<void> {
  const own = new Set(sites.map(({ id }) => sheetsName + id));
  const left = (await store.sheets()).filter((name) => name.startsWith(sheetsName) && !own.has(name));
  for (const name of left) await store.deleteSheet(name);
}
