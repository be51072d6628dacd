// Passes requests and WebSockets on to the server, as if they had been sent there in the first place.

import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request as plainRequest,
  type ServerResponse,
} from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { Duplex } from 'node:stream';

export type ProxyParts = {
  /** The server's address. */
  readonly url: string;
  /** Somebody could not be passed on. */
  readonly failed: () => void;
};

/** Of one connection alone, or said by proxies: whoever is on this machine must not speak for others. */
const ours = /^(connection|keep-alive|proxy-.*|te|trailer|upgrade|forwarded|x-forwarded-.*|x-real-ip)$/;

export class ServerProxy {
  readonly #parts: ProxyParts;
  readonly #server: URL;
  readonly #open = new Set<{ destroy(): unknown }>();

  constructor(parts: ProxyParts) {
    this.#parts = parts;
    this.#server = new URL(parts.url);
  }

  pass(request: IncomingMessage, response: ServerResponse): void {
    const asked = this.#ask(request, {});
    this.#keep(asked, response);
    asked.on('response', (answer: IncomingMessage) => {
      response.writeHead(
        answer.statusCode ?? 502,
        this.#answered(answer.headers, request.headers.host ?? ''),
      );
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    asked.on('error', () => {
      this.#parts.failed();
      if (response.headersSent) response.destroy();
      else sayAway(response);
    });
    response.on('close', () => asked.destroy());
    request.pipe(asked);
  }

  passUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const asked = this.#ask(request, { connection: 'Upgrade', upgrade: request.headers.upgrade });
    this.#keep(asked, socket);
    asked.on('upgrade', (answer: IncomingMessage, server: Duplex, first: Buffer) => {
      this.#keep(server, socket);
      socket.write(headOf(answer));
      socket.write(first);
      server.write(head);
      for (const [from, to] of [
        [socket, server],
        [server, socket],
      ] as const) {
        from.pipe(to);
        from.on('close', () => to.destroy());
        from.on('error', () => to.destroy());
      }
    });
    asked.on('response', (answer: IncomingMessage) => {
      answer.resume();
      socket.end(`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\nConnection: close\r\n\r\n`);
    });
    asked.on('error', () => {
      this.#parts.failed();
      socket.destroy();
    });
    socket.on('error', () => asked.destroy());
    socket.on('close', () => asked.destroy());
    asked.end();
  }

  /** Ends all that is passed on now. */
  cut(): void {
    for (const one of this.#open) one.destroy();
    this.#open.clear();
  }

  #keep(...ends: (Duplex | ServerResponse | ReturnType<typeof plainRequest>)[]): void {
    for (const end of ends) {
      this.#open.add(end);
      end.on('close', () => this.#open.delete(end));
    }
  }

  #ask({ method, url, headers }: IncomingMessage, more: OutgoingHttpHeaders) {
    const { protocol, hostname, port, host, origin } = this.#server;
    const passed: OutgoingHttpHeaders = { ...withoutOurs(headers), host, ...more };
    // It was looked at by the door; to the server its pages are its own.
    if (headers.origin !== undefined) passed.origin = origin;
    delete passed.referer;
    const send = protocol === 'https:' ? tlsRequest : plainRequest;
    // A connection of its own: one that was kept may be of a server that is no more.
    return send({
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      method,
      path: url,
      headers: passed,
      agent: false,
    });
  }

  /** Where the server names itself, this machine is meant. */
  #answered(headers: IncomingHttpHeaders, host: string): OutgoingHttpHeaders {
    const answered: OutgoingHttpHeaders = { ...withoutOurs(headers) };
    const policy = headers['content-security-policy'];
    if (policy !== undefined)
      answered['content-security-policy'] = asHere(String(policy), this.#server, host);
    if (headers.location?.startsWith(`${this.#server.origin}/`))
      answered.location = headers.location.slice(this.#server.origin.length);
    // Said of the server's own name, which this is not.
    delete answered['strict-transport-security'];
    return answered;
  }
}

/** A page's policy: where it names the server, the door is meant by which it was asked for. */
export function asHere(policy: string, server: URL, door: string): string {
  return policy.replaceAll(server.host, door);
}

/** What a screen shows that asks for a page just then; like the pages themselves, it goes on asking. */
const away = `<!doctype html>
<meta charset="utf-8">
<title>503</title>
<p lang="da">Ingen forbindelse til serveren</p>
<p lang="de">Keine Verbindung zum Server</p>
<p lang="en">No connection to the server</p>
`;

export function sayAway(response: ServerResponse): void {
  const headers = { 'content-type': 'text/html', 'cache-control': 'no-store', refresh: '3' };
  response.writeHead(503, headers).end(away);
}

function withoutOurs(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ours.test(name)));
}

function headOf({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let i = 0; i < rawHeaders.length; i += 2) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
