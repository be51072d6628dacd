// The way of bytes to one real printer: a network port, the system's print queue, a device file. The drivers will lie
// beside this file, one each; what turns them into a `Printer` is one queue for all of them.

import type { PrintOutcome } from '../../core/slip.ts';

export type Transport = {
  /**
   * Sends one job, never two at a time. `confirmed` only on the printer's word that it is on paper; `failed` only if
   * it will not come out later either. Never rejects.
   */
  send(job: Uint8Array): Promise<PrintOutcome>;
  /** Waits for the job under way and lets go of the printer. */
  stop(): Promise<void>;
};
