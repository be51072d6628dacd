// The contender in a process and on a disk of its own, and how often a power cut takes from it what it had acknowledged.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Random } from '../support/choose.ts';
import { Ext4Disk } from './ext4-disk.ts';

const program = join(import.meta.dirname, 'contender.mjs');

export class Contender {
  readonly counts = { cuts: 0, lost: 0, numbersLost: 0, gone: 0, unreadable: 0 };
  readonly #disk: Ext4Disk;
  readonly #child: ChildProcess;
  #told = 0;

  private constructor(disk: Ext4Disk) {
    this.#disk = disk;
    this.#child = spawn(process.execPath, [program, join(disk.folder, 'numbers.json')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (!this.#child.stdout) throw new Error('nothing to hear');
    createInterface(this.#child.stdout).on('line', (line) => {
      this.#told = Number(line);
    });
  }

  static async begin(folder: string): Promise<Contender> {
    return new Contender(await Ext4Disk.make(folder));
  }

  async cut(random: Random): Promise<void> {
    const told = this.#told;
    const left = this.#disk.cut(random);
    const found = await this.#disk.inspect(left, (folder) =>
      readFile(join(folder, 'numbers.json'), 'utf8').catch(() => undefined),
    );
    this.counts.cuts += 1;
    const count = found === undefined ? 0 : countIn(found);
    if (told > 0 && found === undefined) this.counts.gone += 1;
    if (count === undefined) this.counts.unreadable += 1;
    if ((count ?? 0) < told) {
      this.counts.lost += 1;
      this.counts.numbersLost += told - (count ?? 0);
    }
  }

  async end(): Promise<void> {
    const gone = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await gone;
    await this.#disk.close();
  }
}

function countIn(text: string): number | undefined {
  try {
    return (JSON.parse(text) as unknown[]).length;
  } catch {
    return undefined;
  }
}
