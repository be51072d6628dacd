// npm run verify: looks through the data folder of a front desk that is not running. Exit code 0: no difference.

import { access } from 'node:fs/promises';
import { openStore } from './open-store.ts';
import { readSettings } from './settings.ts';
import { endWith, StartError } from './start-error.ts';
import { verify } from './verify.ts';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (typeof settings === 'string') throw new StartError(settings);
  const { dataDir } = settings;
  const when = process.argv[2] ?? '';
  if (!/^(\d{4}(-\d\d(-\d\d)?)?)?$/.test(when)) {
    throw new StartError('Usage: npm run verify -- [2026 | 2026-11 | 2026-11-23]');
  }
  await access(dataDir).catch(() => {
    throw new StartError(`There is no data folder ${dataDir}. Set DATA_DIR to the one to verify.`);
  });
  const store = await openStore(dataDir, (message) => process.stderr.write(`${message}\n`));
  const { days, entries, findings } = await verify(store, when).finally(() => store.close());
  for (const { stream, what } of findings) say(`${stream}: ${what}`);
  const looked = `${counted(days, 'day')} with ${counted(entries, 'entry', 'entries')}`;
  const found = findings.length === 0 ? 'no difference' : counted(findings.length, 'difference');
  say(`${looked} recomputed: ${found}.`);
  if (findings.length > 0) process.exitCode = 1;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch(endWith);
