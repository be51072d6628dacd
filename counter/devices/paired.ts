// The screens and agents that are let in, as an administrator keeps them: paired by a code, named, moved, taken back.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Pairable } from '../../core/pairing-protocol.ts';
import type { Millis } from '../../core/time.ts';
import type { Answered, Api } from '../../ui/api.ts';
import type { Fault } from '../desk/notice.ts';
import type { Key } from '../people/people.ts';

export type SiteName = {
  readonly id: string;
  readonly name: string;
  /** Of a site that is there for some days only. */
  readonly popUp?: 'coming' | 'running' | 'past';
};

/** A machine that shows a code. */
export type WaitingMachine = {
  readonly page: Pairable;
  readonly address: string;
  readonly since: Millis;
  readonly site?: string;
  readonly name?: string;
};

export type NameAndSite = { readonly name: string; readonly site: string };

export type Paired = {
  /** Keys of screens and agents; undefined until the server has answered. */
  readonly keys: ReadonlySignal<readonly Key[] | undefined>;
  readonly sites: ReadonlySignal<readonly SiteName[]>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  load(): Promise<void>;
  /** The machine that shows this code. */
  find(code: string): Promise<WaitingMachine | undefined>;
  /** Lets it in; whether it has its key. */
  confirm(code: string, named: NameAndSite): Promise<boolean>;
  change(id: string, named: NameAndSite): Promise<boolean>;
  remove(id: string): Promise<void>;
  forgetFault(): void;
};

/** Longer than the server waits for the machine. */
const handing: Millis = 12_000;

export function createPaired(api: Api): Paired {
  const keys = signal<readonly Key[] | undefined>(undefined);
  const sites = signal<readonly SiteName[]>([]);
  const fault = signal<Fault | undefined>(undefined);

  async function doing<Body>(asked: Promise<Answered<Body>>): Promise<Body | undefined> {
    fault.value = undefined;
    const answered = await asked;
    if (answered.ok) return answered.body;
    fault.value = answered.refusal;
    return undefined;
  }

  async function load(): Promise<void> {
    const [known, places] = await Promise.all([api.get<Key[]>('/keys'), api.get<SiteName[]>('/sites')]);
    if (known.ok) keys.value = known.body.filter(({ role }) => role !== 'integration');
    else fault.value = known.refusal;
    if (places.ok) sites.value = places.body;
  }

  async function done(asked: Promise<Answered<Key>>): Promise<boolean> {
    const isDone = (await doing(asked)) !== undefined;
    if (isDone) await load();
    return isDone;
  }

  return {
    keys,
    sites,
    fault,
    load,
    find: (code) => doing(api.get<WaitingMachine>(`/pairings/${encodeURIComponent(code)}`)),
    confirm: (code, named) =>
      done(api.post<Key>(`/pairings/${encodeURIComponent(code)}`, named, { patience: handing })),
    change: (id, named) => done(api.put<Key>(`/keys/${encodeURIComponent(id)}`, named)),
    remove: async (id) => {
      await doing(api.remove(`/keys/${encodeURIComponent(id)}`));
      await load();
    },
    forgetFault: () => {
      fault.value = undefined;
    },
  };
}
