// All rows of figures in one SQLite file.

import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { DayRows } from '../../../core/figures/rows.ts';
import {
  answerIn,
  indexes,
  type MonthAnswer,
  question,
  servingRows,
  tables,
  visitRows,
} from './figures-sql.ts';

/** What is used of better-sqlite3: its types would have to be installed for every check of types. */
type Database = {
  exec(sql: string): void;
  prepare(sql: string): { run(...values: unknown[]): void; all(): Record<string, unknown>[] };
  close(): void;
};

export type Asked = { readonly ask: () => Promise<MonthAnswer[]>; readonly close: () => Promise<void> };

const sources = resolve(import.meta.dirname, '../../../../tests/bench/');

export async function figuresInSqlite(folder: string, days: readonly DayRows[]): Promise<Asked> {
  const Database = createRequire(`${sources}/`)('better-sqlite3') as new (file: string) => Database;
  const database = new Database(join(folder, 'figures.sqlite'));
  database.exec(`PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; ${tables} BEGIN`);
  const visit = database.prepare('INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const serving = database.prepare('INSERT INTO serving VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const day of days) {
    for (const row of visitRows(day)) visit.run(...row);
    for (const row of servingRows(day)) serving.run(...row);
  }
  database.exec(`COMMIT; ${indexes} ANALYZE`);
  const asked = database.prepare(question);
  return {
    ask: async () => asked.all().map(answerIn),
    close: async () => database.close(),
  };
}
