// Reads a backup's file and holds it against its own manifest: all of it is there, nothing else, and each file is what was
// written.

import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { isStorePath } from '../store/lowdb/snapshot.ts';
import { StoreDamaged } from '../store/store.ts';
import { lineOf, Manifest, manifestName } from './manifest.ts';
import { readTar, type TarFile } from './tar.ts';

const unpack = promisify(gunzip);

/** Throws `StoreDamaged` with what is wrong. */
export async function readBackup(path: string): Promise<{ manifest: Manifest; files: TarFile[] }> {
  const archive = await unpack(await readFile(path)).catch((error) => {
    throw damaged(path, error);
  });
  const found = await readTar(archive);
  const last = found?.pop();
  if (!found || last?.path !== manifestName) throw damaged(path, 'its end is missing');
  const manifest = manifestOf(last.bytes);
  if (!manifest) throw damaged(path, 'its list of files can’t be read');
  if (manifest.files.length !== found.length) throw damaged(path, 'it holds other files than it lists');
  for (const [at, file] of found.entries()) {
    const { path: name, bytes, sha256 } = lineOf(file);
    const listed = manifest.files[at];
    if (!isStorePath(name)) throw damaged(path, `${name} is none of a data folder’s files`);
    if (listed?.path !== name || listed.bytes !== bytes || listed.sha256 !== sha256) {
      throw damaged(path, `${name} is not what was written`);
    }
  }
  return { manifest, files: found };
}

function manifestOf(bytes: Buffer): Manifest | undefined {
  try {
    return Manifest.safeParse(JSON.parse(bytes.toString())).data;
  } catch {
    return undefined;
  }
}

function damaged(path: string, what: unknown): StoreDamaged {
  const message = what instanceof Error ? what.message : String(what);
  return new StoreDamaged(`${path} is no whole backup (${message}). Take another one.`);
}
