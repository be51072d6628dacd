// Many phones that follow one server, each on a connection of its own, in a process beside this one.

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { FromPhones, ToPhones } from './phones.ts';

export class Crowd {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  /** Resolves when all of them are connected. */
  static async open(count: number, url: string, auth: Readonly<Record<string, unknown>>): Promise<Crowd> {
    const child = fork(join(import.meta.dirname, 'phones.js'), { stdio: 'inherit' });
    const crowd = new Crowd(child);
    await crowd.#ask({ open: count, url, auth });
    return crowd;
  }

  /** When the last phone had the view of this version, by the clock `now` of phones.ts. */
  async sawAt(version: number): Promise<number> {
    const told = await this.#ask({ seen: version });
    return 'last' in told ? told.last : Number.NaN;
  }

  close(): void {
    this.#process.kill();
  }

  #ask(message: ToPhones): Promise<FromPhones> {
    return new Promise((resolve) => {
      this.#process.once('message', (told: FromPhones) => resolve(told));
      this.#process.send(message);
    });
  }
}
