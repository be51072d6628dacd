// The demo office with a clock of its own, so that a day can be played in a moment: the real server, on a free port.

import { resolve } from 'node:path';
import type { Slip } from '../../core/slip.ts';
import { MINUTE, type Millis } from '../../core/time.ts';
import { MemoryTray } from '../../hardware/paper-tray.ts';
import { slipPicture } from '../../hardware/slip/picture.ts';
import { startServer } from '../../server/server.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { settingsOf } from '../support/front-desk.ts';

const pages = resolve(import.meta.dirname, '../../build/pages');
const unhurried = 1_000_000;

export type DemoOffice = {
  readonly url: string;
  /** Lets time pass. */
  wait(minutes: number): void;
  waitUntil(at: Millis): void;
  /** The codes of all tokens that came out of the printer. */
  readonly codes: readonly string[];
  /** An answer of the REST API; throws if it refuses. */
  ask<Answer>(path: string, body?: object, token?: string): Promise<Answer>;
  stop(): Promise<void>;
};

/** Opens it at `start`. */
export async function openDemoOffice(start: Millis): Promise<DemoOffice> {
  let ahead: Millis = start - Date.now();
  const clock = () => Date.now() + ahead;
  const codes: string[] = [];
  const store = openMemoryStore();
  const server = await startServer({
    settings: settingsOf({ PORT: '0', METRICS: 'off', LOG_LEVEL: 'silent' }),
    store,
    log: { info: () => {}, warn: (message, error) => console.error(message, error) },
    clock,
    printerFor: () => new TrayThatIsRead(codes),
    slipPicture,
    startAgent: async () => async () => {},
    flow: {
      sockets: { burst: unhurried, perSecond: unhurried },
      api: { requests: unhurried, guesses: unhurried },
    },
    pages,
  });
  return {
    url: server.url,
    wait: (minutes) => {
      ahead += minutes * MINUTE;
    },
    waitUntil: (at) => {
      ahead = at - Date.now();
    },
    codes,
    ask: async (path, body, token) => {
      const response = await fetch(`${server.url}/api/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
      return answer as never;
    },
    stop: async () => {
      await server.stop();
      await store.close();
    },
  };
}

/** Somebody stands at the tray and reads the tokens that come out, as the citizens will. */
class TrayThatIsRead extends MemoryTray {
  readonly #codes: string[];

  constructor(codes: string[]) {
    super((error) => console.error(error));
    this.#codes = codes;
  }

  override print(slip: Slip) {
    if (slip.kind === 'token') this.#codes.push(slip.code);
    return super.print(slip);
  }
}
