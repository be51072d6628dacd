// Who may sign in, and the keys of devices and integrations, as an administrator keeps them.

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { KeyRole, StaffRole } from '../../core/roles.ts';
import type { Millis } from '../../core/time.ts';
import type { Answered, Api } from '../../ui/api.ts';
import type { Fault } from '../desk/notice.ts';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
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

export type NewPerson = { readonly name: string; readonly role: StaffRole; readonly password: string };
export type NewKey = { readonly name: string; readonly role: KeyRole };

export type People = {
  /** Undefined until the server has answered. */
  readonly people: ReadonlySignal<readonly Person[] | undefined>;
  readonly keys: ReadonlySignal<readonly Key[] | undefined>;
  /** A key that was just made: the server tells it once. */
  readonly made: ReadonlySignal<(NewKey & { readonly key: string }) | undefined>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  load(): Promise<void>;
  /** Whether it was done. */
  addPerson(person: NewPerson): Promise<boolean>;
  removePerson(id: string): Promise<void>;
  makeKey(key: NewKey): Promise<boolean>;
  removeKey(id: string): Promise<void>;
  /** The key has been written down. */
  hideMade(): void;
};

export function createPeople(api: Api): People {
  const people = signal<readonly Person[] | undefined>(undefined);
  const keys = signal<readonly Key[] | undefined>(undefined);
  const made = signal<(NewKey & { key: string }) | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);

  async function load(): Promise<void> {
    const [staff, devices] = await Promise.all([api.get<Person[]>('/people'), api.get<Key[]>('/keys')]);
    batch(() => {
      if (staff.ok) people.value = staff.body;
      else fault.value = staff.refusal;
      if (devices.ok) keys.value = devices.body;
      else fault.value = devices.refusal;
    });
  }

  /** Does something, says if it was refused, and reads the lists anew. */
  async function doing<Body>(asked: Promise<Answered<Body>>, then: (body: Body) => void = () => {}) {
    fault.value = undefined;
    const answered = await asked;
    if (answered.ok) then(answered.body);
    else fault.value = answered.refusal;
    if (answered.ok) await load();
    return answered.ok;
  }

  return {
    people,
    keys,
    made,
    fault,
    load,
    addPerson: (person) => doing(api.post<Person>('/people', person)),
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
  };
}
