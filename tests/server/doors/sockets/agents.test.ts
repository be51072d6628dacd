// Who may drive the devices of the room.

import { io, type Socket } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { protocolVersion } from '../../../../core/protocol.ts';
import { startDesk, type TestDesk } from '../../../support/front-desk.ts';

const version = protocolVersion;

function agent(desk: TestDesk, auth: object): { socket: Socket; told: Promise<string> } {
  const socket = io(`${desk.url}/agents`, {
    transports: ['websocket'],
    auth,
    reconnection: false,
    forceNew: true,
  });
  onTestFinished(() => {
    socket.close();
  });
  const told = new Promise<string>((tell) => {
    socket.on('connect', () => tell('connected'));
    socket.on('connect_error', (error: Error) => tell(error.message));
  });
  return { socket, told };
}

async function keyFor(desk: TestDesk, token: string, role: string): Promise<{ id: string; key: string }> {
  const { body } = await desk.rest('POST', '/keys', { token, body: { name: `the ${role}`, role } });
  return body as { id: string; key: string };
}

describe('an agent', () => {
  test('needs a key of an agent and the server’s own version, in the demo too', async () => {
    const desk = await startDesk();
    const token = await desk.signIn('admin');
    const { key } = await keyFor(desk, token, 'agent');
    const other = await keyFor(desk, token, 'kiosk');
    expect(await agent(desk, { version, key }).told).toBe('connected');
    expect(await agent(desk, { version, key: other.key }).told).toBe('role/forbidden');
    expect(await agent(desk, { version, key: 'x'.repeat(43) }).told).toBe('device/unpaired');
    expect(await agent(desk, { version, key: { $ne: '' } }).told).toBe('device/unpaired');
    expect(await agent(desk, { version }).told).toBe('device/unpaired');
    expect(await agent(desk, { key }).told).toBe('page/outdated');
  });

  test('is let go when its key is taken back', async () => {
    const desk = await startDesk();
    const token = await desk.signIn('admin');
    const { id, key } = await keyFor(desk, token, 'agent');
    const { socket, told } = agent(desk, { version, key });
    await told;
    const gone = new Promise((tell) => socket.on('disconnect', tell));
    await desk.rest('DELETE', `/keys/${id}`, { token });
    expect(await gone).toBe('transport close');
    expect(await agent(desk, { version, key }).told).toBe('device/unpaired');
  });

  test('that says more than all devices of a room could is hung up on, and may come again', async () => {
    const now = Date.now();
    const desk = await startDesk({ clock: () => now });
    const { key } = await keyFor(desk, await desk.signIn('admin'), 'agent');
    const { socket, told } = agent(desk, { version, key });
    await told;
    const gone = new Promise((tell) => socket.on('disconnect', tell));
    const wanted = Array.from({ length: 1000 }, (_, i) => socket.emitWithAck('wanted', `job-${i}`));
    expect(new Set(await Promise.all(wanted))).toEqual(new Set([false]));
    socket.emit('wanted', 'one-more');
    expect(await gone).toBe('transport close');
    expect(await agent(desk, { version, key }).told).toBe('connected');
  });
});
