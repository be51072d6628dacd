// A device file of this machine whose other end is a network port: socat between a pseudo-terminal and the port.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** The device file; gone when the test has finished. */
export async function pseudoTerminal(port: number): Promise<string> {
  return (await plugIn(port)).path;
}

export type Plugged = { readonly path: string; readonly unplug: () => Promise<void> };

/** A device that can be unplugged again; at the same `path` each time, if one is given. */
export async function plugIn(port: number, path?: string): Promise<Plugged> {
  const link = path === undefined ? '' : `,link=${path}`;
  const socat = spawn('socat', ['-d', '-d', `pty,raw,echo=0${link}`, `tcp:127.0.0.1:${port}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(socat, 'exit');
  const unplug = () => end(socat, gone);
  onTestFinished(unplug);
  let found: string | undefined;
  for await (const line of createInterface(socat.stderr)) {
    found ??= /PTY is (\S+)/.exec(line)?.[1];
    if (found !== undefined && line.includes('starting data transfer loop'))
      return { path: path ?? found, unplug };
  }
  throw new Error('socat opened no pseudo-terminal');
}

async function end(socat: ChildProcess, gone: Promise<unknown>): Promise<void> {
  socat.kill();
  await gone;
}
