// A real server, its own agent, and a code reader on a serial line: from the code to the page that it stands at.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pseudoTerminal } from '../../hardware/pseudo-terminal.ts';
import { type Page, startDesk, type TestDesk } from '../../support/front-desk.ts';

type Reader = { readonly desk: TestDesk; readonly read: (text: string) => void };

/** A code reader that belongs to `page`. */
async function aReader(page: string): Promise<Reader> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const path = await pseudoTerminal((server.address() as AddressInfo).port);
  const desk = await startDesk();
  const token = await desk.signIn('admin');
  const device = { kind: 'scanner', id: 'reader', name: 'Læseren', site: 'raadhus', path, page };
  expect(await desk.rest('PUT', '/devices/reader', { token, body: device })).toMatchObject({ status: 200 });
  await vi.waitFor(async () => {
    const { body } = await desk.rest('GET', '/sites/raadhus/devices', { token });
    expect(body).toMatchObject([{ condition: { paperLow: false } }]);
  }, 10_000);
  return { desk, read: (text) => sockets.forEach((socket) => void socket.write(text)) };
}

function scansAt(page: Page): string[] {
  const heard: string[] = [];
  page.on('scanned', ({ text }) => heard.push(text));
  return heard;
}

test('what it reads comes to its own page alone: whole lines, once, without control characters', async () => {
  const { desk, read } = await aReader('kiosk-1');
  const mine = scansAt(await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' }));
  const others = [
    scansAt(await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-2' })),
    scansAt(await desk.connect({ role: 'kiosk', site: 'bov', device: 'kiosk-1' })),
    scansAt(await desk.connect({ role: 'vote', site: 'raadhus' })),
    scansAt(await desk.connect({ role: 'display', site: 'raadhus' })),
  ];
  read('\u0002CODE-1\u0003\r\nCODE-1\r\nCO');
  read('DE-2\r');
  read(`${'X'.repeat(300)}\r\nCODE-3\r\n`);
  await vi.waitFor(() => expect(mine).toContain('CODE-3'), 5000);
  expect(mine).toEqual(['CODE-1', 'CODE-2', 'CODE-3']);
  expect(others.flat()).toEqual([]);
});

test('P4 what it reads at a vote station stays in no warning and in nothing that is kept', async () => {
  const { desk, read } = await aReader('vote');
  const heard = scansAt(await desk.connect({ role: 'vote', site: 'raadhus' }));
  read('7K3M9QX2V5T8RB4W\r\n');
  await vi.waitFor(() => expect(heard).toEqual(['7K3M9QX2V5T8RB4W']), 5000);
  expect(desk.warnings).toEqual([]);
  expect(await desk.store.streams()).toEqual([]);
});
