// The house of a story: the real server as a process of its own, and a browser in which everybody has a page of their own.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { CitizenLanguage } from '../../core/office/languages.ts';
import { accessibilityFaults } from '../support/accessible.ts';
import { launchBrowser } from '../support/browser.ts';
import { Cable } from '../support/cable.ts';
import { aFolder } from '../support/folder.ts';
import type { OfficeInput } from '../support/office.ts';
import { type Program, startProgram } from '../support/program.ts';
import { first, setUp } from '../support/set-up.ts';
import { Clerk } from './people/clerk.ts';
import { aColleague, aTicket, type Colleague } from './people/colleague.ts';
import { Display } from './people/display.ts';
import { Kiosk } from './people/kiosk.ts';
import { Phone } from './people/phone.ts';
import { Supervisor } from './people/supervisor.ts';
import { Tray } from './people/tray.ts';
import { Voter } from './people/voter.ts';

/** Where the pages of a failed test are photographed. */
const pictures = resolve(import.meta.dirname, '../../build/e2e');

/** Somebody waits at most this long for anything to show, also on a machine that is busy with other things. */
const patience = 30_000;

/** What a browser reports by itself: the network failed, a request was refused, nobody has touched the phone. */
const expected = /^Failed to load resource|^WebSocket connection to|^Blocked call to navigator.vibrate/;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

export type Place = BrowserContextOptions & {
  /** The house's own network unless a page has a cable of its own. */
  readonly cable?: Cable;
  /** With a clock that the test can move on. */
  readonly clock?: boolean;
};

export class House {
  readonly network: Cable;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #pages: Page[] = [];
  readonly #faults: string[] = [];
  #program: Program | undefined;
  #port = 0;
  #isSetUp = false;

  constructor(environment: Readonly<Record<string, string>>) {
    this.#environment = environment;
    this.network = new Cable(() => this.#port);
  }

  /** What the house itself is reached at. */
  get url(): string {
    return this.network.url;
  }

  get pages(): readonly Page[] {
    return this.#pages;
  }

  /** What went wrong in pages, though nobody may have seen it. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  async start(): Promise<void> {
    if ('OFFICE' in this.#environment && !this.#isSetUp) await this.#setUp();
    this.#program = startProgram({ ...this.#environment, PUBLIC_URL: this.url });
    this.#port = Number(new URL(await this.#program.ready()).port);
  }

  /** Somebody who administers; then it stops, for nobody knows yet what phones reach it as. */
  async #setUp(): Promise<void> {
    const program = startProgram(this.#environment);
    await setUp(await program.setupAddress());
    await program.ready();
    await program.signal('SIGTERM');
    this.#isSetUp = true;
  }

  /** A new front desk, with the address that it printed. */
  async startNew(): Promise<string> {
    this.#program = startProgram(this.#environment);
    const address = await this.#program.setupAddress();
    this.#port = Number(new URL(address).port);
    return address;
  }

  /** `admin`'s, in an office of its own. */
  readonly firstPassword: string = first.password;

  /** kill -9: nothing is finished, nobody is told. */
  async crash(): Promise<void> {
    await this.#program?.signal('SIGKILL');
  }

  async crashAndRestart(): Promise<void> {
    await this.crash();
    await this.start();
  }

  /** A cable for some pages alone. */
  async cable(): Promise<Cable> {
    const cable = new Cable(() => this.#port);
    await cable.start();
    onTestFinished(() => cable.stop());
    return cable;
  }

  /** A page on a machine of its own. A whole address is opened as it is. */
  async page(
    address: string,
    { cable = this.network, clock = false, ...options }: Place = {},
  ): Promise<Page> {
    const context = await browser.newContext({
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    this.#pages.push(page);
    page.on('pageerror', ({ stack }) => this.#faults.push(`${address}: ${stack}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected.test(message.text())) {
        this.#faults.push(`${address}: ${message.text()}`);
      }
    });
    if (clock) await page.clock.install();
    await page.goto(address.startsWith('/') ? cable.url + address : address);
    return page;
  }

  async kiosk(place: Place = {}): Promise<Kiosk> {
    const page = await this.page('/kiosk?site=raadhus', {
      viewport: { width: 1080, height: 1920 },
      ...place,
    });
    return new Kiosk(page);
  }

  /** `key` is what the administrator has given it. */
  async display({ key, ...place }: Place & { key?: string } = {}): Promise<Display> {
    const viewport = { width: 1920, height: 1080 };
    const address = `/display?site=raadhus&sound=on${key === undefined ? '' : `#key=${key}`}`;
    return new Display(await this.page(address, { viewport, ...place }));
  }

  /** Somebody at the staff's page, not signed in yet. */
  async staff(place: Place = {}): Promise<Clerk> {
    const page = await this.page('/counter?site=raadhus', {
      viewport: { width: 1366, height: 768 },
      ...place,
    });
    return new Clerk(page);
  }

  /** Somebody who has signed in and opened a counter. */
  async clerk(counter: string, place: Place = {}): Promise<Clerk> {
    const clerk = await this.staff(place);
    await clerk.signIn('clerk');
    await clerk.openCounter(counter);
    return clerk;
  }

  async supervisor(counter: string, place: Place = {}): Promise<Supervisor> {
    const { page } = await this.staff(place);
    const supervisor = new Supervisor(page);
    await supervisor.signIn('supervisor');
    await supervisor.openCounter(counter);
    return supervisor;
  }

  /** `language` is the ticket's. */
  async phone(address: string, language: CitizenLanguage = 'da', place: Place = {}): Promise<Phone> {
    return new Phone(await this.page(address, { viewport: { width: 390, height: 844 }, ...place }), language);
  }

  async tray(place: Place = {}): Promise<Tray> {
    return new Tray(await this.page('/paper?site=raadhus', place));
  }

  async voteStation(place: Place = {}): Promise<Voter> {
    const page = await this.page('/vote?site=raadhus', { viewport: { width: 1280, height: 800 }, ...place });
    return new Voter(page);
  }

  async votePhone(address: string, place: Place = {}): Promise<Voter> {
    return new Voter(await this.page(address, { viewport: { width: 390, height: 844 }, ...place }));
  }

  colleague(name: string, counter: string): Promise<Colleague> {
    return aColleague(this.url, name, counter);
  }

  ticket(...services: string[]): Promise<{ number: string; url: string }> {
    return aTicket(this.url, ...services);
  }

  /** WCAG 2.2 AA, as these pages are now. */
  async isAccessible(...people: readonly { readonly page: Page }[]): Promise<void> {
    const faults = await Promise.all(people.map(({ page }) => accessibilityFaults(page)));
    expect(faults.flatMap((found, i) => found.map((fault) => `${people[i]?.page.url()}: ${fault}`))).toEqual(
      [],
    );
  }
}

/** The demo office, or the office given, open for the time of one test; with `more` of its settings. */
export async function openHouse(
  office?: OfficeInput,
  more: Readonly<Record<string, string>> = {},
): Promise<House> {
  const folder = await aFolder();
  const file = join(folder, 'office.json');
  if (office) writeFileSync(file, JSON.stringify(office));
  const house = await aHouse({
    DATA_DIR: join(folder, 'data'),
    ...(office ? { OFFICE: file } : {}),
    ...more,
  });
  await house.start();
  photographIfFailed(house);
  return house;
}

/** A front desk that is not set up yet, and the address that it printed. */
export async function openNewHouse(officeName: string): Promise<{ house: House; address: string }> {
  const house = await aHouse({ DATA_DIR: join(await aFolder(), 'data'), OFFICE_NAME: officeName });
  const address = await house.startNew();
  photographIfFailed(house);
  return { house, address };
}

async function aHouse(environment: Readonly<Record<string, string>>): Promise<House> {
  const house = new House(environment);
  await house.network.start();
  onTestFinished(async () => {
    await Promise.all(house.pages.map((page) => page.context().close()));
    await house.network.stop();
    expect(house.faults).toEqual([]);
  });
  return house;
}

/** What was asked for last is done first: while the server still runs. */
function photographIfFailed(house: House): void {
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await photograph(house.pages);
  });
}

async function photograph(pages: readonly Page[]): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const [i, page] of pages.entries()) {
    const name = new URL(page.url()).pathname.split('/')[1] || 'landing';
    await page.screenshot({ path: join(pictures, `${i + 1}-${name}.png`) });
  }
}
