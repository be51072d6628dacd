// The office as it was written, revision by revision: each a document of its own, and one that says which is in force.

import { z } from 'zod';
import { DateSchema } from '../core/office/hours.ts';
import type { Store } from './store/store.ts';

const document = 'office';

const By = z.strictObject({ id: z.string(), name: z.string() });
/** The person who changed it. */
export type By = z.infer<typeof By>;

const Next = z.strictObject({ version: z.int().min(1), from: DateSchema });
export type Next = z.infer<typeof Next>;

const Withdrawal = z.strictObject({ version: z.int().min(1), at: z.int(), by: By });

/** Which revision counts. `saved` is the newest one. */
const Book = z.strictObject({
  demo: z.boolean(),
  saved: z.int().min(1),
  inForce: z.int().min(1),
  /** What is to be in force from that service day on. */
  next: Next.nullable(),
  /** Revisions that were to come and were taken back before they came. */
  withdrawn: z.array(Withdrawal),
});
export type Book = z.infer<typeof Book>;

/** How it was kept while it could be changed at the start alone. The demo was not written down. */
const Early = z.strictObject({ demo: z.boolean(), office: z.unknown() });
export type Early = z.infer<typeof Early>;

export const Revision = z.strictObject({
  version: z.int().min(1),
  at: z.int(),
  /** Null: it came with the start of the server, from its file or as the demo. */
  by: By.nullable(),
  when: z.enum(['now', 'tomorrow']),
  from: DateSchema.optional(),
  /** The revision that it was made from; 0: the first. */
  before: z.int().min(0),
  /** As it was written; parsed again whenever it is read. */
  office: z.unknown(),
});
export type Revision = z.infer<typeof Revision>;

export class Revisions {
  readonly #store: Store;
  #book: Book | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** What was kept before there were revisions, if there is nothing newer. */
  async start(): Promise<Early | undefined> {
    const kept = await this.#store.readDocument(document, z.union([Book, Early]));
    if (!kept) return undefined;
    const { body } = kept;
    if (!('saved' in body)) return body;
    this.#book = body;
    return undefined;
  }

  /** Undefined before the first revision. */
  get book(): Book | undefined {
    return this.#book;
  }

  async read(version: number): Promise<Revision | undefined> {
    const kept = await this.#store.readDocument(nameOf(version), Revision);
    return kept?.body;
  }

  /** Keeps a revision, and what counts from then on. */
  async keep(revision: Revision, book: Book): Promise<Book> {
    await this.write(revision);
    return this.turnTo(book);
  }

  /** Until the book says so it counts for nothing. */
  async write(revision: Revision): Promise<void> {
    const name = nameOf(revision.version);
    // One of that number was left behind by a server that ended before it counted.
    const left = await this.#store.readDocument(name, z.unknown());
    await this.#store.writeDocument(name, left?.version ?? 0, revision);
  }

  /** From then on this counts. */
  async turnTo(book: Book): Promise<Book> {
    // Looked at each time: a write that failed may have been done all the same.
    const kept = await this.#store.readDocument(document, z.unknown());
    await this.#store.writeDocument(document, kept?.version ?? 0, book);
    this.#book = book;
    return book;
  }
}

function nameOf(version: number): string {
  return `${document}-${version}`;
}
