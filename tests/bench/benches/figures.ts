// The report of ten years by month at four times the office's size, as it is asked for most and narrowed down, beside
// databases that are asked for each month's counts, medians and percentiles alone. One simulated year is all ten.

import { deepStrictEqual } from 'node:assert';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Month, toMonth } from '../../../core/figures/month.ts';
import type { FiguresQuery } from '../../../core/figures/query.ts';
import type { Report } from '../../../core/figures/report.ts';
import { type DayRows, rowsOf } from '../../../core/figures/rows.ts';
import { reportOf } from '../../../core/figures/tell.ts';
import { exampleOffice } from '../../../core/office/example.ts';
import { simulateDay } from '../../../core/simulate/day.ts';
import { addDays } from '../../../core/time.ts';
import { holidaysIn } from '../../../server/holidays.ts';
import { soundOffice } from '../../../server/sound-office.ts';
import { figuresInPostgres, hasPostgres } from '../contenders/figures-postgres.ts';
import type { MonthAnswer } from '../contenders/figures-sql.ts';
import { type Asked, figuresInSqlite } from '../contenders/figures-sqlite.ts';
import { oursAtMost, type Result, ratioAtMost } from '../result.ts';
import { compare, inRounds } from '../rounds.ts';

const office = exampleOfficeOf();
const years = Array.from({ length: 10 }, (_, i) => String(2016 + i));
const scale = 4;
const query: FiguresQuery = { from: '2016-01-01', to: '2025-12-31', step: 'month' };
/** Each leaves out something else; none is a small part. */
const filters: readonly Partial<FiguresQuery>[] = [
  { sites: ['raadhus'] },
  { areas: ['pas-koerekort-mitid'] },
  { kind: 'walk-in' },
  { weekdays: [1, 2, 4, 5] },
  { hours: [9, 10, 11, 12, 13], weekdays: [1, 2, 3, 4], kind: 'walk-in' },
];

export async function figures(): Promise<Result[]> {
  const year = await simulatedYear();
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  // PostgreSQL may be somebody else's.
  chmodSync(folder, 0o711);
  const peers: Asked[] = [];
  try {
    const days = tenTimes(year);
    const months = monthsOf(days);
    const report = (asked: Partial<FiguresQuery> = {}) =>
      reportOf({ months, query: { ...query, ...asked }, office, simulated: true });
    const sqlite = await figuresInSqlite(folder, days);
    peers.push(sqlite);
    const postgres = hasPostgres() ? await figuresInPostgres(folder, days) : undefined;
    if (postgres) peers.push(postgres);
    else process.stderr.write('PostgreSQL 15 is not installed: figures are not compared with it.\n');
    const whole = report();
    for (const peer of peers) refuseOthers(whole, await peer.ask());

    const size = `${(whole.total.servings / 1e6).toFixed(2)} million servings`;
    const measured = await inRounds({
      ours: async () => timed(() => report()),
      filtered: async () => Math.max(...filters.map((asked) => timed(() => report(asked)))),
      sqlite: () => timedAnswer(sqlite),
      postgres: () => (postgres ? timedAnswer(postgres) : Promise.resolve(Number.NaN)),
    });
    return [
      oursAtMost(25, {
        name: `figures of ten years by month, ${size}; peer: SQLite, months alone`,
        unit: 'ms',
        ...compare(measured.ours, measured.sqlite),
      }),
      oursAtMost(25, {
        name: 'the same, the slowest of five filters; peer: SQLite, without a filter',
        unit: 'ms',
        ...compare(measured.filtered, measured.sqlite),
      }),
      ...(postgres
        ? [
            ratioAtMost(1, {
              name: 'figures of ten years by month; peer: PostgreSQL 15, months alone',
              unit: 'ms',
              ...compare(measured.ours, measured.postgres),
            }),
          ]
        : []),
    ];
  } finally {
    for (const peer of peers) await peer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function simulatedYear(): Promise<DayRows[]> {
  const isHoliday = await holidaysIn(office.country);
  const days: DayRows[] = [];
  for (let date = '2022-01-01'; date <= '2022-12-31'; date = addDays(date, 1)) {
    for (const site of office.sites) {
      const made = simulateDay({ office, site, date, isHoliday, seed: 1, scale });
      if (made) days.push(rowsOf(made.day, site.timeZone));
    }
  }
  return days;
}

function tenTimes(year: readonly DayRows[]): DayRows[] {
  return years.flatMap((number) => year.map((day) => ({ ...day, date: `${number}${day.date.slice(4)}` })));
}

function monthsOf(days: readonly DayRows[]): Month[] {
  const names = [...new Set(days.map(({ site, date }) => `${date.slice(0, 7)} ${site}`))].sort();
  return names.map((name) => {
    const [month = '', site = ''] = name.split(' ');
    return toMonth(
      site,
      month,
      days.filter((day) => day.site === site && day.date.startsWith(month)),
    );
  });
}

/** What answers otherwise is measured in vain. */
function refuseOthers({ parts }: Report, answered: readonly MonthAnswer[]): void {
  const ours = parts.map(({ from, figures: { visits, servings, wait, service } }): MonthAnswer => {
    const known = (minutes: number | null) => minutes ?? Number.NaN;
    return {
      month: from.slice(0, 7),
      visits,
      waits: wait.count,
      median: known(wait.median),
      p90: known(wait.p90),
      within: wait.withinTarget,
      servings,
      servedMedian: known(service.median),
      servedP90: known(service.p90),
    };
  });
  deepStrictEqual(answered, ours);
}

function timed(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

async function timedAnswer({ ask }: Asked): Promise<number> {
  const before = performance.now();
  await ask();
  return performance.now() - before;
}

function exampleOfficeOf() {
  const checked = soundOffice(exampleOffice);
  if (!('office' in checked)) throw new Error('the example office is not sound');
  return checked.office;
}
