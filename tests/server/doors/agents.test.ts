import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { protocolVersion } from '../../../core/protocol.ts';
import { type AgentsParts, listenToAgents } from '../../../server/doors/agents.ts';

test('K2 an agent that can’t be told how to stand in gets no answer; the log says why, and the server goes on', async () => {
  const http = createServer();
  const server = new Server(http, { transports: ['websocket'] });
  const warnings: unknown[] = [];
  const parts = {
    io: server,
    ownKey: 'the key',
    clock: Date.now,
    addressOf: () => '',
    greeted: { take: () => true },
    keys: { listen: () => {} },
    devices: { join: () => () => {} },
    standIns: { watch: () => () => {}, standing: () => Promise.reject(new Error('no picture')) },
    warn: (message: string, error: Error) => warnings.push(`${message}: ${error.message}`),
  };
  listenToAgents(parts as unknown as AgentsParts);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const agent = io(`http://127.0.0.1:${port}/agents`, {
    transports: ['websocket'],
    auth: { version: protocolVersion, key: 'the key' },
    reconnection: false,
    forceNew: true,
  });
  onTestFinished(async () => {
    agent.close();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  agent.emit('standing', () => {});
  await expect.poll(() => warnings).toEqual(['an agent could not be told how to stand in: no picture']);
});
