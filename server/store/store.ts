// What the server keeps: streams of entries, documents, and loose sheets. Small and asynchronous; every implementation
// runs the same contract suite (tests/contracts/store.ts).

import type { z } from 'zod';
import type { Entry } from '../../core/day/events.ts';

/** A site's service day: `raadhus/2026-11-23`. */
export type StreamName = `${string}/${string}`;

export type Document<Body> = { readonly version: number; readonly body: Body };

export type Store = {
  /**
   * Adds entries to the end of a stream. Resolves when they would survive a power cut. Rejects with `StoreConflict` if
   * the stream's last version is not `expected` (0: no entries), with `StoreFailed` if they could not be written; then
   * none of them is ever read again, and the stream must be read before it is appended to.
   */
  append(stream: StreamName, expected: number, entries: readonly Entry[]): Promise<void>;
  /** All entries of a stream in order; none if it does not exist. */
  read(stream: StreamName): Promise<Entry[]>;
  /** All streams, sorted. */
  streams(): Promise<StreamName[]>;
  /**
   * Takes a stream away for good. Resolves when it would not come back after a power cut. Rejects with `StoreFailed`
   * otherwise: then it is there whole, or gone; reading it tells which.
   */
  deleteStream(stream: StreamName): Promise<void>;

  /** A document with its version; undefined if it was never written. */
  readDocument<Body>(name: string, schema: z.ZodType<Body>): Promise<Document<Body> | undefined>;
  /** Replaces a document durably and keeps the one before. Rejects with `StoreConflict` if its version is not `expected`. */
  writeDocument<Body>(name: string, expected: number, body: Body): Promise<void>;

  /** A loose sheet: no version, no predecessor, nothing that tells when or in which order it changed (V5, P1). */
  readSheet<Body>(name: string, schema: z.ZodType<Body>): Promise<Body | undefined>;
  /** Replaces a sheet durably; writers of the same sheet take turns. */
  writeSheet<Body>(name: string, body: Body): Promise<void>;
  deleteSheet(name: string): Promise<void>;
  /** The names of all sheets, sorted. */
  sheets(): Promise<string[]>;

  /**
   * Looks through what was not read when the store was opened, for there may be years of it; changes nothing. `found` is told
   * of each file that is damaged, and whose journal it is. Resolves when all was looked at, or nobody wants to know any more.
   */
  lookThrough(
    found: (damage: StoreDamaged, stream: StreamName | undefined) => void,
    unwanted: AbortSignal,
  ): Promise<void>;
  /** Waits for what is under way and gives up the lock. */
  close(): Promise<void>;
};

/** Somebody else appended or wrote meanwhile. */
export class StoreConflict extends Error {
  override readonly name = 'StoreConflict';
}

/** The disk did not take it; nothing of it counts. */
export class StoreFailed extends Error {
  override readonly name = 'StoreFailed';
}

/** What is on the disk can't be trusted; the message says where and what to do. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
}

/** Another server uses this data folder. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}
