// A printer that never answers: what it takes counts as sent, and is never told to be more than that.

import type { Condition } from '../../core/device.ts';
import type { PrintOutcome } from '../../core/slip.ts';
import { fine } from '../escpos/condition.ts';
import { hangUp, type OpenLink } from '../links/link.ts';
import type { Patience } from './patience.ts';
import type { Transport } from './transport.ts';

export class SilentTransport implements Transport {
  readonly #open: OpenLink;
  readonly #patience: Patience;

  constructor(open: OpenLink, patience: Patience) {
    this.#open = open;
    this.#patience = patience;
  }

  async send(job: Uint8Array): Promise<PrintOutcome> {
    const { open, answer, printed } = this.#patience;
    try {
      const link = await this.#open(AbortSignal.timeout(open));
      link.listen(() => {});
      const tooLong = setTimeout(() => link.destroy(), printed);
      try {
        await link.write(job);
      } catch {
        return { outcome: 'failed', cause: 'time-out' };
      } finally {
        clearTimeout(tooLong);
      }
      await hangUp(link, answer);
      return { outcome: 'sent' };
    } catch {
      return { outcome: 'failed', cause: 'offline' };
    }
  }

  /** All that can be known is whether somebody takes up the line. */
  async look(): Promise<Condition> {
    try {
      (await this.#open(AbortSignal.timeout(this.#patience.open))).destroy();
      return fine;
    } catch {
      return { ...fine, fault: 'offline' };
    }
  }
}
