// The built server and an agent at a kiosk, each a process of its own, and a printer beside the kiosk.

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished } from 'vitest';
import {
  type Ack,
  type ClientMessages,
  type CommandMessage,
  protocolVersion,
  type ServerMessages,
  type ViewName,
  type ViewOf,
} from '../../../core/protocol.ts';
import { TcpPrinter } from '../../../hardware/simulated/tcp-printer.ts';
import { Authority } from '../../support/certificate.ts';
import { aFolder } from '../../support/folder.ts';
import { type Program, startAgent, startProgram } from '../../support/program.ts';
import { aPort } from '../../torture/port.ts';

export type Page = Socket<ServerMessages, ClientMessages>;

export class Outpost {
  readonly printer: TcpPrinter;
  url: string;
  /** What the kiosk's browser opens. */
  readonly door: string;
  readonly #data: string;
  readonly #agentData: string;
  #key = '';
  #tls: Readonly<Record<string, string>> = {};
  #trust: Readonly<Record<string, string>> = {};
  #server: Program | undefined;
  #agent: Program | undefined;

  constructor(printer: TcpPrinter, ports: readonly [number, number], data: string, agentData: string) {
    this.printer = printer;
    this.url = `http://127.0.0.1:${ports[0]}`;
    this.door = `http://127.0.0.1:${ports[1]}`;
    this.#data = data;
    this.#agentData = agentData;
  }

  async startServer(): Promise<void> {
    this.#server = startProgram({ DATA_DIR: this.#data, PORT: new URL(this.url).port, ...this.#tls });
    await this.#server.ready();
  }

  /** kill -9. */
  async killServer(): Promise<void> {
    await this.#server?.signal('SIGKILL');
  }

  /** From now on, with a certificate of an authority that this machine does not know but for the agent. */
  async speakTls(): Promise<void> {
    await Promise.all([this.killServer(), this.killAgent()]);
    const authority = new Authority(await aFolder());
    const { cert, key } = authority.issue('desk', '127.0.0.1');
    this.#tls = { TLS_CERT: cert, TLS_KEY: key };
    this.#trust = { NODE_EXTRA_CA_CERTS: authority.cert };
    this.url = this.url.replace('http:', 'https:');
    await this.startServer();
    await this.startAgent();
  }

  /** It lives, and does nothing. */
  hangServer(): void {
    this.#server?.pause();
  }

  letServerGoOn(): void {
    this.#server?.goOn();
  }

  /** An administrator has named the printer, and made a key for the agent at it. */
  async setUp(printerPort: number): Promise<void> {
    const token = await this.signIn('admin');
    const { id, key } = (await this.rest('POST', '/keys', token, {
      name: 'at the kiosk',
      role: 'agent',
    })) as {
      id: string;
      key: string;
    };
    this.#key = key;
    await this.rest('PUT', '/devices/slips', token, {
      kind: 'printer',
      id: 'slips',
      name: 'Printeren i standeren',
      site: 'raadhus',
      agent: id,
      connection: { over: 'network', host: '127.0.0.1', port: printerPort },
      kiosk: 'kiosk-1',
    });
  }

  async startAgent(): Promise<void> {
    const args = ['--server', this.url, '--pair', this.#key, '--kiosk-port', new URL(this.door).port];
    this.#agent = startAgent({ DATA_DIR: this.#agentData, ...this.#trust }, args);
    await this.#agent.kioskAddress();
  }

  async killAgent(): Promise<void> {
    await this.#agent?.signal('SIGKILL');
  }

  get agentSaid(): string {
    return this.#agent?.complained ?? '';
  }

  /** When it has numbers and a copy of the page. */
  async agentIsReady(): Promise<void> {
    await expect
      .poll(
        () =>
          access(join(this.#agentData, 'stand-in/kiosk-page.json')).then(
            () => true,
            () => false,
          ),
        {
          timeout: 15_000,
        },
      )
      .toBe(true);
  }

  async signIn(name: 'clerk' | 'supervisor' | 'admin'): Promise<string> {
    const { token } = (await this.rest('POST', '/session', '', { name, password: 'demo' })) as {
      token: string;
    };
    return token;
  }

  async rest(method: string, path: string, token: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.status === 204 ? undefined : answer.json();
  }

  /** As the kiosk's page: it looks until somebody answers, and goes on when the line breaks. */
  kiosk(): Page {
    return this.#page(this.door, { role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  }

  staff(session: string): Page {
    return this.#page(this.url, { role: 'staff', site: 'raadhus', session });
  }

  #page(url: string, introduction: object): Page {
    const page: Page = io(url, {
      transports: ['websocket'],
      auth: { ...introduction, version: protocolVersion },
      reconnectionDelay: 100,
      reconnectionDelayMax: 300,
      forceNew: true,
    });
    // Whoever was hung up on by the server itself looks again too.
    page.on('disconnect', (why) => {
      if (why === 'io server disconnect') page.connect();
    });
    onTestFinished(() => {
      page.close();
    });
    return page;
  }
}

/** A demo with a kiosk whose agent could stand in for it. */
export async function anOutpost(): Promise<Outpost> {
  const printer = new TcpPrinter();
  const port = await printer.start();
  onTestFinished(() => printer.stop());
  const ports = [await aPort(), await aPort()] as const;
  const outpost = new Outpost(printer, ports, await aFolder(), await aFolder());
  await outpost.startServer();
  await outpost.setUp(port);
  await outpost.startAgent();
  await outpost.agentIsReady();
  return outpost;
}

/** The next view that fits. */
export function view<Name extends ViewName>(
  page: Page,
  name: Name,
  fits: (view: ViewOf<Name>) => boolean,
): Promise<ViewOf<Name>> {
  return new Promise((resolve) => {
    const look: ServerMessages['view'] = (seen) => {
      if (seen.view !== name || !fits(seen as ViewOf<Name>)) return;
      page.off('view', look);
      resolve(seen as ViewOf<Name>);
    };
    page.on('view', look);
  });
}

let commands = 0;

export function press(page: Page, command: CommandMessage['command'], id = ''): Promise<Ack> {
  commands += 1;
  return page.emitWithAck('command', { id: id || `outpost-${commands}`, command });
}
