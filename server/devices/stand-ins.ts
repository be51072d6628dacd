// Agents that can stand in for this server at a kiosk while it is away: what they are told beforehand, and what they tell
// afterwards (K1 to K5).

import type { AgentCommand } from '../../core/agent-protocol.ts';
import { refuse } from '../../core/day/context.ts';
import { type PrinterDevice, serverAgent } from '../../core/device.ts';
import type { Ack } from '../../core/protocol.ts';
import { datesOf, holidaysFrom, type Standing } from '../../core/stand-in.ts';
import type { InForce } from '../configuration.ts';
import type { Caller, FrontDesk } from '../front-desk.ts';
import { logoOf } from '../logo.ts';
import type { Devices } from './devices.ts';

export type StandInsParts = {
  readonly devices: Devices;
  readonly desk: FrontDesk;
  readonly configuration: InForce;
  readonly warn: (message: string) => void;
};

/** So many numbers that came too late are remembered, to be told of once. */
const mostLate = 1000;

type Kiosk = { readonly printer: PrinterDevice; readonly kiosk: string };

export class StandIns {
  readonly #parts: StandInsParts;
  readonly #late = new Set<string>();

  constructor(parts: StandInsParts) {
    this.#parts = parts;
  }

  /** Null: this agent has no kiosk at which it could stand in. */
  async standing(agent: string): Promise<Standing | null> {
    const { desk, configuration } = this.#parts;
    const { isHoliday } = configuration;
    const found = this.#kioskOf(agent);
    const site = found && desk.find(found.printer.site)?.site;
    if (!found || !site) return null;
    return site.read(({ date, taking, stopped, messages }) => ({
      site: site.id,
      ...found,
      office: site.office,
      logo: logoOf(site.config),
      today: { date, taking, stopped: [...stopped], messages },
      dates: datesOf(site.office, site.config, date, isHoliday),
      holidays: holidaysFrom(date, isHoliday),
    }));
  }

  /** Numbers are set aside where the agent's kiosk stands; what was taken is told where it was, wherever that stands now. */
  command(agent: string, { id, site, command }: AgentCommand, answer: (ack: Ack) => void): void {
    if (command.command === 'reserve-numbers' && this.#kioskOf(agent)?.printer.site !== site) {
      answer({ ok: false, refusal: refuse('role/other-site', { site }) });
      return;
    }
    const caller: Caller = { role: 'agent', by: () => `device:${agent}` };
    this.#parts.desk.command(caller, site, { id, command }, (ack) => {
      const isLate = !ack.ok && ack.refusal.refused === 'reserve/day-over';
      if (isLate && command.command === 'take-reserved') this.#noteLate(agent, id, site, command);
      answer(ack);
    });
  }

  #kioskOf(agent: string): Kiosk | undefined {
    if (agent === serverAgent) return undefined;
    for (const printer of this.#parts.devices.allOf(agent)) {
      if (printer.kind === 'printer' && printer.kiosk !== undefined) return { printer, kiosk: printer.kiosk };
    }
    return undefined;
  }

  #noteLate(
    agent: string,
    id: string,
    site: string,
    { number, date }: { readonly number: string; readonly date: string },
  ): void {
    if (this.#late.has(id)) return;
    if (this.#late.size >= mostLate) this.#late.clear();
    this.#late.add(id);
    this.#parts.warn(
      `${site}: ${number} of ${date} was taken at a kiosk while this server was away, and ${agent} could tell it only when that day had ended`,
    );
  }
}
