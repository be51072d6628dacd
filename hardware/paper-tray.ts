// A printer without hardware: slips lie in memory, as pictures of the very bytes that a printer would get.

import type { SlipFault } from '../core/day/commands.ts';
import type { PaperWidth } from '../core/device.ts';
import type { PaperSlip, PaperTray, PrintOutcome, Slip } from '../core/slip.ts';
import { slipPicture } from './slip/picture.ts';

/** More than that and the oldest fall out. */
export const trayHolds = 200;

export class MemoryTray implements PaperTray {
  readonly #report: (error: unknown) => void;
  readonly #paper: PaperWidth;
  #slips: readonly PaperSlip[] = [];
  #printed = 0;
  #fault: SlipFault | undefined;
  #stopped = false;

  /** `report` hears of slips that could not be made: a mistake of ours, not of the paper's. */
  constructor(report: (error: unknown) => void, paper: PaperWidth = 80) {
    this.#report = report;
    this.#paper = paper;
  }

  async print(slip: Slip): Promise<PrintOutcome> {
    const cause = this.#stopped ? 'offline' : this.#fault;
    if (cause !== undefined) return { outcome: 'failed', cause };
    try {
      const svg = slipPicture(slip, this.#paper);
      this.#printed += 1;
      this.#slips = [{ id: this.#printed, kind: slip.kind, svg }, ...this.#slips].slice(0, trayHolds);
      return { outcome: 'confirmed' };
    } catch (error) {
      this.#report(error);
      return { outcome: 'failed', cause: 'unknown' };
    }
  }

  health(): 'ok' | 'fault' {
    return this.#fault === undefined && !this.#stopped ? 'ok' : 'fault';
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#slips = [];
  }

  slips(): readonly PaperSlip[] {
    return this.#slips;
  }

  take(id: number): boolean {
    const left = this.#slips.filter((slip) => slip.id !== id);
    const taken = left.length < this.#slips.length;
    this.#slips = left;
    return taken;
  }

  setFault(cause: SlipFault | undefined): void {
    this.#fault = cause;
  }

  fault(): SlipFault | undefined {
    return this.#fault;
  }
}
