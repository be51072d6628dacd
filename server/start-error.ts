// Why the server can't start, as one sentence that says what to do. Everything else that is thrown is a fault of ours.

import { StoreDamaged } from './store/store.ts';

export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Says on standard error what its reader can mend, or the whole of a fault of ours, and ends the process. */
export function endWith(error: unknown): never {
  const known = error instanceof StartError || error instanceof StoreDamaged;
  const text =
    error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
