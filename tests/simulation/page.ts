// A page of the simulation: a real socket, every view that came through it, and commands that may get no answer.

import { io, type Socket } from 'socket.io-client';
import type { Answer } from '../../core/day/answer.ts';
import {
  type Ack,
  type ClientMessages,
  type CommandMessage,
  protocolVersion,
  type ServerMessages,
  type View,
  type ViewName,
  type ViewOf,
} from '../../core/protocol.ts';
import type { Introduction } from '../support/front-desk.ts';

/** Longer than anything takes here; who waits that long waits for ever. */
const patience = 20_000;

/** A command and what its page was told: nothing, where the link broke. */
export type Sent = { readonly message: CommandMessage; readonly page: Page; readonly ack: Ack | undefined };

export class Page {
  readonly name: string;
  readonly site: string;
  /** Views that nobody has looked at yet. */
  fresh: View[] = [];
  readonly #introduction: () => Introduction;
  readonly #views = new Map<ViewName, View>();
  #socket: Socket<ServerMessages, ClientMessages> | undefined;
  #connecting: Promise<void> | undefined;
  #abandon: () => void = () => {};
  #waiting: (() => void)[] = [];

  constructor(name: string, site: string, introduction: () => Introduction) {
    this.name = name;
    this.site = site;
    this.#introduction = introduction;
  }

  /** Anew, whatever link there was. Resolves when the server has taken it in; rejects with the refusal. */
  connect(url: string): Promise<void> {
    this.cut();
    const socket: Socket<ServerMessages, ClientMessages> = io(url, {
      transports: ['websocket'],
      auth: { ...this.#introduction(), version: protocolVersion },
      reconnection: false,
      forceNew: true,
    });
    this.#socket = socket;
    socket.on('view', (view) => {
      this.#views.set(view.view, view);
      this.fresh.push(view);
      for (const heard of this.#waiting.splice(0)) heard();
    });
    this.#connecting = new Promise((resolve, reject) => {
      this.#abandon = resolve;
      socket.on('connect', resolve);
      socket.on('connect_error', (error: Error & { data?: { refusal?: { refused: string } } }) =>
        reject(new Error(`${this.name}: ${error.data?.refusal?.refused ?? error.message}`)),
      );
    });
    return this.#connecting;
  }

  /** The cable is pulled: what was under way gets no answer. */
  cut(): void {
    this.#abandon();
    this.#socket?.disconnect();
    this.#socket = undefined;
    this.#views.clear();
    this.fresh = [];
  }

  view<Name extends ViewName>(name: Name): ViewOf<Name> | undefined {
    return this.#views.get(name) as ViewOf<Name> | undefined;
  }

  async send(message: CommandMessage): Promise<Sent> {
    const ack = await this.#emit((socket) => socket.emitWithAck('command', message));
    return { message, page: this, ack };
  }

  note(visit: string, text: string, id: string): Promise<Ack | undefined> {
    return this.#emit((socket) => socket.emitWithAck('note', { id, visit, text }));
  }

  /** Whether another view comes while anybody would wait for it. */
  next(): Promise<boolean> {
    return new Promise((resolve) => {
      const waited = setTimeout(() => resolve(false), patience);
      this.#waiting.push(() => {
        clearTimeout(waited);
        resolve(true);
      });
    });
  }

  /** All that the server had sent before is here: an answer overtakes no view. */
  async settle(): Promise<void> {
    if (!this.#socket?.connected) return;
    const nothing = { id: '', command: {} } as unknown as CommandMessage;
    const { ack } = await this.send(nothing);
    if (ack?.ok !== false) throw new Error(`${this.name}: nothing was taken for a command`);
  }

  async #emit(ask: (socket: TimedSocket) => Promise<Ack>): Promise<Ack | undefined> {
    await this.#connecting;
    const socket = this.#socket;
    if (!socket?.connected) return undefined;
    try {
      return await ask(socket.timeout(patience));
    } catch (error) {
      if (socket.connected) throw new Error(`${this.name}: no answer`, { cause: error });
      return undefined;
    }
  }
}

type TimedSocket = ReturnType<Socket<ServerMessages, ClientMessages>['timeout']>;

export function answerOf({ ack }: Sent): Answer | undefined {
  return ack?.ok ? ack.answer : undefined;
}

export function refusalOf({ ack }: Sent): string | undefined {
  return ack && !ack.ok ? ack.refusal.refused : undefined;
}
