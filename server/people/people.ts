// Staff: who may sign in, as what, and where.

import { randomUUID } from 'node:crypto';
import { type Refusal, refuse } from '../../core/day/context.ts';
import { KeptList } from '../store/kept-list.ts';
import type { Store } from '../store/store.ts';
import { Turns } from '../store/turns.ts';
import { hashOfNothing, hashPassword, verifyPassword } from './passwords.ts';
import { Person, type Profile, type Subject } from './person.ts';

export type NewPerson = Profile & { readonly password: string; readonly mustChange: boolean };

/** What became of a change: whether it is another role or other sites, so that sessions must end. */
export type Changed = { readonly person: Person; readonly mayOther: boolean };

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

  /** Who signs in under this name with a password. */
  named(name: string): Person | undefined {
    return named(name, this.all());
  }

  /** The person with this name and password. */
  authenticate(name: string, password: string): Promise<Person | undefined> {
    return this.#hashing(async () => {
      const person = this.named(name);
      const matches = await verifyPassword(password, person?.password ?? this.#decoy);
      // Meanwhile it may have been changed, and the sessions that it opened been ended.
      const now = person && this.find(person.id);
      return matches && now?.password === person?.password ? now : undefined;
    });
  }

  /** The first people of an office, with their passwords' hashes. */
  begin(first: readonly Person[]): Promise<void> {
    return this.#people.change((_nobody, keep) => keep(first));
  }

  async add({ name, role, sites, mustChange, ...input }: NewPerson): Promise<Person | Refusal> {
    const password = await this.#hashing(() => hashPassword(input.password));
    return this.#people.change(async (people, keep) => {
      if (named(name, people)) return refuse('person/exists');
      const person = { id: randomUUID(), name, role, sites, password, mustChange };
      await keep([...people, person]);
      return person;
    });
  }

  /** Another name, role or sites. */
  change(id: string, profile: Profile): Promise<Changed | Refusal> {
    return this.#people.change(async (people, keep) => {
      const before = people.find((person) => person.id === id);
      if (!before) return refuse('resource/unknown');
      if (before.subject) return refuse('person/by-provider');
      const holder = named(profile.name, people);
      if (holder && holder.id !== id) return refuse('person/exists');
      const person = { ...before, ...profile };
      const changed = people.map((one) => (one.id === id ? person : one));
      if (!canAdminister(changed)) return refuse('person/last');
      await keep(changed);
      return { person, mayOther: maysOf(before) !== maysOf(person) };
    });
  }

  /** Who is this at the provider. */
  withSubject(subject: Subject): Person | undefined {
    return this.all().find((person) => isSubject(person, subject));
  }

  /** Somebody who has signed in at the provider, as it says they are now; new the first time (R6). */
  fromProvider(subject: Subject, profile: Profile): Promise<Changed> {
    return this.#people.change(async (people, keep) => {
      const before = people.find((person) => isSubject(person, subject));
      const made = { id: randomUUID(), password: null, mustChange: false, subject };
      const person = { ...(before ?? made), ...profile };
      await keep([...people.filter((one) => one !== before), person]);
      return { person, mayOther: before !== undefined && maysOf(before) !== maysOf(person) };
    });
  }

  async setPassword(id: string, password: string, mustChange: boolean): Promise<Person | Refusal> {
    const hash = await this.#hashing(() => hashPassword(password));
    return this.#people.change(async (people, keep) => {
      const before = people.find((person) => person.id === id);
      if (!before) return refuse('resource/unknown');
      if (before.subject) return refuse('person/by-provider');
      const person = { ...before, password: hash, mustChange };
      await keep(people.map((one) => (one.id === id ? person : one)));
      return person;
    });
  }

  remove(id: string): Promise<Refusal | undefined> {
    return this.#people.change(async (people, keep) => {
      const others = people.filter((person) => person.id !== id);
      if (others.length === people.length) return refuse('resource/unknown');
      if (!canAdminister(others)) return refuse('person/last');
      await keep(others);
      return undefined;
    });
  }

  /** One password at a time: hashing keeps a thread busy of the few that also write to the disk. */
  #hashing<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#turns.take('hashing', work);
  }
}

/** Those from the provider are nobody's namesakes here: their names sign nobody in. */
function named(name: string, people: readonly Person[]): Person | undefined {
  const wanted = plainName(name);
  return people.find((person) => !person.subject && plainName(person.name) === wanted);
}

/** Names are the same whatever their letters look like. */
export function plainName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

function isSubject({ subject }: Person, { issuer, id }: Subject): boolean {
  return subject?.issuer === issuer && subject.id === id;
}

/** With a password: the provider may be away, or give the role to nobody any more. */
function canAdminister(people: readonly Person[]): boolean {
  return people.some(({ role, subject }) => role === 'administrator' && !subject);
}

function maysOf({ role, sites }: Person): string {
  return JSON.stringify([role, sites === 'all' ? sites : [...sites].sort()]);
}
