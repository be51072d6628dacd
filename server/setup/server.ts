// Runs the set-up on the server's own port until it is done.

import type { Server } from 'node:http';
import { type AddressInfo, isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Millis } from '../../core/time.ts';
import { knownHosts } from '../doors/hosts.ts';
import { Proxies } from '../doors/proxies.ts';
import { buildFrontDoor } from '../front-door.ts';
import type { Log } from '../log.ts';
import { isLoopback, type Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import { createSetupApp } from './app.ts';
import { SetupCode } from './code.ts';
import { Setup } from './setup.ts';
import type { Wanted } from './wanted.ts';

export type SetupServer = {
  /** With the one-time code; told to the person who starts the server, and to nobody else. */
  readonly address: string;
  /** Which the server then goes on with. */
  readonly port: number;
  /** Resolves when all is set up and the port is free again. */
  readonly done: Promise<void>;
  readonly stop: () => Promise<void>;
};

export type SetupParts = {
  readonly settings: Settings;
  readonly store: Store;
  readonly log: Log;
  readonly clock: () => Millis;
  /** The folder of the built pages. */
  readonly pages: string;
};

export async function startSetup(
  { office }: Wanted,
  { settings, store, log, clock, pages }: SetupParts,
): Promise<SetupServer> {
  const setup = new Setup({ office, store, clock });
  const code = new SetupCode();
  const door = await buildFrontDoor(settings, { clock, log });
  const { http } = door;
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = () => void close(http).then(resolve);
  });
  const name = office?.name ?? settings.officeName ?? '';
  const connections = { proxies: new Proxies(settings.trustProxy), knowsHost: knownHosts(settings) };
  http.on('request', createSetupApp({ setup, code, name, clock, log, pages, done: finish, ...connections }));
  await door.open();
  const { port } = http.address() as AddressInfo;
  return { address: `${urlOf(settings, port)}/setup#${code.shown}`, port, done, stop: () => close(http) };
}

function close(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeAllConnections();
  });
}

/** What the page can be opened as: by others in the network, or by way of the proxy before a server that only it reaches. */
function urlOf({ host, hosts, publicUrl, tls }: Settings, port: number): string {
  // A certificate is made out to a name.
  if (publicUrl !== undefined && (isLoopback(host) || tls)) return publicUrl;
  const [known = ownAddress() ?? 'localhost'] = hosts;
  const name = host === '0.0.0.0' || host === '::' ? known : host;
  return `${tls ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** This machine's first address in a network. */
function ownAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  return all.find(({ internal, address }) => !internal && isIPv4(address) && !isLoopback(address))?.address;
}
