// What became of a day's bookings, counted from the journal's lines alone: nothing of the rules is used.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Fate = {
  state: 'booked' | 'checked-in' | 'cancelled';
  time: number;
  /** What the visit was called, and the order of the calls. */
  number: string | null;
  called: number | null;
};

type Line = {
  at: number;
  events?: { type: string; booking?: string; time?: number; visit?: string; number?: string }[];
};

/** By code; and the numbers in the order in which they were called. */
export async function recount(folder: string, site: string, date: string): Promise<Map<string, Fate>> {
  const text = await readFile(join(folder, 'journal', site, `${date}.jsonl`), 'utf8');
  const fates = new Map<string, Fate>();
  const codeOf = new Map<string, string>();
  let calls = 0;
  for (const line of text.replace(/\0+$/, '').trimEnd().split('\n')) {
    const { at, events = [] } = JSON.parse(line) as Line;
    for (const { type, booking = '', time = 0, visit = '', number = '' } of events) {
      const fate = fates.get(booking);
      if (type === 'booked') fates.set(booking, { state: 'booked', time, number: null, called: null });
      if (type === 'booking-moved' && fate) fate.time = time;
      if (type === 'booking-cancelled' && fate) fate.state = 'cancelled';
      if (type === 'ticket-taken' && fate) {
        if (fate.state !== 'booked')
          throw new Error(`${booking} came at ${at} although it was ${fate.state}`);
        Object.assign(fate, { state: 'checked-in', number });
        codeOf.set(visit, booking);
      }
      const called = fates.get(codeOf.get(visit) ?? '');
      if (type === 'called' && called) called.called = ++calls;
    }
  }
  return fates;
}
