// Who asks slowly, or never says anything, is hung up on; and one address does not take the place of all others. The
// times are the test's own, so that nobody waits.

import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { limitCrowds } from '../../../server/doors/crowds.ts';
import { buildFrontDoor, type FrontDoor } from '../../../server/front-door.ts';
import { Authority } from '../../support/certificate.ts';
import { aFolder } from '../../support/folder.ts';
import { settingsOf } from '../../support/front-desk.ts';

const patience = { idle: 75_000, headers: 50, request: 100, unread: 100, look: 20 };
const quiet = { clock: Date.now, log: { info: () => {}, warn: () => {} } };

async function aDoor(
  environment: Readonly<Record<string, string>> = {},
  limits: Parameters<typeof buildFrontDoor>[2] = { patience },
): Promise<FrontDoor> {
  const door = await buildFrontDoor(settingsOf({ PORT: '0', ...environment }), quiet, limits);
  const port = settingsOf({ PORT: '0' }).port;
  expect(port).toBe(0);
  door.http.on('request', (request, response) =>
    request.resume().on('end', () => {
      if (request.url === '/later') setTimeout(() => response.end('heard'), 3 * patience.unread);
      else response.end(request.url === '/large' ? Buffer.alloc(20_000_000) : 'heard');
    }),
  );
  await door.open();
  onTestFinished(() => {
    door.http.closeAllConnections();
    door.http.close();
  });
  return door;
}

/** A connection that says this much and no more; what came before it was closed. */
function caller(door: FrontDoor, says: string): { socket: Socket; closed: Promise<string> } {
  const { hostname, port } = new URL(door.url());
  const socket = connect(Number(port), hostname, () => socket.write(says));
  onTestFinished(() => void socket.destroy());
  let heard = '';
  socket.on('data', (part) => {
    heard += part;
  });
  socket.on('error', () => {});
  return { socket, closed: new Promise((tell) => socket.on('close', () => tell(heard))) };
}

test.each([
  ['says nothing', ''],
  ['never ends its headers', 'GET / HTTP/1.1\r\nHost: desk\r\nX-A: '],
  ['never ends its body', 'POST / HTTP/1.1\r\nHost: desk\r\nContent-Length: 100\r\n\r\nx'],
  ['never ends its chunks', 'POST / HTTP/1.1\r\nHost: desk\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab'],
])('whoever %s is hung up on', async (_what, says) => {
  const door = await aDoor();
  expect(await caller(door, says).closed).not.toContain('heard');
});

test('whoever does not take an answer is hung up on', async () => {
  const door = await aDoor();
  const connections = () =>
    new Promise((tell, reject) => door.http.getConnections((error, n) => (error ? reject(error) : tell(n))));
  const { socket } = caller(door, 'GET /large HTTP/1.1\r\nHost: desk\r\n\r\n');
  socket.pause();
  await expect.poll(connections).toBe(1);
  await expect.poll(connections).toBe(0);
});

test('whoever waits for an answer that takes long is not', async () => {
  const door = await aDoor();
  const says = 'GET /later HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n';
  expect(await caller(door, says).closed).toContain('heard');
});

test('whoever never speaks TLS is hung up on', async () => {
  const folder = await aFolder();
  const { cert, key } = new Authority(folder).issue('desk', 'desk.test');
  const door = await aDoor({ TLS_CERT: cert, TLS_KEY: key });
  expect(await caller(door, '').closed).toBe('');
});

test('unless a test says otherwise, headers have 15 seconds and a request has a minute', async () => {
  const { http } = await aDoor({}, {});
  expect([http.headersTimeout, http.requestTimeout, http.keepAliveTimeout]).toEqual([15_000, 60_000, 75_000]);
});

test('one address has so many connections and no more; when one ends another may come', async () => {
  const door = await aDoor({ TRUST_PROXY: 'none' }, { most: 3 });
  const asks = 'GET / HTTP/1.1\r\nHost: desk\r\n\r\n';
  const heard = ({ socket }: { socket: Socket }) => new Promise((tell) => socket.once('data', tell));
  const three = [caller(door, asks), caller(door, asks), caller(door, asks)];
  await Promise.all(three.map(heard));
  expect(await caller(door, asks).closed).toBe('');
  const [first] = three;
  first?.socket.destroy();
  await first?.closed;
  await expect
    .poll(() => caller(door, asks.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')).closed)
    .toContain('heard');
});

test('a trusted proxy brings everybody’s connections', async () => {
  const door = await aDoor({}, { most: 0 });
  expect(await caller(door, 'GET / HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n').closed).toContain(
    'heard',
  );
});

test('an IPv6 address counts with its network', () => {
  const listeners: ((socket: object) => void)[] = [];
  const destroyed: string[] = [];
  const server = { on: (_name: string, listener: (socket: object) => void) => listeners.push(listener) };
  limitCrowds(server as never, 1, { trusts: () => false });
  for (const remoteAddress of ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:3::1']) {
    const socket = { remoteAddress, once: () => {}, destroy: () => destroyed.push(remoteAddress) };
    for (const listener of listeners) listener(socket);
  }
  expect(destroyed).toEqual(['2001:db8:1:2::2']);
});
