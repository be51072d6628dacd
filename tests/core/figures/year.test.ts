import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { monthOf, toMonth } from '../../../core/figures/month.ts';
import type { DayRows } from '../../../core/figures/rows.ts';
import { reportOf } from '../../../core/figures/tell.ts';
import { workingDays } from '../../../core/figures/working-days.ts';
import { periodOf, type YearParts, yearColumn } from '../../../core/figures/year.ts';
import { addDays, weekdayOf } from '../../../core/time.ts';

const calendar = new Holidays('DK', { types: ['public'] });
const holidays = new Set(
  [2022, 2023, 2024, 2025].flatMap((year) => calendar.getHolidays(year).map(({ date }) => date.slice(0, 10))),
);
const isHoliday = (date: string) => holidays.has(date);
const daysOf = (year: number) => workingDays(`${year}-01-01`, `${year}-12-31`, isHoliday);

const areas: Readonly<Record<string, string>> = { pas: 'legitimation', vielse: 'vielse' };
const office = {
  sites: [],
  areas: [],
  services: Object.entries(areas).map(([id, area]) => ({ id, area })),
} as unknown as Parameters<typeof reportOf>[0]['office'];

/** So many servings of one service at a site on a day. */
type Count = {
  readonly date: string;
  readonly site: string;
  readonly service: string;
  readonly servings: number;
};

function columnOf({ counts = [], ...parts }: Partial<YearParts> & { readonly counts?: readonly Count[] }) {
  const all = {
    year: 2022,
    today: '2023-03-01',
    knownFrom: '2021-01-01',
    ownLines: [],
    calls: {},
    surveys: [],
    isHoliday,
    ...parts,
  };
  const period = periodOf(all.year, all.today);
  const months = counts.map((count) => toMonth(count.site, monthOf(count.date), [rowsOf(count)]));
  const query = period && { ...period, step: 'month' as const };
  return yearColumn({
    ...all,
    report: query && reportOf({ months, query, office, simulated: false }),
  });
}

function rowsOf({ date, site, service, servings }: Count): DayRows {
  const row = { service, hour: 10, booked: false, walk: 0, served: 5 };
  return { site, date, zone: 'Europe/Copenhagen', visits: [], servings: Array(servings).fill(row) };
}

/** `total` over the working days of 2022, as evenly as it goes. */
function spread(total: number): { date: string; count: number }[] {
  const dates: string[] = [];
  for (let date = '2022-01-01'; date <= '2022-12-31'; date = addDays(date, 1)) {
    if (weekdayOf(date) <= 5 && !isHoliday(date)) dates.push(date);
  }
  const whole = Math.floor(total / dates.length);
  const more = total - whole * dates.length;
  return dates.map((date, i) => ({ date, count: whole + (i < more ? 1 : 0) }));
}

describe('F3 working days in Denmark', () => {
  test('are 253 in 2022, as in the plan', () => {
    expect(daysOf(2022)).toBe(253);
  });

  test('Great Prayer Day is one from 2024 on', () => {
    expect(workingDays('2023-05-05', '2023-05-05', isHoliday)).toBe(0);
    expect(workingDays('2024-04-26', '2024-04-26', isHoliday)).toBe(1);
  });

  test('Constitution Day, 24 and 31 December are working days', () => {
    for (const date of ['2023-06-05', '2024-12-24', '2024-12-31']) {
      expect(workingDays(date, date, isHoliday), date).toBe(1);
    }
  });
});

describe('F3 a year', () => {
  test('124,019 calls are 490.2 a working day, 31,001 servings are 122.5', () => {
    const column = columnOf({
      calls: Object.fromEntries(spread(124_019).map(({ date, count }) => [date, count])),
      counts: spread(31_001).map(({ date, count }) => ({
        date,
        site: 'raadhus',
        service: 'pas',
        servings: count,
      })),
    });
    expect(column).toMatchObject({ workingDays: 253, calls: 124_019, servings: 31_001 });
    expect(column.callsPerWorkingDay?.toFixed(1)).toBe('490.2');
    expect(column.servingsPerWorkingDay?.toFixed(1)).toBe('122.5');
  });

  test('is told by site, area and month, and holds no day of another year', () => {
    const count = { site: 'raadhus', service: 'pas', servings: 3 };
    const column = columnOf({
      counts: [
        { ...count, date: '2021-12-31' },
        { ...count, date: '2022-01-03' },
        { ...count, date: '2022-12-30', site: 'bov', service: 'vielse', servings: 2 },
        { ...count, date: '2023-01-02' },
      ],
    });
    expect(column).toMatchObject({
      through: '2022-12-31',
      servings: 5,
      bySite: { raadhus: 3, bov: 2 },
      byArea: { legitimation: 3, vielse: 2 },
      byMonth: [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
    });
  });

  test('has a line of its own for what the office wants counted by itself, also where there was none', () => {
    const count = { date: '2022-06-03', site: 'raadhus', service: 'vielse', servings: 7 };
    const ownLines = ['vielse', 'strandvielse'];
    expect(columnOf({ counts: [count], ownLines }).byService).toEqual({ vielse: 7, strandvielse: 0 });
  });

  test('whose figures begin within it is told per working day from then on; what came before is unknown', () => {
    const count = { date: '2022-12-01', site: 'bov', service: 'pas', servings: 44 };
    const column = columnOf({ knownFrom: '2022-12-01', counts: [count] });
    // 1 December was a Thursday; the 26th was a holiday.
    expect(column).toMatchObject({ servedFrom: '2022-12-01', servedDays: 21, workingDays: 253 });
    expect(column.servingsPerWorkingDay).toBe(44 / 21);
    expect(column.byMonth).toEqual([...Array(11).fill(null), 44]);
  });

  test('before all figures has none, which is not nobody', () => {
    expect(columnOf({ knownFrom: '2023-02-01' })).toMatchObject({
      servedFrom: null,
      servings: null,
      servingsPerWorkingDay: null,
      byMonth: Array(12).fill(null),
    });
  });

  test('that is not over ends the day before today', () => {
    const counts = ['2022-01-04', '2022-01-05'].map((date) => ({
      date,
      site: 'bov',
      service: 'pas',
      servings: 6,
    }));
    expect(columnOf({ today: '2022-01-05', counts })).toMatchObject({
      through: '2022-01-04',
      workingDays: 2,
      servings: 6,
      servingsPerWorkingDay: 3,
      byMonth: [6, ...Array(11).fill(null)],
    });
  });

  test('that has not had a working day yet has nothing per day', () => {
    expect(columnOf({ today: '2022-01-01' })).toMatchObject({
      workingDays: 0,
      servings: null,
      servingsPerWorkingDay: null,
    });
  });
});

describe('F3 phone calls', () => {
  test('that nobody entered are unknown, not none', () => {
    expect(columnOf({})).toMatchObject({
      calls: null,
      callsPerWorkingDay: null,
      callsByMonth: Array(12).fill(null),
    });
  });

  test('are told per working day through the last one entered', () => {
    const calls = { '2022-01-03': 10, '2022-01-04': 20 };
    expect(columnOf({ calls })).toMatchObject({
      calls: 30,
      callsThrough: '2022-01-04',
      callDays: 2,
      callGaps: 0,
      callsPerWorkingDay: 15,
    });
  });

  test('of a working day that nobody entered any for are missing, and said to be', () => {
    const calls = { '2022-01-03': 10, '2022-01-06': 20 };
    expect(columnOf({ calls })).toMatchObject({ callDays: 4, callGaps: 2, callsPerWorkingDay: 7.5 });
  });

  test('are not told per working day where a month is missing before', () => {
    const calls = { '2022-01-03': 10, '2022-03-01': 20 };
    const { callsByMonth, ...column } = columnOf({ calls });
    expect(column).toMatchObject({ calls: 30, callsPerWorkingDay: null });
    expect(callsByMonth.slice(0, 4)).toEqual([10, null, 20, null]);
  });
});

test('F3 a survey counts in the year in which it ended', () => {
  const survey = {
    id: 'past-1',
    name: 'Nytår',
    first: '2021-12-20',
    last: '2022-01-07',
    votes: 40,
    handed: 50,
    satisfiedVotes: 36,
    satisfied: 0.9,
    responseRate: 0.8,
  };
  expect(columnOf({ surveys: [survey] }).surveys).toEqual([survey]);
  expect(columnOf({ year: 2021, surveys: [survey] }).surveys).toEqual([]);
});
