// Lines of text from a device, for as long as it is there. A link that broke, or that has been silent for too long, is
// opened again and again: a device that was unplugged is heard as soon as it is back.

import { setTimeout as pause } from 'node:timers/promises';
import type { Link, OpenLink } from './link.ts';

export type LinesParts = {
  readonly open: OpenLink;
  readonly line: (line: string) => void;
  /** Told whenever the device has come or gone, and each time that it could not be opened. */
  readonly found: (presence: Presence) => void;
  readonly patience: LinesPatience;
  /** Rejects when the device is gone; asked now and then where silence means nothing. */
  readonly look?: () => Promise<void>;
};

/** `silent`: it can be opened, and says nothing. */
export type Presence = 'here' | 'gone' | 'silent';

/** In milliseconds. */
export type LinesPatience = {
  /** Before a device that is gone is tried again. */
  readonly again: number;
  /** How long a device may be silent before it is opened anew, or looked for. */
  readonly silence: number;
};

/** More than this without an end is no line; a device that sends the wrong thing must not fill the memory. */
const longest = 1000;

export class Lines {
  readonly #parts: LinesParts;
  readonly #stopped = new AbortController();
  #running: Promise<void> | undefined;
  #link: Link | undefined;
  #silence: NodeJS.Timeout | undefined;
  #wasSilent = false;
  #begun = '';

  constructor(parts: LinesParts) {
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
    const text = new TextDecoder('latin1');
    this.#begun = '';
    link.listen((bytes) => {
      this.#await(link);
      this.#take(text.decode(bytes, { stream: true }));
    });
    this.#await(link);
    this.#parts.found('here');
  }

  #take(text: string): void {
    const lines = (this.#begun + text).split(/[\r\n]+/);
    this.#begun = lines.pop() ?? '';
    if (this.#begun.length > longest) this.#begun = '';
    for (const line of lines) if (line !== '' && line.length <= longest) this.#parts.line(line);
  }

  #await(link: Link): void {
    const { look, patience } = this.#parts;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      if (!look) {
        this.#wasSilent = true;
        link.destroy();
        return;
      }
      look().then(
        () => this.#link === link && this.#await(link),
        () => link.destroy(),
      );
    }, patience.silence);
  }
}
