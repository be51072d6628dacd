// What the events of counters, help calls and the day itself change.

import type { Entry, EventOf } from '../events.ts';
import { type Day, messagesNow, openToAll } from '../state.ts';
import { change, changeCounter } from './change.ts';

export function counterOpened(day: Day, event: EventOf<'counter-opened'>, { at }: Entry): void {
  const { counter: id, person, serves, helps } = event;
  day.counters.set(id, { id, person, since: at, paused: false, idleSince: at, serves, helps });
}

/** What a supervisor changed is told to who sits there, until they choose for themselves. */
export function servicesChanged(day: Day, event: EventOf<'services-changed'>, { at }: Entry): void {
  const { counter: id, serves, helps, because } = event;
  changeCounter(day, id, ({ assigned: _told, ...counter }) => {
    const before = { serves: counter.serves, helps: counter.helps };
    return { ...counter, serves, helps, ...(because ? { assigned: { at, because, before } } : {}) };
  });
}

export function counterPaused(day: Day, event: EventOf<'counter-paused'>, { at }: Entry): void {
  changeCounter(day, event.counter, (counter) => ({ ...counter, paused: true, idleSince: at }));
}

export function counterContinued(day: Day, event: EventOf<'counter-continued'>, { at }: Entry): void {
  changeCounter(day, event.counter, (counter) => ({ ...counter, paused: false, idleSince: at }));
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

export function takingStopped(day: Day, { service }: EventOf<'taking-stopped'>): void {
  if (service === undefined) day.taking = false;
  else day.stopped.add(service);
}

export function takingAllowed(day: Day, { service }: EventOf<'taking-allowed'>): void {
  if (service === undefined) day.taking = true;
  else day.stopped.delete(service);
}

export function messagePutUp(day: Day, { text, until }: EventOf<'message-put-up'>, entry: Entry): void {
  const message = { id: entry.command, at: entry.at, text, ...(until === undefined ? {} : { until }) };
  day.messages = [...messagesNow(day, entry.at), message];
}

export function messageTakenDown(day: Day, { message }: EventOf<'message-taken-down'>): void {
  day.messages = day.messages.filter(({ id }) => id !== message);
}

export function dayEnded(day: Day): void {
  day.ended = true;
}
