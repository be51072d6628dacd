// A printer that does what a test tells it and notes what it was given.

import type { Printer, PrintOutcome, Slip, TicketSlip } from '../../core/slip.ts';

export class NotedPrinter implements Printer {
  readonly slips: Slip[] = [];
  outcome: PrintOutcome = { outcome: 'confirmed' };
  #held: (() => void)[] | undefined;

  /** From now on slips lie in the printer until `release`. */
  hold(): void {
    this.#held ??= [];
  }

  /** The held slips come out, with the outcome that is set now. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const go of held) go();
  }

  get holds(): boolean {
    return this.#held !== undefined;
  }

  async print(slip: Slip): Promise<PrintOutcome> {
    this.slips.push(slip);
    const held = this.#held;
    if (held) await new Promise<void>((resolve) => held.push(resolve));
    return this.outcome;
  }

  health(): 'ok' | 'fault' {
    return this.outcome.outcome === 'failed' ? 'fault' : 'ok';
  }

  async stop(): Promise<void> {
    this.release();
  }

  /** The codes of the tokens printed so far. */
  codes(): string[] {
    return this.slips.flatMap((slip) => (slip.kind === 'token' ? [slip.code] : []));
  }

  tickets(): TicketSlip[] {
    return this.slips.flatMap((slip) => (slip.kind === 'ticket' ? [slip] : []));
  }
}
