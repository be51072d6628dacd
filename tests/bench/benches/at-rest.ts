// The server as `npm start` runs it, built, with the demo office in a new folder: how soon it is ready, and how much memory
// it holds when it has been left alone for a while.

import { setTimeout } from 'node:timers/promises';
import { oursAtMost, type Result } from '../result.ts';
import { compare, inRounds, median } from '../rounds.ts';
import { residentMegabytes, startServer } from '../server-process.ts';

const shipped = 'scripts/start.mjs';
const empty = 'build/tests/bench/contenders/empty.js';

/** How long a server is left alone before its memory is read, in milliseconds. */
const rest = 3000;

export async function atRest(): Promise<Result[]> {
  const memory = { ours: [] as number[], peer: [] as number[] };
  const started = await inRounds({
    ours: () => startAndRest(shipped, memory.ours),
    peer: () => startAndRest(empty, memory.peer),
  });
  const peer = 'peer: Node with express and socket.io alone';
  return [
    oursAtMost(1, {
      name: `from start to ready, the demo; ${peer}`,
      unit: 's',
      ...compare(started.ours, started.peer),
    }),
    oursAtMost(110, {
      name: `memory at rest, the demo; ${peer}`,
      unit: 'MB',
      ours: median(memory.ours),
      peer: median(memory.peer),
    }),
  ];
}

/** Seconds until the server said its address; it answers there from then on. */
async function startAndRest(script: string, memory: number[]): Promise<number> {
  const server = await startServer(script);
  await setTimeout(rest);
  memory.push(residentMegabytes(server.pid));
  await server.stop();
  return server.startedIn / 1000;
}
