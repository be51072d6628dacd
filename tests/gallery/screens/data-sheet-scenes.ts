// Years that were made up for the pictures of the data sheet.

import type { CallYear } from '../../../core/calls/calls.ts';
import type { DataSheet, YearColumn } from '../../../core/figures/sheet.ts';
import { addDays, weekdayOf } from '../../../core/time.ts';

const months = [2410, 2380, 2790, 2200, 2650, 2560, 1890, 2740, 2900, 2710, 2980, 2791];
const calls = [10_420, 9870, 11_310, 8940, 10_220, 9650, 7330, 11_480, 11_970, 10_640, 12_010, 10_179];

const survey: YearColumn['surveys'][number] = {
  id: 'past-1',
  name: 'Tilfredshed i Borgerservice',
  first: '2022-02-02',
  last: '2022-02-15',
  votes: 579,
  handed: 728,
  satisfiedVotes: 521,
  satisfied: 521 / 579,
  responseRate: 579 / 728,
};

export const full: YearColumn = {
  year: 2022,
  through: '2022-12-31',
  simulated: false,
  workingDays: 253,
  servedFrom: '2022-01-01',
  servedDays: 253,
  servings: 31_001,
  servingsPerWorkingDay: 31_001 / 253,
  bySite: { raadhus: 26_701, bov: 4300 },
  byArea: {
    'pas-koerekort-mitid': 14_320,
    folkeregister: 6210,
    pension: 3340,
    reception: 4711,
    vielse: 950,
    kontrolgruppen: 1470,
  },
  byService: { vielse: 700 },
  byMonth: months,
  calls: 124_019,
  callsThrough: '2022-12-30',
  callDays: 253,
  callGaps: 0,
  callsPerWorkingDay: 124_019 / 253,
  callsByMonth: calls,
  surveys: [survey],
};

export const none: YearColumn = {
  ...full,
  servedFrom: null,
  servedDays: 0,
  servings: null,
  servingsPerWorkingDay: null,
  bySite: {},
  byArea: {},
  byService: {},
  byMonth: Array<null>(12).fill(null),
  calls: null,
  callsThrough: null,
  callDays: 0,
  callsPerWorkingDay: null,
  callsByMonth: Array<null>(12).fill(null),
  surveys: [],
};

const before: YearColumn = {
  ...full,
  year: 2021,
  through: '2021-12-31',
  servedFrom: '2021-01-01',
  servings: 28_744,
  servingsPerWorkingDay: 28_744 / 253,
  bySite: { raadhus: 24_931, bov: 3813 },
  byService: { vielse: 612 },
  byMonth: months.map((count) => Math.round(count * 0.927)),
  calls: 118_300,
  callsThrough: '2021-12-30',
  callsPerWorkingDay: 118_300 / 253,
  callsByMonth: calls.map((count) => Math.round(count * 0.954)),
  surveys: [],
};

export const usual: DataSheet = { site: null, year: full, before };

/** The year that goes on: figures from May, calls with a month missing, nothing of the year before. */
export const gaps: DataSheet = {
  site: null,
  year: {
    ...full,
    year: 2026,
    through: '2026-11-22',
    workingDays: 223,
    servedFrom: '2026-05-12',
    servedDays: 135,
    servings: 16_390,
    servingsPerWorkingDay: 16_390 / 135,
    byMonth: months.map((count, month) => (month < 4 || month > 10 ? null : count)),
    calls: 60_420,
    callsThrough: '2026-10-16',
    callDays: 197,
    callGaps: 62,
    callsPerWorkingDay: null,
    callsByMonth: calls.map((count, month) => ([2, 3, 6, 10, 11].includes(month) ? null : count)),
    surveys: [],
  },
  before: null,
};

export const empty: DataSheet = {
  site: null,
  year: { ...none, year: 2026, through: '2026-11-22' },
  before: null,
};

export const bov: DataSheet = {
  site: 'bov',
  year: {
    ...none,
    servedFrom: '2022-01-01',
    servedDays: 253,
    servings: 4300,
    servingsPerWorkingDay: 4300 / 253,
    byArea: { 'pas-koerekort-mitid': 2830, folkeregister: 1470 },
    byService: { vielse: 0 },
    byMonth: months.map((count) => Math.round(count * 0.139)),
  },
  before: null,
};

const many = (prefix: string, n: number) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [`${prefix}-med-et-langt-navn-${i + 1}`, 90 + 37 * i]),
  );

/** More of everything than has room. */
export const most: DataSheet = {
  site: null,
  year: {
    ...full,
    bySite: many('pop-up-paa-stranden', 24),
    byArea: many('fagomraade', 16),
    byService: many('ydelse', 12),
    callGaps: 4,
    surveys: Array.from({ length: 5 }, (_, i) => ({
      ...survey,
      id: `s${i}`,
      name: `${survey.name} ved alle skranker og på alle steder ${i + 1}`,
    })),
  },
  before: {
    ...before,
    servedFrom: '2021-03-08',
    callsThrough: '2021-11-30',
    callDays: 232,
    callGaps: 3,
    surveys: Array.from({ length: 4 }, (_, i) => ({
      ...survey,
      id: `b${i}`,
      name: `${survey.name} ved alle skranker og på alle steder ${i + 1}`,
    })),
  },
};

/** Entered through the end of August. */
export function callsOf(year: number): CallYear {
  const days: Record<string, number> = {};
  for (let date = `${year}-01-03`; date < `${year}-09-01`; date = addDays(date, 1)) {
    if (weekdayOf(date) < 6) days[date] = 430 + ((Number(date.slice(8)) * 37) % 140);
  }
  return { days, changes: [] };
}
