// The whole server in this process, with real sockets and HTTP on a free port, and a store of the test's choice.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { Site as SiteConfig } from '../../core/office/office.ts';
import {
  type Ack,
  type ClientMessages,
  type CommandMessage,
  type Hello,
  protocolVersion,
  type ServerMessages,
  type ViewName,
  type ViewOf,
} from '../../core/protocol.ts';
import { Agent } from '../../hardware/agent.ts';
import { MemoryTray } from '../../hardware/paper-tray.ts';
import { slipPicture } from '../../hardware/slip/picture.ts';
import type { Log } from '../../server/log.ts';
import { type RunningServer, startServer } from '../../server/server.ts';
import { type ServerParts, usualFlow } from '../../server/server-parts.ts';
import { readSettings, type Settings } from '../../server/settings.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';
import type { OfficeInput } from './office.ts';
import { addFirst } from './set-up.ts';

const pages = resolve(import.meta.dirname, '../../build/pages');

export type Page = Socket<ServerMessages, ClientMessages>;
export type Introduction = Hello extends infer H ? (H extends Hello ? Omit<H, 'version'> : never) : never;

/** Counts over all desks of a file: another one on the same store must not repeat the ids of the one before. */
let commands = 0;

export class TestDesk {
  readonly server: RunningServer;
  readonly store: Store;
  readonly warnings: string[];
  #stopped: Promise<void> | undefined;

  constructor(server: RunningServer, store: Store, warnings: string[]) {
    this.server = server;
    this.store = store;
    this.warnings = warnings;
  }

  get url(): string {
    return this.server.url;
  }

  /** Stops before the test is over; its store stays open, for the next one that is started on it. */
  stop(): Promise<void> {
    this.#stopped ??= this.server.stop();
    return this.#stopped;
  }

  /** The first view of a name that a new page gets; it may come before anybody has heard that the page is connected. */
  see<Name extends ViewName>(introduction: Introduction, name: Name): Promise<ViewOf<Name>> {
    return new Promise((resolve, reject) => {
      const look = (page: Page) => void nextView(page, name).then(resolve);
      this.connect(introduction, look).catch(reject);
    });
  }

  /**
   * A page's socket, connected; closed when the test has finished. Rejects with the refusal's name. `prepare` gets it before
   * anything has come through it.
   */
  async connect(introduction: Introduction, prepare: (page: Page) => void = () => {}): Promise<Page> {
    const socket: Page = io(this.url, {
      transports: ['websocket'],
      auth: { ...introduction, version: protocolVersion },
      reconnection: false,
      forceNew: true,
    });
    prepare(socket);
    onTestFinished(() => {
      socket.close();
    });
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve);
      socket.on('connect_error', (error: Error & { data?: { refusal?: { refused: string } } }) =>
        reject(new Error(error.data?.refusal?.refused ?? error.message)),
      );
    });
    return socket;
  }

  /** Somebody signed in to the demo: their token. */
  async signIn(name: 'clerk' | 'supervisor' | 'admin' = 'clerk'): Promise<string> {
    const { body } = await this.rest('POST', '/session', { body: { name, password: 'demo' } });
    return (body as { token: string }).token;
  }

  /** A command with an id of its own. */
  command(page: Page, command: CommandMessage['command'], more: Partial<CommandMessage> = {}): Promise<Ack> {
    commands += 1;
    return page.emitWithAck('command', { id: `test-command-${commands}`, command, ...more });
  }

  async rest(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS',
    path: string,
    { body, token, headers = {} }: { body?: unknown; token?: string; headers?: Record<string, string> } = {},
  ): Promise<{ status: number; body: unknown; headers: Headers }> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : isJson(response) ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }
}

function isJson({ headers }: Response): boolean {
  return /json\b/.test(headers.get('content-type') ?? '');
}

/** Starts the demo office, or the office given; stops with the test. */
export async function startDesk(
  options: Partial<
    Pick<ServerParts, 'store' | 'clock' | 'flow' | 'printerFor' | 'demoPast' | 'startAgent'>
  > & {
    office?: OfficeInput;
    publicUrl?: string;
    metrics?: 'local' | 'open' | 'off';
    /** More of the settings, as they are set. */
    environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'front-desk-'));
  const officeFile = join(folder, 'office.json');
  if (options.office) await writeFile(officeFile, JSON.stringify(options.office));
  const warnings: string[] = [];
  const log: Log = {
    info: () => {},
    warn: (message, error) => warnings.push(`${message}: ${error instanceof Error ? error.stack : error}`),
  };
  const store = options.store ?? openMemoryStore();
  if (options.office) await addFirst(store);
  const server = await startServer({
    settings: {
      ...settingsOf(options.environment),
      port: 0,
      dataDir: folder,
      officeFile: options.office ? officeFile : undefined,
      officeName: undefined,
      publicUrl: options.publicUrl,
      metrics: options.metrics ?? 'local',
      logLevel: 'silent',
    },
    store,
    log,
    clock: options.clock ?? Date.now,
    printerFor: options.printerFor ?? trayFor,
    slipPicture,
    startAgent:
      options.startAgent ??
      (async (url, key) => {
        const agent = new Agent({ url, key, report: (message) => warnings.push(message) });
        agent.start();
        return () => agent.stop();
      }),
    flow: options.flow ?? usualFlow,
    demoPast: options.demoPast ?? false,
    pages,
  });
  const desk = new TestDesk(server, store, warnings);
  onTestFinished(async () => {
    await desk.stop();
    await store.close();
    await rm(folder, { recursive: true });
  });
  return desk;
}

/** As `readSettings` makes them. */
export function settingsOf(environment: Readonly<Record<string, string>> = {}): Settings {
  const settings = readSettings(environment);
  if (typeof settings === 'string') throw new Error(settings);
  return settings;
}

/** The next view of a name that the page gets and that `fits`. */
export function nextView<Name extends ViewName>(
  page: Page,
  name: Name,
  fits: (view: ViewOf<Name>) => boolean = () => true,
): Promise<ViewOf<Name>> {
  return new Promise((resolve) => {
    const look: ServerMessages['view'] = (view) => {
      if (view.view !== name || !fits(view as ViewOf<Name>)) return;
      page.off('view', look);
      resolve(view as ViewOf<Name>);
    };
    page.on('view', look);
  });
}

function trayFor({ printer }: SiteConfig): MemoryTray | undefined {
  return printer !== 'none' ? new MemoryTray(() => {}) : undefined;
}
