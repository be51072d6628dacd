// npm run restore: puts a backup into an empty data folder. Exit code 0: all of it is there, and nothing in it differs from
// what was written down.

import { readSettings } from '../settings.ts';
import { endWith, StartError } from '../start-error.ts';
import { restore } from './restore.ts';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (typeof settings === 'string') throw new StartError(settings);
  const [backup, ...more] = process.argv.slice(2);
  if (backup === undefined || more.length > 0) {
    throw new StartError('Usage: DATA_DIR=EMPTY_FOLDER npm run restore -- FILE');
  }
  const { dataDir } = settings;
  const { manifest, days, entries, findings } = await restore(backup, dataDir, say);
  say(
    `${dataDir} is as of ${manifest.at}: ${manifest.files.length} files, ${days} days, ${entries} entries.`,
  );
  for (const { stream, what } of findings) say(`${stream}: ${what}`);
  for (const survey of manifest.withoutVotesOf) {
    say(
      `Survey ${survey} begins anew: its votes are in no backup. Tokens can be used again, also those handed over before: its response rate will be too high.`,
    );
  }
  if (findings.length > 0) process.exitCode = 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch(endWith);
