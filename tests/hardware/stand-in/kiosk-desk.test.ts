// Pages of the kiosk's machine that are no kiosk's, while the server is away.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Namespace } from 'socket.io';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { protocolVersion } from '../../../core/protocol.ts';
import { KioskDesk, type KioskDeskParts } from '../../../hardware/stand-in/kiosk-desk.ts';

type Kept = { readonly _preConnectSockets: Map<string, unknown> };

test('a display that looks for the server again and again is hung up on, and nothing of it is kept', async () => {
  const doors = new Set<Kept>();
  const library = Namespace.prototype as unknown as { _add: (this: Kept, ...more: unknown[]) => unknown };
  const add = library._add;
  vi.spyOn(library, '_add').mockImplementation(function (this: Kept, ...more) {
    doors.add(this);
    return add.apply(this, more);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const desk = new KioskDesk({} as KioskDeskParts);
  const http = createServer();
  http.on('upgrade', (request, socket, head) => desk.upgrade(request, socket, head));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    await desk.stop();
    http.close();
  });
  for (let again = 0; again < 3; again += 1) {
    const display = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, {
      transports: ['websocket'],
      auth: { version: protocolVersion, role: 'display', site: 'raadhus' },
      reconnection: false,
      forceNew: true,
    });
    expect(await new Promise((tell) => display.io.on('close', tell))).toBe('transport close');
  }
  expect([...doors].map((door) => door._preConnectSockets.size)).toEqual([0]);
});
