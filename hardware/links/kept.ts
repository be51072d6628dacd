// A link that is kept: one that broke, or that has been silent for too long, is opened again and again, so that a device that
// was unplugged is heard as soon as it is back.

import { setTimeout as pause } from 'node:timers/promises';
import type { Link, OpenLink } from './link.ts';

export type KeptParts = {
  readonly open: OpenLink;
  /** Called at each opening: who hears what comes then. */
  readonly hear: () => (bytes: Uint8Array) => void;
  /** Told when the device has come or gone, each time that it was looked for, and that it could not be opened. */
  readonly found: (presence: Presence) => void;
  readonly patience: LinkPatience;
  /** Rejects when the device is gone; asked now and then where silence means nothing. */
  readonly look?: () => Promise<void>;
};

/** `silent`: it can be opened, and says nothing. */
export type Presence = 'here' | 'gone' | 'silent';

/** In milliseconds. */
export type LinkPatience = {
  /** Before a device that is gone is tried again. */
  readonly again: number;
  /** How long a device may be silent before it is opened anew, or looked for. */
  readonly silence: number;
};

export class KeptLink {
  readonly #parts: KeptParts;
  readonly #stopped = new AbortController();
  #running: Promise<void> | undefined;
  #link: Link | undefined;
  #silence: NodeJS.Timeout | undefined;
  #wasSilent = false;

  constructor(parts: KeptParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#link?.destroy();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { open, found, patience } = this.#parts;
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      this.#wasSilent = false;
      try {
        const link = await open(signal);
        this.#link = link;
        if (signal.aborted) link.destroy();
        else this.#hear(link);
        await link.closed;
      } catch {
        // Nobody there: told below, and tried again.
      }
      clearTimeout(this.#silence);
      this.#link = undefined;
      if (signal.aborted) return;
      found(this.#wasSilent ? 'silent' : 'gone');
      await pause(patience.again, undefined, { signal }).catch(() => {});
    }
  }

  #hear(link: Link): void {
    const take = this.#parts.hear();
    link.listen((bytes) => {
      this.#await(link);
      take(bytes);
    });
    this.#await(link);
    this.#parts.found('here');
  }

  #await(link: Link): void {
    const { look, found, patience } = this.#parts;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      if (!look) {
        this.#wasSilent = true;
        link.destroy();
        return;
      }
      look().then(
        () => {
          if (this.#link !== link) return;
          found('here');
          this.#await(link);
        },
        () => link.destroy(),
      );
    }, patience.silence);
  }
}
