// A volatile disk with the file system that servers have, mounted; and what a power cut would leave of it, mounted elsewhere
// as the next boot would: ext4 replays its own journal then.
//
// Why nothing gets into such a copy that was not flushed: the kernel's page cache lies above the disk. What a program has
// written is there alone until the kernel sends it to the disk; what has been sent but not flushed is in the disk's own
// cache, of which a cut leaves arbitrary pieces. The copy is made of the disk, never of the mounted folder.

import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Random } from '../support/choose.ts';
import { FuseFile } from './fuse.ts';
import { VolatileDisk } from './volatile-disk.ts';

/**
 * This process is the disk, so it must never wait for it: what touches the mounted folder is a process of its own, and none
 * is waited for synchronously.
 */
const run = promisify(execFile);

const size = 16 * 1024 * 1024;

export class Ext4Disk {
  readonly disk: VolatileDisk;
  /** Where it is mounted. */
  readonly folder: string;
  readonly #file: string;
  readonly #copy: string;
  readonly #copyFolder: string;
  #fuse: FuseFile | undefined;

  private constructor(folder: string) {
    this.disk = new VolatileDisk(size);
    this.folder = join(folder, 'mounted');
    this.#file = join(folder, 'disk');
    this.#copy = join(folder, 'copy.img');
    this.#copyFolder = join(folder, 'copy');
  }

  static async make(folder: string): Promise<Ext4Disk> {
    await mkdir(folder, { recursive: true });
    const made = new Ext4Disk(folder);
    await writeFile(made.#file, '');
    await mkdir(made.folder);
    await mkdir(made.#copyFolder);
    made.#fuse = await FuseFile.mount(made.disk, made.#file);
    await run('mkfs.ext4', ['-q', '-F', '-m', '0', '-J', 'size=4', made.#file]);
    await run('mount', ['-o', 'loop', made.#file, made.folder]);
    return made;
  }

  /** A folder of somewhere else under this name, flushed. */
  async copyIn(from: string, name: string): Promise<void> {
    await run('cp', ['-r', from, join(this.folder, name)]);
    await run('sync', ['-f', this.folder]);
  }

  /** What would be left if the power went now. */
  cut(random: Random): Buffer {
    return this.disk.cut(random);
  }

  /** Looks at what would be left. Rejects where the file system itself does not come back. */
  async inspect<Result>(left: Buffer, look: (folder: string) => Promise<Result>): Promise<Result> {
    await writeFile(this.#copy, left);
    await run('mount', ['-o', 'loop', this.#copy, this.#copyFolder]);
    try {
      return await look(this.#copyFolder);
    } finally {
      await run('umount', [this.#copyFolder]);
    }
  }

  /** The power is back, and this is left. Whoever had files open there is gone. */
  async become(left: Buffer): Promise<void> {
    await run('umount', [this.folder]);
    this.disk.become(left);
    await run('mount', ['-o', 'loop', this.#file, this.folder]);
  }

  async close(): Promise<void> {
    await run('umount', [this.folder]).catch(() => {});
    await run('umount', [this.#file]).catch(() => {});
    await this.#fuse?.close();
  }
}
