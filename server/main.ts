// Starts the front desk: reads the settings, opens the data folder, runs until it is told to stop.

import { resolve } from 'node:path';
import { MemoryTray } from '../hardware/paper-tray.ts';
import { slipPicture } from '../hardware/slip/picture.ts';
import { createLog } from './log.ts';
import { openStore } from './open-store.ts';
import { type RunningServer, startServer, usualFlow } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { endWith, StartError } from './start-error.ts';

/** Built pages lie beside the built server. */
const pages = resolve(import.meta.dirname, '../pages');

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (typeof settings === 'string') throw new StartError(settings);
  const log = createLog(settings.logLevel);
  const store = await openStore(settings.dataDir, (message) => log.warn(message));
  let server: RunningServer;
  try {
    server = await startServer({
      settings,
      store,
      log,
      clock: Date.now,
      printerFor: ({ printer }) =>
        printer === 'none'
          ? undefined
          : new MemoryTray(
              (error) => log.warn('a slip could not be made', error),
              printer === 'paper-tray-58' ? 58 : 80,
            ),
      slipPicture,
      startAgent: async (url, key) => {
        const { Agent } = await import('../hardware/agent.ts');
        const agent = new Agent({
          url,
          key,
          inServer: true,
          report: (message, error) => log.warn(`agent: ${message}`, error),
        });
        agent.start();
        return () => agent.stop();
      },
      flow: usualFlow,
      pages,
    });
  } catch (error) {
    await store.close();
    throw error;
  }
  stopOnSignals(async () => {
    await server.stop();
    await store.close();
  });
  say(greeting(server, settings));
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
      stop().then(() => process.exit(0), endWith);
    });
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch(endWith);
