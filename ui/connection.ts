// A page's link with the server: whole views as signals, commands that are safe to repeat, and whether the server lives.

import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { TokenOutcome } from '../core/ballot/handed.ts';
import type { Command } from '../core/day/commands.ts';
import type { Refusal } from '../core/day/context.ts';
import type {
  Ack,
  ClientMessages,
  Hello,
  ServerMessages,
  SessionEnd,
  View,
  ViewName,
  ViewOf,
} from '../core/protocol.ts';
import type { Millis } from '../core/time.ts';
import type { SoundState } from '../core/views/devices.ts';
import { newCommandId } from './command-id.ts';
import { findAgain } from './find-again.ts';
import { createSigns } from './signs.ts';

/** Whatever a page says of itself, without the protocol's version. */
export type Introduction = Hello extends infer H ? (H extends Hello ? Omit<H, 'version'> : never) : never;

export type Link =
  /** `failing`: the server is there, and keeps nothing of what it is asked (S5). */
  | { readonly is: 'connecting' | 'online' | 'failing' | 'lost' }
  /** The server does not want this page: it has to be set up, signed in or reloaded. */
  | { readonly is: 'refused'; readonly refusal: Refusal };

export type Connection = {
  readonly link: ReadonlySignal<Link>;
  /** The newest view of a name, undefined until the first has come. It stays when the link is lost. */
  view<Name extends ViewName>(name: Name): ReadonlySignal<ViewOf<Name> | undefined>;
  /** The server's time, ticking each second. */
  readonly now: ReadonlySignal<Millis>;
  /** How long ago the server gave its last sign of life; grows while the link is lost (S1). */
  readonly age: ReadonlySignal<Millis>;
  /** By what name the views know this kiosk, whatever its address says; undefined until the server has told it. */
  readonly name: ReadonlySignal<string | undefined>;
  /** The sign-in's end, where it is near; undefined otherwise. */
  readonly ending: ReadonlySignal<SessionEnd | undefined>;
  /** Says that whoever was warned of it is still here. */
  stay(): void;
  /** Sends until an answer comes, across reconnections, under one id (L7); `giveUp` ends the trying. */
  send(command: Command, options?: { token?: TokenOutcome; giveUp?: AbortSignal }): Promise<Ack>;
  note(visit: string, text: string): Promise<Ack>;
  /** Hears what a code reader on a serial line read for this page; kept nowhere. */
  onScan(listener: (text: string) => void): void;
  /** Hears that somebody wants to know whether this display can be heard. */
  onSoundTest(listener: () => void): void;
  stop(): void;
};

/** Pages and server of other versions can't talk. Kept by hand beside core/protocol.ts, so that no schema is bundled. */
const version = 1 satisfies Hello['version'];

/** No sign of life for this long, and the link counts as lost (S1: known within 2 s, with a beat each second). */
const silence: Millis = 1800;
/** A phone gets no beats: it hears the server at every ping, which come each 10 s and may take 5. */
const silenceOfPhones: Millis = 16_000;
/** A page that stood still for longer slept; what it shows is old, whatever comes next (S1). */
const slept: Millis = 5000;
const answerTime: Millis = 3000;

/** How often a server that is away is looked for, and how long a connection may take until its first view is here. */
const patience = {
  room: { lookEvery: 500, connectTime: 10_000 },
  phone: { lookEvery: 2500, connectTime: 20_000 },
} as const;

/** How often a screen of the room tells its clock, so that staff learn of one that is wrong. */
const hereEvery: Millis = 60_000;

/** `sound`: whether a display can be heard; told to the server. `url`: where that is, if not where the page came from. */
export function connect(
  introduction: Introduction,
  sound?: ReadonlySignal<SoundState>,
  url: string = '',
): Connection {
  const isPhone = introduction.role === 'phone';
  const { lookEvery, connectTime } = isPhone ? patience.phone : patience.room;
  const options: Partial<ManagerOptions & SocketOptions> = {
    transports: ['websocket'],
    auth: { ...introduction, version },
    // Whoever lost the server looks for it by itself (find-again.ts), over a connection that it shares with nobody.
    reconnection: false,
    forceNew: true,
    timeout: connectTime,
  };
  const socket: Socket<ServerMessages, ClientMessages> = url === '' ? io(options) : io(url, options);
  const ownView: ViewName = introduction.role === 'phone' ? 'phones' : introduction.role;
  const link = signal<Link>({ is: 'connecting' });
  const views = new Map<ViewName, Signal<View | undefined>>();
  const signs = createSigns();
  const name = signal<string | undefined>(undefined);
  const ending = signal<SessionEnd | undefined>(undefined);
  /** Whether this connection has brought the page's own view: until then what is shown is from before. */
  let isShown = false;
  let isLooking = false;
  let isStopped = false;

  const hear = (at?: Millis, isFailing = link.peek().is === 'failing') => {
    // One that fails has no view to give to a page that is new.
    if (!isShown && !isFailing) return;
    signs.hear(at);
    const is = isFailing ? 'failing' : 'online';
    if (link.value.is !== is) link.value = { is };
  };
  const lose = () => {
    if (link.peek().is === 'lost' || link.peek().is === 'refused') return;
    link.value = { is: 'lost' };
    void look();
  };
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    await findAgain({
      url,
      isAway: () => link.peek().is === 'lost' && !isStopped,
      connect: connectAnew,
      every: lookEvery,
    });
    isLooking = false;
  };
  const connectAnew = async () => {
    // One that is silent may be open for nobody but this page.
    socket.disconnect();
    isShown = false;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(waiting);
        socket.off('connect_error', done);
        stopWatching();
        resolve();
      };
      const waiting = setTimeout(done, connectTime);
      socket.on('connect_error', done);
      const stopWatching = effect(() => {
        if (link.value.is !== 'lost') queueMicrotask(done);
      });
      socket.connect();
    });
  };
  const signalOf = (name: ViewName) => {
    const known = views.get(name) ?? signal<View | undefined>(undefined);
    views.set(name, known);
    return known;
  };

  socket.on('connect', () => {
    isShown = false;
    // A new connection is warned anew.
    ending.value = undefined;
  });
  socket.on('ending', (end) => {
    ending.value = end ?? undefined;
  });
  socket.on('beat', ({ at, failing }) => hear(at, failing === true));
  socket.io.on('ping', () => hear());
  socket.on('view', (view) => {
    const shown = signalOf(view.view);
    if (isShown && isOlder(view, shown.peek())) return;
    if (view.view === ownView) isShown = true;
    // Before anybody hears that the server is back, or what is from before would count as new.
    shown.value = view;
    hear('at' in view ? view.at : undefined);
  });
  socket.on('name', ({ device }) => {
    name.value = device;
  });
  socket.on('disconnect', lose);
  socket.on('connect_error', (error: Error & { data?: { refusal?: Refusal } }) => {
    const refusal = error.data?.refusal;
    if (refusal) link.value = { is: 'refused', refusal };
    else lose();
  });
  const tellHere = () => {
    const audible = sound?.peek();
    if (socket.connected) socket.emit('here', { clock: Date.now(), ...(audible ? { sound: audible } : {}) });
  };
  const stands = introduction.role !== 'staff' && !isPhone;
  if (stands) socket.on('connect', tellHere);
  const telling = stands ? setInterval(tellHere, hereEvery) : undefined;
  const stopHearing = effect(() => {
    if (sound?.value) tellHere();
  });
  let stoodStill = false;
  const ticking = setInterval(() => {
    const gone = signs.look();
    // A page that stood still itself, for a moment, first hears what came meanwhile, once.
    stoodStill = !stoodStill && gone > silence && gone < slept;
    const { is } = link.peek();
    if ((is !== 'online' && is !== 'failing') || stoodStill) return;
    if (signs.age.peek() > (isPhone ? silenceOfPhones : silence)) lose();
  }, 500);

  async function repeatUntilAnswered(
    ask: (timed: Timed) => Promise<Ack>,
    giveUp?: AbortSignal,
  ): Promise<Ack> {
    for (;;) {
      try {
        await connected(socket, giveUp);
        return await ask(socket.timeout(answerTime));
      } catch (error) {
        if (giveUp?.aborted) throw error;
      }
    }
  }

  return {
    link,
    view: <Name extends ViewName>(name: Name) => signalOf(name) as ReadonlySignal<ViewOf<Name> | undefined>,
    now: signs.now,
    name,
    age: signs.age,
    ending,
    stay: () => void socket.emit('stay'),
    send: (command, { token, giveUp } = {}) => {
      const message = { id: newCommandId(), command, ...(token ? { token } : {}) };
      return repeatUntilAnswered((timed) => timed.emitWithAck('command', message), giveUp);
    },
    note: (visit, text) => {
      const message = { id: newCommandId(), visit, text };
      return repeatUntilAnswered((timed) => timed.emitWithAck('note', message));
    },
    onSoundTest: (listener) => void socket.on('test-sound', listener),
    onScan: (listener) => void socket.on('scanned', ({ text }) => listener(text)),
    stop: () => {
      isStopped = true;
      clearInterval(ticking);
      clearInterval(telling);
      stopHearing();
      socket.close();
    },
  };
}

/** Overtaken on its way by a newer one. A day begins with small versions, but later. */
function isOlder(view: View, shown: View | undefined): boolean {
  if (!shown || !('version' in view && 'version' in shown)) return false;
  return view.version < shown.version && view.at < shown.at;
}

type Timed = ReturnType<Socket<ServerMessages, ClientMessages>['timeout']>;

/** Resolves when the socket is connected; rejects when `giveUp` fires first. */
function connected(socket: Socket<ServerMessages, ClientMessages>, giveUp?: AbortSignal): Promise<void> {
  giveUp?.throwIfAborted();
  if (socket.connected) return Promise.resolve();
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    giveUp?.addEventListener('abort', () => reject(giveUp.reason), { once: true });
  });
}
