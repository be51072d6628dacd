// Phone calls by day, entered or imported (F3): a document a year, changed as a whole by one at a time.

import {
  type CallChange,
  type CallDays,
  CallYear,
  callChanges,
  enterCalls,
  noCalls,
} from '../core/calls/calls.ts';
import { type CallFault, callsIn } from '../core/calls/file.ts';
import type { By } from '../core/day/events.ts';
import type { IsoDate, Millis } from '../core/time.ts';
import { linesOf } from './csv-lines.ts';
import type { Store } from './store/store.ts';
import { Turns } from './store/turns.ts';

/** What a file would change, or has changed; nothing where there are faults. */
export type CallLook = {
  readonly changes: CallChange['days'];
  readonly unchanged: number;
  readonly faults: readonly CallFault[];
};

export class PhoneCalls {
  readonly #store: Store;
  readonly #clock: () => Millis;
  readonly #turns = new Turns();

  constructor(store: Store, clock: () => Millis) {
    this.#store = store;
    this.#clock = clock;
  }

  async of(year: number): Promise<CallYear> {
    return (await this.#store.readDocument(nameOf(year), CallYear))?.body ?? noCalls;
  }

  enter(year: number, days: CallDays, by: By, from: CallChange['from'] = 'page'): Promise<CallYear> {
    return this.#turns.take(nameOf(year), async () => {
      const known = await this.#store.readDocument(nameOf(year), CallYear);
      const before = known?.body ?? noCalls;
      const after = enterCalls(before, days, { at: this.#clock(), by, from });
      if (after !== before) await this.#store.writeDocument(nameOf(year), known?.version ?? 0, after);
      return after;
    });
  }

  async import(
    year: number,
    bytes: Uint8Array,
    { today, by, dry }: { readonly today: IsoDate; readonly by: By; readonly dry: boolean },
  ): Promise<CallLook> {
    const read = linesOf(bytes);
    const { days, faults } =
      'faults' in read ? { days: {}, faults: read.faults } : callsIn(read.lines, { year, today });
    if (faults.length > 0) return { changes: {}, unchanged: 0, faults };
    const changes = callChanges(await this.of(year), days);
    if (!dry) await this.enter(year, days, by, 'file');
    return { changes, unchanged: Object.keys(days).length - Object.keys(changes).length, faults };
  }
}

function nameOf(year: number): string {
  return `phone-calls-${year}`;
}
