// The name under which a person stands in a day's journal: another one each day, and nobody's after 30 days (P5).

import { z } from 'zod';
import type { By } from '../../core/day/events.ts';
import { addDays, type IsoDate } from '../../core/time.ts';
import { keyedHash, newSecret } from '../secrets.ts';
import type { Store } from '../store/store.ts';

const sheet = 'day-keys';
const daysKept = 30;

export class DayIds {
  readonly #store: Store;
  #keys: Record<IsoDate, string> = {};

  constructor(store: Store) {
    this.#store = store;
  }

  async start(): Promise<void> {
    this.#keys = (await this.#store.readSheet(sheet, z.record(z.string(), z.string()))) ?? {};
  }

  /** Keys for `day` and the one after it are on the disk, so that a day can begin at once; old ones are gone. */
  async prepare(day: IsoDate): Promise<void> {
    const oldest = addDays(day, -daysKept);
    const wanted = [day, addDays(day, 1)];
    const kept = Object.entries(this.#keys).filter(([date]) => date >= oldest);
    const missing = wanted.filter((date) => this.#keys[date] === undefined);
    if (missing.length === 0 && kept.length === Object.keys(this.#keys).length) return;
    this.#keys = Object.fromEntries([...kept, ...missing.map((date) => [date, newSecret()])]);
    await this.#store.writeSheet(sheet, this.#keys);
  }

  /** The person's id on `day`, for which `prepare` has been called. */
  idOn(day: IsoDate, person: string): By {
    const key = this.#keys[day];
    if (key === undefined) throw new Error(`no key for the ids of ${day}`);
    return `person:${Buffer.from(keyedHash(key, person), 'base64url').toString('hex').slice(0, 16)}`;
  }
}
