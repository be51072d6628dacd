// The agent inside the server, for devices that are plugged into the server's machine or stand in its network. Loaded
// only when there is such a device.

import { newSecret } from '../secrets.ts';
import type { Devices } from './devices.ts';

export class OwnAgent {
  /** Made anew at each start; nobody else knows it. */
  readonly key = newSecret();
  readonly #devices: Devices;
  readonly #begin: (url: string, key: string) => Promise<() => Promise<void>>;
  #running: Promise<() => Promise<void>> | undefined;
  #stopped = false;

  constructor(devices: Devices, begin: (url: string, key: string) => Promise<() => Promise<void>>) {
    this.#devices = devices;
    this.#begin = begin;
  }

  /** `url`: the server's own address, open already. */
  async start(url: string): Promise<void> {
    this.#devices.listen(() => this.#beginIfNeeded(url));
    this.#beginIfNeeded(url);
    await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const stop = await this.#running;
    await stop?.();
  }

  #beginIfNeeded(url: string): void {
    if (this.#devices.needServerAgent && !this.#stopped) this.#running ??= this.#begin(url, this.key);
  }
}
