// The office in force, in the one place that knows it: everybody else asks here, each time.

import type { Office, Site } from '../core/office/office.ts';
import type { IsHoliday } from '../core/opening.ts';
import { holidaysOf } from './holidays.ts';
import type { Book, By, Next, Revision, Revisions } from './revisions.ts';

/** What most others need of it. */
export type InForce = {
  current(): Office;
  readonly isHoliday: IsHoliday;
};

/** An office with all that it takes to be in force at once. */
export type Prepared = { readonly office: Office; readonly isHoliday: IsHoliday };

/** A change that was found sound. */
export type Change = Pick<Revision, 'at' | 'by' | 'office'>;

export type Warn = (message: string, error?: unknown) => void;

export type Source = 'data' | 'file' | 'demo';

export class Configuration implements InForce {
  readonly source: Source;
  readonly #revisions: Revisions;
  readonly #listeners = new Set<() => void>();
  readonly #warn: Warn;
  #book: Book;
  #ready: Prepared;

  readonly isHoliday: IsHoliday = (date) => this.#ready.isHoliday(date);

  /** `ready` is the revision that is in force. */
  constructor(source: Source, revisions: Revisions, book: Book, ready: Prepared, warn: Warn) {
    this.source = source;
    this.#revisions = revisions;
    this.#book = book;
    this.#ready = ready;
    this.#warn = warn;
  }

  get demo(): boolean {
    return this.#book.demo;
  }

  current(): Office {
    return this.#ready.office;
  }

  site(id: string): Site | undefined {
    return siteIn(this.current(), id);
  }

  /** Told when another office is in force. */
  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Which revision is in force, and which is to come. */
  get book(): Book {
    return this.#book;
  }

  revision(version: number): Promise<Revision | undefined> {
    return this.#revisions.read(version);
  }

  /** Keeps a change; when it is durable it is in force, for all at the same moment. What was to come does not come, unless `next`. */
  async change(change: Change, ready: Prepared, next: Next | null = null): Promise<number> {
    const version = this.#book.saved + 1;
    const { inForce: before } = this.#book;
    const book = { ...this.#book, saved: version, inForce: version, next };
    await this.#revisions.keep({ ...change, version, when: 'now', before }, book);
    this.#turnTo(book, ready);
    return version;
  }

  /** Keeps a change of the office in force together with that of the one to come, `coming`, which still comes: both or neither. */
  async changeBoth(change: Change, ready: Prepared, coming: unknown, next: Next): Promise<number> {
    const { saved, inForce: before } = this.#book;
    const [later, version] = [saved + 1, saved + 2];
    const { from } = next;
    const when = 'tomorrow';
    await this.#revisions.write({
      ...change,
      office: coming,
      version: later,
      when,
      from,
      before: next.version,
    });
    const book = { ...this.#book, saved: version, inForce: version, next: { version: later, from } };
    await this.#revisions.keep({ ...change, version, when: 'now', before }, book);
    this.#turnTo(book, ready);
    return version;
  }

  /** Keeps a change that is to be in force from a service day on, in place of another one that was to come. */
  async plan(change: Change, from: string): Promise<number> {
    const version = this.#book.saved + 1;
    const { inForce: before } = this.#book;
    const book = { ...this.#book, saved: version, next: { version, from } };
    await this.#revisions.keep({ ...change, version, when: 'tomorrow', from, before }, book);
    this.#book = book;
    return version;
  }

  /** What was to come is in force when this resolves. */
  async turn(ready: Prepared): Promise<void> {
    const { next } = this.#book;
    if (!next) return;
    const book = { ...this.#book, inForce: next.version, next: null };
    await this.#revisions.turnTo(book);
    this.#turnTo(book, ready);
  }

  /** What was to come does not come; who said so is kept. */
  async withdraw(at: number, by: By): Promise<void> {
    const { next, withdrawn } = this.#book;
    if (!next) return;
    const book = {
      ...this.#book,
      next: null,
      withdrawn: [...withdrawn, { version: next.version, at, by }],
    };
    await this.#revisions.turnTo(book);
    this.#book = book;
  }

  #turnTo(book: Book, ready: Prepared): void {
    this.#book = book;
    this.#ready = ready;
    // It is in force: whoever can't follow must not make it look refused.
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        this.#warn('a change of the office could not be followed everywhere', error);
      }
    }
  }
}

/** Done before a change, so that it takes no time. */
export async function prepare(office: Office): Promise<Prepared> {
  return { office, isHoliday: await holidaysOf(office) };
}

export function siteIn({ sites }: Office, id: string): Site | undefined {
  return sites.find((site) => site.id === id);
}
