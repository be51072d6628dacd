// Numbers that were set aside.

import type { Entry, EventOf } from '../events.ts';
import type { Day } from '../state.ts';

export function numbersReserved(day: Day, event: EventOf<'numbers-reserved'>, { by, at }: Entry): void {
  day.reserves.set(event.reserve, { by, since: at, unused: new Set(event.numbers) });
}
