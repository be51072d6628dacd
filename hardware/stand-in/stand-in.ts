// This machine stands in for the server at its kiosk while that is away (K1 to K5): all the parts of that, put together.

import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Device } from '../../core/device.ts';
import type { Printer } from '../../core/slip.ts';
import type { Millis } from '../../core/time.ts';
import { Door } from './door.ts';
import type { Files } from './files.ts';
import { keptLines } from './kept-lines.ts';
import { KioskDesk } from './kiosk-desk.ts';
import type { Line } from './lines.ts';
import { takeAlone } from './node-files.ts';
import { PageCopy } from './page-copy.ts';
import { ServerProxy } from './proxy.ts';
import { LineRecord } from './record.ts';
import { Reserve } from './reserve.ts';
import { type ServerLine, Telling } from './telling.ts';
import { Watch } from './watch.ts';

/** What drives this machine's devices, and has a line to the server. */
export type Helper = ServerLine & {
  /** What to drive until the server says so. */
  drive(devices: readonly Device[]): void;
  printer(id: string): Printer | undefined;
};

export type StandInParts = {
  /** The server's address. */
  readonly url: string;
  /** Where this machine keeps what it has to know. */
  readonly folder: string;
  readonly files: Files;
  readonly clock: () => Millis;
  readonly report: (message: string, error?: unknown) => void;
};

/** How often the server is asked for what it takes, and how often it is tried to tell it what was taken. */
const askEvery: Millis = 60_000;
const tellEvery: Millis = 500;
/** How often a disk that took nothing is tried again. */
const mendEvery: Millis = 3000;

export class StandIn {
  readonly #parts: StandInParts;
  readonly #reserve: Reserve;
  readonly #telling: Telling;
  readonly #copy: PageCopy;
  readonly #proxy: ServerProxy;
  readonly #watch: Watch;
  readonly #desk: KioskDesk;
  readonly #door: Door;
  #helper: Helper | undefined;
  #alone = false;
  #isOpen = false;
  #timers: NodeJS.Timeout[] = [];

  private constructor(parts: StandInParts, record: LineRecord<Line>) {
    const { url, folder, clock, report } = parts;
    this.#parts = parts;
    const reserve = new Reserve({ record, clock, newId: newEntityId, newCommandId: randomUUID });
    this.#reserve = reserve;
    this.#telling = new Telling({ reserve, newCommandId: randomUUID, report });
    this.#copy = new PageCopy({ url, path: join(folder, 'kiosk-page.json') });
    this.#watch = new Watch({ url, changed: (away) => this.#changed(away) });
    this.#proxy = new ServerProxy({ url, failed: () => this.#watch.lookNow() });
    this.#desk = new KioskDesk({ reserve, report, printer: (id) => this.#helper?.printer(id) });
    this.#door = new Door({
      proxy: this.#proxy,
      desk: this.#desk,
      copy: this.#copy,
      isAlone: () => this.#alone,
    });
  }

  /** Rejects where another agent uses the folder, or the disk takes nothing; then it can be opened later. */
  static async open(parts: StandInParts): Promise<StandIn> {
    const { folder, files, report } = parts;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const giveUp = await takeAlone(folder);
    if (!giveUp) throw new Error(`${folder} is used by another agent on this machine.`);
    const path = join(folder, 'reserve');
    const { record, lines, found } = await LineRecord.open<Line>(files, path, keptLines).catch(
      async (error: unknown) => {
        await giveUp();
        throw error;
      },
    );
    if (found.is === 'damaged')
      report(
        `${path} was damaged and is put aside; what can be read of it is told, and no number of it is given`,
      );
    const standIn = new StandIn(parts, record);
    standIn.#reserve.start(lines);
    // A page whose press was answered by nobody yet must not ask the server for another number before that knows (K4).
    standIn.#alone = !standIn.#reserve.isAllTold;
    await standIn.#copy.start();
    return standIn;
  }

  /** Tells what was taken before, and keeps what there is. */
  start(): void {
    this.#timers = [
      setInterval(() => this.#ask(), askEvery),
      setInterval(() => {
        if (this.#reserve.failed) void this.#reserve.mend().catch(() => {});
      }, mendEvery),
      setInterval(() => {
        if (this.#alone && !this.#watch.away) void this.#comeBack();
      }, tellEvery),
    ];
  }

  /** Resolves to the port on which the kiosk finds it. Until then no numbers are asked for: nobody could be given one. */
  async openDoor(port: number): Promise<number> {
    const opened = await this.#door.start(port);
    this.#isOpen = true;
    this.#desk.start();
    this.#watch.start();
    this.#ask();
    return opened;
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#watch.stop();
    this.#proxy.cut();
    if (!this.#isOpen) return;
    await this.#desk.stop();
    await this.#door.stop();
  }

  /** From now on this one drives the devices. */
  use(helper: Helper): void {
    this.#helper = helper;
    const { standing } = this.#reserve;
    // Without the server nobody else says which printer stands here.
    if (standing) helper.drive([standing.printer]);
  }

  /** The server does not know this agent any more: nothing is given that it would not hear of. */
  async dismiss(): Promise<void> {
    this.#helper = undefined;
    const { report } = this.#parts;
    for (const { command } of this.#reserve.untold())
      report(`${command.number} of ${command.date} is not in the queue: the server does not know this agent`);
    await this.#reserve.note(null).catch((error: unknown) => report('it could not be kept', error));
  }

  /** The line to the server is up. */
  connected(): void {
    this.#ask();
  }

  /** The server says that what it told last is no longer so. */
  standingChanged(): void {
    void this.#telling.over().then(() => this.#ask());
  }

  /**
   * A server that had hung does what it was asked before: a press that has its number from here by now. What it wants
   * printed for that would lie in the mouth of the printer for the next citizen (K4).
   */
  holdsBack(printer: string): boolean {
    return this.#alone && this.#reserve.standing?.printer.id === printer;
  }

  #changed(away: boolean): void {
    if (!away) return;
    this.#alone = true;
    this.#proxy.cut();
    this.#parts.report('the server is away');
  }

  #ask(): void {
    const line = this.#helper;
    if (!line?.connected) return;
    const { report } = this.#parts;
    this.#telling
      .turn(line, this.#isOpen)
      .then(() => (this.#isOpen && this.#reserve.standing ? this.#copy.refresh() : undefined))
      .catch((error: unknown) => report('not all could be got from the server', error));
  }

  /** The server is there again. Its pages go back to it when it knows all that was taken, or does not want to know. */
  async #comeBack(): Promise<void> {
    const line = this.#helper;
    if (line && !line.refused && !this.#reserve.isAllTold) {
      if (line.connected) await this.#telling.turn(line, this.#isOpen).catch(() => {});
      if (!this.#reserve.isAllTold) return;
    }
    if (!this.#alone || this.#watch.away) return;
    this.#alone = false;
    this.#desk.cut();
    this.#parts.report('the server is there again');
  }
}

/** As the server's own (core/day/commands.ts, `EntityId`): 40 random bits. */
function newEntityId(): string {
  return randomUUID().slice(-10);
}
