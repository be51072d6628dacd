// npm run backup: makes a backup of the data folder, whether a front desk runs on it or not.

import { access } from 'node:fs/promises';
import { readSettings } from '../settings.ts';
import { endWith, StartError } from '../start-error.ts';
import { StoreDamaged, StoreFailed } from '../store/store.ts';
import { backUp } from './back-up.ts';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (typeof settings === 'string') throw new StartError(settings);
  const { dataDir } = settings;
  const folder = process.argv[2] ?? settings.backupDir;
  if (folder === undefined || process.argv.length > 3) {
    throw new StartError('Usage: npm run backup -- FOLDER (or set BACKUP_DIR)');
  }
  await access(dataDir).catch(() => {
    throw new StartError(`There is no data folder ${dataDir}. Set DATA_DIR to the one to back up.`);
  });
  const { path, manifest } = await backUp(dataDir, folder, Date.now()).catch((error) => {
    const isTold = error instanceof StoreDamaged || error instanceof StoreFailed || isSystem(error);
    throw isTold ? new StartError(`No backup was made. ${error.message}`) : error;
  });
  say(`${path}: ${manifest.files.length} files as of ${manifest.at}.`);
  for (const survey of manifest.withoutVotesOf) say(withoutVotes(survey));
}

function withoutVotes(survey: string): string {
  return `Left out: the votes of survey ${survey}, which is not over; a copy could tell who voted how.`;
}

function isSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch(endWith);
