// The data sheet: one page for a year, like the plan's Bilag 1, the year before beside it (F3).

import type { IsoDate } from '../time.ts';

export type YearColumn = {
  readonly year: number;
  /** The last day that is in it; the year's last day once it is over. */
  readonly through: IsoDate;
  readonly simulated: boolean;
  /** By the Danish calendar: Monday to Friday without holidays, through `through`. */
  readonly workingDays: number;
  readonly servings: number;
  readonly servingsPerWorkingDay: number | null;
  readonly bySite: Readonly<Record<string, number>>;
  readonly byArea: Readonly<Record<string, number>>;
  /** Twelve counts, January first. */
  readonly byMonth: readonly number[];
  readonly calls: number | null;
  readonly callsPerWorkingDay: number | null;
  readonly callsByMonth: readonly (number | null)[];
  readonly surveys: readonly {
    readonly id: string;
    readonly name: string;
    readonly first: IsoDate;
    readonly last: IsoDate;
    readonly votes: number;
    readonly handed: number;
    readonly satisfied: number | null;
    readonly responseRate: number | null;
  }[];
};

export type DataSheet = {
  readonly year: YearColumn;
  /** Null where nothing is known of it. */
  readonly before: YearColumn | null;
};
