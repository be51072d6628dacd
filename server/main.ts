// Starts the front desk: reads the settings, opens the data folder, runs until it is told to stop.

import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MemoryTray } from '../hardware/paper-tray.ts';
import { createLog } from './log.ts';
import { type RunningServer, startServer, usualFlow } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { StartError } from './start-error.ts';
import { openLowdbStore } from './store/lowdb/open.ts';
import { type Store, StoreBusy, StoreDamaged } from './store/store.ts';

/** Built pages lie beside the built server. */
const pages = resolve(import.meta.dirname, '../pages');

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (typeof settings === 'string') throw new StartError(settings);
  const log = createLog(settings.logLevel);
  const store = await openStore(settings, (message) => log.warn(message));
  let server: RunningServer;
  try {
    server = await startServer({
      settings,
      store,
      log,
      clock: Date.now,
      printerFor: ({ printer }) =>
        printer === 'paper-tray'
          ? new MemoryTray((error) => log.warn('a slip could not be made', error))
          : undefined,
      flow: usualFlow,
      pages,
    });
  } catch (error) {
    await store.close();
    throw error;
  }
  say(greeting(server, settings));
  stopOnSignals(async () => {
    await server.stop();
    await store.close();
  });
}

async function openStore({ dataDir }: Settings, warn: (message: string) => void): Promise<Store> {
  try {
    await mkdir(dataDir, { recursive: true });
    return await openLowdbStore(dataDir, { warn });
  } catch (error) {
    if (error instanceof StoreBusy) {
      throw new StartError(
        `Another front desk is running on ${dataDir}. Stop it, or set DATA_DIR to another folder.`,
      );
    }
    if (error instanceof StoreDamaged) throw new StartError(error.message);
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The data folder ${dataDir} can't be used: ${reason}.`);
  }
}

function greeting({ url, demo, firstPassword }: RunningServer, { dataDir }: Settings): string {
  const lines = [`The front desk is open: ${url}`];
  if (demo) lines.push('This is the demo office. Sign in as clerk, supervisor or admin, password demo.');
  if (firstPassword) lines.push(`Sign in as admin with the password ${firstPassword} (told only this once).`);
  lines.push(`Data: ${resolve(dataDir)}. Ctrl-C stops.`);
  return lines.join('\n');
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error) => fail(error),
      );
    });
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One sentence for what its reader can mend; the whole of it for a fault of ours. */
function fail(error: unknown): void {
  process.stderr.write(`${error instanceof StartError ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

main().catch(fail);
