// A printer as far as its bytes go: it takes them in, keeps what it can't print yet, answers as Epson's reference says.
// What lies on its paper can be read back. Simulated: stands where no printer can be had, and plays every fault.

import { clearBuffers } from '../escpos/requests.ts';
import { jobEnd, lengthAt, type Taken } from './commands.ts';

export type EngineState = {
  readonly cover: 'closed' | 'open';
  readonly paper: 'there' | 'low' | 'out';
  readonly cutter: 'fine' | 'stuck';
  /** Says nothing at all. */
  readonly mute: boolean;
  /** Knows GS ( H; clones often don't. */
  readonly confirms: boolean;
  /** Knows DLE DC4, function 8. */
  readonly clears: boolean;
  /** Sends its status unasked (ASB) with every change. */
  readonly unasked: boolean;
};

export const healthy: EngineState = {
  cover: 'closed',
  paper: 'there',
  cutter: 'fine',
  mute: false,
  confirms: true,
  clears: true,
  unasked: false,
};

const clear = [...clearBuffers];

export class PrinterEngine {
  readonly #say: (bytes: Uint8Array) => void;
  #state: EngineState;
  #buffer: number[] = [];
  #paper: Uint8Array[] = [];
  #slips: Uint8Array[] = [];

  constructor(state: Partial<EngineState>, say: (bytes: Uint8Array) => void) {
    this.#state = { ...healthy, ...state };
    this.#say = say;
  }

  get state(): EngineState {
    return this.#state;
  }

  /** Everything that was cut off, oldest first: the bytes that made it. */
  get slips(): readonly Uint8Array[] {
    return this.#slips;
  }

  set(change: Partial<EngineState>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#state.unasked) this.#answer(this.#unasked());
    this.#work();
  }

  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.#buffer.push(byte);
      this.#answerAtOnce();
    }
    this.#work();
  }

  /** Questions that don't wait for their turn are heard wherever they stand, in the dots of a picture too. */
  #answerAtOnce(): void {
    const last = this.#buffer.slice(-clear.length);
    const question = last.at(-3) === 0x10 && last.at(-2) === 0x04 ? last.at(-1) : undefined;
    if (question !== undefined) this.#answer(Uint8Array.of(this.#status(question)));
    if (!this.#state.clears || clear.some((byte, i) => last[i] !== byte)) return;
    this.#buffer = [];
    this.#paper = [];
    this.#answer(Uint8Array.of(0x37, 0x25, 0x00));
  }

  /** Prints what it has, unless something keeps it from it. */
  #work(): void {
    const buffer = Uint8Array.from(this.#buffer);
    let at = 0;
    for (;;) {
      const taken = this.#ready() ? lengthAt(buffer, at) : undefined;
      if (!taken) break;
      this.#print(taken, buffer.subarray(at, at + taken.length));
      at += taken.length;
    }
    this.#buffer.splice(0, at);
  }

  #print(taken: Taken, bytes: Uint8Array): void {
    const { confirms, paper } = this.#state;
    if (taken.is === 'in-turn') this.#answer(Uint8Array.of(paper === 'low' ? 0x03 : 0x00));
    else if (taken.is === 'printed') {
      if (confirms) this.#answer(Uint8Array.of(0x37, 0x22, ...bytes.subarray(7), 0x00));
    } else if (taken.is === 'other') {
      this.#paper.push(Uint8Array.from(bytes));
      if (jobEnd(bytes)) this.#cutOff();
    }
  }

  #cutOff(): void {
    this.#slips = [...this.#slips, Buffer.concat(this.#paper)];
    this.#paper = [];
  }

  #ready(): boolean {
    const { cover, paper, cutter } = this.#state;
    return cover === 'closed' && paper !== 'out' && cutter === 'fine';
  }

  #answer(bytes: Uint8Array): void {
    if (!this.#state.mute) this.#say(bytes);
  }

  #status(question: number): number {
    const { cover, paper, cutter } = this.#state;
    const out = paper === 'out';
    const bits: Readonly<Record<number, number>> = {
      1: this.#ready() ? 0 : 0x08,
      2: (cover === 'open' ? 0x04 : 0) | (out ? 0x20 : 0) | (cutter === 'stuck' ? 0x40 : 0),
      3: cutter === 'stuck' ? 0x08 : 0,
      4: (paper === 'there' ? 0 : 0x0c) | (out ? 0x60 : 0),
    };
    return 0x12 | (bits[question] ?? 0);
  }

  #unasked(): Uint8Array {
    const { cover, paper, cutter } = this.#state;
    const first = 0x10 | (this.#ready() ? 0 : 0x08) | (cover === 'open' ? 0x20 : 0);
    const second = cutter === 'stuck' ? 0x08 : 0;
    const third = (paper === 'there' ? 0 : 0x03) | (paper === 'out' ? 0x0c : 0);
    return Uint8Array.of(first, second, third, 0);
  }
}
