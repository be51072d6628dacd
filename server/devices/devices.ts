// The devices of the room: kept by an administrator, driven by agents, known here by what they last said of themselves.

import type { PrintJob } from '../../core/agent-protocol.ts';
import {
  type Condition,
  Device,
  type DeviceState,
  type PrinterDevice,
  serverAgent,
} from '../../core/device.ts';
import type { Printer, PrintOutcome } from '../../core/slip.ts';
import type { Millis } from '../../core/time.ts';
import { newCommandId } from '../ids.ts';
import { KeptList } from '../store/kept-list.ts';
import type { Store } from '../store/store.ts';
import { RemotePrinter } from './remote-printer.ts';

/** A connected agent. */
export type AgentLine = {
  drive(devices: readonly Device[]): void;
  print(job: PrintJob): void;
};

export type DevicesParts = { readonly store: Store; readonly clock: () => Millis };

export class Devices {
  readonly #parts: DevicesParts;
  readonly #agents = new Map<string, AgentLine>();
  readonly #conditions = new Map<
    string,
    { readonly condition: Condition; readonly seen: Millis | undefined }
  >();
  readonly #printers = new Map<string, RemotePrinter>();
  readonly #renewed = new Set<string>();
  readonly #listeners = new Set<(site: string) => void>();
  readonly #devices: KeptList<Device>;

  constructor(parts: DevicesParts) {
    this.#parts = parts;
    this.#devices = new KeptList(parts.store, 'devices', Device);
  }

  start(): Promise<void> {
    return this.#devices.start();
  }

  all(): readonly Device[] {
    return this.#devices.all();
  }

  /** How the devices of `site` are. */
  statesAt(site: string): readonly DeviceState[] {
    return this.all()
      .filter((device) => device.site === site)
      .map((device) => this.#stateOf(device));
  }

  /** Adds a device or replaces the one with its id. */
  async put(device: Device): Promise<void> {
    await this.#devices.change((devices, keep) =>
      keep([...devices.filter(({ id }) => id !== device.id), device]),
    );
    this.#forget(device.id);
    this.#driveAnew();
    this.#tell(device.site);
  }

  async remove(id: string): Promise<boolean> {
    const device = await this.#devices.change(async (devices, keep) => {
      const found = devices.find((one) => one.id === id);
      if (found) await keep(devices.filter((one) => one !== found));
      return found;
    });
    if (!device) return false;
    this.#forget(id);
    this.#driveAnew();
    this.#tell(device.site);
    return true;
  }

  /** The printer for what is taken at `kiosk`: its own, else the site's. Undefined: none is set up. */
  printerFor(site: string, kiosk?: string): Printer | undefined {
    const printers = this.all().filter(
      (one): one is PrinterDevice => one.kind === 'printer' && one.site === site,
    );
    const own = kiosk === undefined ? undefined : printers.find((one) => one.kiosk === kiosk);
    const device = own ?? printers.find((one) => one.kiosk === undefined);
    return device && this.printer(device.id);
  }

  /** A printer by its id; undefined if there is none. */
  printer(id: string): Printer | undefined {
    const device = this.all().find((one) => one.id === id);
    if (device?.kind !== 'printer') return undefined;
    const known = this.#printers.get(id);
    if (known) return known;
    const printer = new RemotePrinter({
      send: (slip) => this.#send(device, slip),
      state: () => this.#stateOf(device),
    });
    this.#printers.set(id, printer);
    return printer;
  }

  /** Whether the agent inside the server has something to drive. */
  get needServerAgent(): boolean {
    return this.all().some(({ agent }) => agent === serverAgent);
  }

  /** Hears of a site whose devices, or what is known of them, changed. */
  listen(listener: (site: string) => void): void {
    this.#listeners.add(listener);
  }

  /** An agent is there; the one before it under the same name counts no more. Answers how to say that it is gone. */
  join(agent: string, line: AgentLine): () => void {
    this.#agents.set(agent, line);
    line.drive(this.allOf(agent));
    this.#tellOf(agent);
    return () => {
      if (this.#agents.get(agent) !== line) return;
      this.#agents.delete(agent);
      this.#tellOf(agent);
    };
  }

  /** What a device says of itself; only its own agent is believed. */
  heard(agent: string, id: string, condition: Condition): void {
    const device = this.drivenBy(agent, id);
    if (!device) return;
    const known = this.#conditions.get(id);
    const before = known?.condition;
    const alive = condition.fault !== 'offline' && condition.fault !== 'time-out';
    this.#conditions.set(id, { condition, seen: alive ? this.#parts.clock() : known?.seen });
    const isSame =
      before?.fault === condition.fault &&
      before?.paperLow === condition.paperLow &&
      before?.blocked === condition.blocked;
    if (!isSame) this.#tell(device.site);
  }

  /** All that `agent` drives. */
  allOf(agent: string): readonly Device[] {
    return this.all().filter((device) => device.agent === agent);
  }

  /** A device that `agent` drives; what others say of it is not believed. */
  drivenBy(agent: string, id: string): Device | undefined {
    return this.allOf(agent).find((one) => one.id === id);
  }

  /** Boxes have another controller than before. */
  noteRenewed({ id, site }: Device): void {
    this.#renewed.add(id);
    this.#tell(site);
  }

  /** Whether somebody still waits for a job; from now on for as long as printing it may take. */
  isWanted(job: string): boolean {
    return [...this.#printers.values()].some((printer) => printer.isWanted(job));
  }

  /** What became of a job; for jobs that nobody waits for any more this says nothing. */
  printed(job: string, outcome: PrintOutcome): void {
    for (const printer of this.#printers.values()) printer.printed(job, outcome);
  }

  stop(): void {
    for (const printer of this.#printers.values()) void printer.stop();
  }

  #send(device: PrinterDevice, slip: PrintJob['slip']): string | undefined {
    const line = this.#agents.get(device.agent);
    if (!line) return undefined;
    const id = newCommandId();
    line.print({ id, device: device.id, slip });
    return id;
  }

  #stateOf(device: Device): DeviceState {
    const known = this.#conditions.get(device.id);
    return {
      device,
      reachable: this.#agents.has(device.agent),
      condition: known?.condition,
      seen: known?.seen,
      renewed: this.#renewed.has(device.id),
    };
  }

  #driveAnew(): void {
    for (const [agent, line] of this.#agents) line.drive(this.allOf(agent));
  }

  #forget(id: string): void {
    this.#conditions.delete(id);
    this.#renewed.delete(id);
    void this.#printers.get(id)?.stop();
    this.#printers.delete(id);
  }

  #tellOf(agent: string): void {
    for (const site of new Set(this.allOf(agent).map((device) => device.site))) this.#tell(site);
  }

  #tell(site: string): void {
    for (const listener of this.#listeners) listener(site);
  }
}
