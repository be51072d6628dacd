// One site on a store, with a clock that the test sets.

import { madeCode } from '../../core/booking/code.ts';
import type { Acceptance } from '../../core/day/accept.ts';
import type { Command } from '../../core/day/commands.ts';
import type { Day } from '../../core/day/state.ts';
import { instantOf, type Millis } from '../../core/time.ts';
import { Bookings } from '../../server/bookings.ts';
import type { ByOn } from '../../server/decisions.ts';
import { Site } from '../../server/site.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';
import { anOffice, inForce } from './office.ts';
import { digestOf } from './scenario.ts';

export class TestSite {
  readonly store: Store;
  readonly site: Site;
  /** Days that have ended since the start. */
  readonly ended: Day[] = [];
  readonly warnings: string[] = [];
  now: Millis;
  #ids: number;

  constructor(now: Millis, store: Store, ids: number, prepare: (date: string) => Promise<void>) {
    this.now = now;
    this.store = store;
    this.#ids = ids;
    this.site = new Site({
      id: 'raadhus',
      configuration: inForce(anOffice()),
      store,
      prints: () => true,
      clock: () => this.now,
      newId: () => this.nextId(),
      newCode: () => madeCode(this.nextCode()),
      bookings: new Bookings(),
      prepare,
      warn: (message) => void this.warnings.push(message),
    });
    this.site.listen((_day, _entries, ended) => {
      if (ended) this.ended.push(ended);
    });
  }

  nextCode(): number[] {
    this.#ids += 1;
    return [0, 0, 0, 0, this.#ids >> 5, this.#ids & 31];
  }

  nextId(): string {
    this.#ids += 1;
    return `id${String(this.#ids).padStart(8, '0')}`;
  }

  ask(by: ByOn, command: Command, id = this.nextId()): Promise<Acceptance> {
    return this.site.ask({ id, digest: digestOf(command), command }, by);
  }

  take(id?: string): Promise<Acceptance> {
    return this.ask(
      () => 'device:kiosk',
      { command: 'take', services: ['pas'], language: 'da', slip: false },
      id,
    );
  }

  /** The same site, started again on the same store. */
  async again(): Promise<TestSite> {
    await this.site.stop();
    return startSite(this.now, this.store, this.#ids);
  }
}

export async function startSite(
  now: Millis,
  store = openMemoryStore(),
  ids = 0,
  prepare: (date: string) => Promise<void> = async () => {},
): Promise<TestSite> {
  const site = new TestSite(now, store, ids, prepare);
  await site.site.start();
  return site;
}

/** In Aabenraa. */
export function clock(date: string, time: string): Millis {
  return instantOf(date, time, 'Europe/Copenhagen');
}
