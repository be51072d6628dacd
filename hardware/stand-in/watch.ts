// Whether the server is away. It is asked by HTTP all the time; one that hangs counts as away, a proxy that answers for it too.

import type { Millis } from '../../core/time.ts';

export type WatchParts = {
  /** The server's address. */
  readonly url: string;
  /** Told whenever it went away or came back; it counts as there to begin with. */
  readonly changed: (away: boolean) => void;
  readonly every?: Millis;
};

/** Nobody who is there takes longer. */
const patience: Millis = 1000;
/** Unanswered so many times in a row, it is away. */
const misses = 2;

export class Watch {
  readonly #parts: WatchParts;
  #missed = 0;
  #waiting: { readonly timer: NodeJS.Timeout; readonly over: () => void } | undefined;
  #stopped = false;

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  get away(): boolean {
    return this.#missed >= misses;
  }

  start(): void {
    void this.#look();
  }

  /** Somebody has reason to think that it has gone: it is asked now. */
  lookNow(): void {
    this.#waiting?.over();
  }

  stop(): void {
    this.#stopped = true;
    this.#waiting?.over();
  }

  async #look(): Promise<void> {
    const { url, changed, every = 700 } = this.#parts;
    while (!this.#stopped) {
      const before = this.away;
      // Counted on only to where it makes no difference any more.
      this.#missed = (await answers(url)) ? 0 : Math.min(misses, this.#missed + 1);
      if (this.#stopped) return;
      if (this.away !== before) changed(this.away);
      await this.#pause(every);
    }
  }

  #pause(time: Millis): Promise<void> {
    return new Promise((resolve) => {
      const over = () => {
        clearTimeout(timer);
        this.#waiting = undefined;
        resolve();
      };
      const timer = setTimeout(over, time);
      this.#waiting = { timer, over };
    });
  }
}

/** The path that each page reaches through whatever proxy there is. */
async function answers(url: string): Promise<boolean> {
  try {
    const { status, body } = await fetch(`${url}/socket.io/`, {
      signal: AbortSignal.timeout(patience),
      redirect: 'manual',
    });
    await body?.cancel();
    return status < 500;
  } catch {
    return false;
  }
}
