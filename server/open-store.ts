// Opens the data folder; what keeps it shut is told in a sentence that says what to do.

import { StartError } from './start-error.ts';
import { openLowdbStore } from './store/lowdb/open.ts';
import { type Store, StoreBusy, StoreDamaged } from './store/store.ts';

/** Throws `StartError`. */
export async function openStore(dataDir: string, warn: (message: string) => void): Promise<Store> {
  try {
    return await openLowdbStore(dataDir, { warn });
  } catch (error) {
    if (error instanceof StoreBusy) {
      throw new StartError(
        `Another front desk is running on ${dataDir}. Stop it, or set DATA_DIR to another folder.`,
      );
    }
    if (error instanceof StoreDamaged) throw new StartError(error.message);
    const { message } =
      error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
    throw new StartError(`The data folder ${dataDir} can't be used: ${message.replace(/\.$/, '')}.`);
  }
}
