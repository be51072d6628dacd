// A page's link with a server that comes and goes: it connects again by itself, as the pages do, and keeps the newest views.

import { io, type Socket } from 'socket.io-client';
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
import type { Millis } from '../../core/time.ts';
import type { Introduction } from '../support/front-desk.ts';

/** As ui/connection.ts has them. */
const answerTime: Millis = 3000;
const reconnection = { reconnectionDelay: 300, reconnectionDelayMax: 1500 };

export class Link {
  readonly name: string;
  readonly introduction: Introduction;
  readonly #socket: Socket<ServerMessages, ClientMessages>;
  readonly #views = new Map<ViewName, View>();
  #waiting: (() => void)[] = [];
  #closed = false;

  /** `refused` hears why the server did not let it in: it is not tried again until `again` is called. */
  constructor(name: string, url: string, introduction: Introduction, refused: (refusal: string) => void) {
    this.name = name;
    this.introduction = introduction;
    this.#socket = io(url, {
      transports: ['websocket'],
      auth: { ...introduction, version: protocolVersion },
      forceNew: true,
      ...reconnection,
    });
    this.#socket.on('view', (view) => {
      this.#views.set(view.view, view);
      this.#wake();
    });
    this.#socket.on('connect', () => this.#wake());
    this.#socket.on('connect_error', (error: Error & { data?: { refusal?: { refused: string } } }) => {
      if (error.data?.refusal) refused(error.data.refusal.refused);
    });
  }

  view<Name extends ViewName>(name: Name): ViewOf<Name> | undefined {
    return this.#views.get(name) as ViewOf<Name> | undefined;
  }

  views(): readonly View[] {
    return [...this.#views.values()];
  }

  /** With another session: the one before is over. */
  again(session: string): void {
    this.#socket.auth = { ...this.introduction, session, version: protocolVersion };
    this.#socket.connect();
  }

  /** Or closed for good. */
  async connected(): Promise<void> {
    while (!this.#socket.connected && !this.#closed) await this.next();
  }

  /** Resolves at the next view or connection. */
  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** One try; undefined: nobody knows what became of it. */
  async send(message: CommandMessage): Promise<Ack | undefined> {
    if (!this.#socket.connected) return undefined;
    try {
      return await this.#socket.timeout(answerTime).emitWithAck('command', message);
    } catch {
      return undefined;
    }
  }

  close(): void {
    this.#closed = true;
    this.#socket.close();
    this.#wake();
  }

  #wake(): void {
    for (const woken of this.#waiting.splice(0)) woken();
  }
}
