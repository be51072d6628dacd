// What the server listens on: http or https, at the address of the settings.

import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Millis } from '../core/time.ts';
import type { Log } from './log.ts';
import { isLoopback, type Settings } from './settings.ts';
import { StartError } from './start-error.ts';
import { Renewal, readCertificate } from './tls.ts';

/** How long an idle connection stays: longer than proxies keep theirs, so that no request meets its closing. */
const idleTime: Millis = 75_000;

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
): Promise<FrontDoor> {
  const { host, port, tls, plainHttp } = settings;
  if (!tls && !plainHttp && !isLoopback(host)) throw new StartError(plainSentence(host));
  const options = { keepAliveTimeout: idleTime };
  const renewal = tls && new Renewal(tls);
  let http: Server;
  let turn = async () => {};
  if (tls && renewal) {
    await renewal.look(clock());
    const first = await readCertificate(tls, clock());
    if (typeof first === 'string') throw new StartError(first);
    const secure = createTlsServer({ ...options, ...first });
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
