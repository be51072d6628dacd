// The built server as a process of its own, as `npm start` runs it; and other built programs of it.

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type Environment = Readonly<Record<string, string>>;

export class Program {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly ended: Promise<Ended>;
  #stdout = '';
  #stderr = '';

  constructor(file: string, environment: Environment, args: readonly string[] = []) {
    // Nothing of this process's own environment: what is set is what the test says.
    const env = { PATH: process.env.PATH ?? '', ...environment };
    this.#child = spawn(process.execPath, [join(root, file), ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout.on('data', (text) => {
      this.#stdout += text;
    });
    this.#child.stderr.on('data', (text) => {
      this.#stderr += text;
    });
    this.ended = new Promise((done) => {
      this.#child.on('close', (code, signal) =>
        done({ code, signal, stdout: this.#stdout, stderr: this.#stderr }),
      );
    });
    onTestFinished(async () => {
      this.#child.kill('SIGKILL');
      await this.ended;
    });
  }

  /** The address it tells when it is open. Rejects with what it said if it ends before. */
  ready(): Promise<string> {
    return this.#told(/^The front desk is open: (https?:\S+)\n/m);
  }

  /** The address with the one-time code, where the front desk is not set up yet. */
  setupAddress(): Promise<string> {
    return this.#told(/^(https?:\S+\/setup#\S+)\n/m);
  }

  /** The address that an agent tells a kiosk on its machine. */
  kioskAddress(): Promise<string> {
    return this.#told(/^A kiosk on this machine opens (http:\S+)\/kiosk\n/m);
  }

  #told(what: RegExp): Promise<string> {
    return new Promise((tell, reject) => {
      const look = () => {
        const found = what.exec(this.#stdout)?.[1] ?? what.exec(this.#stderr)?.[1];
        if (found !== undefined) tell(found);
      };
      this.#child.stdout.on('data', look);
      this.#child.stderr.on('data', look);
      look();
      void this.ended.then(({ stderr }) => reject(new Error(stderr)));
    });
  }

  /** What it has told so far. */
  get said(): string {
    return this.#stdout;
  }

  get complained(): string {
    return this.#stderr;
  }

  /** It lives, and does nothing until it goes on. */
  pause(): void {
    this.#child.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child.kill('SIGCONT');
  }

  signal(signal: NodeJS.Signals): Promise<Ended> {
    this.#child.kill(signal);
    return this.ended;
  }
}

/** The server, on a free port unless the environment names one; killed with the test. */
export function startProgram(environment: Environment): Program {
  return new Program('scripts/front-desk.cjs', { PORT: '0', ...environment });
}

/** An agent as `npm run agent` runs it; its door for a kiosk is on a free port unless the arguments name one. */
export function startAgent(environment: Environment, args: readonly string[]): Program {
  return new Program('build/hardware/run-agent.js', environment, args);
}

export function runVerify(environment: Environment): Promise<Ended> {
  return new Program('build/server/verify-main.js', environment).ended;
}

export function runBackup(environment: Environment, folder: string): Promise<Ended> {
  return new Program('build/server/backup/backup-main.js', environment, [folder]).ended;
}

export function runRestore(environment: Environment, backup: string): Promise<Ended> {
  return new Program('build/server/backup/restore-main.js', environment, [backup]).ended;
}
