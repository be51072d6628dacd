// A page's link with the server: whole views as signals, commands that are safe to repeat, and whether the server lives.

import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { io, type Socket } from 'socket.io-client';
import type { TokenOutcome } from '../core/ballot/handed.ts';
import type { Command } from '../core/day/commands.ts';
import type { Refusal } from '../core/day/context.ts';
import type { Ack, ClientMessages, Hello, ServerMessages, View, ViewName, ViewOf } from '../core/protocol.ts';
import type { Millis } from '../core/time.ts';
import type { SoundState } from '../core/views/devices.ts';
import { newCommandId } from './command-id.ts';

/** Whatever a page says of itself, without the protocol's version. */
export type Introduction = Hello extends infer H ? (H extends Hello ? Omit<H, 'version'> : never) : never;

export type Link =
  | { readonly is: 'connecting' | 'online' | 'lost' }
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
const answerTime: Millis = 3000;

/** How often a screen of the room tells its clock, so that staff learn of one that is wrong. */
const hereEvery: Millis = 60_000;

/** `sound`: whether a display can be heard; told to the server. */
export function connect(introduction: Introduction, sound?: ReadonlySignal<SoundState>): Connection {
  const socket: Socket<ServerMessages, ClientMessages> = io({
    transports: ['websocket'],
    auth: { ...introduction, version },
    reconnectionDelay: 300,
    reconnectionDelayMax: 1500,
  });
  const link = signal<Link>({ is: 'connecting' });
  const views = new Map<ViewName, Signal<View | undefined>>();
  const localNow = signal(Date.now());
  const heard = signal(Date.now());
  const offset = signal(0);
  const name = signal<string | undefined>(undefined);
  const beats = introduction.role !== 'phone';

  const hear = (at: Millis) => {
    heard.value = Date.now();
    offset.value = at - heard.value;
    if (link.value.is !== 'online') link.value = { is: 'online' };
  };
  const lose = () => {
    if (link.value.is === 'online') link.value = { is: 'lost' };
  };
  const signalOf = (name: ViewName) => {
    const known = views.get(name) ?? signal<View | undefined>(undefined);
    views.set(name, known);
    return known;
  };

  socket.on('beat', ({ at }) => hear(at));
  socket.on('view', (view) => {
    hear('at' in view ? view.at : Date.now() + offset.value);
    signalOf(view.view).value = view;
  });
  socket.on('name', ({ device }) => {
    name.value = device;
  });
  socket.on('disconnect', lose);
  socket.on('connect_error', (error: Error & { data?: { refusal?: Refusal } }) => {
    const refusal = error.data?.refusal;
    if (refusal) link.value = { is: 'refused', refusal };
    else if (link.value.is === 'connecting') link.value = { is: 'lost' };
  });
  const tellHere = () => {
    const audible = sound?.peek();
    if (socket.connected) socket.emit('here', { clock: Date.now(), ...(audible ? { sound: audible } : {}) });
  };
  const stands = introduction.role !== 'staff' && introduction.role !== 'phone';
  if (stands) socket.on('connect', tellHere);
  const telling = stands ? setInterval(tellHere, hereEvery) : undefined;
  const stopHearing = effect(() => {
    if (sound?.value) tellHere();
  });
  let stoodStill = false;
  const ticking = setInterval(() => {
    const now = Date.now();
    // A page that stood still itself first hears what came meanwhile, once.
    stoodStill = !stoodStill && now - localNow.peek() > silence;
    localNow.value = now;
    if (beats && !stoodStill && now - heard.value > silence) lose();
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
    now: computed(() => localNow.value + offset.value),
    name,
    age: computed(() => Math.max(0, localNow.value - heard.value)),
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
      clearInterval(ticking);
      clearInterval(telling);
      stopHearing();
      socket.close();
    },
  };
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
