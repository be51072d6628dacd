// What the events of counters, help calls and the day itself change.

import type { Entry, EventOf } from '../events.ts';
import { type Day, openToAll } from '../state.ts';
import { change, changeCounter } from './change.ts';

export function counterOpened(day: Day, event: EventOf<'counter-opened'>, { at }: Entry): void {
  const { counter: id, person, serves, helps } = event;
  day.counters.set(id, { id, person, since: at, paused: false, serves, helps });
}

export function servicesChanged(day: Day, { counter: id, serves, helps }: EventOf<'services-changed'>): void {
  changeCounter(day, id, (counter) => ({ ...counter, serves, helps }));
}

export function counterPaused(day: Day, event: EventOf<'counter-paused'>): void {
  changeCounter(day, event.counter, (counter) => ({ ...counter, paused: true }));
}

export function counterContinued(day: Day, event: EventOf<'counter-continued'>): void {
  changeCounter(day, event.counter, (counter) => ({ ...counter, paused: false }));
}

/** Who waited for this counter alone waits for all from now on (L10). */
export function counterClosed(day: Day, event: EventOf<'counter-closed'>, entry: Entry): void {
  day.counters.delete(event.counter);
  day.presses.delete(event.counter);
  for (const { id, state } of day.visits.values()) {
    if (state.is !== 'waiting' || state.only !== event.counter) continue;
    change(day, id, entry, (visit) => ({ ...visit, state: openToAll(state) }));
  }
}

export function helpCalled(day: Day, { help: id, from }: EventOf<'help-called'>, { at }: Entry): void {
  day.help.set(id, { id, since: at, from });
}

export function helpTaken(day: Day, { help }: EventOf<'help-taken'>): void {
  day.help.delete(help);
}

export function takingStopped(day: Day): void {
  day.taking = false;
}

export function takingAllowed(day: Day): void {
  day.taking = true;
}

export function dayEnded(day: Day): void {
  day.ended = true;
}
