// A server that goes away and comes back, as a kiosk's page in Chromium shows it: how soon the page says that there is none,
// and how soon after the server's return it can be used again. Away for long enough that Chromium would hold WebSockets back.

import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { oursAtMost, type Result } from '../result.ts';
import { startServer } from '../server-process.ts';

const shipped = 'scripts/front-desk.cjs';
const data = join(resolve(import.meta.dirname, '../../../..'), 'build/bench-data-');

const rounds = 5;
/** In milliseconds. */
const away = 60_000;

/** Its worst, for "within three seconds" is said of each time. */
export async function serverAway(): Promise<Result[]> {
  const environment = { PORT: String(await freePort()), DATA_DIR: await mkdtemp(data) };
  const browser = await launchBrowser();
  const told = { ours: [] as number[], peer: [] as number[] };
  const back = { ours: [] as number[], peer: [] as number[] };
  let server = await startServer(shipped, environment);
  const [kiosk, asking] = [await browser.newPage(), await browser.newPage()];
  await asking.goto(`${server.url}/healthz`);
  await kiosk.goto(`${server.url}/kiosk?site=raadhus`);
  await kiosk.waitForSelector('[data-page=start]');
  for (let round = 0; round < rounds; round += 1) {
    const gone = [sinceNow(kiosk.waitForSelector('[data-page=notice]')), sinceNow(answers(asking, false))];
    await server.stop();
    const [ours = 0, peer = 0] = await Promise.all(gone);
    told.ours.push(ours);
    told.peer.push(peer);
    await setTimeout(away);
    server = await startServer(shipped, environment);
    const here = [sinceNow(kiosk.waitForSelector('[data-page=start]')), sinceNow(answers(asking, true))];
    const [oursBack = 0, peerBack = 0] = await Promise.all(here);
    back.ours.push(oursBack);
    back.peer.push(peerBack);
  }
  await browser.close();
  await server.stop();
  await rm(environment.DATA_DIR, { recursive: true });
  const peer = 'peer: a page that asks every 20 ms';
  return [
    oursAtMost(3, { name: `a kiosk says that there is no server; ${peer}`, unit: 's', ...worst(told) }),
    oursAtMost(3, { name: `a kiosk can be used after its return; ${peer}`, unit: 's', ...worst(back) }),
  ];
}

/** Seconds until it has happened. */
async function sinceNow(happened: Promise<unknown>): Promise<number> {
  const before = performance.now();
  await happened;
  return (performance.now() - before) / 1000;
}

/** Resolves when a page of the server gets an answer from it, or none. */
function answers(page: Page, wanted: boolean): Promise<void> {
  return page.evaluate(async (wanted) => {
    for (;;) {
      const answered = await fetch('/healthz', { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answered === wanted) return;
      await new Promise((resolve) => globalThis.setTimeout(resolve, 20));
    }
  }, wanted);
}

function worst({ ours, peer }: { ours: readonly number[]; peer: readonly number[] }) {
  return { ours: Math.max(...ours), peer: Math.max(...peer) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
