// Who may sign in, and the keys of devices and integrations, as an administrator keeps them.

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { KeyRole, StaffRole } from '../../core/roles.ts';
import type { Millis } from '../../core/time.ts';
import type { Answered, Api } from '../../ui/api.ts';
import type { Fault } from '../desk/notice.ts';
import type { SiteName } from '../session.ts';

export type Profile = {
  readonly name: string;
  readonly role: StaffRole;
  readonly sites: 'all' | readonly string[];
};
export type Person = Profile & {
  readonly id: string;
  readonly mustChange: boolean;
  /** Their role and sites are decided at the provider, if by that (R6). */
  readonly signsInBy: 'password' | 'provider';
};
export type Key = {
  readonly id: string;
  readonly name: string;
  readonly role: KeyRole;
  /** The only site at which it holds. */
  readonly site?: string;
  readonly created: Millis;
};

export type NewKey = { readonly name: string; readonly role: KeyRole };

export type People = {
  /** Undefined until the server has answered. */
  readonly people: ReadonlySignal<readonly Person[] | undefined>;
  readonly keys: ReadonlySignal<readonly Key[] | undefined>;
  /** Where people may work. */
  readonly sites: ReadonlySignal<readonly SiteName[]>;
  /** A password that was just made: the server tells it once. */
  readonly told: ReadonlySignal<{ readonly name: string; readonly password: string } | undefined>;
  /** Who was just signed out everywhere. */
  readonly ended: ReadonlySignal<string | undefined>;
  /** A key that was just made: the server tells it once. */
  readonly made: ReadonlySignal<(NewKey & { readonly key: string }) | undefined>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  load(): Promise<void>;
  /** Whether it was done. */
  addPerson(person: Profile): Promise<boolean>;
  changePerson(id: string, person: Profile): Promise<boolean>;
  newPassword(id: string, name: string): Promise<void>;
  /** Signs them out everywhere. */
  endSessions(id: string, name: string): Promise<void>;
  removePerson(id: string): Promise<void>;
  makeKey(key: NewKey): Promise<boolean>;
  removeKey(id: string): Promise<void>;
  /** The key has been written down. */
  hideMade(): void;
  /** The password has been handed over. */
  hideTold(): void;
  forgetFault(): void;
};

export function createPeople(api: Api): People {
  const people = signal<readonly Person[] | undefined>(undefined);
  const keys = signal<readonly Key[] | undefined>(undefined);
  const sites = signal<readonly SiteName[]>([]);
  const told = signal<{ name: string; password: string } | undefined>(undefined);
  const ended = signal<string | undefined>(undefined);
  const made = signal<(NewKey & { key: string }) | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);

  async function load(): Promise<void> {
    const [staff, devices, places] = await Promise.all([
      api.get<Person[]>('/people'),
      api.get<Key[]>('/keys'),
      api.get<SiteName[]>('/sites'),
    ]);
    batch(() => {
      if (staff.ok) people.value = staff.body;
      else fault.value = staff.refusal;
      if (devices.ok) keys.value = devices.body;
      else fault.value = devices.refusal;
      if (places.ok) sites.value = places.body;
      else fault.value = places.refusal;
    });
  }

  /** Does something, says if it was refused, and reads the lists anew. */
  async function doing<Body>(asked: Promise<Answered<Body>>, then: (body: Body) => void = () => {}) {
    fault.value = undefined;
    ended.value = undefined;
    const answered = await asked;
    if (answered.ok) then(answered.body);
    else fault.value = answered.refusal;
    if (answered.ok) await load();
    return answered.ok;
  }

  return {
    people,
    keys,
    sites,
    told,
    ended,
    made,
    fault,
    load,
    addPerson: (person) =>
      doing(api.post<{ password: string | null }>('/people', person), ({ password }) => {
        if (password !== null) told.value = { name: person.name, password };
      }),
    changePerson: (id, person) => doing(api.put<Person>(`/people/${encodeURIComponent(id)}`, person)),
    newPassword: async (id, name) => {
      const asked = api.post<{ password: string | null }>(`/people/${encodeURIComponent(id)}/password`);
      await doing(asked, ({ password }) => {
        if (password !== null) told.value = { name, password };
      });
    },
    endSessions: async (id, name) => {
      await doing(api.remove(`/people/${encodeURIComponent(id)}/sessions`), () => {
        ended.value = name;
      });
    },
    removePerson: async (id) => {
      await doing(api.remove(`/people/${encodeURIComponent(id)}`));
    },
    makeKey: ({ name, role }) =>
      doing(api.post<{ id: string; key: string }>('/keys', { name, role }), ({ key }) => {
        made.value = { name, role, key };
      }),
    removeKey: async (id) => {
      await doing(api.remove(`/keys/${encodeURIComponent(id)}`));
    },
    hideMade: () => {
      made.value = undefined;
    },
    hideTold: () => {
      told.value = undefined;
    },
    forgetFault: () => {
      fault.value = undefined;
    },
  };
}
