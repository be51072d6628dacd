// A device behind a file of this machine: a printer at USB (/dev/usb/lp0), a keypad (/dev/input/…).

import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Link, OpenLink } from './link.ts';

/** How long until one looks again at a device that had nothing to say or no room, in milliseconds. */
const again = 10;
/** The most that is written at once; a device that takes no more is seen early. */
const portion = 4096;

export function deviceFileLink(path: string): OpenLink {
  return async () => {
    // Never waits within the system: a thread that does could not be called back.
    const handle = await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
    return new DeviceFileLink(handle);
  };
}

class DeviceFileLink implements Link {
  readonly #handle: FileHandle;
  readonly closed: Promise<void>;
  #listener: (bytes: Uint8Array) => void = () => {};
  #over = false;

  constructor(handle: FileHandle) {
    this.#handle = handle;
    this.closed = this.#readUntilOver();
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      if (this.#over) throw new Error('the device is gone');
      const part = bytes.subarray(at, at + portion);
      at += (await orBusy(this.#handle.write(part)))?.bytesWritten ?? 0;
    }
  }

  listen(listener: (bytes: Uint8Array) => void): void {
    this.#listener = listener;
  }

  /** A device file takes what it takes at once: what was written has been handed over. */
  async end(): Promise<void> {
    this.destroy();
    await this.closed;
  }

  destroy(): void {
    this.#over = true;
  }

  async #readUntilOver(): Promise<void> {
    const buffer = Buffer.alloc(256);
    try {
      while (!this.#over) {
        const read = await orBusy(this.#handle.read(buffer, 0, buffer.length, null));
        if (read && read.bytesRead > 0) this.#listener(Uint8Array.from(buffer.subarray(0, read.bytesRead)));
        // Some drivers answer "nothing yet" with zero bytes.
        else if (read) await pause(again);
      }
    } catch {
      this.#over = true;
    }
    await this.#handle.close();
  }
}

/** Undefined, a moment later, if the device was busy. */
async function orBusy<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    await pause(again);
    return undefined;
  }
}
