// An agent and a server that is played here: which orders it carries out.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { expect, onTestFinished, test } from 'vitest';
import type { AgentMessages, AgentOrders, PrintedMessage } from '../../core/agent-protocol.ts';
import { PrinterDevice } from '../../core/device.ts';
import { Agent } from '../../hardware/agent.ts';
import { TcpPrinter } from '../../hardware/simulated/tcp-printer.ts';
import { textOf } from './readers/job.ts';
import { aTicket } from './slips.ts';

test('S4 an order that came late, for which nobody waits any more, is not printed', async () => {
  const printer = new TcpPrinter();
  const port = await printer.start();
  onTestFinished(() => printer.stop());
  const device = PrinterDevice.parse({
    kind: 'printer',
    id: 'slips',
    name: 'Printeren ved døren',
    site: 'raadhus',
    connection: { over: 'network', host: '127.0.0.1', port },
  });
  const heard = new Map<string, (outcome: PrintedMessage['outcome']) => void>();
  const server = await aServer((agent) => {
    agent.on('wanted', (id, answer) => answer(id === 'in time'));
    agent.on('printed', ({ id, outcome }, answer) => {
      answer();
      heard.get(id)?.(outcome);
    });
    agent.emit('devices', [device]);
  });
  const outcomeOf = (id: string) =>
    new Promise<PrintedMessage['outcome']>((resolve) => {
      heard.set(id, resolve);
    });
  const [late, inTime] = [outcomeOf('late'), outcomeOf('in time')];

  const agent = await server.agent;
  agent.emit('print', { id: 'late', device: 'slips', slip: aTicket({ number: 'A001' }) });
  agent.emit('print', { id: 'in time', device: 'slips', slip: aTicket({ number: 'A002' }) });

  expect(await late).toEqual({ outcome: 'failed', cause: 'offline' });
  expect(await inTime).toEqual({ outcome: 'confirmed' });
  expect(printer.engine.slips.map((slip) => textOf(slip))).toEqual([expect.stringContaining('A002')]);
});

type AgentSocket = Socket<AgentMessages, AgentOrders>;

/** With one agent that connects to it. */
async function aServer(welcome: (agent: AgentSocket) => void): Promise<{ agent: Promise<AgentSocket> }> {
  const http = createServer();
  const io = new Server<AgentMessages, AgentOrders>(http);
  const agent = new Promise<AgentSocket>((resolve) => {
    io.of('/agents').on('connection', (socket) => {
      welcome(socket);
      resolve(socket);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const driving = new Agent({
    url: `http://127.0.0.1:${port}`,
    key: 'key',
    report: (message, error) => {
      throw new Error(message, { cause: error });
    },
  });
  driving.start();
  onTestFinished(async () => {
    await driving.stop();
    await io.close();
  });
  return { agent };
}
