// The way of bytes to one real printer: over a link on which it answers, or through the system's print queue. What turns
// it into a `Printer` is one queue for all of them (queue.ts).

import type { Condition } from '../../core/device.ts';
import type { PrintOutcome } from '../../core/slip.ts';

export type Transport = {
  /**
   * Sends one job, never two at a time. `confirmed` only on the printer's word that it is on paper; `failed` only if
   * it will not come out later either. Never rejects.
   */
  send(job: Uint8Array): Promise<PrintOutcome>;
  /** Asks how the printer is, never while a job is under way. Never rejects. */
  look(): Promise<Condition>;
};
