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
    const { open, printed } = this.#patience;
    const link = await this.#open(AbortSignal.timeout(open)).catch(() => undefined);
    if (!link) return { outcome: 'failed', cause: 'offline' };
    link.listen(() => {});
    let late = false;
    const tooLong = setTimeout(() => {
      late = true;
      link.destroy();
    }, printed);
    const taken = await link.write(job).then(
      () => true,
      () => false,
    );
    clearTimeout(tooLong);
    // A printer hangs up when it has taken all. Cut off earlier, half a slip would count as sent.
    const end = await hangUp(link, printed);
    if (taken && end === 'ended') return { outcome: 'sent' };
    return { outcome: 'failed', cause: late || end === 'cut' ? 'time-out' : 'offline' };
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
