// The town: an office with hours, its people and devices, a disk, and a server on it that comes and goes.

import type { SurveyPlan } from '../../core/ballot/survey.ts';
import { exampleOffice } from '../../core/office/example.ts';
import type { Office } from '../../core/office/office.ts';
import type { KeyRole, StaffRole } from '../../core/roles.ts';
import { Keys } from '../../server/people/keys.ts';
import { hashPassword } from '../../server/people/passwords.ts';
import { People } from '../../server/people/people.ts';
import { Sessions } from '../../server/people/sessions.ts';
import { openSecrets } from '../../server/secrets.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import type { Store } from '../../server/store/store.ts';
import { below, oneOf, type Random } from '../support/choose.ts';
import { TestClock } from '../support/clock.ts';
import { Disk, type Fault } from '../support/disk.ts';
import { startDesk, type TestDesk } from '../support/front-desk.ts';
import { NotedPrinter } from '../support/noted-printer.ts';
import { anOffice, type OfficeInput } from '../support/office.ts';
import { randomFrom } from '../support/random.ts';
import { november } from '../support/survey.ts';

export const monday = '2026-11-23';
export const tuesday = '2026-11-24';
export const opens = '09:00';
export const closes = '14:00';

const folder = '/data';
const password = 'simulated-1';
const flow = { sockets: { burst: 2000, perSecond: 500 }, api: { requests: 1_000_000, guesses: 1000 } };

export const clerks = ['anna', 'bent', 'carla', 'dorte', 'erik', 'fie'] as const;
export const head = 'gerda';

export class Town {
  readonly clock = new TestClock(monday, '08:50');
  readonly office: Office = anOffice((office) => Object.assign(office, officeInput()));
  readonly printers = new Map(this.office.sites.map(({ id }) => [id, new NotedPrinter()]));
  /** Session tokens by name, and keys by role. */
  readonly sessions = new Map<string, string>();
  readonly keys = new Map<KeyRole, string>();
  readonly #disk: Disk;
  #desk: TestDesk | undefined;
  #store: Store | undefined;
  #strike: { after: number; fault: Fault } | undefined;
  readonly #random: Random;
  /** Asked at every operation of the disk whether it fails. */
  #fails: () => boolean = () => false;

  constructor(random: Random) {
    this.#random = random;
    this.#disk = new Disk(random);
  }

  get desk(): TestDesk {
    if (!this.#desk) throw new Error('the server is off');
    return this.#desk;
  }

  get url(): string {
    return this.desk.url;
  }

  get store(): Store {
    if (!this.#store) throw new Error('the server is off');
    return this.#store;
  }

  /** Everybody is known to the server before it opens for the first time. */
  async settle(): Promise<void> {
    const store = await this.#open();
    const secrets = await openSecrets(store);
    const people = new People(store);
    const hash = await hashPassword(password);
    const person = (name: string, role: StaffRole) => ({
      id: name,
      name,
      role,
      sites: 'all' as const,
      password: hash,
      mustChange: false,
    });
    await people.begin([
      ...clerks.map((name) => person(name, 'clerk')),
      person(head, 'supervisor'),
      person('hans', 'administrator'),
    ]);
    const sessions = new Sessions(store, secrets.keys, this.clock.read);
    for (const { id } of people.all()) this.sessions.set(id, (await sessions.begin(id)).token);
    const keys = new Keys(store, secrets.keys);
    for (const role of ['kiosk', 'display', 'vote', 'integration'] as const) {
      this.keys.set(role, (await keys.make({ name: role, role }, `${role}-1`, this.clock.now)).token);
    }
    await store.close();
  }

  async start(): Promise<void> {
    this.#store = await this.#open();
    const closing = this.#store;
    this.#desk = await startDesk({
      // A store whose disk has died can't be closed in order.
      store: { ...closing, close: () => closing.close().catch(() => {}) },
      clock: this.clock.read,
      office: officeInput(),
      publicUrl: 'https://borger.example',
      printerFor: ({ id }) => this.printers.get(id),
      flow,
    });
  }

  async stop(): Promise<void> {
    await this.desk.stop();
    await this.desk.store.close();
    this.#desk = undefined;
  }

  /** At the so-manyth operation of the disk from now on the power goes, or the program is killed. */
  strike(after: number, fault: 'kill' | 'cut'): void {
    this.#strike = { after, fault };
  }

  /** If the disk was not struck yet, it is now. */
  struck(): void {
    this.#strike = undefined;
    this.#disk.kill();
  }

  /** Until it is healed the disk fails: always, or now and then. */
  sicken(): void {
    const chance = oneOf(this.#random, [0.2, 0.6, 1]);
    // Its own numbers: how many operations there are is left to the machine.
    const random = randomFrom(below(this.#random, 2 ** 31));
    this.#fails = () => random() < chance;
  }

  heal(): void {
    this.#fails = () => false;
  }

  async signInAgain(name: string): Promise<void> {
    const { body } = await this.desk.rest('POST', '/session', { body: { name, password } });
    this.sessions.set(name, (body as { token: string }).token);
  }

  async planSurvey(): Promise<string> {
    const plan: SurveyPlan = { ...november, site: 'all' };
    const { body } = await this.ask('POST', '/surveys', plan);
    return (body as { id: string }).id;
  }

  /** By the supervisor. */
  async ask(method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; body: unknown }> {
    const token = this.sessions.get(head) ?? '';
    return this.desk.rest(method, path, { token, ...(body ? { body } : {}) });
  }

  #open(): Promise<Store> {
    const program = this.#disk.start(() => {
      if (this.#fails()) return 'fail';
      const strike = this.#strike;
      if (!strike) return undefined;
      strike.after -= 1;
      return strike.after === 0 ? strike.fault : undefined;
    });
    return openLowdbStore(folder, { files: program, warn: () => {} });
  }
}

/** The example office with hours and printers, its numbers about to wrap. */
function officeInput(): OfficeInput {
  const office = structuredClone(exampleOffice);
  office.series.walkIn.first = 960;
  for (const site of office.sites) {
    const day = [{ from: opens, to: closes }];
    site.hours = { week: { mon: day, tue: day }, lastTicketMinutes: 15 };
  }
  return office;
}
