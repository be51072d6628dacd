// How damage is told: where, what, and what to do. Nobody repairs anything by guessing.

import { StoreDamaged } from '../store.ts';
import type { Files } from './files.ts';

export const journalAdvice =
  'Keep a copy of this file and put back the one from the last backup. Without a backup, move it out of the folder: the day then counts as empty.';
export const documentAdvice =
  'Keep a copy of this file and put the file of the same name that ends in .before in its place (the last change is then lost), or the one from the last backup.';
export const sheetAdvice =
  'Keep a copy of this file and put back the one from the last backup. Without a backup, move it out of the folder: what it held is then lost.';

export function damaged(where: string, what: string, advice: string, cause?: unknown): StoreDamaged {
  return new StoreDamaged(`${where}: ${what}. ${advice}`, { cause });
}

/** The end of a file, as `readFor`. */
export async function readEndFor(
  files: Files,
  path: string,
  length: number,
  advice: string,
): Promise<Buffer | undefined> {
  try {
    return await files.readEnd(path, length);
  } catch (error) {
    throw damaged(path, `can't be read (${String(error)})`, advice, error);
  }
}

/** A whole file, undefined if there is none; one that can't be read is damaged. */
export async function readFor(files: Files, path: string, advice: string): Promise<Buffer | undefined> {
  try {
    return await files.read(path);
  } catch (error) {
    throw damaged(path, `can't be read (${String(error)})`, advice, error);
  }
}
