// What an agent at a kiosk asks of the server: to be ready to stand in for it, and to tell what was taken meanwhile.

import { io, type Socket } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AgentMessages, AgentOrders } from '../../../core/agent-protocol.ts';
import { OfficeShape } from '../../../core/office/office.ts';
import { type Ack, protocolVersion } from '../../../core/protocol.ts';
import type { Standing } from '../../../core/stand-in.ts';
import { addDays, localTime } from '../../../core/time.ts';
import { nextView, startDesk, type TestDesk } from '../../support/front-desk.ts';

const today = localTime(Date.now(), 'Europe/Copenhagen').date;

type Agent = { readonly id: string; readonly socket: Socket<AgentOrders, AgentMessages> };

async function anAgent(desk: TestDesk): Promise<Agent> {
  const token = await desk.signIn('admin');
  const { body } = await desk.rest('POST', '/keys', { token, body: { name: 'at the kiosk', role: 'agent' } });
  const { id, key } = body as { id: string; key: string };
  const socket: Agent['socket'] = io(`${desk.url}/agents`, {
    transports: ['websocket'],
    auth: { version: protocolVersion, key },
    reconnection: false,
    forceNew: true,
  });
  onTestFinished(() => {
    socket.close();
  });
  await new Promise<void>((connected) => socket.on('connect', connected));
  return { id, socket };
}

async function withPrinter(desk: TestDesk, { id: agent }: Agent, kiosk?: string): Promise<void> {
  const token = await desk.signIn('admin');
  const connection = { over: 'network', host: '127.0.0.1', port: 9 };
  const body = { kind: 'printer', id: 'slips', name: 'Printeren', site: 'raadhus', agent, connection };
  const { status } = await desk.rest('PUT', '/devices/slips', {
    token,
    body: { ...body, ...(kiosk === undefined ? {} : { kiosk }) },
  });
  expect(status).toBeLessThan(300);
}

let commands = 0;

function ask({ socket }: Agent, command: object, { site = 'raadhus', id = '' } = {}): Promise<Ack> {
  commands += 1;
  const message = { id: id || `agent-command-${commands}`, site, command };
  // What does not fit is sent too.
  return socket.emitWithAck('command', message as Parameters<AgentMessages['command']>[0]);
}

async function reserved(
  agent: Agent,
  date = today,
): Promise<{ reserve: string; numbers: readonly string[] }> {
  const ack = await ask(agent, { command: 'reserve-numbers', date });
  if (!ack.ok) throw new Error(ack.refusal.refused);
  const { reserve = '', numbers = [] } = ack.answer;
  return { reserve, numbers };
}

function use(reserve: string, number: string, more: object = {}) {
  const arrived = Date.now();
  const rest = { visit: 'alone00001', services: ['pas'], language: 'da', press: 'press-at-kiosk', arrived };
  return { command: 'take-reserved', date: today, reserve, number, ...rest, ...more };
}

describe('an agent that drives a kiosk’s printer', () => {
  test('K2 is told all that it takes to stand in, and nothing secret', async () => {
    const desk = await startDesk();
    const agent = await anAgent(desk);
    await withPrinter(desk, agent, 'kiosk-1');
    const standing = (await agent.socket.emitWithAck('standing')) as Standing;
    expect(standing).toMatchObject({
      site: 'raadhus',
      kiosk: 'kiosk-1',
      printer: { id: 'slips' },
      dates: [today, addDays(today, 1)],
      office: { sites: expect.arrayContaining([expect.objectContaining({ id: 'raadhus' })]) },
    });
    // The office is what everybody's screens show; people, keys and secrets are kept elsewhere.
    expect(Object.keys(standing).sort()).toEqual(
      ['at', 'site', 'kiosk', 'printer', 'office', 'logo', 'today', 'dates', 'holidays'].sort(),
    );
    expect(OfficeShape.safeParse(standing.office)).toMatchObject({ success: true });
  });

  test('K2 O2 L11 is told what supervisors have stopped, and what they tell the room', async () => {
    const desk = await startDesk();
    const agent = await anAgent(desk);
    await withPrinter(desk, agent, 'kiosk-1');
    const session = await desk.signIn('supervisor');
    const supervisor = await desk.connect({ role: 'staff', site: 'raadhus', session });
    await desk.command(supervisor, { command: 'stop-taking', service: 'pas' });
    await desk.command(supervisor, { command: 'put-up-message', text: { da: 'Vi har travlt.' } });
    expect(await agent.socket.emitWithAck('standing')).toMatchObject({
      today: { date: today, taking: true, stopped: ['pas'], messages: [{ text: { da: 'Vi har travlt.' } }] },
    });
  });

  test('K2 O2 L11 hears at once that this changed; of what happens elsewhere, or all day, it hears nothing', async () => {
    const desk = await startDesk();
    const agent = await anAgent(desk);
    await withPrinter(desk, agent, 'kiosk-1');
    let heard = 0;
    agent.socket.on('standing-changed', () => {
      heard += 1;
    });
    const session = await desk.signIn('supervisor');
    const here = await desk.connect({ role: 'staff', site: 'raadhus', session });
    const elsewhere = await desk.connect({ role: 'staff', site: 'bov', session });
    await desk.command(elsewhere, { command: 'stop-taking' });
    await desk.command(here, { command: 'open', counter: '1' });
    for (const [times, command] of [
      { command: 'stop-taking', service: 'pas' },
      { command: 'allow-taking', service: 'pas' },
      { command: 'put-up-message', text: { da: 'Vi har travlt.' } },
    ].entries() as Iterable<[number, Parameters<TestDesk['command']>[1]]>) {
      expect(await desk.command(here, command)).toMatchObject({ ok: true });
      await expect.poll(() => heard).toBe(times + 1);
    }
  });

  test('K2 one that drives none, or the site’s, is not told anything', async () => {
    const desk = await startDesk();
    const agent = await anAgent(desk);
    expect(await agent.socket.emitWithAck('standing')).toBeNull();
    await withPrinter(desk, agent);
    expect(await agent.socket.emitWithAck('standing')).toBeNull();
    expect(await ask(agent, { command: 'reserve-numbers', date: today })).toMatchObject({
      refusal: { refused: 'role/other-site' },
    });
  });

  test('K1 K3 gets numbers for today and a day to come; what it took is in the queue, called by the same name', async () => {
    const desk = await startDesk();
    const agent = await anAgent(desk);
    await withPrinter(desk, agent, 'kiosk-1');
    await reserved(agent, addDays(today, 1));
    const { reserve, numbers } = await reserved(agent);
    const [number = ''] = numbers;
    const told = await ask(agent, use(reserve, number, { slip: { outcome: 'confirmed' } }));
    expect(told).toMatchObject({ ok: true, answer: { number, visit: 'alone00001' } });
    const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    const view = await nextView(kiosk, 'kiosk', ({ slips }) => 'alone00001' in slips);
    expect(view).toMatchObject({ waiting: 1, slips: { alone00001: 'confirmed' } });
  });

  test('K3 what it took where its kiosk stands no longer is told all the same', async () => {
    const desk = await startDesk();
    const agent = await anAgent(desk);
    await withPrinter(desk, agent, 'kiosk-1');
    const { reserve, numbers } = await reserved(agent);
    await desk.rest('DELETE', '/devices/slips', { token: await desk.signIn('admin') });
    expect(await ask(agent, use(reserve, numbers[0] ?? ''))).toMatchObject({ ok: true });
  });

  test('K2 another agent can’t use its numbers', async () => {
    const desk = await startDesk();
    const [agent, other] = [await anAgent(desk), await anAgent(desk)];
    await withPrinter(desk, agent, 'kiosk-1');
    const { reserve, numbers } = await reserved(agent);
    expect(await ask(other, use(reserve, numbers[0] ?? ''))).toMatchObject({
      refusal: { refused: 'reserve/unknown' },
    });
  });

  test('K5 what comes after its day is refused, and logged once', async () => {
    const desk = await startDesk();
    const agent = await anAgent(desk);
    await withPrinter(desk, agent, 'kiosk-1');
    const { reserve, numbers } = await reserved(agent);
    const late = use(reserve, numbers[0] ?? '', { date: addDays(today, -1) });
    for (const _ of ['once', 'and again']) {
      expect(await ask(agent, late, { id: 'too-late-0001' })).toMatchObject({
        refusal: { refused: 'reserve/day-over' },
      });
    }
    const told = desk.warnings.filter((warning) => warning.includes(numbers[0] ?? '-'));
    expect(told).toHaveLength(1);
  });

  test('K1 gets none for days further on, and begins no journal there', async () => {
    const desk = await startDesk();
    const agent = await anAgent(desk);
    await withPrinter(desk, agent, 'kiosk-1');
    const date = addDays(today, 9);
    expect(await ask(agent, { command: 'reserve-numbers', date })).toMatchObject({
      refusal: { refused: 'reserve/not-yet' },
    });
    expect(await desk.store.streams()).not.toContain(`raadhus/${date}`);
  });

  test('K3 what was taken by a clock that is a day ahead is refused and logged: nobody waits in a day to come', async () => {
    const desk = await startDesk();
    const agent = await anAgent(desk);
    await withPrinter(desk, agent, 'kiosk-1');
    const date = addDays(today, 1);
    const { reserve, numbers } = await reserved(agent, date);
    expect(await ask(agent, use(reserve, numbers[0] ?? '', { date }))).toMatchObject({
      refusal: { refused: 'reserve/not-yet' },
    });
    expect(desk.warnings).toContainEqual(expect.stringContaining(`${numbers[0]} of ${date}`));
  });

  test('K3 whatever else it is refused for, a number that somebody holds is logged, but not what is in the queue', async () => {
    const desk = await startDesk();
    const agent = await anAgent(desk);
    await withPrinter(desk, agent, 'kiosk-1');
    const { reserve, numbers } = await reserved(agent);
    await ask(agent, use('reserve999', 'A999'));
    await ask(agent, use(reserve, numbers[0] ?? ''), { id: 'told-of-twice' });
    expect(
      await ask(agent, use(reserve, numbers[0] ?? '', { slip: { outcome: 'sent' } }), {
        id: 'told-of-twice',
      }),
    ).toMatchObject({ refusal: { refused: 'command/reused' } });
    const told = desk.warnings.filter((warning) => warning.includes('is not in the queue'));
    expect(told).toEqual([expect.stringContaining('A999')]);
  });

  test('R1 asks for nothing else', async () => {
    const desk = await startDesk();
    const agent = await anAgent(desk);
    await withPrinter(desk, agent, 'kiosk-1');
    const take = { command: 'take', services: ['pas'], language: 'da', slip: false };
    expect(await ask(agent, take)).toMatchObject({ refusal: { refused: 'command/malformed' } });
    expect(await ask(agent, { command: 'end-day' })).toMatchObject({
      refusal: { refused: 'command/malformed' },
    });
  });
});
