// A scanner is a keyboard that types faster than any person and ends with Enter. Told apart by that speed, its keys never
// reach the field or the button that happens to have the focus.

import { parseCode } from '../core/ballot/code.ts';
import type { Millis } from '../core/time.ts';

/** Keys of a scan follow each other within this time. */
const fastest: Millis = 60;
/** A hand that holds the code before the scanner for long is one scan. */
const repeatTime: Millis = 2000;
/** Fewer keys than this, however fast, are a person's. */
const shortestScan = 8;
/** As core/booking/code.ts has it. */
const longestBooking = 12;

export type Heard = {
  /** A whole scan, without its Enter. */
  readonly scanned: (text: string) => void;
  /** What a person typed: one key, or two that came close together. */
  readonly typed: (text: string) => void;
};

type Key = { readonly key: string; readonly at: Millis };

export class Scanner {
  readonly #heard: Heard;
  readonly #shortest: number;
  #keys: Key[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;
  #last: { text: string; at: Millis } | undefined;

  constructor(heard: Heard, shortest = shortestScan) {
    this.#heard = heard;
    this.#shortest = shortest;
  }

  /** Hears a key at `at`; true: it is being looked after, keep it from the page. */
  hear(key: string, at: Millis): boolean {
    const running = this.#keys.length > 0 && at - (this.#keys.at(-1)?.at ?? 0) < fastest;
    if (key === 'Enter') return running && this.#end(at);
    // A space pressed by itself may be meant for a button.
    if ([...key].length !== 1 || (key === ' ' && !running)) return false;
    if (!running) this.#release();
    this.#keys.push({ key, at });
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#release(), fastest);
    return true;
  }

  stop(): void {
    clearTimeout(this.#pause);
    this.#keys = [];
  }

  #end(at: Millis): boolean {
    const text = this.#text();
    if (text.length < this.#shortest) {
      this.#release();
      return false;
    }
    this.stop();
    const repeated = this.#last?.text === text && at - this.#last.at < repeatTime;
    this.#last = { text, at };
    if (!repeated) this.#heard.scanned(text);
    return true;
  }

  /** No Enter came: a person typed it. */
  #release(): void {
    const text = this.#text();
    this.stop();
    if (text !== '') this.#heard.typed(text);
  }

  #text(): string {
    return this.#keys.map(({ key }) => key).join('');
  }
}

/** Listens to the whole page before anything on it does; the function that is returned stops it. */
export function listenForScans(page: Window, heard: Heard, shortest?: number): () => void {
  const scanner = new Scanner(heard, shortest);
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!scanner.hear(event.key, event.timeStamp)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener('keydown', listen, { capture: true });
  return () => {
    page.removeEventListener('keydown', listen, { capture: true });
    scanner.stop();
  };
}

/**
 * The token's code at the end of what was scanned: the code alone, or the slip's whole address. Of an address only 0-9
 * and A-Z arrive as they are when scanner and computer have different keyboard layouts, and the code has nothing else.
 */
export function codeInScan(text: string): string | undefined {
  const tail = /([0-9A-Z]{16})[^0-9A-Z]*$/i.exec(text)?.[1];
  return tail === undefined ? undefined : parseCode(tail);
}

/** A booking's code: the code alone, as its system writes it, or at the end of an address. */
export function bookingCodeInScan(text: string): string {
  const code = text.replace(/[^0-9A-Z]/gi, '').toUpperCase();
  if (code.length <= longestBooking) return code;
  return /(?:^|[^0-9A-Z])([0-9A-Z]{4,12})[^0-9A-Z]*$/i.exec(text)?.[1]?.toUpperCase() ?? '';
}
