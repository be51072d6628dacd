// Where a slip goes: to the printer of the kiosk at which it was asked for, else to the site's, else to its paper tray.

import type { By } from '../../core/day/events.ts';
import type { PaperTray, Printer } from '../../core/slip.ts';
import type { Devices } from './devices.ts';

export class Printers {
  readonly #devices: Devices;
  readonly #trays: ReadonlyMap<string, Printer | PaperTray>;

  /** `trays`: by site, what prints where no printer is set up. */
  constructor(devices: Devices, trays: ReadonlyMap<string, Printer | PaperTray>) {
    this.#devices = devices;
    this.#trays = trays;
  }

  /** Undefined: nothing prints there. */
  at(site: string, by?: By): Printer | undefined {
    const kiosk = by?.startsWith('device:') ? by.slice('device:'.length) : undefined;
    return this.#devices.printerFor(site, kiosk) ?? this.#trays.get(site);
  }

  /** The paper trays, by site. */
  trays(): ReadonlyMap<string, PaperTray> {
    return new Map([...this.#trays].flatMap(([site, tray]) => ('slips' in tray ? [[site, tray]] : [])));
  }

  async stop(): Promise<void> {
    this.#devices.stop();
    await Promise.all([...this.#trays.values()].map((tray) => tray.stop()));
  }
}
