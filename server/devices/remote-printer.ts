// A printer that an agent drives, perhaps on another machine. A slip goes to the agent once; what is not answered in time
// has failed, and is not sent again.

import type { DeviceState } from '../../core/device.ts';
import type { Printer, PrintOutcome, Slip } from '../../core/slip.ts';
import type { Millis } from '../../core/time.ts';

/** Longer than an agent waits for its printer's turn and for the paper. */
const latest: Millis = 30_000;

export type RemotePrinterParts = {
  /** Gives the slip to the agent; answers the job's id, or undefined if nobody is there. */
  readonly send: (slip: Slip) => string | undefined;
  readonly state: () => DeviceState;
};

export class RemotePrinter implements Printer {
  readonly #parts: RemotePrinterParts;
  readonly #jobs = new Map<string, (outcome: PrintOutcome) => void>();
  #stopped = false;

  constructor(parts: RemotePrinterParts) {
    this.#parts = parts;
  }

  async print(slip: Slip): Promise<PrintOutcome> {
    const id = this.#stopped ? undefined : this.#parts.send(slip);
    if (id === undefined) return { outcome: 'failed', cause: 'offline' };
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.printed(id, { outcome: 'failed', cause: 'time-out' }), latest);
      this.#jobs.set(id, (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
    });
  }

  /** What the agent says of a job. */
  printed(id: string, outcome: PrintOutcome): void {
    this.#jobs.get(id)?.(outcome);
    this.#jobs.delete(id);
  }

  health(): 'ok' | 'fault' {
    const { reachable, condition } = this.#parts.state();
    return reachable && condition?.fault === undefined && !this.#stopped ? 'ok' : 'fault';
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const id of [...this.#jobs.keys()]) this.printed(id, { outcome: 'failed', cause: 'offline' });
  }
}
