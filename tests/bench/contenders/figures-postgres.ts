// All rows of figures in a PostgreSQL of its own, started on a temporary folder and reached over a socket in it. As root it
// is started as `postgres`, for it refuses to run as root.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { DayRows } from '../../../core/figures/rows.ts';
import { answerIn, indexes, question, servingRows, tables, visitRows } from './figures-sql.ts';
import type { Asked } from './figures-sqlite.ts';

/** Debian's. */
const binaries = '/usr/lib/postgresql/15/bin';

/** What is used of pg. */
type Client = {
  connect(): Promise<void>;
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
  on(event: 'error', listener: () => void): void;
};

const sources = resolve(import.meta.dirname, '../../../../tests/bench/');

export function hasPostgres(): boolean {
  return existsSync(join(binaries, 'postgres'));
}

export async function figuresInPostgres(folder: string, days: readonly DayRows[]): Promise<Asked> {
  const as = owner();
  const own = join(folder, 'postgres');
  const data = join(own, 'data');
  const [visits, servings] = [join(own, 'visits.tsv'), join(own, 'servings.tsv')];
  mkdirSync(data, { recursive: true });
  writeRows(visits, days, visitRows);
  writeRows(servings, days, servingRows);
  for (const path of [own, data, visits, servings]) chownSync(path, as.uid, as.gid);
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'bench', '-A', 'trust', '-N'], {
    ...as,
    cwd: own,
    stdio: 'ignore',
  });
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-k', own, '-h', '', '-c', 'fsync=off', '-c', 'shared_buffers=512MB', '-c', 'work_mem=64MB'],
    { ...as, cwd: own, stdio: 'ignore' },
  );
  const client = await connected(own, server);
  await client.query(tables);
  await client.query(`COPY visit FROM '${visits}'`);
  await client.query(`COPY serving FROM '${servings}'`);
  await client.query(indexes);
  await client.query('VACUUM ANALYZE');
  return {
    ask: async () => (await client.query(question)).rows.map(answerIn),
    close: async () => {
      await client.end();
      const gone = new Promise((ended) => server.once('exit', ended));
      server.kill('SIGINT');
      await gone;
    },
  };
}

async function connected(folder: string, server: ChildProcess): Promise<Client> {
  const { Client } = createRequire(`${sources}/`)('pg') as { Client: new (settings: object) => Client };
  for (let tries = 0; server.exitCode === null && tries < 600; tries += 1) {
    const client = new Client({ host: folder, user: 'bench', database: 'postgres' });
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch {
      await setTimeout(100);
    }
  }
  server.kill('SIGKILL');
  throw new Error(`PostgreSQL did not start in ${folder}`);
}

function owner(): { uid: number; gid: number } {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  if (uid !== 0) return { uid, gid };
  const of = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  return { uid: of('-u'), gid: of('-g') };
}

function writeRows(file: string, days: readonly DayRows[], rowsOf: (day: DayRows) => unknown[][]): void {
  const lines: string[] = [];
  for (const day of days) {
    for (const row of rowsOf(day)) lines.push(`${row.map((value) => value ?? '\\N').join('\t')}\n`);
  }
  writeFileSync(file, lines.join(''));
}
