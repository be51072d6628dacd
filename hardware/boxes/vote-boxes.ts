// Three boxes at the exit on one controller: passes on what it says it has counted. Its totals, never a drop by itself, and
// never when (V5).

import type { Reading } from '../../core/ballot/drops.ts';
import type { Condition } from '../../core/device.ts';
import { KeptLink, type LinkPatience } from '../links/kept.ts';
import { linesTo } from '../links/lines.ts';
import type { OpenLink } from '../links/link.ts';
import { type Said, saidIn } from './protocol.ts';

export type VoteBoxesParts = {
  readonly open: OpenLink;
  readonly counted: (reading: Reading) => void;
  readonly found: (condition: Condition) => void;
  readonly elapsed: () => number;
  readonly patience: BoxesPatience;
};

export type BoxesPatience = LinkPatience & {
  /** How often what has not changed is told again: a sign of life, and nothing is missed. */
  readonly retell: number;
};

/** A controller speaks each second. */
export const usualBoxesPatience: BoxesPatience = { again: 2000, silence: 5000, retell: 10_000 };

export class VoteBoxes {
  readonly #parts: VoteBoxesParts;
  readonly #link: KeptLink;
  #told: { readonly said: Said; readonly at: number } | undefined;

  constructor(parts: VoteBoxesParts) {
    this.#parts = parts;
    this.#link = new KeptLink({
      open: parts.open,
      hear: linesTo((line) => this.#hear(line)),
      found: (presence) => presence === 'here' || this.#lose(presence),
      patience: parts.patience,
    });
  }

  start(): void {
    this.#link.start();
  }

  stop(): Promise<void> {
    return this.#link.stop();
  }

  #hear(line: string): void {
    const said = saidIn(line);
    if (!said) return;
    const { elapsed, patience, counted, found } = this.#parts;
    const now = elapsed();
    if (this.#told && isSame(this.#told.said, said) && now - this.#told.at < patience.retell) return;
    this.#told = { said, at: now };
    found({ paperLow: false, ...(said.blocked > 0 ? { blocked: true } : {}) });
    counted(said.reading);
  }

  #lose(presence: 'gone' | 'silent'): void {
    this.#told = undefined;
    this.#parts.found({ paperLow: false, fault: presence === 'gone' ? 'offline' : 'time-out' });
  }
}

function isSame(a: Said, b: Said): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
