// A device file of this machine whose other end is a network port: socat between a pseudo-terminal and the port.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** The device file; gone when the test has finished. */
export async function pseudoTerminal(port: number): Promise<string> {
  const socat = spawn('socat', ['-d', '-d', 'pty,raw,echo=0', `tcp:127.0.0.1:${port}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(socat, 'exit');
  onTestFinished(async () => {
    socat.kill();
    await gone;
  });
  let path: string | undefined;
  for await (const line of createInterface(socat.stderr)) {
    path ??= /PTY is (\S+)/.exec(line)?.[1];
    if (path !== undefined && line.includes('starting data transfer loop')) return path;
  }
  throw new Error('socat opened no pseudo-terminal');
}
