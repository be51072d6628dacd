// Calls are announced one after the other, so that none is missed (S2).
//
// A call waits for its turn in the list of calls, not out of sight: whoever sees their number there may go, and the
// clerk waits for nobody longer than needed. When its turn comes it is announced if it still stands: a call taken back,
// put back or already answered would send somebody for nothing and keep the next ones waiting. The same rule covers an
// absence: of all that was called meanwhile, what is still called is announced, the rest is only listed.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Millis } from '../core/time.ts';
import type { DisplayCall, DisplayView } from '../core/views/display.ts';

/** Makes a call heard; resolves when it has been. `stop` fires when it is over or taken back. */
export type Announce = (call: DisplayCall, stop: AbortSignal) => Promise<void>;

type Seen = Pick<DisplayView, 'date' | 'version' | 'calls'>;

const shortest: Millis = 8000;
/** A sound that never ends must not keep the next calls from the room. */
const longest: Millis = 20_000;

export class Announcements {
  readonly #announce: Announce;
  readonly #current = signal<DisplayCall | undefined>(undefined);
  #waiting: readonly DisplayCall[] = [];
  #date = '';
  #version = 0;
  #newest = 0;
  #stop: AbortController | undefined;

  constructor(announce: Announce) {
    this.#announce = announce;
  }

  /** The call that is being announced. */
  get current(): ReadonlySignal<DisplayCall | undefined> {
    return this.#current;
  }

  /** Takes in what the display was told; to be called with every view. */
  see({ date, version, calls }: Seen): void {
    // An older version is another history: the server was started from a backup, or the demo began again.
    if (date !== this.#date || version < this.#version) this.#beginAnew();
    this.#date = date;
    this.#version = version;
    const known = this.#waiting.map(({ id }) => id);
    this.#waiting = calls
      .filter(({ id, open }) => open && (id > this.#newest || known.includes(id)))
      .sort((a, b) => a.id - b.id);
    this.#newest = Math.max(this.#newest, ...calls.map(({ id }) => id));
    const current = this.#current.peek();
    if (current && isWithdrawn(current, calls)) this.#stop?.abort();
    else if (!current) this.#next();
  }

  stop(): void {
    this.#waiting = [];
    this.#stop?.abort();
  }

  #beginAnew(): void {
    this.#newest = 0;
    this.#waiting = [];
    this.#stop?.abort();
  }

  #next(): void {
    const [call, ...rest] = this.#waiting;
    this.#waiting = rest;
    this.#current.value = call;
    if (call) void this.#perform(call);
  }

  async #perform(call: DisplayCall): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    const heard = this.#announce(call, stop.signal).catch(() => {});
    await Promise.race([
      Promise.all([heard, pause(shortest, stop.signal)]),
      pause(longest, stop.signal),
      aborted(stop.signal),
    ]);
    stop.abort();
    this.#next();
  }
}

/** Taken back, or called to another counter since. */
function isWithdrawn({ id, number, counter }: DisplayCall, calls: readonly DisplayCall[]): boolean {
  if (!calls.some((call) => call.id === id)) return true;
  return calls.some((call) => call.id > id && call.number === number && call.counter !== counter);
}

/** Resolves after a time; the timer does not outlive `stop`. */
function pause(time: Millis, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    stop.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

function aborted(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
}
