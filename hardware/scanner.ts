// A code reader on a serial line: what it reads, a line each. Passed on and forgotten (P4).

import { access } from 'node:fs/promises';
import type { Condition, ScannerDevice } from '../core/device.ts';
import { KeptLink, type LinkPatience } from './links/kept.ts';
import { linesTo } from './links/lines.ts';
import { serialLink } from './links/serial.ts';

export type ScannerParts = {
  readonly device: Pick<ScannerDevice, 'path' | 'baud'>;
  readonly scanned: (text: string) => void;
  readonly found: (condition: Condition) => void;
  readonly elapsed: () => number;
  readonly patience: LinkPatience;
};

export const usualScannerPatience: LinkPatience = { again: 2000, silence: 5000 };

const longest = 200;
/** A hand that holds the code before the reader for this many milliseconds is one scan. */
const repeatTime = 2000;

export class SerialScanner {
  readonly #parts: ScannerParts;
  readonly #link: KeptLink;
  #last: { readonly text: string; readonly at: number } | undefined;

  constructor(parts: ScannerParts) {
    this.#parts = parts;
    const { device, found, patience } = parts;
    this.#link = new KeptLink({
      open: serialLink(device),
      hear: linesTo((line) => this.#hear(line)),
      found: (presence) => found({ paperLow: false, ...(presence === 'here' ? {} : { fault: 'offline' }) }),
      patience,
      look: () => access(device.path),
    });
  }

  start(): void {
    this.#link.start();
  }

  stop(): Promise<void> {
    return this.#link.stop();
  }

  #hear(line: string): void {
    const text = line.replace(/[^\x20-\x7e\xa0-\xff]/g, '').trim();
    if (text === '' || text.length > longest) return;
    const now = this.#parts.elapsed();
    const isRepeated = this.#last?.text === text && now - this.#last.at < repeatTime;
    this.#last = { text, at: now };
    if (!isRepeated) this.#parts.scanned(text);
  }
}
