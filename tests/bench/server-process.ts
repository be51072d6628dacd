// A server in a process of its own, in a new folder, from its start to its end.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Servers are known by what they say first: an address. */
const address = /http:\/\/[\w.:]+/;

/** On the checkout's disk: a folder for temporary files may be memory, where a flush costs nothing. */
const root = resolve(import.meta.dirname, '../../..');
const data = join(root, 'build/bench-data-');

/** The demo where a bench says nothing else. */
const settings = { HOST: '127.0.0.1', OFFICE: '', PUBLIC_URL: '' };

/** Where BENCH_PROFILE names a folder, every server leaves a CPU profile there. */
const profile = process.env.BENCH_PROFILE
  ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
  : [];

/** None of them ends before its bench does, and none outlives it. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill();
});

export type ServerProcess = {
  readonly url: string;
  readonly pid: number;
  /** All that it has said. */
  readonly said: () => string;
  /** From the start of the process until it said its address, in milliseconds. */
  readonly startedIn: number;
  readonly stop: () => Promise<void>;
  /** As a power cut of the process: nothing is said to it, and its folder stays. */
  readonly kill: () => Promise<void>;
};

/** Starts a script of the checkout; it finds a free port in PORT, and in DATA_DIR a new folder unless one is given. */
export async function startServer(
  script: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const folder = environment.DATA_DIR ?? (await mkdtemp(data));
  const port = await freePort();
  const before = performance.now();
  const child = spawn(process.execPath, [...profile, join(root, script)], {
    cwd: root,
    env: { ...process.env, ...settings, PORT: String(port), DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  running.add(child);
  child.once('exit', (code) => {
    if (running.has(child)) throw new Error(`${script} ended by itself, with ${code}`);
  });
  let said = '';
  const found = await new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      said += `${line}\n`;
      const found = address.exec(line);
      if (found) resolve(found[0]);
    });
  });
  // Where the server names its public address, it is reached at its own; one that chose its port by itself says which.
  const url = environment.PUBLIC_URL === undefined ? found : `http://127.0.0.1:${port}`;
  const startedIn = performance.now() - before;
  return {
    url,
    pid: child.pid ?? 0,
    said: () => said,
    startedIn,
    async stop() {
      running.delete(child);
      child.kill('SIGTERM');
      await gone;
      if (environment.DATA_DIR === undefined) await rm(folder, { recursive: true, force: true });
    },
    async kill() {
      running.delete(child);
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** What a process has taken of the processor, in milliseconds; not known on systems other than Linux. */
export function processorTime(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // Behind the program's name: its state, then numbers, the twelfth and thirteenth of which are ticks of a hundredth of a second.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The memory that a process holds now. */
export function residentMegabytes(pid: number): number {
  const kibibytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  return (kibibytes * 1024) / 1e6;
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
