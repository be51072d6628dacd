// The name under which a person stands in a day's journal: another one each day, and nobody's after 30 days (P5).

import { z } from 'zod';
import type { By } from '../../core/day/events.ts';
import { addDays, type IsoDate } from '../../core/time.ts';
import { keyedHash, newSecret } from '../secrets.ts';
import type { Store } from '../store/store.ts';
import { Turns } from '../store/turns.ts';

const sheet = 'day-keys';
const daysKept = 30;

export class DayIds {
  readonly #store: Store;
  readonly #turns = new Turns();
  #keys: Readonly<Record<IsoDate, string>> = {};
  /** As far as they were asked for: each counter's page asks for its own at every press. */
  readonly #ids = new Map<string, By>();

  constructor(store: Store) {
    this.#store = store;
  }

  async start(): Promise<void> {
    this.#keys = (await this.#store.readSheet(sheet, z.record(z.string(), z.string()))) ?? {};
  }

  /** The key of `day`, which may be one to come, is on the disk: without it nobody would know their own counter after a restart. Old ones are gone. */
  prepare(day: IsoDate, today = day): Promise<void> {
    return this.#turns.take(sheet, async () => {
      const known = Object.entries(this.#keys);
      const oldest = addDays(today, -daysKept);
      const kept = known.filter(([date]) => date >= oldest || date === day);
      // A day on which something was booked has its key already; on the day itself others may have to go.
      if (this.#keys[day] !== undefined && kept.length === known.length) return;
      const keys = { ...Object.fromEntries(kept), [day]: this.#keys[day] ?? newSecret() };
      await this.#store.writeSheet(sheet, keys);
      this.#keys = keys;
      this.#ids.clear();
    });
  }

  /** The person's id on `day`, for which `prepare` has been called. */
  idOn(day: IsoDate, person: string): By {
    const name = `${day} ${person}`;
    const id = this.#ids.get(name) ?? this.#make(day, person);
    this.#ids.set(name, id);
    return id;
  }

  #make(day: IsoDate, person: string): By {
    const key = this.#keys[day];
    if (key === undefined) throw new Error(`no key for the ids of ${day}`);
    return `person:${Buffer.from(keyedHash(key, person), 'base64url').toString('hex').slice(0, 16)}`;
  }
}
