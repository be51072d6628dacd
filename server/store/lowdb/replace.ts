// Replacing a file so that a power cut leaves the old one or the new one, never a mixture: a new file, written and
// flushed; renamed over the old one; the folder flushed.

import { dirname } from 'node:path';
import type { Files, OpenFile } from './files.ts';

/** How the names of new files end until they take the place of the old one. */
export const unfinished = '.new';

/** The new file, open. */
export async function replaceFile(files: Files, path: string, bytes: Uint8Array): Promise<OpenFile> {
  const file = await prepare(files, path, bytes);
  await install(files, path, file);
  return file;
}

/** If this fails, `path` is what it was. */
export async function prepare(files: Files, path: string, bytes: Uint8Array): Promise<OpenFile> {
  const file = await files.create(path + unfinished);
  try {
    file.write(bytes, 0);
    await file.flush();
    return file;
  } catch (error) {
    await discard(files, path, file);
    throw error;
  }
}

/** If this fails, nobody knows what `path` is after a power cut. */
export async function install(files: Files, path: string, file: OpenFile): Promise<void> {
  try {
    await files.rename(path + unfinished, path);
    await files.flushFolder(dirname(path));
  } catch (error) {
    await discard(files, path, file);
    throw error;
  }
}

/** As far as the disk still allows; what stays is removed at the next opening. */
async function discard(files: Files, path: string, file: OpenFile): Promise<void> {
  await file.close().catch(() => {});
  await files.remove(path + unfinished).catch(() => {});
}
