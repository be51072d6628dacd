// A front desk at work that a fuzzer may spoil: sites, people, keys, tickets, a survey, a booking, devices of an agent.

import { io, type Socket } from 'socket.io-client';
import type { Command } from '../../core/day/commands.ts';
import { protocolVersion } from '../../core/protocol.ts';
import type { Slip } from '../../core/slip.ts';
import { MemoryTray } from '../../hardware/paper-tray.ts';
import { TestClock } from '../support/clock.ts';
import { type Introduction, type Page, startDesk, type TestDesk } from '../support/front-desk.ts';
import { aSurvey } from '../support/survey.ts';
import { type Asker, keyed, type PageName, people } from './actions.ts';

const take: Command = { command: 'take', services: ['pas', 'koerekort'], language: 'da', slip: true };
/** As fast as it can, for what is tried here is not how it slows down. */
const flow = { sockets: { burst: 1e9, perSecond: 1e9 }, api: { requests: 1e9, guesses: 1e9 } };

export type World = {
  readonly desk: TestDesk;
  /** What each text Xs for. */
  readonly known: ReadonlyMap<string, string>;
  /** What could not be made, and should have been: slips. */
  readonly faults: readonly unknown[];
  readonly tokens: ReadonlyMap<Asker, string>;
  page(name: PageName): Promise<Socket | undefined>;
  agent(): Promise<Socket | undefined>;
};

export async function aWorld(): Promise<World> {
  const faults: unknown[] = [];
  const report = (error: unknown) => void faults.push(error);
  const printer = new ReadTray(report);
  const desk = await startDesk({
    clock: new TestClock().read,
    flow,
    publicUrl: 'https://desk.example.org',
    printerFor: ({ id }) => (id === 'raadhus' ? printer : new MemoryTray(report)),
    // Devices are put and taken away here: nothing of this machine is to be opened for it.
    startAgent: async () => async () => {},
  });
  const tokens = new Map<Asker, string>([['forger', 'x'.repeat(43)]]);
  for (const name of people) tokens.set(name, await desk.signIn(name));
  const token = tokens.get('admin') ?? '';
  const ids = new Map<string, string>();
  for (const role of keyed) {
    const { body } = await desk.rest('POST', '/keys', { token, body: { name: role, role } });
    const { id, key } = body as { id: string; key: string };
    tokens.set(role, key);
    ids.set(role, id);
  }
  const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  const taken = [await desk.command(kiosk, take), await desk.command(kiosk, take)];
  const [first, second] = taken.map((ack) => (ack.ok ? ack : undefined));
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: tokens.get('clerk') ?? '' });
  await desk.command(clerk, { command: 'open', counter: '1' });
  const survey = await aSurvey(desk);
  const [code = ''] = await survey.tokens(printer, 3);
  const boxes = {
    kind: 'boxes',
    id: 'boxes',
    name: 'Kasserne',
    site: 'bov',
    agent: ids.get('agent'),
    path: '/dev/ttyX',
  };
  await desk.rest('PUT', '/devices/boxes', { token, body: boxes });
  // Beside a kiosk: its agent may have numbers set aside.
  const slips = {
    kind: 'printer',
    id: 'slips',
    name: 'Standerens printer',
    site: 'bov',
    agent: ids.get('agent'),
    connection: { over: 'network', host: '127.0.0.1' },
    kiosk: 'kiosk-2',
  };
  await desk.rest('PUT', '/devices/slips', { token, body: slips });
  const time = new TestClock().now + 3_600_000;
  await desk.rest('POST', '/sites/raadhus/bookings', {
    token,
    body: { time, services: ['pas'], code: 'CITY10' },
  });
  const { body: staff } = await desk.rest('GET', '/people', { token });
  const known = new Map([
    ['_visit_', first?.answer.visit ?? ''],
    ['_other_', second?.answer.visit ?? ''],
    ['_secret_', first?.ticket?.url?.split('/t/')[1] ?? ''],
    ['_booking_', 'CITY10'],
    ['_survey_', survey.survey.id],
    ['_token_', code],
    ['_key_', ids.get('display') ?? ''],
    ['_device_', 'boxes'],
    ['_person_', (staff as { id: string }[])[0]?.id ?? ''],
  ]);
  return new Room(desk, known, tokens, faults);
}

/** A paper tray whose tokens somebody has read. */
class ReadTray extends MemoryTray {
  readonly #codes: string[] = [];

  override print(slip: Slip): ReturnType<MemoryTray['print']> {
    if (slip.kind === 'token') this.#codes.push(slip.code);
    return super.print(slip);
  }

  codes(): string[] {
    return [...this.#codes];
  }
}

class Room implements World {
  readonly desk: TestDesk;
  readonly known: ReadonlyMap<string, string>;
  readonly tokens: ReadonlyMap<Asker, string>;
  readonly faults: readonly unknown[];
  readonly #pages = new Map<string, Socket>();

  constructor(desk: TestDesk, known: World['known'], tokens: World['tokens'], faults: World['faults']) {
    this.desk = desk;
    this.known = known;
    this.tokens = tokens;
    this.faults = faults;
  }

  /** Undefined where nobody lets it in any more: its session may have ended, its key been taken back. */
  page(name: PageName): Promise<Socket | undefined> {
    return this.#open(name, () => this.desk.connect(this.#introduction(name)));
  }

  agent(): Promise<Socket | undefined> {
    return this.#open('agent', async () => {
      const auth = { version: protocolVersion, key: this.tokens.get('agent') };
      const options = { transports: ['websocket'], auth, reconnection: false, forceNew: true };
      const socket = io(`${this.desk.url}/agents`, options);
      await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject));
      return socket;
    });
  }

  async #open(name: string, connect: () => Promise<Page | Socket>): Promise<Socket | undefined> {
    const open = this.#pages.get(name);
    if (open?.connected) return open;
    const page = (await connect().catch(() => undefined)) as Socket | undefined;
    if (page) this.#pages.set(name, page);
    return page;
  }

  #introduction(name: PageName): Introduction {
    const site = 'raadhus';
    if (name === 'kiosk') return { role: name, site, device: 'kiosk-1' };
    if (name === 'display' || name === 'vote') return { role: name, site };
    if (name === 'phone') return { role: name, secret: this.known.get('_secret_') ?? '' };
    return { role: 'staff', site, session: this.tokens.get(name) ?? '' };
  }
}
