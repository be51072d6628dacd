// Agents that can stand in for this server at a kiosk while it is away: what they are told beforehand, and what they tell
// afterwards (K1 to K5).

import type { AgentCommand } from '../../core/agent-protocol.ts';
import { type Refusal, refuse } from '../../core/day/context.ts';
import type { Entry, Event } from '../../core/day/events.ts';
import { type PrinterDevice, serverAgent } from '../../core/device.ts';
import type { Ack } from '../../core/protocol.ts';
import type { RefusalName } from '../../core/refusal.ts';
import { datesOf, holidaysFrom, passing, type Standing } from '../../core/stand-in.ts';
import type { IsoDate, Millis } from '../../core/time.ts';
import type { Configuration } from '../configuration.ts';
import type { Caller, FrontDesk, OpenSite } from '../front-desk.ts';
import { logoOf } from '../logo.ts';
import type { Devices } from './devices.ts';

export type StandInsParts = {
  readonly devices: Devices;
  readonly desk: FrontDesk;
  readonly configuration: Configuration;
  readonly clock: () => Millis;
  readonly warn: (message: string) => void;
};

/** So many numbers that could not be taken in are remembered, to be told of once. */
const mostLost = 1000;

const whyLost: Partial<Record<RefusalName, string>> = {
  'reserve/day-over': 'that day had ended',
  'reserve/not-yet': 'that day has not begun: the clock there is ahead',
};

/** What an agent is told of the day, as it was said last. */
const isTold: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'taking-stopped',
  'taking-allowed',
  'message-put-up',
  'message-taken-down',
]);

type Kiosk = { readonly printer: PrinterDevice; readonly kiosk: string };

export class StandIns {
  readonly #parts: StandInsParts;
  readonly #lost = new Set<string>();
  readonly #watching = new Set<{ readonly agent: string; readonly changed: () => void }>();

  constructor(parts: StandInsParts) {
    this.#parts = parts;
    const { desk, configuration } = parts;
    for (const open of desk.sites()) this.#follow(open);
    desk.watchSites({ opened: (open) => this.#follow(open), closed: () => {} });
    configuration.listen(() => this.#tell());
  }

  /** `changed` is told when `standing` is no longer what it was for the agent; answers what ends that. */
  watch(agent: string, changed: () => void): () => void {
    const watching = { agent, changed };
    this.#watching.add(watching);
    return () => void this.#watching.delete(watching);
  }

  /** Null: this agent has no kiosk at which it could stand in. */
  async standing(agent: string): Promise<Standing | null> {
    const { desk, configuration, clock } = this.#parts;
    const { isHoliday } = configuration;
    const found = this.#kioskOf(agent);
    const site = found && desk.find(found.printer.site)?.site;
    if (!found || !site) return null;
    return site.read(({ date, taking, stopped, messages }) => ({
      at: clock(),
      site: site.id,
      ...found,
      office: site.office,
      logo: logoOf(site.config),
      today: { date, taking, stopped: [...stopped], messages },
      dates: datesOf(site.office, site.config, date, isHoliday),
      holidays: holidaysFrom(date, isHoliday),
    }));
  }

  /**
   * Numbers are set aside where the agent's kiosk stands, for the days that it is told of; what was taken is told where it was,
   * wherever that stands now.
   */
  command(agent: string, { id, site, command }: AgentCommand, answer: (ack: Ack) => void): void {
    const refusal = command.command === 'reserve-numbers' && this.#refuseNumbers(agent, site, command.date);
    if (refusal) {
      answer({ ok: false, refusal });
      return;
    }
    const caller: Caller = { role: 'agent', by: () => `device:${agent}` };
    this.#parts.desk.command(caller, site, { id, command }, (ack) => {
      if (!ack.ok && command.command === 'take-reserved')
        this.#noteLost(agent, id, site, command, ack.refusal.refused);
      answer(ack);
    });
  }

  #follow({ site }: OpenSite): void {
    const says = ({ events }: Entry) => events.some(({ type }) => isTold.has(type));
    site.listen((_day, entries) => {
      if (entries.some(says)) this.#tell(site.id);
    });
  }

  /** Those at one site, or all. */
  #tell(site?: string): void {
    for (const { agent, changed } of this.#watching) {
      const kiosk = this.#kioskOf(agent);
      if (kiosk && (site === undefined || kiosk.printer.site === site)) changed();
    }
  }

  #kioskOf(agent: string): Kiosk | undefined {
    if (agent === serverAgent) return undefined;
    for (const printer of this.#parts.devices.allOf(agent)) {
      if (printer.kind === 'printer' && printer.kiosk !== undefined) return { printer, kiosk: printer.kiosk };
    }
    return undefined;
  }

  /** Days further on have no journal yet, and this must not begin it. */
  #refuseNumbers(agent: string, id: string, date: IsoDate): Refusal | undefined {
    const { desk, configuration } = this.#parts;
    const site = desk.find(id)?.site;
    if (!site || this.#kioskOf(agent)?.printer.site !== id) return refuse('role/other-site', { site: id });
    const dates = datesOf(site.office, site.config, site.date, configuration.isHoliday);
    return date > site.date && !dates.includes(date) ? refuse('reserve/not-yet') : undefined;
  }

  /** Somebody has that number, and nobody will call it. */
  #noteLost(
    agent: string,
    id: string,
    site: string,
    { number, date }: { readonly number: string; readonly date: IsoDate },
    refused: RefusalName,
  ): void {
    // Told before, under the same id: it is in the queue.
    if (passing.has(refused) || refused === 'command/reused' || this.#lost.has(id)) return;
    if (this.#lost.size >= mostLost) this.#lost.clear();
    this.#lost.add(id);
    const why = whyLost[refused] ?? `it is refused: ${refused}`;
    this.#parts.warn(
      `${site}: ${number} of ${date} was taken at a kiosk while this server was away, and is not in the queue. ${agent} told of it; ${why}`,
    );
  }
}
