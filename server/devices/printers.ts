// Where a slip goes: to the printer of the kiosk at which it was asked for, else to the site's, else to its paper tray.

import type { By } from '../../core/day/events.ts';
import type { Printer as PrinterSetting, Site } from '../../core/office/office.ts';
import type { PaperTray, Printer } from '../../core/slip.ts';
import type { Devices } from './devices.ts';

/** What prints at a site where no printer is set up. */
export type PrinterFor = (site: Site) => Printer | PaperTray | undefined;

type Tray = { readonly is: PrinterSetting; readonly prints: Printer | PaperTray };

export class Printers {
  readonly #devices: Devices;
  readonly #printerFor: PrinterFor;
  readonly #trays = new Map<string, Tray>();

  constructor(devices: Devices, printerFor: PrinterFor) {
    this.#devices = devices;
    this.#printerFor = printerFor;
  }

  /** Puts a tray where `sites` want one. One that stays as it was keeps what lies in it. */
  follow(sites: readonly Site[]): void {
    for (const [id, { is, prints }] of this.#trays) {
      if (sites.some((site) => site.id === id && site.printer === is)) continue;
      this.#trays.delete(id);
      void prints.stop();
    }
    for (const site of sites) {
      const prints = this.#trays.has(site.id) ? undefined : this.#printerFor(site);
      if (prints) this.#trays.set(site.id, { is: site.printer, prints });
    }
  }

  /** Undefined: nothing prints there. */
  at(site: string, by?: By): Printer | undefined {
    const kiosk = by?.startsWith('device:') ? by.slice('device:'.length) : undefined;
    return this.#devices.printerFor(site, kiosk) ?? this.#trays.get(site)?.prints;
  }

  /** The site's paper tray, if it has one. */
  tray(site: string): PaperTray | undefined {
    const prints = this.#trays.get(site)?.prints;
    return prints && 'slips' in prints ? prints : undefined;
  }

  async stop(): Promise<void> {
    this.#devices.stop();
    await Promise.all([...this.#trays.values()].map(({ prints }) => prints.stop()));
  }
}
