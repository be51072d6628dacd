// Sends slips to the site's printer and reports what became of them (S4). Off every command's path: a printer that is slow
// or out of paper delays no ticket and no call.

import { isRefusal } from '../core/day/context.ts';
import type { By, Entry } from '../core/day/events.ts';
import type { Day, Visit } from '../core/day/state.ts';
import type { Site as SiteConfig } from '../core/office/office.ts';
import type { TicketInfo } from '../core/protocol.ts';
import type { Logo, Printer, PrintOutcome, TicketSlip } from '../core/slip.ts';
import { ticketSlip } from '../core/ticket-slip.ts';
import type { PrinterHealth } from '../core/views/scene.ts';
import { newCommandId } from './ids.ts';
import { logoOf } from './logo.ts';
import type { Site } from './site.ts';

export type PrintingParts = {
  readonly site: Site;
  /** The printer for what this one asked; none where nothing prints. */
  readonly printerFor: (by?: By) => Printer | undefined;
  readonly ticketInfo: (day: Day, visit: Visit) => TicketInfo;
  readonly warn: (message: string, error: unknown) => void;
};

export class Printing {
  readonly #parts: PrintingParts;
  #logo: { readonly of: SiteConfig; readonly read: Logo | null } | undefined;

  constructor(parts: PrintingParts) {
    this.#parts = parts;
  }

  /** Prints from now on. Slips that were under way when the server stopped are not printed late by surprise. */
  async start(): Promise<void> {
    const { site } = this.#parts;
    const left = await site.read((day) =>
      [...day.visits.values()].filter(({ slip }) => slip.is === 'printing'),
    );
    for (const { id } of left) await this.#report(id, { outcome: 'failed', cause: 'unknown' });
    site.listen((day, entries) => {
      for (const entry of entries) this.#printAll(day, entry);
    });
  }

  health(): PrinterHealth {
    return this.#parts.printerFor()?.health() ?? 'none';
  }

  #printAll(day: Day, entry: Entry): void {
    for (const event of entry.events) {
      const copy = event.type === 'slip-copied';
      if (!copy && !(event.type === 'ticket-taken' && event.slip)) continue;
      const visit = day.visits.get(event.visit);
      const slip = visit && this.#slipOf(day, visit, copy);
      if (!slip) continue;
      this.#print(event.visit, slip, entry.by).catch((error) =>
        this.#parts.warn(`${day.site}: what became of a slip could not be written down`, error),
      );
    }
  }

  async #print(visit: string, slip: TicketSlip, by: By): Promise<void> {
    const printer = this.#parts.printerFor(by);
    const outcome: PrintOutcome = printer
      ? await printer.print(slip)
      : { outcome: 'failed', cause: 'offline' };
    await this.#report(visit, outcome);
  }

  /** While the store fails it waits: or else staff would never hear that the paper did not come. */
  async #report(visit: string, outcome: PrintOutcome): Promise<void> {
    const { site } = this.#parts;
    const command = { command: 'report-slip', visit, ...outcome } as const;
    const envelope = { id: newCommandId(), digest: '', command };
    for (;;) {
      const acceptance = await site.ask(envelope, () => 'system');
      if (!isRefusal(acceptance) || acceptance.refused !== 'store/failing') return;
      await site.read(() => {});
    }
  }

  /** Read once for each picture that the site has had. */
  #logoNow(): Logo | null {
    const of = this.#parts.site.config;
    if (this.#logo?.of !== of) this.#logo = { of, read: logoOf(of) };
    return this.#logo.read;
  }

  #slipOf(day: Day, visit: Visit, copy: boolean): TicketSlip | undefined {
    const { site, ticketInfo } = this.#parts;
    return ticketSlip({
      office: site.office,
      site: site.config,
      visit,
      info: ticketInfo(day, visit),
      logo: this.#logoNow(),
      copy,
    });
  }
}
