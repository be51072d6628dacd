// The address that the kiosk's browser opens, on this machine alone: the server as long as it is there, else what stands in
// for it.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { KioskDesk } from './kiosk-desk.ts';
import type { PageCopy } from './page-copy.ts';
import { type ServerProxy, sayAway } from './proxy.ts';

export type DoorParts = {
  readonly proxy: ServerProxy;
  readonly desk: KioskDesk;
  readonly copy: PageCopy;
  /** Whether the server is to be done without just now. */
  readonly isAlone: () => boolean;
};

export class Door {
  readonly #parts: DoorParts;
  readonly #http: Server;
  readonly #open = new Set<Socket>();

  constructor(parts: DoorParts) {
    this.#parts = parts;
    this.#http = createServer((request, response) => this.#request(request, response));
    this.#http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    this.#http.on('connection', (socket) => {
      this.#open.add(socket);
      socket.on('close', () => this.#open.delete(socket));
    });
  }

  /** Resolves to the port. */
  start(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#http.once('error', reject);
      this.#http.listen(port, '127.0.0.1', () => resolve((this.#http.address() as AddressInfo).port));
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#http.close(() => resolve());
      for (const socket of this.#open) socket.destroy();
    });
  }

  #request(request: IncomingMessage, response: ServerResponse): void {
    const { proxy, desk, copy, isAlone } = this.#parts;
    if (!isOwn(request)) {
      response.writeHead(421, { 'content-type': 'text/plain' });
      response.end('This is not the address of the kiosk on this machine.\n');
    } else if (!isAlone()) {
      proxy.pass(request, response);
    } else if (request.url?.startsWith('/socket.io/') && desk.ready) {
      desk.request(request, response);
    } else if (
      request.method !== 'GET' ||
      !copy.answer(pathOf(request), response, request.headers.host ?? '')
    ) {
      sayAway(response);
    }
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { proxy, desk, isAlone } = this.#parts;
    if (!isOwn(request)) socket.destroy();
    else if (!isAlone()) proxy.passUpgrade(request, socket, head);
    else if (desk.ready) desk.upgrade(request, socket, head);
    else socket.destroy();
  }
}

/**
 * Whether it was sent to this machine by its own name, and by a page from here: the server is told that all that is passed
 * on is its own, so no page of somewhere else may get here, by a name that suddenly leads to this machine or otherwise (D4).
 */
export function isOwn({ headers: { host = '', origin } }: Pick<IncomingMessage, 'headers'>): boolean {
  if (!/^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i.test(host)) return false;
  return origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`;
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?')[0] ?? '';
}
