// Drives the devices that are plugged into this machine: takes slips from the server, tells how each device is. The same
// beside the server or alone on a kiosk's machine; comes back by itself when the line broke.

import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type {
  AgentCommand,
  AgentMessages,
  AgentOrders,
  PrintedMessage,
  PrintJob,
} from '../core/agent-protocol.ts';
import type { Reading } from '../core/ballot/drops.ts';
import type { Button, Condition, Device } from '../core/device.ts';
import type { Ack } from '../core/protocol.ts';
import type { Printer } from '../core/slip.ts';
import type { Standing } from '../core/stand-in.ts';
import { type Driver, openDriver } from './drivers.ts';

export type AgentParts = {
  /** The server's address. */
  readonly url: string;
  /** The agent's key, as an administrator made it. */
  readonly key: string;
  /** The agent runs inside the server: its own certificate, made for other names, needs no proof. */
  readonly inServer?: boolean;
  /** What somebody should know; `error` where something broke. */
  readonly report: (message: string, error?: unknown) => void;
  /** The server does not know the key, or not any more. */
  readonly unknown?: () => void;
  /** The line to the server is up. */
  readonly connected?: () => void;
  /** `standing` is no longer what it was. */
  readonly standingChanged?: () => void;
  /** Whether nothing that the server orders may be printed there now. */
  readonly holdsBack?: (printer: string) => boolean;
};

/** Kept by hand beside core/protocol.ts, so that no schema is loaded. */
const version = 1;
/** How long to wait for the server's answer. */
const answerTime = 3000;

/** How long a press is told again to a server that does not answer; later, nobody expects that it does anything. */
const pressLasts = 5000;

type Driven = { readonly device: Device; readonly driver: Driver; condition: Condition | undefined };

export class Agent {
  readonly #parts: AgentParts;
  readonly #driven = new Map<string, Driven>();
  #socket: Socket<AgentOrders, AgentMessages> | undefined;
  #refused = false;
  /** What boxes said last and the server has not counted yet. */
  readonly #uncounted = new Map<string, Reading>();
  /** What is being done with each device that was ever named, one thing at a time; one that hangs holds up no other. */
  readonly #changes = new Map<string, Promise<void>>();

  constructor(parts: AgentParts) {
    this.#parts = parts;
  }

  start(): void {
    const { url, key, inServer = false, report, unknown, connected, standingChanged } = this.#parts;
    const socket: Socket<AgentOrders, AgentMessages> = io(`${url}/agents`, {
      transports: ['websocket'],
      auth: { version, key },
      rejectUnauthorized: !inServer,
      reconnectionDelay: 300,
      reconnectionDelayMax: 3000,
    });
    this.#socket = socket;
    socket.on('connect', () => {
      this.#refused = false;
      for (const { device, condition } of this.#driven.values())
        if (condition) this.#tell(device.id, condition);
      connected?.();
    });
    socket.on('connect_error', (error: Error & { data?: { refusal?: { refused: string } } }) => {
      if (error.data?.refusal) this.#refused = true;
      if (error.data?.refusal?.refused === 'device/unpaired' && unknown) unknown();
      else if (error.data?.refusal)
        report(`the server does not want this agent: ${error.data.refusal.refused}`);
    });
    socket.on('devices', (devices) => this.drive(devices));
    socket.on('print', (job) => void this.#print(socket, job));
    socket.on('standing-changed', () => standingChanged?.());
  }

  get connected(): boolean {
    return this.#socket?.connected ?? false;
  }

  /** The server is there, and does not want this agent. */
  get refused(): boolean {
    return this.#refused;
  }

  standing(): Promise<Standing | null> {
    return this.#line().emitWithAck('standing');
  }

  command(command: AgentCommand): Promise<Ack> {
    return this.#line().emitWithAck('command', command);
  }

  /** A printer that is driven now. */
  printer(id: string): Printer | undefined {
    return this.#driven.get(id)?.driver.printer;
  }

  async stop(): Promise<void> {
    this.drive([]);
    await Promise.all(this.#changes.values());
    this.#socket?.close();
  }

  #line() {
    if (!this.#socket?.connected) throw new Error('the server is away');
    return this.#socket.timeout(answerTime);
  }

  /** All that is to be driven from now on. */
  drive(devices: readonly Device[]): void {
    const wanted = new Map(devices.map((device) => [device.id, device]));
    for (const id of new Set([...this.#changes.keys(), ...wanted.keys()])) {
      const before = this.#changes.get(id) ?? Promise.resolve();
      const change = before
        .then(() => this.#change(id, wanted.get(id)))
        .catch((error) => this.#parts.report(id, error));
      this.#changes.set(id, change);
    }
  }

  async #change(id: string, device: Device | undefined): Promise<void> {
    const driven = this.#driven.get(id);
    if (JSON.stringify(driven?.device) === JSON.stringify(device)) return;
    this.#driven.delete(id);
    await driven?.driver.stop();
    if (!device) return;
    const driver = await openDriver(device, {
      found: (condition) => this.#found(id, condition),
      report: (error) => this.#parts.report(id, error),
      counted: (reading) => this.#counted(id, reading),
      scanned: (text) => this.#scanned(id, text),
      pressed: (button) => void this.#pressed(id, button),
    });
    this.#driven.set(id, { device, driver, condition: undefined });
    driver.start();
  }

  async #print(socket: Socket<AgentOrders, AgentMessages>, { id, device, slip }: PrintJob): Promise<void> {
    await this.#changes.get(device);
    const printer = this.#driven.get(device)?.driver.printer;
    // An order that was held up on its way may be one that nobody waits for any more.
    const wanted =
      printer &&
      !this.#parts.holdsBack?.(device) &&
      (await socket
        .timeout(answerTime)
        .emitWithAck('wanted', id)
        .catch(() => false));
    const outcome: PrintedMessage['outcome'] = wanted
      ? await printer.print(slip)
      : { outcome: 'failed', cause: 'offline' };
    for (;;) {
      try {
        await socket.timeout(answerTime).emitWithAck('printed', { id, outcome });
        return;
      } catch {
        if (!socket.active) return;
      }
    }
  }

  #found(id: string, condition: Condition): void {
    const driven = this.#driven.get(id);
    if (driven) driven.condition = condition;
    this.#tell(id, condition);
  }

  /** The newest totals alone go to the server, until it says that it has counted them. */
  #counted(device: string, reading: Reading): void {
    const isUnderWay = this.#uncounted.has(device);
    this.#uncounted.set(device, reading);
    if (!isUnderWay) void this.#tellCounted(device);
  }

  async #tellCounted(device: string): Promise<void> {
    for (;;) {
      const reading = this.#uncounted.get(device);
      const socket = this.#socket;
      if (!reading || !socket?.active || !this.#driven.has(device)) break;
      try {
        await socket.timeout(answerTime).emitWithAck('counted', { device, reading });
        if (this.#uncounted.get(device) === reading) break;
      } catch {
        // Not counted, or counted and not answered: said again, it counts once.
      }
    }
    this.#uncounted.delete(device);
  }

  /** Once, and only while the line is up: who saw nothing happen scans again. */
  #scanned(device: string, text: string): void {
    if (this.#socket?.connected) this.#socket.emit('scanned', { device, text });
  }

  async #pressed(device: string, button: Button): Promise<void> {
    const message = { id: randomUUID(), device, button };
    const until = performance.now() + pressLasts;
    for (let left = pressLasts; left > 0 && this.#socket?.active; left = until - performance.now()) {
      try {
        await this.#socket.timeout(Math.min(left, answerTime)).emitWithAck('pressed', message);
        return;
      } catch {
        // Not answered: told again under the same id (L7).
      }
    }
  }

  /** Only while the line is up: what is old by the time it comes back is told anew then. */
  #tell(device: string, condition: Condition): void {
    if (this.#socket?.connected) this.#socket.emit('condition', { device, condition });
  }
}
