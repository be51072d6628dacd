// The keys of a counter: a USB keypad, read beside the desktop so that it works while another program has the focus.

import { access } from 'node:fs/promises';
import type { Button, ButtonsDevice, Condition } from '../../core/device.ts';
import { deviceFileLink } from '../links/device-file.ts';
import { KeptLink, type LinkPatience } from '../links/kept.ts';
import { keysTo } from './keys.ts';

export type CallButtonsParts = {
  readonly device: Pick<ButtonsDevice, 'path' | 'keys'>;
  readonly pressed: (button: Button) => void;
  readonly found: (condition: Condition) => void;
  readonly elapsed: () => number;
  readonly patience: LinkPatience;
};

export const usualButtonsPatience: LinkPatience = { again: 2000, silence: 5000 };

/** Two presses within this many milliseconds were meant as one. */
const doublePress = 500;

export class CallButtons {
  readonly #parts: CallButtonsParts;
  readonly #link: KeptLink;
  #last: number | undefined;

  constructor(parts: CallButtonsParts) {
    this.#parts = parts;
    const { device, found, patience } = parts;
    this.#link = new KeptLink({
      open: deviceFileLink(device.path),
      hear: keysTo((code) => this.#press(code)),
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

  #press(code: number): void {
    const { keys } = this.#parts.device;
    const button = (Object.keys(keys) as Button[]).find((one) => keys[one] === code);
    if (button === undefined) return;
    const now = this.#parts.elapsed();
    const isDouble = this.#last !== undefined && now - this.#last < doublePress;
    this.#last = now;
    if (!isDouble) this.#parts.pressed(button);
  }
}
