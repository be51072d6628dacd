// A server that was killed, from its start until it acknowledges the first ticket, and until it tells figures of ten years: a
// year of six such offices lies behind it, over a million events.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Ack, protocolVersion } from '../../../core/protocol.ts';
import { connect } from '../connect.ts';
import { type History, makeHistory } from '../history.ts';
import { oursAtMost, type Result } from '../result.ts';
import { compare, inRounds, median } from '../rounds.ts';
import { processorTime, startServer } from '../server-process.ts';

const shipped = 'scripts/front-desk.cjs';
const build = resolve(import.meta.dirname, '../../..');

export async function restart(): Promise<Result[]> {
  const history = await makeHistory();
  const nothing = await mkdtemp(join(build, 'bench-nothing-'));
  try {
    // What the server takes of the processor does not depend on what else the machine does.
    const processor: number[] = [];
    const figures: number[] = [];
    const times = await inRounds({
      long: async () => {
        const took = await restarted(history.folder, history);
        processor.push(took.processor);
        figures.push(took.figures);
        return took.acknowledged;
      },
      short: async () => (await restarted(nothing)).acknowledged,
      bare: bareNode,
    });
    const size = `${(history.events / 1e6).toFixed(2)} million events`;
    process.stdout.write(
      `restart: ${size}, figures of ${(history.servings / 1e6).toFixed(2)} million servings; first acknowledgement after ` +
        `${spread(times.long)}, of that ${spread(processor)} on the processor; figures after ${spread(figures)}\n`,
    );
    return [
      oursAtMost(500, {
        name: `from a start after kill -9 to the first ticket acknowledged, ${size} behind it; peer: none behind it`,
        unit: 'ms',
        ...compare(times.long, times.short),
      }),
      oursAtMost(2000, {
        name: 'from the same start until figures of ten years by month are told; peer: node that does nothing',
        unit: 'ms',
        ...compare(figures, times.bare),
      }),
    ];
  } finally {
    for (const folder of [history.folder, nothing]) await rm(folder, { recursive: true });
  }
}

async function restarted(
  folder: string,
  history?: History,
): Promise<{ acknowledged: number; processor: number; figures: number }> {
  const killed = await startServer(shipped, { DATA_DIR: folder });
  await take(killed.url);
  await killed.kill();
  const before = performance.now();
  const again = await startServer(shipped, { DATA_DIR: folder });
  await take(again.url);
  const acknowledged = performance.now() - before;
  const processor = processorTime(again.pid);
  if (history) await askFigures(again.url, history);
  const figures = performance.now() - before;
  await again.kill();
  return { acknowledged, processor, figures };
}

/** Asks until it is answered, as a kiosk does. */
async function take(url: string): Promise<void> {
  for (;;) {
    try {
      const kiosk = await connect(url, {
        role: 'kiosk',
        site: 'raadhus',
        device: 'bench',
        version: protocolVersion,
      });
      const command = { command: 'take', services: ['pas'], language: 'da', slip: false };
      const ack: Ack = await kiosk.emitWithAck('command', { id: `bench-${Date.now()}-ticket`, command });
      kiosk.close();
      if (!ack.ok) throw new Error(ack.refusal.refused);
      return;
    } catch {
      await setTimeout(5);
    }
  }
}

/** As a supervisor, who signs in for it. */
async function askFigures(url: string, { from, to, servings }: History): Promise<void> {
  const signIn = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'supervisor', password: 'demo' }),
  });
  const { token } = (await signIn.json()) as { token: string };
  const asked = await fetch(`${url}/api/v1/figures?from=${from}&to=${to}&step=month`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { total } = (await asked.json()) as { total: { servings: number } };
  if (total.servings !== servings) throw new Error(`${total.servings} servings are told, not ${servings}`);
}

async function bareNode(): Promise<number> {
  const before = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - before;
}

function spread(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.round);
  return `${Math.round(median(values))} ms (${least} to ${most})`;
}
