// What staff see: the visit at their counter, who waits in the order of the calls, what they can take back, the room.
// Staff are not measured: counters show what they do now, never who sits there or what was done before.

import { canTakeBack, undoTime } from '../day/decide/undo.ts';
import type { Reason } from '../day/events.ts';
import {
  type Day,
  isOpen,
  type OpenCounter,
  openErrands,
  type Slip,
  type UndoableEvent,
  type Visit,
} from '../day/state.ts';
import type { Range } from '../estimate.ts';
import type { Language } from '../office/text.ts';
import { byDue, everybodyWaiting, lineOf, nextOf, type Place } from '../queue.ts';
import { MINUTE, type Millis } from '../time.ts';
import { counterLabel, type PrinterHealth, type Scene, type Taking, takingNow } from './scene.ts';

/** One visit in a list. */
export type Row = {
  readonly visit: string;
  readonly number: string | null;
  /** The errands that are open, the one that decides the place first. */
  readonly services: readonly string[];
  readonly arrived: Millis;
  readonly since: Millis;
  readonly due: Millis;
  readonly booked: Millis | null;
  readonly putFirst: boolean;
  readonly language: Language | null;
  /** Paper did not come and the citizen has not said that they have the number (S4). */
  readonly noSlip: boolean;
  /** Taken while the server was away (K3). */
  readonly alone?: true;
  readonly note: string | null;
  /** The counter it waits for, is parked at or did not show up at. */
  readonly counter: string | null;
};

export type CurrentVisit = {
  readonly visit: string;
  readonly number: string | null;
  readonly state: 'called' | 'serving';
  readonly since: Millis;
  readonly arrived: Millis;
  readonly booked: Millis | null;
  readonly language: Language | null;
  readonly reason: Reason | null;
  readonly recallsLeft: number;
  readonly errands: readonly {
    readonly id: number;
    readonly service: string;
    readonly is: 'done' | 'current' | 'open';
  }[];
  readonly noSlip: boolean;
  /** Taken while the server was away (K3). */
  readonly alone?: true;
  readonly note: string | null;
};

export type CounterRow = {
  readonly id: string;
  readonly label: string;
  readonly state: 'closed' | 'free' | 'called' | 'serving' | 'paused';
  readonly number: string | null;
  readonly since: Millis | null;
};

export type StaffView = {
  readonly view: 'staff';
  readonly version: number;
  readonly at: Millis;
  readonly date: string;
  /** The counter that this person has open here. */
  readonly counter: {
    readonly id: string;
    readonly label: string;
    readonly paused: boolean;
    readonly serves: readonly string[];
    readonly helps: readonly string[];
    /** A supervisor changed this last: when, why, and what was served before. */
    readonly assigned: NonNullable<OpenCounter['assigned']> | null;
  } | null;
  readonly current: CurrentVisit | null;
  /** The visit that call-next would call now. */
  readonly next: string | null;
  readonly own: readonly Row[];
  readonly helps: readonly Row[];
  /** Waiting, but not for this counter. */
  readonly others: readonly Row[];
  readonly parked: readonly Row[];
  /** No-shows who may still come back (L4). */
  readonly noShows: readonly Row[];
  readonly undo: {
    readonly did: UndoableEvent;
    readonly number: string | null;
    readonly until: Millis;
  } | null;
  readonly help: readonly {
    readonly id: string;
    readonly since: Millis;
    readonly from: string;
    readonly kind: 'counter' | 'device';
  }[];
  readonly counters: readonly CounterRow[];
  readonly waits: Readonly<Record<string, Range>>;
  readonly taking: Taking;
  readonly printer: PrinterHealth;
  /** A survey runs: finishing asks whether a token was handed over (V1). */
  readonly survey: boolean;
  /** Days of the past were made up by `npm run simulate`: it stands on every page. */
  readonly simulated?: true;
};

export type StaffScene = Scene & {
  /** Who looks. */
  readonly person: string;
  readonly notes: ReadonlyMap<string, string>;
  /** Names that an administrator gave to devices, by their ids. */
  readonly deviceNames?: ReadonlyMap<string, string>;
  readonly survey: boolean;
  readonly simulated?: boolean;
};

export function staffView(scene: StaffScene): StaffView {
  const { day, office, site, at, notes } = scene;
  const yours = [...day.counters.values()].find(({ person }) => person === scene.person);
  const waiting = everybodyWaiting(day);
  const line = yours ? lineOf(waiting, yours) : { own: [], helps: [] };
  const inOwn = new Set(line.own.map(({ visit }) => visit.id));
  const helps = line.helps.filter(({ visit }) => !inOwn.has(visit.id));
  const inLine = new Set([...inOwn, ...helps.map(({ visit }) => visit.id)]);
  const row = (place: Place) => rowOf(place, notes);
  return {
    view: 'staff',
    version: day.version,
    at,
    date: day.date,
    counter: yours ? counterOf(yours, scene) : null,
    current: yours ? currentOf(day, yours, scene) : null,
    next: (yours && nextOf(line, yours, at, office.limits)?.place.visit.id) ?? null,
    own: line.own.map(row),
    helps: helps.map(row),
    others: waiting.filter(({ visit }) => !inLine.has(visit.id)).map(row),
    parked: placesIn(day, 'parked').map(row),
    noShows: placesIn(day, 'no-show', at - office.limits.graceMinutes * MINUTE).map(row),
    undo: yours ? undoOf(day, yours, at) : null,
    help: [...day.help.values()].map(({ id, since, from }) =>
      'counter' in from
        ? { id, since, from: counterLabel(site, from.counter), kind: 'counter' }
        : { id, since, from: scene.deviceNames?.get(from.device) ?? from.device, kind: 'device' },
    ),
    counters: site.counters.map(({ id, label }) => counterRow(day, id, label)),
    waits: Object.fromEntries(scene.waits.services),
    taking: takingNow(scene),
    printer: scene.printer,
    survey: scene.survey,
    ...(scene.simulated ? { simulated: true } : {}),
  };
}

function counterOf({ id, paused, serves, helps, assigned }: OpenCounter, { site }: Scene) {
  return { id, label: counterLabel(site, id), paused, serves, helps, assigned: assigned ?? null };
}

function currentOf(day: Day, counter: OpenCounter, { office, notes }: StaffScene): CurrentVisit | null {
  const visit = counter.visit === undefined ? undefined : day.visits.get(counter.visit);
  const state = visit?.state;
  if (!visit || (state?.is !== 'called' && state?.is !== 'serving')) return null;
  return {
    visit: visit.id,
    number: visit.number ?? null,
    state: state.is,
    since: state.since,
    arrived: visit.arrived,
    booked: visit.booked ?? null,
    language: visit.language ?? null,
    reason: state.reason ?? null,
    recallsLeft: state.is === 'called' ? Math.max(0, office.limits.recalls - state.recalls) : 0,
    errands: visit.errands.map(({ id, service, done }) => ({
      id,
      service,
      is: done ? 'done' : id === state.errand ? 'current' : 'open',
    })),
    noSlip: hasNoSlip(visit.slip),
    ...(visit.alone ? { alone: true } : {}),
    note: notes.get(visit.id) ?? null,
  };
}

function rowOf({ visit, errand }: Place, notes: ReadonlyMap<string, string>): Row {
  const { state } = visit;
  const rest = openErrands(visit).filter(({ id }) => id !== errand.id);
  return {
    visit: visit.id,
    number: visit.number ?? null,
    services: [errand, ...rest].map(({ service }) => service),
    arrived: visit.arrived,
    since: state.since,
    due: errand.due,
    booked: visit.booked ?? null,
    putFirst: visit.putFirst,
    language: visit.language ?? null,
    noSlip: hasNoSlip(visit.slip),
    ...(visit.alone ? { alone: true } : {}),
    note: notes.get(visit.id) ?? null,
    counter: 'counter' in state ? state.counter : (state.is === 'waiting' && state.only) || null,
  };
}

function hasNoSlip(slip: Slip): boolean {
  return slip.is === 'failed';
}

function placesIn(day: Day, is: 'parked' | 'no-show', since = 0): Place[] {
  const places: Place[] = [];
  for (const visit of day.visits.values()) {
    const [errand] = openErrands(visit);
    if (errand && visit.state.is === is && visit.state.since >= since) places.push({ visit, errand });
  }
  return places.sort(byDue);
}

function undoOf(day: Day, counter: OpenCounter, at: Millis): StaffView['undo'] {
  const press = day.presses.get(counter.id);
  if (!press || !canTakeBack(day, press, at)) return null;
  return {
    did: press.did.type,
    number: day.visits.get(press.did.visit)?.number ?? null,
    until: press.at + undoTime,
  };
}

export function counterRow(day: Day, id: string, label: string): CounterRow {
  const open = day.counters.get(id);
  if (!open) return { id, label, state: 'closed', number: null, since: null };
  const visit: Visit | undefined = open.visit === undefined ? undefined : day.visits.get(open.visit);
  if (!visit || !isOpen(visit)) {
    return { id, label, state: open.paused ? 'paused' : 'free', number: null, since: null };
  }
  const state = visit.state.is === 'called' ? 'called' : 'serving';
  return { id, label, state, number: visit.number ?? null, since: visit.state.since };
}
