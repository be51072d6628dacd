// The front desk's server under measurement, and the pages that talk to it.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import type { Answer } from '../../core/day/answer.ts';
import {
  type Ack,
  type ClientMessages,
  type CommandMessage,
  type Hello,
  protocolVersion,
  type ServerMessages,
} from '../../core/protocol.ts';
import { connect } from './connect.ts';
import { benchOffice, counter } from './office.ts';
import { type ServerProcess, startServer } from './server-process.ts';

export type Page = Socket<ServerMessages, ClientMessages>;
type Introduction = Hello extends infer H ? (H extends Hello ? Omit<H, 'version'> : never) : never;

/** Scripts of servers, as they are built. */
const shipped = 'scripts/front-desk.cjs';
const swapped = 'build/tests/bench/contenders/swapped.js';

type Keys = Readonly<Record<'kiosk' | 'display', string>>;

export type StoreName = 'shipped' | 'sqlite' | 'json-file';

export class Desk {
  readonly #server: ServerProcess;
  readonly #session: string;
  readonly #keys: Keys;
  #clerk: Page | undefined;
  #commands = 0;

  private constructor(server: ServerProcess, session: string, keys: Keys) {
    this.#server = server;
    this.#session = session;
    this.#keys = keys;
  }

  /** A server with the bench's office; an administrator is signed in and has made the keys that devices need. */
  static async start(store: StoreName, environment: Readonly<Record<string, string>> = {}): Promise<Desk> {
    const officeFile = join(import.meta.dirname, 'office.json');
    await writeFile(officeFile, JSON.stringify(benchOffice()));
    const server = await startServer(store === 'shipped' ? shipped : swapped, {
      OFFICE: officeFile,
      PUBLIC_URL: 'http://desk.example',
      STORE: store,
      ...environment,
    });
    const code = /\/setup#(\S+)/.exec(server.said())?.[1];
    const password =
      code === undefined ? /password (.+)/.exec(server.said())?.[1] : await setUp(server.url, code);
    const session = await post(server.url, '/session', { name: 'admin', password });
    const key = async (role: 'kiosk' | 'display') =>
      (await post(server.url, '/keys', { name: role, role }, session.token)).key ?? '';
    return new Desk(server, session.token ?? '', {
      kiosk: await key('kiosk'),
      display: await key('display'),
    });
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  get url(): string {
    return this.#server.url;
  }

  get pid(): number {
    return this.#server.pid;
  }

  kiosk(site: string): Promise<Page> {
    return this.#connect({ role: 'kiosk', site, device: 'bench', key: this.#keys.kiosk });
  }

  display(site: string): Promise<Page> {
    return this.#connect({ role: 'display', site, key: this.#keys.display });
  }

  /** A counter's page that looks on. */
  staff(site: string): Promise<Page> {
    return this.#connect({ role: 'staff', site, session: this.#session });
  }

  /** At the site's first counter. Nobody is at two sites, so the counter where this one was before is closed (L8). */
  async clerk(site: string): Promise<Page> {
    if (this.#clerk) {
      await this.command(this.#clerk, { command: 'close', counter });
      this.#clerk.close();
    }
    this.#clerk = await this.#connect({ role: 'staff', site, session: this.#session });
    await this.command(this.#clerk, { command: 'open', counter });
    return this.#clerk;
  }

  /** Sets up a printer in the network, and waits until its agent has found it well. */
  async addPrinter(site: string, port: number): Promise<void> {
    const device = { kind: 'printer', id: 'slips', name: 'Slips', site };
    const connection = { over: 'network', host: '127.0.0.1', port };
    await ask(this.#server.url, 'PUT', '/devices/slips', this.#session, { ...device, connection });
    for (;;) {
      const states = await ask(this.#server.url, 'GET', `/sites/${site}/devices`, this.#session);
      if (JSON.stringify(states).includes('"condition"')) return;
      await setTimeout(100);
    }
  }

  /** Resolves with what the server answered; rejects if that is a refusal. */
  async command(page: Page, command: CommandMessage['command']): Promise<Ack & { ok: true }> {
    this.#commands += 1;
    const ack = await page.emitWithAck('command', { id: `bench-${this.#commands}-command`, command });
    if (!ack.ok) throw new Error(`${command.command} was refused: ${ack.refusal.refused}`);
    return ack;
  }

  /** A ticket for `service`, as a kiosk asks for it. */
  async take(kiosk: Page, service: string): Promise<Answer> {
    return (await this.#taken(kiosk, service)).answer;
  }

  /** What the page of a new ticket introduces itself with on a phone. */
  async phone(kiosk: Page, service: string): Promise<Readonly<Record<string, unknown>>> {
    const { ticket } = await this.#taken(kiosk, service);
    return { role: 'phone', secret: ticket?.url?.split('/').at(-1), version: protocolVersion };
  }

  #taken(kiosk: Page, service: string): Promise<Ack & { ok: true }> {
    return this.command(kiosk, {
      command: 'take',
      services: [service],
      language: 'da',
      slip: true,
    });
  }

  #connect(introduction: Introduction): Promise<Page> {
    return connect<Page>(this.#server.url, { ...introduction, version: protocolVersion });
  }
}

/** Who administers, as the set-up asks for; resolves with the password when the office is open. */
async function setUp(url: string, code: string): Promise<string> {
  const administrator = { name: 'admin', password: 'syv gule cykler' };
  await post(url, '/setup', { administrator }, code);
  for (;;) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.ok) return administrator.password;
    await setTimeout(50);
  }
}

async function post(
  url: string,
  path: string,
  body: unknown,
  token?: string,
): Promise<Readonly<Record<string, string | undefined>>> {
  return (await ask(url, 'POST', path, token, body)) as Record<string, string>;
}

async function ask(
  url: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  token?: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} was refused: ${await response.text()}`);
  return response.json();
}
