// npm run agent: drives the devices of this machine for a server elsewhere. What it is told once, it remembers; without a key it
// shows a code.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Agent } from './agent.ts';
import { pairAgent } from './pair-agent.ts';

const Pairing = z.strictObject({
  server: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  /** None: the agent shows a code, and is given its key when an administrator has entered it. */
  key: z.string().min(20).max(200).optional(),
});
type Pairing = z.infer<typeof Pairing>;

const usage =
  'Say which server: npm run agent -- --server https://desk.example.org (and --pair KEY if an administrator made a key for this agent)';

const file = join(process.env.DATA_DIR || './data', 'agent.json');

let agent: Agent | undefined;

async function main(): Promise<void> {
  const { server, key } = (await given()) ?? (await remembered());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void Promise.resolve(agent?.stop()).then(() => process.exit(0)));
  }
  drive(server, key ?? (await pair(server)));
}

/** Until the key is taken back; then another is asked for. */
function drive(server: string, key: string): void {
  const driving = new Agent({
    url: server,
    key,
    report: (message, error) => tell(error instanceof Error ? `${message}: ${error.message}` : message),
    unknown: () => {
      tell('The server does not know this agent any more.');
      driving
        .stop()
        .then(() => pair(server))
        .then((another) => drive(server, another))
        .catch(end);
    },
  });
  agent = driving;
  driving.start();
  tell(`Driving this machine's devices for ${server}. Ctrl-C stops.`);
}

function pair(server: string): Promise<string> {
  return pairAgent({ url: server, name: hostname(), tell, keep: (key) => remember({ server, key }) });
}

/** From the command line, and kept from now on. A key that is known for the same server stays. */
async function given(): Promise<Pairing | undefined> {
  const { values } = parseArgs({ options: { server: { type: 'string' }, pair: { type: 'string' } } });
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
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

function end(error: unknown): never {
  tell(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

main().catch(end);
