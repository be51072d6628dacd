// Pages with real sockets at a real server, and a network between that cuts, holds back, doubles and forgets.

import { computed, effect } from '@preact/signals-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Command } from '../../../core/day/commands.ts';
import type { Ack, View, ViewName } from '../../../core/protocol.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { type Connection, connect, type Introduction } from '../../../ui/connection.ts';
import { aTicket } from '../../e2e/people/colleague.ts';
import { Cable } from '../../support/cable.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';

type Page = { readonly name: ViewName; readonly link: Connection };

class House {
  readonly cable = new Cable(() => Number(new URL(this.direct).port));
  isOpen = false;
  readonly #store = openMemoryStore();
  #desk: TestDesk | undefined;

  async start(): Promise<void> {
    this.#desk = await startDesk({ store: this.#store, publicUrl: this.cable.url });
    this.isOpen = true;
  }

  /** No page hears from it any more; what it acknowledged stays. */
  async stop(): Promise<void> {
    this.isOpen = false;
    this.cable.cut();
    await this.#desk?.stop();
  }

  get desk(): TestDesk {
    if (!this.#desk) throw new Error('nothing was started');
    return this.#desk;
  }

  /** Past the cable. */
  get direct(): string {
    return this.desk.url;
  }

  page(introduction: Introduction, url = this.cable.url): Page {
    const link = connect(introduction, undefined, url);
    onTestFinished(() => link.stop());
    return { name: introduction.role === 'phone' ? 'phones' : introduction.role, link };
  }
}

async function openHouse(): Promise<House> {
  const house = new House();
  await house.cable.start();
  onTestFinished(() => house.cable.stop());
  await house.start();
  return house;
}

const site = 'raadhus';
const kiosk = (nth: number): Introduction => ({ role: 'kiosk', site, device: `kiosk-${nth}` });
const display: Introduction = { role: 'display', site };
const take: Command = { command: 'take', services: ['pas'], language: 'da', slip: false };

function times<T>(count: number, make: (nth: number) => T): T[] {
  return Array.from({ length: count }, (_, nth) => make(nth));
}

/** Resolves when it is so. */
function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const so = computed(isSo);
    const stop = effect(() => {
      if (!so.value) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

const allAre = (pages: readonly Page[], is: string) =>
  until(() => pages.every(({ link }) => link.link.value.is === is));

const shownBy = ({ name, link }: Page): View | undefined => link.view(name).value;

const versionOf = (view: View | undefined) => (view && 'version' in view ? view.version : undefined);

/** What is seen, whenever it was told. */
const contentOf = (page: Page) => JSON.stringify({ ...shownBy(page), at: 0, version: 0 });

/** The versions with which a page came back: what it showed in the moment in which it said that all is well again. */
function returnsOf(page: Page): (number | undefined)[] {
  const versions: (number | undefined)[] = [];
  let was = 'online';
  const stop = page.link.link.subscribe(({ is }) => {
    if (is === 'online' && was !== 'online') versions.push(versionOf(page.link.view(page.name).peek()));
    was = is;
  });
  onTestFinished(() => stop());
  return versions;
}

function numberIn(ack: Ack): string {
  if (!ack.ok) throw new Error(ack.refusal.refused);
  return ack.answer.number ?? '';
}

function versionIn(ack: Ack): number {
  if (!ack.ok) throw new Error(ack.refusal.refused);
  return ack.answer.version;
}

test('S1 L7 a server that restarts under 200 pages: all are right again by themselves, and none takes the old for the new', async () => {
  const house = await openHouse();
  // The question whether it is back costs a test's one process more than 200 pages' machines; the sockets are real.
  const isThere = () => (house.isOpen ? Promise.resolve({ status: 400 }) : Promise.reject(new TypeError()));
  const realFetch = fetch;
  vi.stubGlobal('fetch', (url: string, options: RequestInit) =>
    url.endsWith('/socket.io/') ? isThere() : realFetch(url, options),
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const { url: ticket } = await aTicket(house.direct, 'pas');
  const session = await house.desk.signIn('supervisor');
  const introductions: Introduction[] = [
    ...times(15, kiosk),
    ...times(25, () => display),
    ...times(20, () => ({ role: 'staff', site, session }) as const),
    ...times(140, () => ({ role: 'phone', secret: ticket.split('/').at(-1) ?? '' }) as const),
  ];
  const pages = introductions.map((introduction) => house.page(introduction));
  await allAre(pages, 'online');
  const returns = pages.map(returnsOf);
  const [first, second] = pages.map(({ link }) => link);
  if (!first || !second) throw new Error('no pages');
  const before = versionIn(await first.send(take));

  await house.stop();
  await allAre(pages, 'lost');
  const taking = second.send(take);
  await house.start();
  await allAre(pages, 'online');
  expect(numberIn(await taking)).toBe('A003');
  expect(returns.map(([version]) => version).filter((version) => (version ?? 0) < before)).toEqual([]);

  await first.send(take);
  const fresh = [
    kiosk(0),
    display,
    { role: 'staff', site, session } as const,
    introductions.at(-1) ?? display,
  ].map((introduction) => house.page(introduction, house.direct));
  await allAre(fresh, 'online');
  await until(() =>
    pages.every(
      (page) => contentOf(page) === contentOf(fresh.find(({ name }) => name === page.name) ?? page),
    ),
  );
}, 120_000);

test('S1 pages whose connections nobody is at any more, and who were not told, connect anew and show what is so', async () => {
  const house = await openHouse();
  const pages = [house.page(kiosk(0)), ...times(10, () => house.page(display))];
  const elsewhere = house.page(kiosk(1), house.direct);
  await allAre([...pages, elsewhere], 'online');
  const returns = pages.map(returnsOf);

  house.cable.abandon();
  const meanwhile = versionIn(await elsewhere.link.send(take));
  await until(() => pages.every((page) => (versionOf(shownBy(page)) ?? 0) >= meanwhile));

  for (const [version] of returns) expect(version).toBeGreaterThanOrEqual(meanwhile);
});

test('L7 over a network that is slow, says everything twice and breaks in the middle, each press gives one number', async () => {
  const house = await openHouse();
  const pages = times(10, (nth) => house.page(kiosk(nth)));
  await allAre(pages, 'online');

  house.cable.slow(150);
  house.cable.double();
  const first = await Promise.all(pages.map(({ link }) => link.send(take)));
  const second = pages.map(({ link }) => link.send(take));
  await Promise.race(second);
  house.cable.cut();
  const numbers = [...first, ...(await Promise.all(second))].map(numberIn);

  expect(numbers.toSorted()).toEqual(times(20, (nth) => `A${String(nth + 1).padStart(3, '0')}`));
});

test('S1 plugs that are pulled and put back again and again leave every page right in the end', async () => {
  const house = await openHouse();
  const pages = [house.page(kiosk(0)), ...times(5, () => house.page(display))];
  const elsewhere = house.page(kiosk(1), house.direct);
  await allAre([...pages, elsewhere], 'online');
  for (let round = 0; round < 3; round += 1) {
    house.cable.pull();
    await allAre(pages, 'lost');
    const meanwhile = versionIn(await elsewhere.link.send(take));
    house.cable.plug();
    await allAre(pages, 'online');
    await until(() => pages.slice(1).every((page) => (versionOf(shownBy(page)) ?? 0) >= meanwhile));
  }
});

test('a server that is stopped waits for no page that is not there any more though nobody was told', async () => {
  const house = await openHouse();
  const pages = times(3, () => house.page(display));
  await allAre(pages, 'online');
  house.cable.abandon();
  await house.stop();
  await expect(fetch(house.direct)).rejects.toThrow();
});
