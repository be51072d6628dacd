// Changing what a name stands for so that a power cut leaves the old or the new, never a mixture: a new file, written and
// flushed; renamed over the old one; the folder flushed.

import { dirname } from 'node:path';
import { Turns } from '../turns.ts';
import type { Files, OpenFile } from './files.ts';

/** How the names of new files end until they take the place of the old one. */
export const unfinished = '.new';

/**
 * Changes in one folder take turns: when a flush of the folder fails, the system may forget what others had changed in it,
 * and their own flush, a moment later, would succeed all the same.
 */
export class DurableFiles {
  readonly files: Files;
  readonly #turns = new Turns();

  constructor(files: Files) {
    this.files = files;
  }

  /** The new file, open. */
  async replace(path: string, bytes: Uint8Array): Promise<OpenFile> {
    const file = await this.prepare(path, bytes);
    await this.install(path, file);
    return file;
  }

  /** If this fails, `path` is what it was. */
  async prepare(path: string, bytes: Uint8Array): Promise<OpenFile> {
    const file = await this.files.create(path + unfinished);
    try {
      file.write(bytes, 0);
      await file.flush();
      return file;
    } catch (error) {
      await this.#discard(path, file);
      throw error;
    }
  }

  /** If this fails, nobody knows what `path` is after a power cut. */
  async install(path: string, file: OpenFile): Promise<void> {
    try {
      await this.#inFolder(dirname(path), () => this.files.rename(path + unfinished, path));
    } catch (error) {
      await this.#discard(path, file);
      throw error;
    }
  }

  async remove(path: string): Promise<void> {
    await this.#inFolder(dirname(path), () => this.files.remove(path));
  }

  async removeFolder(folder: string): Promise<void> {
    await this.#inFolder(dirname(folder), () => this.files.removeFolder(folder));
  }

  async makeFolder(folder: string): Promise<void> {
    await this.#inFolder(dirname(folder), () => this.files.makeFolder(folder));
  }

  #inFolder(folder: string, change: () => Promise<void>): Promise<void> {
    return this.#turns.take(folder, async () => {
      await change();
      await this.files.flushFolder(folder);
    });
  }

  /** As far as the disk still allows; what stays is removed at the next opening. */
  async #discard(path: string, file: OpenFile): Promise<void> {
    await file.close().catch(() => {});
    await this.files.remove(path + unfinished).catch(() => {});
  }
}
