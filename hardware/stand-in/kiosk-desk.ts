// What the kiosk's page gets instead of the server while that is away: the same protocol, for a kiosk alone, by the same
// rules, out of the reserve.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server, type Socket } from 'socket.io';
import type { CommandOf } from '../../core/day/commands.ts';
import { isRefusal, refuse } from '../../core/day/context.ts';
import type { Visit } from '../../core/day/state.ts';
import {
  type Ack,
  type ClientMessages,
  CommandMessage,
  Hello,
  type ServerMessages,
} from '../../core/protocol.ts';
import type { Printer } from '../../core/slip.ts';
import { ticketSlip } from '../../core/ticket-slip.ts';
import type { Millis } from '../../core/time.ts';
import { type KioskView, kioskViewAlone } from '../../core/views/kiosk.ts';
import type { Reserve } from './reserve.ts';

export type KioskDeskParts = {
  readonly reserve: Reserve;
  /** A printer of this machine, by its id. */
  readonly printer: (id: string) => Printer | undefined;
  readonly report: (message: string, error?: unknown) => void;
};

type Page = Socket<ClientMessages, ServerMessages>;

const beatEvery: Millis = 1000;
const largestMessage = 100_000;

export class KioskDesk {
  readonly #parts: KioskDeskParts;
  /** Never listens itself: the door hands it what is meant for it. */
  readonly #http = createServer();
  readonly #io: Server<ClientMessages, ServerMessages>;
  #beating: NodeJS.Timeout | undefined;
  #shown = '';

  constructor(parts: KioskDeskParts) {
    this.#parts = parts;
    this.#io = new Server(this.#http, {
      serveClient: false,
      transports: ['websocket'],
      maxHttpBufferSize: largestMessage,
      pingInterval: 10_000,
      pingTimeout: 5000,
    });
    // Others than the kiosk go on looking for the server.
    this.#io.use((page, next) => {
      if (isKiosk(page)) return next();
      page.conn.close();
      // The library would keep for ever whoever it is not told of, and they come again every few seconds.
      next(new Error('no kiosk'));
    });
    this.#io.on('connection', (page) => this.#welcome(page));
  }

  start(): void {
    this.#beating = setInterval(() => this.#beat(), beatEvery);
  }

  stop(): Promise<void> {
    clearInterval(this.#beating);
    return new Promise((resolve) => void this.#io.close(() => resolve()));
  }

  /** Whether numbers were set aside for today: without any it has nothing to offer. */
  get ready(): boolean {
    return this.#parts.reserve.today !== undefined;
  }

  request(request: IncomingMessage, response: ServerResponse): void {
    this.#http.emit('request', request, response);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#http.emit('upgrade', request, socket, head);
  }

  /** The server is there again: pages go back to it. */
  cut(): void {
    this.#io.disconnectSockets(true);
  }

  #welcome(page: Page): void {
    const { reserve } = this.#parts;
    const view = this.#view();
    page.emit('name', { device: reserve.standing?.kiosk ?? '' });
    if (view) page.emit('view', view);
    page.on('command', (message, answer) => {
      const parsed = CommandMessage.safeParse(message);
      if (typeof answer !== 'function') return;
      if (!parsed.success) return answer({ ok: false, refusal: refuse('command/malformed', { field: '' }) });
      this.#do(parsed.data).then(answer, (error: unknown) => {
        this.#parts.report('a number could not be kept', error);
        answer({ ok: false, refusal: refuse('store/failing') });
      });
    });
  }

  async #do({ id, command }: CommandMessage): Promise<Ack> {
    const { reserve } = this.#parts;
    switch (command.command) {
      case 'take':
        return this.#take(command, id);
      case 'keep-number': {
        const answer = await reserve.keep(command.visit);
        this.#show();
        return isRefusal(answer) ? { ok: false, refusal: answer } : { ok: true, answer };
      }
      default:
        return { ok: false, refusal: refuse('server/away') };
    }
  }

  async #take(command: CommandOf<'take'>, press: string): Promise<Ack> {
    const { reserve } = this.#parts;
    const printer = this.#printer();
    const slip = command.slip && printer !== undefined;
    const outcome = await reserve.take({ ...command, slip }, press);
    if (isRefusal(outcome)) return { ok: false, refusal: outcome };
    const { answer, taken } = outcome;
    if (slip && taken) {
      this.#print(printer, taken).catch((error: unknown) =>
        this.#parts.report(`what became of the slip of ${taken.number} could not be written down`, error),
      );
    }
    this.#show();
    return { ok: true, answer };
  }

  async #print(printer: Printer, visit: Visit): Promise<void> {
    const { reserve } = this.#parts;
    const { site, standing } = reserve;
    const slip =
      site && standing ? ticketSlip({ ...standing, site, visit, info: null, copy: false }) : undefined;
    const offline = { outcome: 'failed', cause: 'offline' } as const;
    await reserve.report(visit.id, slip ? await printer.print(slip) : offline);
    this.#show();
  }

  #beat(): void {
    const { reserve } = this.#parts;
    this.#io.emit('beat', { at: reserve.now, ...(reserve.failed ? { failing: true } : {}) });
    // What is open changes with the time of day.
    this.#show();
  }

  /** To all pages, unless they have just got the same. */
  #show(): void {
    const view = this.#view();
    const shown = JSON.stringify({ ...view, at: 0, version: 0 });
    if (!view || shown === this.#shown) return;
    this.#shown = shown;
    this.#io.emit('view', view);
  }

  #view(): KioskView | undefined {
    const { reserve } = this.#parts;
    const { today: day, site, standing, isHoliday } = reserve;
    if (!day || !site || !standing) return undefined;
    const { office } = standing;
    const printer = this.#printer()?.health() ?? 'none';
    return kioskViewAlone(
      { day, office, site, at: reserve.now, isHoliday, printer },
      reserve.left(day.date) > 0,
    );
  }

  #printer(): Printer | undefined {
    const { reserve, printer } = this.#parts;
    return printer(reserve.standing?.printer.id ?? '');
  }
}

function isKiosk({ handshake: { auth } }: Page): boolean {
  const hello = Hello.safeParse(auth);
  return hello.success && hello.data.role === 'kiosk';
}
