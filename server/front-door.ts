// What the server listens on: http or https, at the address of the settings.

import { createServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Millis } from '../core/time.ts';
import { limitCrowds } from './doors/crowds.ts';
import { Proxies } from './doors/proxies.ts';
import type { Log } from './log.ts';
import { isLoopback, type Settings } from './settings.ts';
import { StartError } from './start-error.ts';
import { Renewal, readCertificate } from './tls.ts';

/** How long whoever asks may take. */
export type Patience = {
  /** An idle connection stays: longer than proxies keep theirs, so that no request meets its closing. */
  readonly idle: Millis;
  /** Until it has spoken TLS, or its request's headers are there. */
  readonly headers: Millis;
  /** Until the whole request is there: an office with its pictures, over a slow line. */
  readonly request: Millis;
  /** For how long an answer may lie here of which not a byte is taken. */
  readonly unread: Millis;
  /** How often it is looked. */
  readonly look: Millis;
};

const usual: Patience = { idle: 75_000, headers: 15_000, request: 60_000, unread: 30_000, look: 5_000 };

/** Connections of one address, and of those that no trusted proxy has: a waiting room's phones behind one of them. */
const mostOfOne = 1000;

export type FrontDoor = {
  readonly http: Server;
  /** The server's own address. */
  readonly url: () => string;
  readonly open: () => Promise<void>;
  /** Looks whether the certificate was renewed. */
  readonly turn: () => Promise<void>;
};

/** Throws `StartError` where what is set does not fit, before anything is open. */
export async function buildFrontDoor(
  settings: Settings,
  { clock, log }: { clock: () => Millis; log: Log },
  { patience = usual, most = mostOfOne }: { patience?: Patience; most?: number } = {},
): Promise<FrontDoor> {
  const { host, port, tls, plainHttp } = settings;
  if (!tls && !plainHttp && !isLoopback(host)) throw new StartError(plainSentence(host));
  const options = {
    keepAliveTimeout: patience.idle,
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.look,
  };
  const renewal = tls && new Renewal(tls);
  let http: Server;
  let turn = async () => {};
  if (tls && renewal) {
    await renewal.look(clock());
    const first = await readCertificate(tls, clock());
    if (typeof first === 'string') throw new StartError(first);
    const secure = createTlsServer({ ...options, handshakeTimeout: patience.headers, ...first });
    http = secure;
    turn = async () => {
      const renewed = await renewal.look(clock());
      if (typeof renewed === 'string') log.warn(`the certificate before is still used. ${renewed}`);
      else if (renewed) {
        secure.setSecureContext(renewed);
        log.info('a renewed certificate is used from now on');
      }
    };
  } else {
    http = createServer(options);
  }
  http.on('request', (_request, response) => {
    response.setTimeout(patience.unread, () => hangUpOnUnread(response));
  });
  limitCrowds(http, most, new Proxies(settings.trustProxy));
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    http,
    url: () => `${tls ? 'https' : 'http'}://${name}:${(http.address() as AddressInfo | null)?.port ?? port}`,
    open: () =>
      new Promise((resolve, reject) => {
        http.once('error', (error: NodeJS.ErrnoException) =>
          reject(new StartError(whyNot(error, host, port))),
        );
        http.listen(port, host, resolve);
      }),
    turn,
  };
}

/** Whoever waits for an answer that is still being made has time. */
function hangUpOnUnread({ socket }: ServerResponse): void {
  if (socket && socket.writableLength > 0) socket.destroy();
}

function plainSentence(host: string): string {
  return `With HOST=${host} and without TLS everybody in the network could read what screens and staff send. Set TLS_CERT and TLS_KEY, or leave HOST at 127.0.0.1 with a proxy that speaks TLS before it, or set PLAIN_HTTP=yes if that network is yours alone.`;
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Stop what uses it, or set PORT to another.`;
  if (code === 'EACCES') return `Port ${port} may not be opened. Set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${host} is no address of this machine.`;
  return `${host}:${port} can't be opened: ${message}.`;
}
