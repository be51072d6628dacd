// Opens the data folder; what keeps it shut is told in a sentence that says what to do.

import { mkdir } from 'node:fs/promises';
import { StartError } from './start-error.ts';
import { openLowdbStore } from './store/lowdb/open.ts';
import { type Store, StoreBusy, StoreDamaged } from './store/store.ts';

/** Throws `StartError`. The folder is made if it is new. */
export async function openStore(dataDir: string, warn: (message: string) => void): Promise<Store> {
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
    throw new StartError(`The data folder ${dataDir} can't be used: ${reason.replace(/\.$/, '')}.`);
  }
}
