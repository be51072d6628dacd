// npm run agent: drives the devices of this machine for a server elsewhere, and stands in for that at the kiosk here while it
// is away. What it is told once, it remembers; without a key it shows a code.

import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Agent } from './agent.ts';
import { pairAgent } from './pair-agent.ts';
import { nodeFiles } from './stand-in/node-files.ts';
import { StandIn } from './stand-in/stand-in.ts';

const Pairing = z.strictObject({
  server: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  /** None: the agent shows a code, and is given its key when an administrator has entered it. */
  key: z.string().min(20).max(200).optional(),
});
type Pairing = z.infer<typeof Pairing>;

const usage =
  'Say which server: npm run agent -- --server https://desk.example.org (and --pair KEY if an administrator made a key for this agent)';

const folder = process.env.DATA_DIR || './data';
const file = join(folder, 'agent.json');
/** systemd says where this machine may keep what changes; what it was told to begin with may lie elsewhere. */
const stateFolder = process.env.STATE_DIRECTORY || join(folder, 'stand-in');

/** Where the browser of a kiosk on this machine finds it. */
const usualKioskPort = 3080;

/** How often it is tried to stand in where the disk took nothing, or something else had the door. */
const tryAgainAfter = 5000;

let agent: Agent | undefined;
let standIn: StandIn | undefined;

async function main(): Promise<void> {
  const port = kioskPort();
  const { server, key } = (await given()) ?? (await remembered());
  await openStandIn(server, port);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
  drive(server, key ?? (await pair(server)));
}

async function stop(): Promise<void> {
  await standIn?.stop();
  await agent?.stop();
}

/** Until the key is taken back; then another is asked for. */
function drive(server: string, key: string): void {
  const driving = new Agent({
    url: server,
    key,
    report,
    connected: () => standIn?.connected(),
    standingChanged: () => standIn?.standingChanged(),
    holdsBack: (printer) => standIn?.holdsBack(printer) ?? false,
    unknown: () => {
      tell('The server does not know this agent any more.');
      Promise.all([driving.stop(), standIn?.dismiss()])
        .then(() => pair(server))
        .then((another) => drive(server, another))
        .catch(end);
    },
  });
  agent = driving;
  driving.start();
  standIn?.use(driving);
  tell(`Driving this machine's devices for ${server}. Ctrl-C stops.`);
}

/** Devices are driven all the same where it can't be opened; what was taken before is told where only its door can't. */
async function openStandIn(server: string, port: number, before = ''): Promise<void> {
  if (port === 0 && !existsSync(stateFolder)) return;
  try {
    standIn ??= await startStandIn(server);
    if (port !== 0)
      tell(`A kiosk on this machine opens http://127.0.0.1:${await standIn.openDoor(port)}/kiosk`);
  } catch (error) {
    const why = String(error);
    if (why !== before) report('A kiosk on this machine can’t do without the server yet', error);
    setTimeout(() => void openStandIn(server, port, why), tryAgainAfter);
  }
}

async function startStandIn(url: string): Promise<StandIn> {
  const opened = await StandIn.open({
    url,
    folder: stateFolder,
    files: nodeFiles,
    clock: Date.now,
    report,
  });
  opened.start();
  if (agent) opened.use(agent);
  return opened;
}

/** 0: this machine is no kiosk. */
function kioskPort(): number {
  const { 'kiosk-port': asked = String(usualKioskPort) } = options();
  if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65_535)
    throw new Error('--kiosk-port takes a port, or 0 for none');
  return Number(asked);
}

function options() {
  const text = { type: 'string' } as const;
  return parseArgs({ options: { server: text, pair: text, 'kiosk-port': text } }).values;
}

function report(message: string, error?: unknown): void {
  tell(error instanceof Error ? `${message}: ${error.message}` : message);
}

function pair(server: string): Promise<string> {
  return pairAgent({ url: server, name: hostname(), tell, keep: (key) => remember({ server, key }) });
}

/** From the command line, and kept from now on. A key that is known for the same server stays. */
async function given(): Promise<Pairing | undefined> {
  const values = options();
  if (values.server === undefined && values.pair === undefined) return undefined;
  const parsed = Pairing.safeParse({ server: values.server, key: values.pair });
  if (!parsed.success) throw new Error(usage);
  const known = await read();
  if (parsed.data.key === undefined && known?.server === parsed.data.server) return known;
  await remember(parsed.data);
  return parsed.data;
}

async function remembered(): Promise<Pairing> {
  const known = await read();
  if (!known) throw new Error(usage);
  return known;
}

async function read(): Promise<Pairing | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Pairing.safeParse(JSON.parse(text)).data;
}

/** As a whole or not at all, and on the disk before anybody hears of it. */
async function remember(pairing: Pairing): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(pairing), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  await nodeFiles.flushFolder(dirname(file));
}

/** What it says may go to a file on a disk that is full: the kiosk is to go on without it. */
process.stderr.on('error', () => {});

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

function end(error: unknown): never {
  tell(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

main().catch(end);
