// What goes wrong below the store becomes one of its own errors.

import { StoreBusy, StoreConflict, StoreDamaged, StoreFailed } from '../store.ts';

/** Does `work`; an error that says nothing to the store's callers becomes `StoreFailed`. */
export async function orFailed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw isOurs(error) ? error : failed(what, error);
  }
}

export function failed(what: string, cause: unknown): StoreFailed {
  return new StoreFailed(`${what}: ${String(cause)}`, { cause });
}

function isOurs(error: unknown): boolean {
  return [StoreBusy, StoreConflict, StoreDamaged, StoreFailed, RangeError, TypeError].some(
    (kind) => error instanceof kind,
  );
}
