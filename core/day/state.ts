// A site's service day as its events have made it. The maps belong to the day and change in place; the visits and
// counters in them are values that are replaced, never changed, so that an undo can put earlier ones back.

import type { Booking } from '../booking/booking.ts';
import type { Language, Text } from '../office/text.ts';
import type { IsoDate, Millis } from '../time.ts';
import type { Answer } from './answer.ts';
import type { AssignCause, SlipFault } from './commands.ts';
import type { By, EndCause, EventOf, Reason } from './events.ts';

export type VisitId = string;
export type CounterId = string;
export type ServiceId = string;
export type CommandId = string;

export type Errand = {
  readonly id: number;
  readonly service: ServiceId;
  /** When this errand should have been called at the latest (Q2). Never moves later (Q3). */
  readonly due: Millis;
  /** When it was due before somebody put it first: what its wait is measured by (F2). */
  readonly promised?: Millis;
  /** The counter at which it was finished. */
  readonly done?: { readonly counter: CounterId; readonly at: Millis; readonly durationKnown: boolean };
};

export type VisitState =
  | {
      readonly is: 'waiting';
      readonly since: Millis;
      /** Waits for this counter alone (L10). */
      readonly only?: CounterId;
      /** Not offered to this counter before then (Q6). */
      readonly not?: { readonly counter: CounterId; readonly until: Millis };
    }
  | {
      readonly is: 'called';
      readonly since: Millis;
      readonly counter: CounterId;
      readonly errand: number;
      readonly recalls: number;
      readonly reason: Reason;
    }
  | {
      readonly is: 'serving';
      readonly since: Millis;
      readonly counter: CounterId;
      readonly errand: number;
      /** Why the visit was called here; none if it came without a ticket. */
      readonly reason?: Reason;
    }
  | { readonly is: 'parked'; readonly since: Millis; readonly counter: CounterId }
  | { readonly is: 'no-show'; readonly since: Millis; readonly counter: CounterId }
  | { readonly is: 'ended'; readonly since: Millis; readonly cause: EndCause };

type Waiting = Extract<VisitState, { is: 'waiting' }>;

/** A stretch of a visit's life that is over; durations are sums over these (L2). */
export type Period = {
  readonly is: Exclude<VisitState['is'], 'ended'>;
  readonly from: Millis;
  readonly to: Millis;
  readonly counter?: CounterId;
  readonly errand?: number;
};

/** What became of the paper (S4). `kept`: the citizen said that they have their number. */
export type Slip =
  | { readonly is: 'none' | 'printing' | 'confirmed' | 'sent' | 'kept' }
  | { readonly is: 'failed'; readonly cause: SlipFault };

export type Visit = {
  readonly id: VisitId;
  /** None for who is served without a ticket (L8). */
  readonly number: string | undefined;
  readonly kind: 'walk-in' | 'booked';
  readonly booked?: Millis;
  /** Not offered before then (B7). */
  readonly notBefore?: Millis;
  readonly language: Language | undefined;
  readonly arrived: Millis;
  /** Taken while the server was away (K3). */
  readonly alone?: true;
  /** Who took it: a kiosk looks after its own alone (S4). */
  readonly by?: By;
  /** Counts arrivals, to settle ties (Q1). */
  readonly order: number;
  readonly errands: readonly Errand[];
  readonly state: VisitState;
  readonly periods: readonly Period[];
  readonly slip: Slip;
  readonly putFirst: boolean;
  /** For which service, and when that was due: an errand may become another later (F2). */
  readonly firstCall?: { readonly at: Millis; readonly service: ServiceId; readonly due: Millis };
  /** The last command that acted on this visit (L6). */
  readonly touched: CommandId;
};

export type OpenCounter = {
  readonly id: CounterId;
  readonly person: By;
  readonly since: Millis;
  readonly paused: boolean;
  /** Since when it has had no visit, or its pause began or ended. */
  readonly idleSince: Millis;
  readonly serves: readonly ServiceId[];
  readonly helps: readonly ServiceId[];
  /** What a supervisor changed last here, until whoever has it open chooses anew (Q4). */
  readonly assigned?: {
    readonly at: Millis;
    readonly because: AssignCause;
    readonly before: { readonly serves: readonly ServiceId[]; readonly helps: readonly ServiceId[] };
  };
  /** The visit called or being served here (L3). */
  readonly visit?: VisitId;
};

/** One announcement in the waiting room: a call or a recall. */
export type Announcement = {
  readonly id: number;
  readonly visit: VisitId;
  readonly number: string;
  readonly counter: CounterId;
  readonly booked: boolean;
  readonly at: Millis;
  readonly command: CommandId;
};

/** A counter's last press, and what it would take to take it back (L6). */
export type Press = {
  readonly command: CommandId;
  readonly at: Millis;
  /** What the press did, for the clerk to read. */
  readonly did: EventOf<UndoableEvent>;
  readonly counter: OpenCounter;
  readonly visits: ReadonlyMap<VisitId, Visit | undefined>;
};

export type UndoableEvent =
  | 'called'
  | 'recalled'
  | 'started'
  | 'errand-finished'
  | 'errand-added'
  | 'transferred'
  | 'sent-to-counter'
  | 'put-back'
  | 'parked'
  | 'resumed'
  | 'put-first'
  | 'no-show'
  | 'taken-back'
  | 'served-without-ticket'
  | 'ended';

export type HelpCall = {
  readonly id: string;
  readonly since: Millis;
  readonly from: { readonly counter: CounterId } | { readonly device: string };
};

/** What a supervisor tells the room, until it is taken down, its time has come, or the day ends. */
export type Message = {
  /** The id of the command that put it up: the same at all sites, where it was meant for all. */
  readonly id: CommandId;
  readonly at: Millis;
  readonly text: Text;
  readonly until?: Millis;
};

/** An accepted command, remembered for two service days (L7). */
export type Accepted = {
  /** None: an agent answered it, and what it held is not known (K4). */
  readonly digest?: string;
  readonly answer: Answer;
};

/** Numbers set aside for an agent that may have to stand in for the server (K1). */
export type Reserve = { readonly by: By; readonly since: Millis; readonly unused: ReadonlySet<string> };

export type Day = {
  readonly site: string;
  readonly date: IsoDate;
  version: number;
  /** The time of the last event; no later event is earlier (L1). */
  at: Millis;
  ended: boolean;
  taking: boolean;
  /** Services for which no tickets are given out (O2). */
  readonly stopped: Set<ServiceId>;
  /** What stands in the room, the oldest first. */
  messages: readonly Message[];
  readonly visits: Map<VisitId, Visit>;
  /** By their codes; what is booked stands here before the day begins. */
  readonly bookings: Map<string, Booking>;
  /** The counters that are open. */
  readonly counters: Map<CounterId, OpenCounter>;
  /** The number given last, by its letter (N1). */
  readonly lastNumber: Map<string, number>;
  readonly reserves: Map<string, Reserve>;
  /** Who was given a number last. */
  readonly holders: Map<string, VisitId>;
  /** The newest last; as many as a display can need. */
  announcements: readonly Announcement[];
  announced: number;
  readonly help: Map<string, HelpCall>;
  readonly presses: Map<CounterId, Press>;
  readonly accepted: Map<CommandId, Accepted>;
  /** What the service day before accepted. */
  acceptedBefore: ReadonlyMap<CommandId, Accepted>;
};

export function newDay(
  site: string,
  date: IsoDate,
  acceptedBefore: ReadonlyMap<CommandId, Accepted> = new Map(),
): Day {
  return {
    site,
    date,
    version: 0,
    at: 0,
    ended: false,
    taking: true,
    stopped: new Set(),
    messages: [],
    visits: new Map(),
    bookings: new Map(),
    counters: new Map(),
    lastNumber: new Map(),
    reserves: new Map(),
    holders: new Map(),
    announcements: [],
    announced: 0,
    help: new Map(),
    presses: new Map(),
    accepted: new Map(),
    acceptedBefore,
  };
}

/** Open: the visit still needs somebody. A no-show may come back, but needs nobody now. */
export function isOpen(visit: Visit): boolean {
  return visit.state.is !== 'ended' && visit.state.is !== 'no-show';
}

/** Whether somebody is there: in the room, or at a counter. */
export function isPeopled({ visits, counters }: Day): boolean {
  return counters.size > 0 || [...visits.values()].some(isOpen);
}

/** Waiting for all counters that serve it, no longer for one alone (L10). */
export function openToAll({ only: _closed, ...state }: Waiting): Waiting {
  return state;
}

/** The messages whose time is not over. */
export function messagesNow(day: Day, at: Millis): readonly Message[] {
  return day.messages.filter(({ until }) => until === undefined || until > at);
}

export function openErrands(visit: Visit): readonly Errand[] {
  return visit.errands.filter((errand) => errand.done === undefined);
}
