// npm run agent: drives the devices of this machine for a server elsewhere. What it is told once, it remembers.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Agent } from './agent.ts';

const Pairing = z.strictObject({
  server: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  key: z.string().min(20).max(200),
});
type Pairing = z.infer<typeof Pairing>;

const usage =
  'Say which server, and the key that an administrator made for this agent: npm run agent -- --server http://192.168.1.10:8080 --pair KEY';

async function main(): Promise<void> {
  const file = join(process.env.DATA_DIR || './data', 'agent.json');
  const { server, key } = (await given(file)) ?? (await remembered(file));
  const agent = new Agent({
    url: server,
    key,
    report: (message, error) => tell(error instanceof Error ? `${message}: ${error.message}` : message),
  });
  agent.start();
  tell(`Driving this machine's devices for ${server}. Ctrl-C stops.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void agent.stop().then(() => process.exit(0)));
  }
}

/** From the command line, and kept from now on. */
async function given(file: string): Promise<Pairing | undefined> {
  const { values } = parseArgs({ options: { server: { type: 'string' }, pair: { type: 'string' } } });
  if (values.server === undefined && values.pair === undefined) return undefined;
  const parsed = Pairing.safeParse({ server: values.server, key: values.pair });
  if (!parsed.success) throw new Error(usage);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(parsed.data), { mode: 0o600 });
  return parsed.data;
}

async function remembered(file: string): Promise<Pairing> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const parsed = text === undefined ? undefined : Pairing.safeParse(JSON.parse(text));
  if (!parsed?.success) throw new Error(usage);
  return parsed.data;
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

main().catch((error) => {
  tell(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
