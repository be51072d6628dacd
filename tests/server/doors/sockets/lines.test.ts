// One connection is one page; and whoever is sent away, or asks for a door that is none, leaves nothing behind.

import { connect } from 'node:net';
import { Namespace } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { protocolVersion } from '../../../../core/protocol.ts';
import { TestClock } from '../../../support/clock.ts';
import { startDesk, type TestDesk } from '../../../support/front-desk.ts';

const kiosk = { version: protocolVersion, role: 'kiosk', site: 'raadhus', device: 'kiosk-1' };
const stranger = { version: protocolVersion, role: 'phone', secret: 'x'.repeat(22) };

type Door = {
  readonly server: { readonly engine: { readonly clientsCount: number } };
  readonly sockets: Map<string, unknown>;
  readonly _preConnectSockets: Map<string, unknown>;
};
type WebSocket = { pause(): void; send(text: string): void };

afterEach(() => void vi.restoreAllMocks());

/** Whom the library holds, at every door: those who are in, and those of whom it does not know yet whether they are. */
function watchDoors() {
  const doors = new Set<Door>();
  type Doors = { _add: (this: Door, ...more: unknown[]) => unknown };
  const known = Namespace.prototype as unknown as Doors;
  const add = known._add;
  vi.spyOn(known, '_add').mockImplementation(function (this: Door, ...more) {
    doors.add(this);
    return add.apply(this, more);
  });
  return {
    held: () => [...doors].reduce((sum, door) => sum + door.sockets.size + door._preConnectSockets.size, 0),
    connections: () => [...doors][0]?.server.engine.clientsCount ?? 0,
  };
}

/** A machine that waits to be paired keeps its connection, whoever it is. */
async function waiting(desk: TestDesk): Promise<{ socket: Socket; closed: Promise<unknown> }> {
  const socket = io(`${desk.url}/pairing`, {
    transports: ['websocket'],
    auth: { version: protocolVersion, page: 'kiosk' },
    reconnection: false,
    forceNew: true,
  });
  onTestFinished(() => void socket.close());
  const closed = new Promise((resolve) => socket.io.on('close', resolve));
  await new Promise<void>((resolve) => socket.on('connect', resolve));
  return { socket, closed };
}

test.each([
  { what: 'who greets too often is forgotten with the connection', times: 1300, hello: stranger },
  { what: 'hellos at once over one connection are no three hundred kiosks', times: 300, hello: kiosk },
])('$what', async ({ times, hello }) => {
  const { held } = watchDoors();
  const clock = new TestClock();
  const desk = await startDesk({ clock: clock.read });
  const { socket, closed } = await waiting(desk);
  for (let i = 0; i < times; i += 1) socket.io.engine.write(`0${JSON.stringify(hello)}`);
  expect(await closed).toBe('transport close');
  await expect.poll(held).toBe(0);
});

test('whoever left may come back over the same connection', async () => {
  const { held } = watchDoors();
  const desk = await startDesk();
  const page = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  const { engine } = page.io;
  const told = new Promise((resolve) => engine.on('data', (text) => /^0\{"sid"/.test(text) && resolve(true)));
  engine.write('1');
  await expect.poll(held).toBe(0);
  engine.write(`0${JSON.stringify(kiosk)}`);
  expect(await told).toBe(true);
});

test.each([
  ['unknown', '/nowhere'],
  ['almost known', '/pairing?x'],
  ['long', `/${'x'.repeat(90_000)}`],
])(
  'who asks for a door that is none is hung up on without a word, where its name is %s',
  async (_what, door) => {
    const desk = await startDesk();
    const { socket, closed } = await waiting(desk);
    const said: unknown[] = [];
    socket.io.engine.on('data', (text) => said.push(text));
    socket.io.engine.write(`0${door},`);
    expect(await closed).toBe('transport close');
    expect(said).toEqual([]);
  },
);

test('who does not say who they are and does not read is hung up on, too', async () => {
  const { held, connections } = watchDoors();
  const desk = await startDesk();
  const { socket } = await waiting(desk);
  const { ws } = (socket.io.engine as unknown as { transport: { ws: WebSocket } }).transport;
  ws.pause();
  const pongs = setInterval(() => ws.send('3'), 1000);
  onTestFinished(() => clearInterval(pongs));
  // It leaves, and stays on the line. Each hello is answered with a refusal: more than the system keeps for a connection.
  ws.send('41/pairing,');
  await expect.poll(held).toBe(0);
  for (let i = 0; i < 150_000; i += 1) ws.send('40/pairing,{"version":0}');
  const before = connections();
  await expect.poll(connections, { timeout: 14_000 }).toBe(before - 1);
});

test('who wants to speak another protocol is hung up on, also where they keep their end open', async () => {
  const { hostname, port } = new URL((await startDesk()).url);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  socket.write('GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
  await new Promise((resolve) => socket.resume().on('end', resolve));
  // To an end that is closed nothing can be sent: the other machine says so.
  const told = new Promise((resolve) => socket.on('error', ({ message }) => resolve(message)));
  const more = setInterval(() => socket.write('x'), 20);
  onTestFinished(() => clearInterval(more));
  expect(await told).toMatch(/EPIPE|ECONNRESET/);
});
