// Staff: who may sign in, and as what.

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { line } from '../../core/office/text.ts';
import { staffRoles } from '../../core/roles.ts';
import { KeptList } from '../store/kept-list.ts';
import type { Store } from '../store/store.ts';
import { Turns } from '../store/turns.ts';
import { hashOfNothing, hashPassword, verifyPassword } from './passwords.ts';

export const PersonInput = z.strictObject({
  name: line(40),
  role: z.enum(staffRoles),
  password: z.string().min(10).max(200),
});
export type PersonInput = z.infer<typeof PersonInput>;

const Person = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(staffRoles),
  password: z.string(),
});
export type Person = z.infer<typeof Person>;

export class People {
  readonly #people: KeptList<Person>;
  readonly #turns = new Turns();
  /** Compared with where the name is unknown, so that the time taken tells nobody which names exist. */
  readonly #decoy = hashOfNothing();

  constructor(store: Store) {
    this.#people = new KeptList(store, 'people', Person);
  }

  start(): Promise<void> {
    return this.#people.start();
  }

  all(): readonly Person[] {
    return this.#people.all();
  }

  find(id: string): Person | undefined {
    return this.all().find((person) => person.id === id);
  }

  /** The person with this name and password. */
  authenticate(name: string, password: string): Promise<Person | undefined> {
    return this.#hashing(async () => {
      const person = named(name, this.all());
      const matches = await verifyPassword(password, person?.password ?? this.#decoy);
      return matches ? person : undefined;
    });
  }

  /** The first people of an office, with their passwords' hashes. */
  begin(first: readonly Person[]): Promise<void> {
    return this.#people.change((_nobody, keep) => keep(first));
  }

  /** Undefined if somebody has the name already. */
  async add(input: { name: string; role: Person['role']; password: string }): Promise<Person | undefined> {
    const password = await this.#hashing(() => hashPassword(input.password));
    return this.#people.change(async (people, keep) => {
      if (named(input.name, people)) return undefined;
      const person = { ...input, id: randomUUID(), password };
      await keep([...people, person]);
      return person;
    });
  }

  /** Undefined if there is no such person; `last` if nobody could administer any more. */
  remove(id: string): Promise<'removed' | 'last' | undefined> {
    return this.#people.change(async (people, keep) => {
      const others = people.filter((person) => person.id !== id);
      if (others.length === people.length) return undefined;
      if (!others.some(({ role }) => role === 'administrator')) return 'last';
      await keep(others);
      return 'removed';
    });
  }

  /** One password at a time: hashing keeps a thread busy of the few that also write to the disk. */
  #hashing<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#turns.take('hashing', work);
  }
}

function named(name: string, people: readonly Person[]): Person | undefined {
  const wanted = name.normalize('NFC').trim().toLowerCase();
  return people.find((person) => person.name.toLowerCase() === wanted);
}
