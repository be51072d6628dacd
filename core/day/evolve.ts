// Folds entries into the day. Every rule was kept when the events were decided; here they are only written down.

import { answerTo } from './answer.ts';
import type { Entry, Event } from './events.ts';
import * as booking from './evolve/booking.ts';
import * as counter from './evolve/counter.ts';
import * as reserve from './evolve/reserve.ts';
import * as visit from './evolve/visit.ts';
import { pressOf, takeBack } from './press.ts';
import type { CommandId, Day } from './state.ts';

type Appliers = {
  [Type in Event['type']]: (day: Day, event: Extract<Event, { type: Type }>, entry: Entry) => void;
};

const appliers: Appliers = {
  'ticket-taken': visit.ticketTaken,
  'numbers-reserved': reserve.numbersReserved,
  'served-without-ticket': visit.servedWithoutTicket,
  'number-given': visit.numberGiven,
  'number-kept': visit.numberKept,
  'slip-reported': visit.slipReported,
  'slip-copied': visit.slipCopied,
  booked: booking.booked,
  'booking-moved': booking.bookingMoved,
  'booking-cancelled': booking.bookingCancelled,
  'booking-missed': booking.bookingMissed,
  called: visit.called,
  recalled: visit.recalled,
  started: visit.started,
  'errand-finished': visit.errandFinished,
  'errand-started': visit.errandStarted,
  'errand-added': visit.errandAdded,
  'sent-on': visit.sentOn,
  transferred: visit.transferred,
  'sent-to-counter': visit.sentToCounter,
  'put-back': visit.putBack,
  parked: visit.parked,
  resumed: visit.resumed,
  'put-first': visit.putFirst,
  'no-show': visit.noShow,
  'taken-back': visit.takenBack,
  ended: visit.ended,
  undone: (day, event) => takeBack(day, event.counter),
  'counter-opened': counter.counterOpened,
  'services-changed': counter.servicesChanged,
  'counter-paused': counter.counterPaused,
  'counter-continued': counter.counterContinued,
  'counter-closed': counter.counterClosed,
  'help-called': counter.helpCalled,
  'help-taken': counter.helpTaken,
  'taking-stopped': counter.takingStopped,
  'taking-allowed': counter.takingAllowed,
  'message-put-up': counter.messagePutUp,
  'message-taken-down': counter.messageTakenDown,
  'day-ended': counter.dayEnded,
};

/** Applies one entry in place. The entry must be the next of this day's stream. */
export function applyEntry(day: Day, entry: Entry): void {
  const before = pressOf(day, entry);
  for (const event of entry.events) applyEvent(day, event, entry);
  if (before && day.counters.has(before.counter.id)) day.presses.set(before.counter.id, before);
  day.version = entry.version;
  day.at = entry.at;
  const answer = answerTo(entry);
  day.accepted.set(entry.command, { digest: entry.digest, answer });
  const press = pressAnswered(entry);
  if (press !== undefined && (!day.accepted.has(press) || entry.events.some(({ type }) => type === 'ended')))
    day.accepted.set(press, { answer });
}

/** The kiosk may ask the server the same once more: it has its number from its agent (K4). */
function pressAnswered({ events }: Entry): CommandId | undefined {
  for (const event of events)
    if (event.type === 'ticket-taken' && event.reserved) return event.reserved.press;
  return undefined;
}

function applyEvent(day: Day, event: Event, entry: Entry): void {
  // The compiler can't see that an event's type picks its own applier.
  const apply = appliers[event.type] as (day: Day, event: Event, entry: Entry) => void;
  apply(day, event, entry);
}
