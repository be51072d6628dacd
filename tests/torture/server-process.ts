// The built server as a process that is killed, stopped in its tracks and started again, on one port and one data folder.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Millis } from '../../core/time.ts';

const program = resolve(import.meta.dirname, '../../scripts/front-desk.cjs');
const clock = pathToFileURL(join(import.meta.dirname, 'clock.mjs')).href;

export type ServerSettings = {
  readonly port: number;
  readonly dataDir: string;
  readonly officeFile: string;
  /** How many times as fast its clock runs as the machine's. */
  readonly speed?: number;
  /** More of its environment. */
  readonly environment?: Readonly<Record<string, string>>;
};

export class ServerProcess {
  readonly url: string;
  /** How far its clock is ahead of the machine's, from the next start on. */
  ahead: Millis = 0;
  /** What it has complained of, newest last. */
  readonly complaints: string[] = [];
  readonly #settings: ServerSettings;
  #child: ChildProcess | undefined;
  #ended: Promise<unknown> = Promise.resolve();
  #started = 0;

  constructor(settings: ServerSettings) {
    this.#settings = settings;
    this.url = `http://127.0.0.1:${settings.port}`;
  }

  get now(): Millis {
    const started = this.#started || Date.now();
    return started + (Date.now() - started) * (this.#settings.speed ?? 1) + this.ahead;
  }

  /** Starts it without waiting for anything. */
  launch(): void {
    const { port, dataDir, officeFile, environment, speed = 1 } = this.#settings;
    this.#started = Date.now();
    const child = spawn(process.execPath, ['--expose-gc', '--import', clock, program], {
      // Nothing of this process's own environment: a server is not under test.
      env: {
        PATH: process.env.PATH ?? '',
        PORT: String(port),
        DATA_DIR: dataDir,
        OFFICE: officeFile,
        CLOCK_AHEAD: String(this.ahead),
        CLOCK_SPEED: String(speed),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    createInterface(child.stderr).on('line', (line) => this.complaints.push(line));
    this.#child = child;
    this.#ended = once(child, 'close');
  }

  /** Resolves when it says that it is open; rejects with its last words if it ends before. */
  open(): Promise<void> {
    const child = this.#child;
    if (!child?.stdout) throw new Error('the server was not launched');
    const lines = createInterface(child.stdout);
    return new Promise((resolve, reject) => {
      lines.on('line', (line) => line.startsWith('The front desk is open:') && resolve());
      child.once('close', (code) =>
        reject(
          new Error(`the server ended by itself, with ${code}: ${this.complaints.slice(-5).join('\n')}`),
        ),
      );
    });
  }

  async start(): Promise<void> {
    this.launch();
    await this.open();
  }

  /** Whether it runs: nobody but us may end it. */
  get lives(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves when it has ended, by whatever. */
  get ended(): Promise<unknown> {
    return this.#ended;
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT' | 'SIGUSR2'): void {
    this.#child?.kill(signal);
  }

  /** kill -9; resolves when nothing of it is left. */
  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#ended;
    this.#child = undefined;
  }

  /** In order, as an operator does. */
  async stop(): Promise<void> {
    this.#child?.kill('SIGTERM');
    await this.#ended;
    this.#child = undefined;
  }
}
