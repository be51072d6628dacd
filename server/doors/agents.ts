// The door for agents: who drives the devices of the room, and what the devices say.

import type { IncomingMessage } from 'node:http';
import type { Namespace, Server } from 'socket.io';
import type { z } from 'zod';
import {
  AgentCommand,
  type AgentMessages,
  type AgentOrders,
  ConditionMessage,
  CountedMessage,
  PressedMessage,
  PrintedMessage,
  ScannedMessage,
} from '../../core/agent-protocol.ts';
import { refuse } from '../../core/day/context.ts';
import { serverAgent } from '../../core/device.ts';
import { protocolVersion } from '../../core/protocol.ts';
import type { Millis } from '../../core/time.ts';
import type { AccessLog } from '../access-log.ts';
import type { CallButtons } from '../devices/call-buttons.ts';
import type { Devices } from '../devices/devices.ts';
import type { StandIns } from '../devices/stand-ins.ts';
import type { VoteBoxes } from '../devices/vote-boxes.ts';
import type { Keys } from '../people/keys.ts';
import { Bucket, type Buckets, type Flow } from './bucket.ts';
import { refusedError, Taken, turnAway } from './lines.ts';
import { malformed } from './sockets.ts';

/** Messages of one agent: more than all devices of a room have to say, also when they were not heard for a day. */
const flow: Flow = { burst: 1000, perSecond: 200 };

export type AgentsParts = {
  readonly io: Pick<Server, 'of'>;
  readonly devices: Devices;
  readonly boxes: VoteBoxes;
  readonly buttons: CallButtons;
  readonly standIns: StandIns;
  /** Gives what was scanned to the page of that name at a site. */
  readonly scanned: (site: string, page: string, text: string) => void;
  readonly keys: Keys;
  readonly accessLog: AccessLog;
  readonly addressOf: (request: IncomingMessage) => string;
  /** With the pages': whoever connects over and over does so at every door. */
  readonly greeted: Buckets;
  /** The key of the agent inside the server; made anew at each start. */
  readonly ownKey: string;
  readonly clock: () => Millis;
  readonly warn: (message: string, error: unknown) => void;
};

type Agents = Namespace<AgentMessages, AgentOrders, Record<string, never>, { agent: string; key: string }>;

export function listenToAgents({
  io,
  devices,
  boxes,
  buttons,
  standIns,
  scanned,
  keys,
  accessLog,
  addressOf,
  greeted,
  ownKey,
  clock,
  warn,
}: AgentsParts): void {
  const agents: Agents = io.of('/agents');
  const taken = new Taken();
  agents.use((socket, next) => {
    if (!greeted.take(addressOf(socket.request))) return turnAway(socket, next);
    const { version, key } = socket.handshake.auth;
    if (version !== protocolVersion) return next(refusedError(refuse('page/outdated')));
    const agent = typeof key === 'string' ? agentOf(key) : undefined;
    if (agent === undefined) {
      const isOthers = typeof key === 'string' && keys.find(key) !== undefined;
      const refused = isOthers ? 'role/forbidden' : 'device/unpaired';
      accessLog.note({ event: 'refused', refused, from: addressOf(socket.request), asked: 'an agent' });
      return next(refusedError(refuse(refused)));
    }
    socket.data = { agent, key };
    taken.enter(socket, next);
  });

  keys.listen(() => {
    for (const socket of agents.sockets.values()) {
      if (agentOf(socket.data.key) === undefined) socket.conn.close();
    }
  });

  agents.on('connection', (socket) => {
    const { agent } = socket.data;
    const bucket = new Bucket(flow, clock());
    const mayGoOn = () => agent === serverAgent || bucket.take(clock());
    // Hung up, not passed over: it comes again, and repeats what was not answered.
    socket.use((_message, next) => (mayGoOn() ? next() : socket.conn.close()));
    const leave = devices.join(agent, {
      drive: (mine) => void socket.emit('devices', mine),
      print: (job) => void socket.emit('print', job),
    });
    const unwatch = standIns.watch(agent, () => void socket.emit('standing-changed'));
    socket.on('disconnect', () => {
      leave();
      unwatch();
    });
    socket.on('wanted', (id, answer) => {
      if (typeof answer === 'function') answer(devices.isWanted(id));
    });
    socket.on('printed', (message, answer) => {
      ifSound(PrintedMessage, message, ({ id, outcome }) => devices.printed(id, outcome));
      if (typeof answer === 'function') answer();
    });
    socket.on('counted', (message, answer) => {
      const parsed = CountedMessage.safeParse(message);
      // What can't be counted now is said again.
      if (!parsed.success || typeof answer !== 'function') return;
      boxes
        .counted(agent, parsed.data)
        .then(answer, (error) => warn('what boxes say could not be counted', error));
    });
    socket.on('pressed', (message, answer) => {
      const parsed = PressedMessage.safeParse(message);
      if (!parsed.success || typeof answer !== 'function') return;
      buttons.pressed(agent, parsed.data).then(answer, (error) => warn('a press could not be done', error));
    });
    socket.on('standing', (answer) => {
      if (typeof answer !== 'function') return;
      standIns
        .standing(agent)
        .then(answer, (error) => warn('an agent could not be told how to stand in', error));
    });
    socket.on('command', (message, answer) => {
      const parsed = AgentCommand.safeParse(message);
      if (typeof answer !== 'function') return;
      if (parsed.success) standIns.command(agent, parsed.data, answer);
      else answer({ ok: false, refusal: malformed(parsed.error) });
    });
    socket.on('scanned', (message) =>
      ifSound(ScannedMessage, message, ({ device: id, text }) => {
        const device = devices.drivenBy(agent, id);
        if (device?.kind === 'scanner') scanned(device.site, device.page, text);
      }),
    );
    socket.on('condition', (message) =>
      ifSound(ConditionMessage, message, ({ device, condition }) => devices.heard(agent, device, condition)),
    );
  });

  function agentOf(key: string): string | undefined {
    if (key === ownKey) return serverAgent;
    const found = keys.find(key);
    return found?.role === 'agent' ? found.id : undefined;
  }
}

/** What an agent says that does not fit is passed over: it is our own program, of another version perhaps. */
function ifSound<Message>(
  schema: z.ZodType<Message>,
  message: unknown,
  act: (message: Message) => void,
): void {
  const parsed = schema.safeParse(message);
  if (parsed.success) act(parsed.data);
}
