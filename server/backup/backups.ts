// A backup each night, when every site's day has ended, and at the start where today's is missing. One that fails is told and
// tried again; it stops nobody.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HOUR, type IsoDate, type Millis } from '../../core/time.ts';
import type { Log } from '../log.ts';
import { backUp, backupName, timeIn } from './back-up.ts';

export type BackupsParts = {
  readonly dataDir: string;
  readonly folder: string;
  /** How many stay there. */
  readonly keep: number;
  /** The service day under way; undefined where there is no site. */
  readonly today: () => IsoDate | undefined;
  /** The service day that it was then. */
  readonly dayAt: (time: Millis) => IsoDate | undefined;
  readonly clock: () => Millis;
  readonly log: Log;
};

const retryAfter: Millis = HOUR;

export class Backups {
  readonly #parts: BackupsParts;
  readonly #listeners = new Set<() => void>();
  #newest: Millis | undefined;
  #failedAt: Millis | undefined;
  #running: Promise<void> | undefined;

  constructor(parts: BackupsParts) {
    this.#parts = parts;
  }

  /** When the newest was made. */
  get newest(): Millis | undefined {
    return this.#newest;
  }

  /** When the last attempt failed, until one succeeds. */
  get failedAt(): Millis | undefined {
    return this.#failedAt;
  }

  /** Hears when one fails, and when one succeeds after that. */
  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** To be called now and then. */
  turn(): void {
    const { clock, today } = this.#parts;
    const now = clock();
    const waits = this.#failedAt !== undefined && now >= this.#failedAt && now - this.#failedAt < retryAfter;
    const day = today();
    if (this.#running || waits || day === undefined) return;
    this.#running = this.#run(now, day).finally(() => {
      this.#running = undefined;
    });
  }

  /** Resolves when nothing is under way any more. */
  async rest(): Promise<void> {
    await this.#running;
  }

  async #run(now: Millis, day: IsoDate): Promise<void> {
    const { dataDir, folder, dayAt, log } = this.#parts;
    try {
      // What a clock that leapt has named is not the newest.
      this.#newest ??= (await backupsIn(folder)).map(timeIn).findLast((time) => time <= now);
      if (this.#newest !== undefined && (dayAt(this.#newest) ?? '') >= day) return;
      const { path, manifest } = await backUp(dataDir, folder, now);
      this.#newest = now;
      log.info('a backup was made', { path, files: manifest.files.length });
      this.#turned(undefined);
    } catch (error) {
      log.warn('the backup could not be made; the next attempt is in an hour', error);
      this.#turned(now);
      return;
    }
    await this.#removeOld().catch((error) => log.warn('old backups could not be removed', error));
  }

  #turned(failedAt: Millis | undefined): void {
    const before = this.#failedAt;
    this.#failedAt = failedAt;
    if (before !== failedAt) for (const listener of this.#listeners) listener();
  }

  async #removeOld(): Promise<void> {
    const { folder, keep } = this.#parts;
    const found = await backupsIn(folder);
    const whole = found.filter((name) => name.endsWith('.gz'));
    const broken = found.filter((name) => !name.endsWith('.gz'));
    for (const name of [...whole.slice(0, -keep), ...broken]) await rm(join(folder, name));
  }
}

/** By their time. */
async function backupsIn(folder: string): Promise<string[]> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return found.filter((name) => backupName.test(name)).sort();
}
