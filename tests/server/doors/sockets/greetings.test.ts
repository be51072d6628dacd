// Who connects over and over is hung up on; others are not.

import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { protocolVersion } from '../../../../core/protocol.ts';
import { TestClock } from '../../../support/clock.ts';
import { startDesk, type TestDesk } from '../../../support/front-desk.ts';

const kiosk = { version: protocolVersion, role: 'kiosk', site: 'raadhus', device: 'kiosk-1' };

function from(desk: TestDesk, address: string, namespace = '', auth: object = kiosk): Socket {
  const socket = io(desk.url + namespace, {
    transports: ['websocket'],
    auth,
    extraHeaders: { 'x-forwarded-for': address },
    reconnection: false,
    forceNew: true,
  });
  onTestFinished(() => void socket.close());
  return socket;
}

/** That it is let in, or how its connection ended. */
function told(socket: Socket): Promise<string> {
  return new Promise((tell) => {
    socket.on('connect', () => tell('connected'));
    socket.io.on('close', tell);
  });
}

test('an address that greets a thousand times at once has its connection closed, so that a page tries again', async () => {
  const clock = new TestClock();
  const desk = await startDesk({ clock: clock.read });
  // A machine that waits to be paired keeps its connection, over which it says who it is again and again.
  const hurried = from(desk, '192.0.2.1', '/pairing', { version: protocolVersion, page: 'kiosk' });
  expect(await told(hurried)).toBe('connected');
  const closed = new Promise((tell) => hurried.io.on('close', tell));
  const unknown = JSON.stringify({ version: protocolVersion, role: 'phone', secret: 'x'.repeat(22) });
  for (let i = 0; i <= 1000; i += 1) hurried.io.engine.write(`0${unknown}`);
  expect(await closed).toBe('transport close');
  expect(await told(from(desk, '192.0.2.1'))).toBe('transport close');
  expect(await told(from(desk, '192.0.2.2'))).toBe('connected');
  clock.later(1000);
  expect(await told(from(desk, '192.0.2.1'))).toBe('connected');
});
