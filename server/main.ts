// Starts the front desk: reads the settings, opens the data folder, runs until it is told to stop.

import { resolve } from 'node:path';
import { MemoryTray } from '../hardware/paper-tray.ts';
import { slipPicture } from '../hardware/slip/picture.ts';
import { createLog } from './log.ts';
import { openStore } from './open-store.ts';
import { type RunningServer, startServer } from './server.ts';
import { usualFlow } from './server-parts.ts';
import { readSettings, type Settings } from './settings.ts';
import { type SetupParts, type SetupServer, startSetup } from './setup/server.ts';
import { setupWanted, type Wanted } from './setup/wanted.ts';
import { endWith, StartError } from './start-error.ts';

/** Built pages lie beside the built server. */
const pages = resolve(import.meta.dirname, '../pages');

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (typeof settings === 'string') throw new StartError(settings);
  const log = createLog(settings.logLevel);
  const store = await openStore(settings.dataDir, (message) => log.warn(message));
  const parts = { settings, store, log, clock: Date.now, pages };
  let server: RunningServer;
  try {
    const wanted = await setupWanted(store, settings, Date.now);
    const port = wanted ? await setUp(wanted, parts) : settings.port;
    server = await startServer({
      ...parts,
      settings: { ...settings, port },
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
      demoPast: true,
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

/** Resolves with the port on which the server goes on, when somebody has set it up. */
async function setUp(wanted: Wanted, parts: SetupParts): Promise<number> {
  const setup = await startSetup(wanted, parts);
  const forget = stopOnSignals(async () => {
    await setup.stop();
    await parts.store.close();
  });
  say(invitation(setup, parts.settings));
  await setup.done;
  forget();
  return setup.port;
}

function invitation({ address }: SetupServer, { dataDir }: Settings): string {
  return [
    'This front desk is not set up yet. Open this address, from any machine that reaches this one:',
    address,
    'It can be used once; the next start gives a new one.',
    `Data: ${resolve(dataDir)}. Ctrl-C stops.`,
  ].join('\n');
}

function greeting({ url, demo }: RunningServer, { dataDir }: Settings): string {
  const lines = [`The front desk is open: ${url}`];
  if (demo) lines.push('This is the demo office. Sign in as clerk, supervisor or admin, password demo.');
  lines.push(`Data: ${resolve(dataDir)}. Ctrl-C stops.`);
  return lines.join('\n');
}

/** Answers how to leave it to the system again. */
function stopOnSignals(stop: () => Promise<void>): () => void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) return;
    stopping = true;
    stop().then(() => process.exit(0), endWith);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch(endWith);
