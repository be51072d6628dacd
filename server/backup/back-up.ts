// Makes a backup of a data folder as one file, while the server runs on it or not: a tar archive, compressed, for its owner
// alone, on the disk before it has its name.

import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Millis } from '../../core/time.ts';
import { unfinished as unfinishedEnd } from '../store/lowdb/durable.ts';
import { layoutOf } from '../store/lowdb/layout.ts';
import { nodeFiles } from '../store/lowdb/node-files.ts';
import { snapDocuments, snapJournals, snapSheets } from '../store/lowdb/snapshot.ts';
import { StoreFailed } from '../store/store.ts';
import { lineOf, type Manifest, manifestFile } from './manifest.ts';
import { surveysIn, takesSheet, unfinished } from './sheets-taken.ts';
import { type TarFile, tarOf } from './tar.ts';

/** Of a backup's file, whole or unfinished. */
export const backupName = /^front-desk-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.tar\.gz(?:\.new)?$/;

export type Backup = { readonly path: string; readonly manifest: Manifest };

/** Throws `StoreDamaged` at what can't be trusted, `StoreFailed` where it can't be written. Then there is no new backup. */
export async function backUp(dataDir: string, folder: string, now: Millis): Promise<Backup> {
  const inside = relative(resolve(dataDir), resolve(folder));
  if (inside === '' || !inside.startsWith('..')) {
    throw new StoreFailed(`${folder} lies in the data folder: a backup belongs on another disk`);
  }
  const path = join(folder, nameAt(now));
  const manifest: Manifest = {
    frontDeskBackup: 1,
    at: new Date(now).toISOString(),
    files: [],
    withoutVotesOf: [],
  };
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const archive = Readable.from(tarOf(filesAndList(dataDir, manifest, now), new Date(now)));
    const file = createWriteStream(path + unfinishedEnd, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(archive, createGzip(), file);
    await rename(path + unfinishedEnd, path);
    await nodeFiles.flushFolder(folder);
  } catch (error) {
    await rm(path + unfinishedEnd, { force: true }).catch(() => {});
    throw error;
  }
  return { path, manifest };
}

/** When a backup was made, by its name. */
export function timeIn(name: string): Millis {
  const [, date, hours, minutes, seconds] = backupName.exec(name) ?? [];
  return Date.parse(`${date}T${hours}:${minutes}:${seconds}Z`);
}

/** Sorts by time. */
function nameAt(now: Millis): string {
  return `front-desk-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz`;
}

/** The list of them last. */
async function* filesAndList(dataDir: string, manifest: Manifest, now: Millis): AsyncGenerator<TarFile> {
  for await (const file of filesOf(dataDir, manifest, now)) {
    manifest.files.push(lineOf(file));
    yield file;
  }
  yield manifestFile(manifest);
}

async function* filesOf(dataDir: string, manifest: Manifest, now: Millis): AsyncGenerator<TarFile> {
  const layout = layoutOf(dataDir);
  yield* snapJournals(nodeFiles, layout, now);
  let surveys: ReturnType<typeof surveysIn> = [];
  for await (const { path, bytes, text } of snapDocuments(nodeFiles, layout)) {
    if (path === 'documents/surveys.json') surveys = surveysIn(text);
    yield { path, bytes };
  }
  manifest.withoutVotesOf.push(...unfinished(surveys, now));
  yield* snapSheets(nodeFiles, layout, (name) => takesSheet(name, surveys, now));
}
