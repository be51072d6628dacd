// A day's figures, derived from its visits and from nothing else (F1).

import type { EndCause } from '../day/events.ts';
import { type Day, type Errand, isOpen, type Period, type ServiceId, type Visit } from '../day/state.ts';
import type { IsoDate, Millis } from '../time.ts';

/** One errand of one visit, finished at a counter: what the year's figures count. */
export type Serving = {
  readonly visit: string;
  readonly service: ServiceId;
  readonly counter: string;
  readonly at: Millis;
  /** Of the visit: from arrival (or the later of booked time and check-in) to its first call. Null without a ticket. */
  readonly waited: Millis | null;
  /** From the calls to the coming, and at counters; null where the day's end cut it off. */
  readonly walked: Millis;
  readonly served: Millis | null;
};

export type DayFigures = {
  readonly site: string;
  readonly date: IsoDate;
  readonly version: number;
  readonly visits: number;
  readonly servings: number;
  readonly byService: Readonly<Record<ServiceId, number>>;
  readonly endings: Readonly<Record<EndCause | 'no-show' | 'open', number>>;
  /** Of what was booked for the day; what was moved to another day counts there. */
  readonly bookings: {
    readonly came: number;
    readonly late: number;
    readonly noShows: number;
    readonly cancelled: number;
    readonly open: number;
  };
  /** Sums in milliseconds over all servings. */
  readonly waited: Millis;
  readonly served: Millis;
};

/** Every serving of the day, in the order in which they were finished. */
export function servingsOf(day: Day): Serving[] {
  const servings: Serving[] = [];
  for (const visit of day.visits.values()) {
    for (const errand of visit.errands) {
      if (errand.done) servings.push(servingOf(visit, errand, errand.done));
    }
  }
  return servings.sort((a, b) => a.at - b.at);
}

export function figuresOf(day: Day): DayFigures {
  const servings = servingsOf(day);
  const byService: Record<ServiceId, number> = {};
  for (const { service } of servings) byService[service] = (byService[service] ?? 0) + 1;
  const endings: Record<EndCause | 'no-show' | 'open', number> = {
    served: 0,
    'cancelled-by-citizen': 0,
    'cancelled-by-staff': 0,
    'slip-failed': 0,
    expired: 0,
    reset: 0,
    'no-show': 0,
    open: 0,
  };
  for (const visit of day.visits.values()) {
    const { state } = visit;
    endings[state.is === 'ended' ? state.cause : isOpen(visit) ? 'open' : 'no-show'] += 1;
  }
  return {
    site: day.site,
    date: day.date,
    version: day.version,
    visits: day.visits.size,
    servings: servings.length,
    byService,
    endings,
    bookings: bookingsOf(day),
    waited: servings.reduce((sum, { waited }) => sum + (waited ?? 0), 0),
    served: servings.reduce((sum, { served }) => sum + (served ?? 0), 0),
  };
}

/** Late: came as a walk-in after all. */
function bookingsOf({ bookings, visits }: Day): DayFigures['bookings'] {
  const counts = { came: 0, late: 0, noShows: 0, cancelled: 0, open: 0 };
  for (const { state } of bookings.values()) {
    if (state.is === 'booked') counts.open += 1;
    if (state.is === 'no-show') counts.noShows += 1;
    if (state.is === 'cancelled' && state.cause !== 'moved') counts.cancelled += 1;
    if (state.is !== 'checked-in') continue;
    counts.came += 1;
    if (visits.get(state.visit)?.kind === 'walk-in') counts.late += 1;
  }
  return counts;
}

function servingOf(visit: Visit, errand: Errand, done: NonNullable<Errand['done']>): Serving {
  const mine = visit.periods.filter((period) => period.errand === errand.id);
  const hadTicket = visit.periods[0]?.is === 'waiting';
  const firstCall = hadTicket ? visit.periods.find(({ is }) => is === 'called') : undefined;
  const from = Math.max(visit.arrived, visit.booked ?? 0);
  return {
    visit: visit.id,
    service: errand.service,
    counter: done.counter,
    at: done.at,
    waited: firstCall ? Math.max(0, firstCall.from - from) : null,
    walked: sum(mine, 'called'),
    served: done.durationKnown ? sum(mine, 'serving') : null,
  };
}

function sum(periods: readonly Period[], is: Period['is']): Millis {
  return periods.reduce((total, period) => total + (period.is === is ? period.to - period.from : 0), 0);
}
