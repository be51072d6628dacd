// A server in a process of its own, in a new folder, from its start to its end.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Servers are known by what they say first: an address. */
const address = /http:\/\/[\w.:]+/;

/** On the checkout's disk: a folder for temporary files may be memory, where a flush costs nothing. */
const root = resolve(import.meta.dirname, '../../..');
const data = join(root, 'build/bench-data-');

/** A free port; the demo where a bench says nothing else. */
const settings = { HOST: '127.0.0.1', PORT: '0', OFFICE: '', PUBLIC_URL: '' };

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
};

/** Starts a script of the checkout; it finds a new folder in DATA_DIR and a free port. */
export async function startServer(
  script: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const folder = await mkdtemp(data);
  const before = performance.now();
  const child = spawn(process.execPath, [...profile, join(root, script)], {
    cwd: root,
    env: { ...process.env, ...settings, DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  running.add(child);
  child.once('exit', (code) => {
    if (running.has(child)) throw new Error(`${script} ended by itself, with ${code}`);
  });
  let said = '';
  const url = await new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      said += `${line}\n`;
      const found = address.exec(line);
      if (found) resolve(found[0]);
    });
  });
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
      await rm(folder, { recursive: true, force: true });
    },
  };
}
