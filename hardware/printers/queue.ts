// One printer for everybody: slips wait their turn, one at a time; one that waited too long is not printed at all, so
// that nothing comes out by surprise. Between slips it is asked how it is.

import type { Condition } from '../../core/device.ts';
import type { Printer, PrintOutcome, Slip } from '../../core/slip.ts';
import { fine } from '../escpos/condition.ts';
import type { Patience } from './patience.ts';
import type { Transport } from './transport.ts';

export type QueueParts = {
  readonly transport: Transport;
  readonly bytesOf: (slip: Slip) => Uint8Array;
  readonly patience: Patience;
  /** Milliseconds that only ever grow. */
  readonly elapsed: () => number;
  /** Hears of slips that could not be made: a mistake of ours, not of the paper's. */
  readonly report: (error: unknown) => void;
  /** Hears the printer's condition, whenever it was looked at or a slip has shown it. */
  readonly found: (condition: Condition) => void;
};

export class PrinterQueue implements Printer {
  readonly #parts: QueueParts;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #condition: Condition = fine;
  #looking: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  /** Looks at the printer from now on. */
  async start(): Promise<void> {
    await this.#inTurn(() => this.#look());
    this.#lookLater();
  }

  async print(slip: Slip): Promise<PrintOutcome> {
    let job: Uint8Array;
    try {
      job = this.#parts.bytesOf(slip);
    } catch (error) {
      this.#parts.report(error);
      return { outcome: 'failed', cause: 'unknown' };
    }
    const { elapsed, patience, transport } = this.#parts;
    const latest = elapsed() + patience.turn;
    return this.#inTurn<PrintOutcome>(async () => {
      if (this.#stopped) return { outcome: 'failed', cause: 'offline' };
      if (elapsed() > latest) return { outcome: 'failed', cause: this.#condition.fault ?? 'time-out' };
      const outcome = await transport.send(job);
      if (outcome.outcome === 'failed') this.#found({ ...this.#condition, fault: outcome.cause });
      else if (this.#condition.fault) this.#found({ paperLow: this.#condition.paperLow });
      return outcome;
    });
  }

  /** What the last slip or look said. */
  get condition(): Condition {
    return this.#condition;
  }

  health(): 'ok' | 'fault' {
    return this.#condition.fault === undefined && !this.#stopped ? 'ok' : 'fault';
  }

  /** Waits for the slip under way; those behind it fail. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#looking);
    await this.#last;
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const result = this.#last.then(act);
    this.#last = result.then(
      () => this.#done(),
      (error) => {
        this.#done();
        this.#parts.report(error);
      },
    );
    return result;
  }

  #done(): void {
    this.#waiting -= 1;
  }

  async #look(): Promise<void> {
    if (!this.#stopped) this.#found(await this.#parts.transport.look());
  }

  #lookLater(): void {
    if (this.#stopped) return;
    this.#looking = setTimeout(() => {
      const looked = this.#waiting === 0 ? this.#inTurn(() => this.#look()) : Promise.resolve();
      void looked.finally(() => this.#lookLater());
    }, this.#parts.patience.look);
    this.#looking.unref();
  }

  #found(condition: Condition): void {
    this.#condition = condition;
    this.#parts.found(condition);
  }
}
