// A disk under the server's process that is made to fail and to work again, by a library between the program and the system
// (failing-disk.c). Nothing of the server knows of it.

import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { oneOf, type Random } from '../support/choose.ts';

const source = join(import.meta.dirname, 'failing-disk.c');

/** Every third call fails, all do, it can only be read, or there is no space. */
const ways = ['s', 'e', 'r', 'n', 'n'] as const;

export class FailingDisk {
  readonly #library: string;
  readonly #control: string;
  readonly #file: number;

  private constructor(folder: string) {
    this.#library = join(folder, 'failing-disk.so');
    this.#control = join(folder, 'failing-disk');
    this.#file = openSync(this.#control, 'w+');
    writeSync(this.#file, Buffer.alloc(12), 0, 12, 0);
  }

  /** Undefined where there is no C compiler, or no Linux. */
  static make(folder: string): FailingDisk | undefined {
    if (process.platform !== 'linux') return undefined;
    const disk = new FailingDisk(folder);
    const args = ['-shared', '-fPIC', '-O1', '-o', disk.#library, source, '-ldl'];
    return spawnSync('cc', args).status === 0 ? disk : undefined;
  }

  environment(folder: string): Readonly<Record<string, string>> {
    return { LD_PRELOAD: this.#library, FAILING_DISK: this.#control, FAILING_FOLDER: folder };
  }

  sicken(random: Random): void {
    this.#set(oneOf(random, ways));
  }

  /** The program is killed at one of its next calls, after `calls` others; where it writes, half of that is written. */
  killAfter(calls: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(calls);
    writeSync(this.#file, bytes, 0, 4, 8);
    this.#set('k');
  }

  heal(): void {
    this.#set('\0');
  }

  /** How many calls have failed until now. */
  failed(): number {
    const bytes = Buffer.alloc(4);
    readSync(this.#file, bytes, 0, 4, 4);
    return bytes.readUInt32LE();
  }

  close(): void {
    closeSync(this.#file);
  }

  #set(way: string): void {
    writeSync(this.#file, Buffer.from(way), 0, 1, 0);
  }
}
