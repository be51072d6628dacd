// A printer that an agent drives, perhaps on another machine. A slip goes to the agent once; before it is printed the agent
// asks whether it is still wanted. What is not taken up or not answered in time has failed, and is not sent again.

import type { SlipFault } from '../../core/day/commands.ts';
import type { DeviceState } from '../../core/device.ts';
import type { Printer, PrintOutcome, Slip } from '../../core/slip.ts';
import type { Millis } from '../../core/time.ts';

/** How long an agent has to take up a slip. */
const takeUp: Millis = 5000;
/** From then on; longer than an agent waits for its printer's turn and for the paper. */
const latest: Millis = 30_000;

export type RemotePrinterParts = {
  /** Gives the slip to the agent; answers the job's id, or undefined if nobody is there. */
  readonly send: (slip: Slip) => string | undefined;
  readonly state: () => DeviceState;
};

type Job = { readonly end: (outcome: PrintOutcome) => void; timer: NodeJS.Timeout };

export class RemotePrinter implements Printer {
  readonly #parts: RemotePrinterParts;
  readonly #jobs = new Map<string, Job>();
  #stopped = false;

  constructor(parts: RemotePrinterParts) {
    this.#parts = parts;
  }

  async print(slip: Slip): Promise<PrintOutcome> {
    const id = this.#stopped ? undefined : this.#parts.send(slip);
    if (id === undefined) return { outcome: 'failed', cause: 'offline' };
    return new Promise((end) => {
      this.#jobs.set(id, { end, timer: this.#failAfter(takeUp, id, 'offline') });
    });
  }

  /** The agent is about to print it; false if nobody waits for it any more. */
  isWanted(id: string): boolean {
    const job = this.#jobs.get(id);
    if (!job) return false;
    clearTimeout(job.timer);
    job.timer = this.#failAfter(latest, id, 'time-out');
    return true;
  }

  /** What the agent says of a job. */
  printed(id: string, outcome: PrintOutcome): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    clearTimeout(job.timer);
    this.#jobs.delete(id);
    job.end(outcome);
  }

  health(): 'ok' | 'fault' {
    const { reachable, condition } = this.#parts.state();
    return reachable && condition?.fault === undefined && !this.#stopped ? 'ok' : 'fault';
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const id of [...this.#jobs.keys()]) this.printed(id, { outcome: 'failed', cause: 'offline' });
  }

  #failAfter(wait: Millis, id: string, cause: SlipFault): NodeJS.Timeout {
    return setTimeout(() => this.printed(id, { outcome: 'failed', cause }), wait);
  }
}
