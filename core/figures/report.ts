// Figures of a period as they are told (F2): the whole, its parts in time, and how they spread. All times in whole minutes
// that are over: the same before and after a journal's deletion, which leaves minutes (F4).

import type { EndCause } from '../day/events.ts';
import type { IsoDate } from '../time.ts';
import type { Step } from './query.ts';

/** How long something took. */
export type Times = {
  /** Of how many it is known. */
  readonly count: number;
  /** Minutes; null of none. */
  readonly median: number | null;
  /** The 90th percentile, by nearest rank. */
  readonly p90: number | null;
};

export type Ending = EndCause | 'no-show' | 'open';

export type Figures = {
  /** Errands finished at a counter: what the year counts. */
  readonly servings: number;
  readonly visits: number;
  /** Of visits; open: today's that are not over. */
  readonly endings: Readonly<Record<Ending, number>>;
  /** From arrival, or the later of booked time and check-in, to the first call. Of visits. */
  readonly wait: Times & { readonly withinTarget: number };
  /** From a call to the coming. Of servings. */
  readonly walk: Times;
  /** At counters. Of servings. */
  readonly service: Times;
};

/** A part of the period: a day, a week by its Monday, a month by its first day, a year by its first day. */
export type Part = { readonly from: IsoDate; readonly figures: Figures };

export type Named = { readonly id: string; readonly figures: Figures };

/** One weekday and hour. */
export type HeatCell = {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly visits: number;
  readonly wait: Times;
};

export type Report = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly step: Step;
  /** The days of the period on which anybody came. */
  readonly days: number;
  /** Whether any of it was made up by `npm run simulate`. */
  readonly simulated: boolean;
  readonly total: Figures;
  readonly walkIn: Figures;
  readonly booked: Figures;
  /** Every part of the period in order, those in which nobody came among them. */
  readonly parts: readonly Part[];
  /** Those that somebody came to or for, in the office's order; what the office has no more stands last. */
  readonly sites: readonly Named[];
  readonly areas: readonly Named[];
  readonly services: readonly Named[];
  readonly hours: readonly { readonly hour: number; readonly figures: Figures }[];
  readonly weekdays: readonly { readonly weekday: number; readonly figures: Figures }[];
  readonly heat: readonly HeatCell[];
};

/** A service day told from its events: what stood how at each moment that was asked about. */
export type DayStory = {
  readonly site: string;
  readonly date: IsoDate;
  readonly simulated: boolean;
  /** Every five minutes from the first event to the last. */
  readonly moments: readonly {
    /** Milliseconds since 1970. */
    readonly at: number;
    readonly waiting: number;
    readonly openCounters: number;
    readonly serving: number;
    /** Of who waits, the longest so far, in minutes; null when nobody does. */
    readonly longest: number | null;
  }[];
  /** What stood out, in order: the longest queue, the longest wait, counters opening and closing, taking stopped and allowed. */
  readonly marks: readonly {
    readonly at: number;
    readonly what:
      | { readonly is: 'first-ticket' | 'last-served' | 'taking-stopped' | 'taking-allowed' }
      | { readonly is: 'longest-queue'; readonly waiting: number }
      | { readonly is: 'longest-wait'; readonly minutes: number; readonly number: string | null }
      | { readonly is: 'counter-opened' | 'counter-closed'; readonly counter: string };
  }[];
};
