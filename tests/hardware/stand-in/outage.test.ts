// From end to end: the server is killed, the kiosk goes on with its agent, and all is in the queue when the server is back.

import { expect, test } from 'vitest';
import type { CommandOf } from '../../../core/day/commands.ts';
import { textOf } from '../readers/job.ts';
import { anOutpost, type Page, press, view } from './house.ts';

const take: CommandOf<'take'> = { command: 'take', services: ['pas'], language: 'da', slip: true };

async function taken(page: Page, id = ''): Promise<string | undefined> {
  const ack = await press(page, take, id);
  return ack.ok ? ack.answer.number : ack.refusal.refused;
}

test('K1 K2 K3 K4 numbers go on while the server is away, over a restart of the agent, and are called in their order', {
  timeout: 90_000,
}, async () => {
  const outpost = await anOutpost();
  const { printer } = outpost;
  const kiosk = outpost.kiosk();
  await view(kiosk, 'kiosk', ({ alone }) => !alone);
  expect(await taken(kiosk)).toBe('A001');
  const slips = (count: number) =>
    expect.poll(() => printer.engine.slips.length, { timeout: 20_000 }).toBe(count);
  await slips(1);

  const alone = view(kiosk, 'kiosk', (seen) => seen.alone === true);
  await outpost.killServer();
  expect(await alone).toMatchObject({ taking: { open: true }, printer: 'ok', bookings: false });
  expect(await taken(kiosk, 'pressed-once')).toBe('A980');
  expect(await taken(kiosk, 'pressed-once')).toBe('A980');
  expect(await press(kiosk, { command: 'call-help' })).toMatchObject({ refusal: { refused: 'server/away' } });
  await slips(2);
  expect(textOf(printer.engine.slips[1] ?? new Uint8Array())).toMatch(/A980[\s\S]*system ikke kunne nås/);

  // It can be used at once; a slip comes when the printer has been found again.
  const again = view(kiosk, 'kiosk', ({ alone, printer }) => alone === true && printer === 'ok');
  await outpost.killAgent();
  await outpost.startAgent();
  await again;
  expect(await taken(kiosk, 'pressed-once')).toBe('A980');
  expect(await taken(kiosk)).toBe('A981');
  await slips(3);

  const back = view(kiosk, 'kiosk', (seen) => !seen.alone);
  await outpost.startServer();
  expect(await back).toMatchObject({ waiting: 3 });
  expect(await taken(kiosk, 'pressed-once')).toBe('A980');
  expect(await taken(kiosk)).toBe('A002');

  const clerk = outpost.staff(await outpost.signIn('clerk'));
  await press(clerk, { command: 'open', counter: '1' });
  const called: (string | undefined)[] = [];
  for (const _ of ['four', 'of', 'them', 'wait']) {
    const ack = await press(clerk, { command: 'call-next', counter: '1' });
    called.push(ack.ok ? ack.answer.number : ack.refusal.refused);
    await press(clerk, { command: 'no-show', counter: '1' });
  }
  expect(called).toEqual(['A001', 'A980', 'A981', 'A002']);
});

test('K2 K4 a server that hangs is away too, and what was pressed into it counts once; the page and all that belongs to it can be loaded meanwhile', {
  timeout: 60_000,
}, async () => {
  const outpost = await anOutpost();
  const kiosk = outpost.kiosk();
  await view(kiosk, 'kiosk', ({ alone }) => !alone);
  const alone = view(kiosk, 'kiosk', (seen) => seen.alone === true);
  outpost.hangServer();
  // It reaches the server, which answers too late.
  press(kiosk, take, 'pressed-into-it').catch(() => {});
  await alone;
  expect(await taken(kiosk, 'pressed-into-it')).toBe('A980');
  const slips = () => outpost.printer.engine.slips.map((slip) => textOf(slip));
  await expect.poll(() => slips().length, { timeout: 20_000 }).toBe(1);

  const page = await fetch(`${outpost.door}/kiosk?site=raadhus`);
  const html = await page.text();
  const assets = [...html.matchAll(/\/assets\/[\w.-]+/g)].map(([path]) => path);
  expect(assets.length).toBeGreaterThan(5);
  for (const path of assets) expect(await fetch(outpost.door + path)).toMatchObject({ status: 200 });
  expect(await fetch(`${outpost.door}/counter`)).toMatchObject({ status: 503 });

  const back = view(kiosk, 'kiosk', (seen) => !seen.alone);
  outpost.letServerGoOn();
  expect(await back).toMatchObject({ waiting: 1 });
  expect(await taken(kiosk, 'pressed-into-it')).toBe('A980');
  expect(await taken(kiosk)).toBe('A002');
  await expect.poll(() => slips().length, { timeout: 20_000 }).toBe(2);
  expect(slips()).toEqual([expect.stringContaining('A980'), expect.stringContaining('A002')]);
});

test('K2 the same where the server speaks TLS, with an authority of the office’s own', {
  timeout: 60_000,
}, async () => {
  const outpost = await anOutpost();
  await outpost.speakTls();
  const kiosk = outpost.kiosk();
  await view(kiosk, 'kiosk', ({ alone }) => !alone);
  expect(await taken(kiosk)).toBe('A001');
  expect(await fetch(`${outpost.door}/kiosk?site=raadhus`)).toMatchObject({ status: 200 });
  const alone = view(kiosk, 'kiosk', (seen) => seen.alone === true);
  await outpost.killServer();
  await alone;
  expect(await taken(kiosk)).toBe('A980');
  const back = view(kiosk, 'kiosk', (seen) => !seen.alone);
  await outpost.startServer();
  expect(await back).toMatchObject({ waiting: 2 });
});
