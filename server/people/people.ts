// Staff: who may sign in, and as what.

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { line } from '../../core/office/text.ts';
import type { Store } from '../store/store.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { staffRoles } from './roles.ts';

const document = 'people';

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
  readonly #store: Store;
  #version = 0;
  #people: readonly Person[] = [];
  /** Compared with where the name is unknown, so that the time taken tells nobody which names exist. */
  #decoy: string | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  async start(): Promise<void> {
    const known = await this.#store.readDocument(document, z.array(Person));
    this.#version = known?.version ?? 0;
    this.#people = known?.body ?? [];
  }

  all(): readonly Person[] {
    return this.#people;
  }

  find(id: string): Person | undefined {
    return this.#people.find((person) => person.id === id);
  }

  /** The person with this name and password. */
  async authenticate(name: string, password: string): Promise<Person | undefined> {
    const person = this.#named(name);
    this.#decoy ??= await hashPassword(randomUUID());
    const matches = await verifyPassword(password, person?.password ?? this.#decoy);
    return matches ? person : undefined;
  }

  /** The first people of an office, with their passwords' hashes. */
  async begin(people: readonly Person[]): Promise<void> {
    await this.#write(people);
  }

  /** Undefined if somebody has the name already. */
  async add(input: { name: string; role: Person['role']; password: string }): Promise<Person | undefined> {
    const person = { ...input, id: randomUUID(), password: await hashPassword(input.password) };
    if (this.#named(input.name)) return undefined;
    await this.#write([...this.#people, person]);
    return person;
  }

  /** Undefined if there is no such person; `last` if nobody could administer any more. */
  async remove(id: string): Promise<'removed' | 'last' | undefined> {
    if (!this.find(id)) return undefined;
    const others = this.#people.filter((person) => person.id !== id);
    if (!others.some(({ role }) => role === 'administrator')) return 'last';
    await this.#write(others);
    return 'removed';
  }

  #named(name: string): Person | undefined {
    const wanted = name.normalize('NFC').trim().toLowerCase();
    return this.#people.find((person) => person.name.toLowerCase() === wanted);
  }

  async #write(people: readonly Person[]): Promise<void> {
    await this.#store.writeDocument(document, this.#version, people);
    this.#version += 1;
    this.#people = people;
  }
}
