// The data sheet: one page for a year, like the plan's Bilag 1, the year before beside it (F3).

import type { IsoDate } from '../time.ts';

export type YearColumn = {
  readonly year: number;
  /** The last day that is in it; the year's last day once it is over. */
  readonly through: IsoDate;
  readonly simulated: boolean;
  /** By the country's calendar: Monday to Friday without holidays, through `through`. */
  readonly workingDays: number;
  /** The first day of the year that servings are known of; null where they are known of none. */
  readonly servedFrom: IsoDate | null;
  /** From `servedFrom`. */
  readonly servedDays: number;
  readonly servings: number | null;
  readonly servingsPerWorkingDay: number | null;
  readonly bySite: Readonly<Record<string, number>>;
  readonly byArea: Readonly<Record<string, number>>;
  /** Of services that the office wants told by themselves, like weddings; in its order. */
  readonly byService: Readonly<Record<string, number>>;
  /** Twelve counts, January first; null before servings are known, and where the month is still to come. */
  readonly byMonth: readonly (number | null)[];
  readonly calls: number | null;
  /** The last day that calls were entered for; null where they were for none. */
  readonly callsThrough: IsoDate | null;
  /** Through `callsThrough`. */
  readonly callDays: number;
  /** Of these: for which nobody entered any. */
  readonly callGaps: number;
  readonly callsPerWorkingDay: number | null;
  readonly callsByMonth: readonly (number | null)[];
  readonly surveys: readonly {
    readonly id: string;
    readonly name: string;
    readonly first: IsoDate;
    readonly last: IsoDate;
    readonly votes: number;
    readonly handed: number;
    readonly satisfiedVotes: number | null;
    readonly satisfied: number | null;
    readonly responseRate: number | null;
  }[];
};

export type DataSheet = {
  /** Null: of the whole office. Calls are told of that alone, for nobody enters them by site. */
  readonly site: string | null;
  readonly year: YearColumn;
  /** Null where nothing is known of it. */
  readonly before: YearColumn | null;
};
