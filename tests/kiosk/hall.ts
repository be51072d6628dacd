// A kiosk in the hall of the example office, and a server that answers when a test says so.

import { type Signal, signal } from '@preact/signals';
import type { Command } from '../../core/day/commands.ts';
import type { Ack, View, ViewName, ViewOf } from '../../core/protocol.ts';
import { type KioskService, type KioskView, kioskView } from '../../core/views/kiosk.ts';
import { Kiosk } from '../../kiosk/model/kiosk.ts';
import type { Connection, Link } from '../../ui/connection.ts';
import { story } from '../gallery/story.ts';

export type Asked = {
  readonly command: Command;
  readonly giveUp: AbortSignal | undefined;
  answer(ack: Ack): Promise<void>;
};

/** As the real one: it answers a command, or rejects when the asking page gives up. */
export class FakeConnection {
  readonly link: Signal<Link> = signal({ is: 'online' });
  readonly age = signal(0);
  readonly name: Signal<string | undefined> = signal('kiosk-1');
  readonly asked: Asked[] = [];
  readonly #view = signal<View | undefined>(undefined);

  show(view: View | undefined): void {
    this.#view.value = view;
  }

  get connection(): Connection {
    return {
      link: this.link,
      view: <Name extends ViewName>() => this.#view as Signal<ViewOf<Name> | undefined>,
      now: signal(0),
      name: this.name,
      age: this.age,
      send: (command, { giveUp } = {}) => this.#send(command, giveUp),
      ending: signal(undefined),
      stay: () => {},
      onScan: () => {},
      onSoundTest: () => {},
      note: () => Promise.reject(new Error('a kiosk writes no notes')),
      stop: () => {},
    };
  }

  #send(command: Command, giveUp: AbortSignal | undefined): Promise<Ack> {
    return new Promise((resolve, reject) => {
      giveUp?.addEventListener('abort', () => reject(giveUp.reason));
      const answer = async (ack: Ack) => {
        resolve(ack);
        await settled();
      };
      this.asked.push({ command, giveUp, answer });
    });
  }
}

/** Lets everything that was promised happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

export type Hall = ReturnType<typeof hall>;

/** Somebody stands before a kiosk that has its first view. */
export function hall(change: Parameters<typeof story>[0] = () => {}) {
  const day = story(change);
  const server = new FakeConnection();
  let sounds = 0;
  const kiosk = new Kiosk({
    connection: server.connection,
    sound: () => {
      sounds += 1;
    },
  });

  function view(more: Partial<KioskView> = {}): KioskView {
    return { ...kioskView(day.scene()), ...more };
  }

  function service(id: string): KioskService {
    const found = kiosk.view.value?.services.find((one) => one.id === id);
    if (!found) throw new Error(`no service ${id}`);
    return found;
  }

  function lastAsked(): Asked {
    const last = server.asked.at(-1);
    if (!last) throw new Error('nothing was asked');
    return last;
  }

  server.show(view());
  kiosk.start();
  return {
    day,
    server,
    kiosk,
    view,
    lastAsked,
    sounds: () => sounds,
    show: (more: Partial<KioskView> = {}) => server.show(view(more)),
    choose: (...ids: string[]) => {
      for (const id of ids) kiosk.choose(service(id));
    },
  };
}

/** A number as the server gives it. */
export const given: Ack = {
  ok: true,
  answer: { version: 7, visit: 'visit00007', number: 'A007' },
  ticket: { url: 'https://example.org/t/secret', wait: { low: 5, high: 15 }, before: 2 },
};
