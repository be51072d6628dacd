// A server that was killed, from its start until it acknowledges the first ticket, with a year of six such offices behind
// it: over a million events.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Ack, protocolVersion } from '../../../core/protocol.ts';
import { connect } from '../connect.ts';
import { oursAtMost, type Result } from '../result.ts';
import { compare, inRounds } from '../rounds.ts';
import { startServer } from '../server-process.ts';

const shipped = 'scripts/front-desk.cjs';
const build = resolve(import.meta.dirname, '../../..');
/** Made once: it takes a minute. */
const history = join(build, 'bench-history');

export async function restart(): Promise<Result[]> {
  if (!existsSync(history)) makeHistory();
  const nothing = mkdtempSync(join(build, 'bench-nothing-'));
  const times = await inRounds({
    long: () => untilAcknowledged(history),
    short: () => untilAcknowledged(nothing),
  });
  rmSync(nothing, { recursive: true });
  return [
    oursAtMost(500, {
      name: 'from a start after kill -9 to the first ticket acknowledged, a million events behind it; peer: none behind it',
      unit: 'ms',
      ...compare(times.long, times.short),
    }),
  ];
}

function makeHistory(): void {
  const making = mkdtempSync(join(build, 'bench-history-'));
  const script = join(build, 'server/simulation/main.js');
  const year = ['--from', '2025-11-01', '--to', '2026-11-20', '--scale', '6', '--data', making];
  const { status } = spawnSync(process.execPath, [script, ...year], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('no history could be made');
  cpSync(making, history, { recursive: true });
  rmSync(making, { recursive: true });
}

async function untilAcknowledged(folder: string): Promise<number> {
  const killed = await startServer(shipped, { DATA_DIR: folder });
  await take(killed.url);
  await killed.kill();
  const before = performance.now();
  const again = await startServer(shipped, { DATA_DIR: folder });
  await take(again.url);
  const took = performance.now() - before;
  await again.kill();
  return took;
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
