// Puts a backup into an empty data folder, and looks through what came of it. Cut off half-way, the folder says so to whoever
// opens it.

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openStore } from '../open-store.ts';
import { StartError } from '../start-error.ts';
import { DurableFiles } from '../store/lowdb/durable.ts';
import { nodeFiles } from '../store/lowdb/node-files.ts';
import { restoring } from '../store/lowdb/open.ts';
import { StoreDamaged } from '../store/store.ts';
import { verify } from '../verify.ts';
import type { Manifest } from './manifest.ts';
import { readBackup } from './read-backup.ts';

export type Restored = Awaited<ReturnType<typeof verify>> & { readonly manifest: Manifest };

/** Throws `StartError` where the person who restores can do something about it. */
export async function restore(
  backup: string,
  dataDir: string,
  warn: (message: string) => void,
): Promise<Restored> {
  const { manifest, files } = await readBackup(backup).catch((error) => {
    if (error instanceof StoreDamaged) throw new StartError(error.message);
    throw new StartError(`${backup} can't be read: ${String(error)}`);
  });
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if ((await readdir(dataDir)).length > 0) {
    throw new StartError(
      `${dataDir} is not empty. A backup is restored into an empty folder: set DATA_DIR to one.`,
    );
  }
  const durable = new DurableFiles(nodeFiles);
  await writeFile(join(dataDir, restoring), '', { mode: 0o600, flush: true });
  await nodeFiles.flushFolder(dataDir);
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    await nodeFiles.makeFolder(join(dataDir, folder));
  }
  for (const { path, bytes } of files) await (await durable.replace(join(dataDir, path), bytes)).close();
  await rm(join(dataDir, restoring));
  await nodeFiles.flushFolder(dataDir);
  const store = await openStore(dataDir, warn);
  const found = await verify(store).finally(() => store.close());
  return { ...found, manifest };
}
