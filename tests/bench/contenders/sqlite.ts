// Streams in SQLite: write-ahead log, synchronous=FULL, a commit an entry.

import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Store } from '../../../server/store/store.ts';
import { storeOn } from './journal-store.ts';

/** What is used of better-sqlite3: its types would have to be installed for every check of types. */
type Database = {
  pragma(text: string): unknown;
  exec(sql: string): void;
  prepare(sql: string): { run(...values: unknown[]): void };
  close(): void;
};

/** Installed beside the bench's sources, not beside what they are built to. */
const sources = resolve(import.meta.dirname, '../../../../tests/bench/');

export async function openSqliteStore(folder: string): Promise<Store> {
  const Database = createRequire(`${sources}/`)('better-sqlite3') as new (file: string) => Database;
  const database = new Database(join(folder, 'journal.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE entry (stream TEXT, version INTEGER, body TEXT, PRIMARY KEY (stream, version)) WITHOUT ROWID',
  );
  const insert = database.prepare('INSERT INTO entry VALUES (?, ?, ?)');
  return storeOn({
    commit: (stream, entry) => insert.run(stream, entry.version, JSON.stringify(entry)),
    close: () => database.close(),
  });
}
