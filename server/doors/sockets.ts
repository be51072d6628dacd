// The door for pages: says who connects, passes commands on, sends views. No rules here.

import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import type { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../core/day/context.ts';
import {
  type Ack,
  CommandMessage,
  Hello,
  HereMessage,
  NoteMessage,
  protocolVersion,
} from '../../core/protocol.ts';
import { isStaffRole } from '../../core/roles.ts';
import type { Millis } from '../../core/time.ts';
import { type AccessLog, idOf, isForbidding } from '../access-log.ts';
import type { ScreenLine, Screens } from '../devices/screens.ts';
import type { Caller, FrontDesk } from '../front-desk.ts';
import type { Io, IoSocket } from './broadcast.ts';
import { Bucket, Buckets, type Flow } from './bucket.ts';
import type { Callers } from './callers.ts';
import { tellEnding } from './endings.ts';
import type { KnowsHost } from './hosts.ts';
import { refusedError, Taken, turnAway } from './lines.ts';

/** A larger message ends the connection, unread. What fits no schema is refused by name long before. */
const largestMessage = 100_000;

/** Who has not said by then who they are is hung up on. */
const silence: Millis = 10_000;

const schemas = { command: CommandMessage, note: NoteMessage };

export type SocketsParts = {
  readonly io: Io;
  readonly desk: FrontDesk;
  readonly callers: Callers;
  readonly accessLog: AccessLog;
  readonly clock: () => Millis;
  readonly flow: Flow;
  readonly greeted: Buckets;
  /** Wrong codes of one address in ten seconds. */
  readonly mostGuesses: number;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly screens: Screens;
  readonly welcome: (socket: IoSocket) => Promise<void>;
  readonly refresh: (site: string) => void;
};

/** A socket.io server on `http`, for pages from this server alone. */
export function createIo(
  http: HttpServer,
  isOwnOrigin: (origin: string, host: string) => boolean,
  knowsHost: KnowsHost,
): Io {
  // What wants to be another protocol than the pages' would be waited for without end.
  http.on('upgrade', ({ url = '' }, socket) => {
    if (!url.startsWith('/socket.io/')) socket.destroy();
  });
  return new Server(http, {
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: largestMessage,
    perMessageDeflate: false,
    destroyUpgrade: false,
    pingInterval: 10_000,
    pingTimeout: 5000,
    connectTimeout: silence,
    allowRequest: ({ headers }, answer) => {
      const { origin, host } = headers;
      answer(null, knowsHost(host) && (origin === undefined || isOwnOrigin(origin, host ?? '')));
    },
  });
}

export function listenToSockets({
  io,
  desk,
  callers,
  accessLog,
  clock,
  flow,
  greeted,
  mostGuesses,
  addressOf,
  screens,
  welcome,
  refresh,
}: SocketsParts): void {
  // Codes of bookings that nobody has, over all connections of an address (B5).
  const guesses = new Buckets({ burst: mostGuesses, perSecond: mostGuesses / 10 }, clock);

  const taken = new Taken();

  io.use((socket, next) => {
    if (!greeted.take(addressOf(socket.request))) return turnAway(socket, next);
    const hello = Hello.safeParse(socket.handshake.auth);
    const found = hello.success ? callers.fromHello(hello.data) : refuseHello(socket.handshake.auth);
    if (isRefusal(found)) {
      const { refused } = found;
      const asked = `${hello.data?.role ?? 'a'} page`;
      if (isForbidding(refused))
        accessLog.note({ event: 'refused', refused, from: addressOf(socket.request), asked });
      return next(refusedError(found));
    }
    const watches = hello.data?.role ?? 'kiosk';
    socket.data = { ...found, watches };
    taken.enter(socket, next);
  });

  io.on('connection', (socket) => {
    const { caller, site } = socket.data;
    const bucket = new Bucket(flow, clock());
    const address = addressOf(socket.request);
    if (socket.data.watches === 'kiosk') socket.emit('name', { device: deviceOf(caller) });
    void welcome(socket);
    const screen = screenOf(socket, screens);
    if (screen) {
      socket.on('disconnect', screen.leave);
      socket.on('here', (message) => {
        const parsed = bucket.take(clock()) ? HereMessage.safeParse(message) : undefined;
        if (parsed?.success) screen.hear(parsed.data);
      });
    }

    socket.onAny((event: string, ...fields: unknown[]) => {
      const answer = fields.at(-1);
      if (Object.hasOwn(schemas, event) || typeof answer !== 'function') return;
      answer({ ok: false, refusal: refuse(bucket.take(clock()) ? 'command/unknown' : 'rate/slow-down') });
    });
    socket.on('stay', () => {
      if (isOver(socket)) return hangUp(socket);
      // Whoever has answered is not signed out for it, however much their page has asked just before.
      caller.used?.();
      if (!bucket.take(clock())) return;
      tellEnding(socket, clock());
    });
    socket.on('command', (message, answer) => {
      receive(schemas.command, message, answer, (parsed) => {
        const isGuess = parsed.command.command === 'check-in' && !isStaffRole(caller.role);
        if (isGuess && !guesses.take(address))
          return answer({ ok: false, refusal: refuse('rate/slow-down') });
        desk.command(caller, site, parsed, (ack) => {
          if (!ack.ok && isForbidding(ack.refusal.refused) && caller.role !== 'citizen') {
            const { refused } = ack.refusal;
            const asked = parsed.command.command;
            accessLog.note({ event: 'refused', refused, who: idOf(caller), from: address, asked });
          }
          if (isGuess && (ack.ok || ack.refusal.refused !== 'booking/unknown')) guesses.giveBack(address);
          answer(ack);
        });
      });
    });
    socket.on('note', (message, answer) => {
      receive(schemas.note, message, answer, (parsed) => {
        desk.note(caller, site, parsed).then(
          (ack) => {
            answer(ack);
            if (ack.ok) refresh(site);
          },
          () => answer({ ok: false, refusal: refuse('store/failing') }),
        );
      });
    });

    function receive<Message>(
      schema: z.ZodType<Message>,
      message: unknown,
      answer: (ack: Ack) => void,
      act: (message: Message) => void,
    ): void {
      if (typeof answer !== 'function') return;
      if (isOver(socket)) {
        answer({ ok: false, refusal: refuse('session/expired') });
        hangUp(socket);
        return;
      }
      if (!bucket.take(clock())) {
        answer({ ok: false, refusal: refuse('rate/slow-down') });
        return;
      }
      socket.data.caller.used?.();
      const parsed = schema.safeParse(message);
      if (parsed.success) act(parsed.data);
      else answer({ ok: false, refusal: malformed(parsed.error) });
    }
  });
}

/** Hangs up on pages whose session has ended or whose key was taken back. */
export function endConnectionsOver(io: Io): void {
  for (const socket of io.sockets.sockets.values()) if (isOver(socket)) hangUp(socket);
}

/** How many pages are connected, by site and kind. */
export function pagesOf(io: Io): Iterable<{ site: string; page: string; count: number }> {
  const counts = new Map<string, { site: string; page: string; count: number }>();
  for (const { data } of io.sockets.sockets.values()) {
    const { site, watches: page } = data;
    const known = counts.get(`${site} ${page}`) ?? { site, page, count: 0 };
    counts.set(`${site} ${page}`, { ...known, count: known.count + 1 });
  }
  return counts.values();
}

/** Names the first field that does not fit. */
export function malformed({ issues }: z.ZodError): Refusal {
  const [issue] = issues;
  return refuse('command/malformed', { field: issue ? issue.path.join('.') || issue.message : '' });
}

/** Kiosks, displays and vote stations stand in the room; staff and phones come and go. */
function screenOf({ data: { caller, site, watches } }: IoSocket, screens: Screens): ScreenLine | undefined {
  if (watches === 'staff' || watches === 'phone') return undefined;
  return screens.join(site, watches, deviceOf(caller));
}

function deviceOf(caller: Caller): string {
  return caller.by('').slice('device:'.length);
}

function refuseHello(auth: Record<string, unknown>): Refusal {
  return refuse(auth.version === protocolVersion ? 'command/malformed' : 'page/outdated', { field: 'hello' });
}

function isOver({ data: { caller } }: IoSocket): boolean {
  return caller.lasts?.() === false;
}

/** The connection, not the socket alone: the page then tries again and is told why it is not let in. */
function hangUp(socket: Pick<IoSocket, 'conn'>): void {
  socket.conn.close();
}
