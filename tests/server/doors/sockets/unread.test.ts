// Somebody who does not read what they are sent, and answers pings all the same.

import { expect, onTestFinished, test } from 'vitest';
import type { Command } from '../../../../core/day/commands.ts';
import { usualFlow } from '../../../../server/server-parts.ts';
import { type Page, startDesk, type TestDesk } from '../../../support/front-desk.ts';

const site = 'raadhus';
const take: Command = { command: 'take', services: ['pas'], language: 'da', slip: false };
/** Each makes a view of some 100 kB: together more than the system keeps for a connection. */
const presses = 300;

test('whoever does not take what they are sent is hung up on, and nobody waits for them', async () => {
  const desk = await startDesk({ flow: { ...usualFlow, sockets: { burst: 1000, perSecond: 50 } } });
  await fillRoom(desk);
  const introduction = { role: 'staff', site, session: await desk.signIn() } as const;
  const [clerk, deaf] = [await desk.connect(introduction), await desk.connect(introduction)];
  const gone = new Promise((resolve) => deaf.once('disconnect', resolve));
  const readAgain = stopReading(deaf);
  const open = () => desk.command(clerk, { command: 'open', counter: '1' });
  expect(await open()).toMatchObject({ ok: true });
  const said: unknown[] = [];
  for (let press = 0; press < presses; press += 1) {
    const command = press % 2 === 0 ? 'pause' : 'continue';
    said.push((await desk.command(clerk, { command, counter: '1' })).ok);
  }
  expect(said).toEqual(Array(presses).fill(true));
  await expect.poll(() => connections(desk), { timeout: 9000 }).toBe(2);
  readAgain();
  expect(await gone).toBe('transport close');
});

async function fillRoom(desk: TestDesk): Promise<void> {
  const kiosk = await desk.connect({ role: 'kiosk', site, device: 'kiosk-1' });
  const taken = await Promise.all(Array.from({ length: 300 }, () => desk.command(kiosk, take)));
  expect(taken.every(({ ok }) => ok)).toBe(true);
}

/** It goes on to answer pings, which it can't hear. Answers what makes it read again. */
function stopReading(page: Page): () => void {
  const { transport } = page.io.engine as unknown as {
    transport: { ws: { pause(): void; resume(): void; send(text: string): void } };
  };
  transport.ws.pause();
  const pongs = setInterval(() => transport.ws.send('3'), 1000);
  onTestFinished(() => clearInterval(pongs));
  return () => {
    clearInterval(pongs);
    transport.ws.resume();
  };
}

/** How many pages the server says are connected. */
async function connections(desk: TestDesk): Promise<number> {
  const metrics = await (await fetch(`${desk.url}/metrics`)).text();
  const counts = [...metrics.matchAll(/^front_desk_pages\{.*\} (\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}
