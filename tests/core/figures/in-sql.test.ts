// A report held against the same figures in SQL, over a fortnight in which summer time begins (F1, F2).

import type { Database } from 'sql.js';
import { beforeAll, expect, test } from 'vitest';
import { toMonth } from '../../../core/figures/month.ts';
import { FiguresQuery } from '../../../core/figures/query.ts';
import type { Figures, Report } from '../../../core/figures/report.ts';
import { rowsOf } from '../../../core/figures/rows.ts';
import { reportOf } from '../../../core/figures/tell.ts';
import { type SimulatedDay, simulateDay } from '../../../core/simulate/day.ts';
import { addDays } from '../../../core/time.ts';
import { anOffice } from '../../support/office.ts';
import { figuresIn, inSql } from './in-sql.ts';

const office = anOffice();
const [from, to] = ['2022-03-21', '2022-04-03'];
const seed = 20_220_321;

let days: readonly SimulatedDay[];
let database: Database;

beforeAll(async () => {
  days = Array.from({ length: 14 }, (_, i) => addDays(from, i)).flatMap((date) =>
    office.sites.flatMap(
      (site) => simulateDay({ office, site, date, isHoliday: () => false, seed, scale: 1 }) ?? [],
    ),
  );
  database = await inSql(
    days.map(({ day, entries }) => ({
      site: day.site,
      date: day.date,
      lines: entries.map((entry) => JSON.stringify(entry)),
    })),
  );
  return () => database.close();
}, 120_000);

function report(asked: Partial<FiguresQuery> = {}): Report {
  const rows = days.map(({ day }) => rowsOf(day, 'Europe/Copenhagen'));
  const months = office.sites.flatMap(({ id }) =>
    ['2022-03', '2022-04'].map((month) =>
      toMonth(
        id,
        month,
        rows.filter(({ site, date }) => site === id && date.startsWith(month)),
      ),
    ),
  );
  return reportOf({ months, query: FiguresQuery.parse({ from, to, ...asked }), office, simulated: true });
}

/** Without the endings of which there are none. */
function told({ endings, ...figures }: Figures) {
  const some = Object.entries(endings).filter(([, count]) => count > 0);
  return { ...figures, endings: Object.fromEntries(some) };
}

test('F1 F2 the whole, and each way in which it is cut, is what SQL counts from the journal’s lines', () => {
  const all = report();
  expect(all.total.servings, `seed ${seed}`).toBeGreaterThan(1000);
  const check = (figures: Figures, where: string) =>
    expect([where, told(figures)]).toEqual([where, figuresIn(database, where)]);
  check(all.total, 'true');
  check(all.walkIn, 'NOT booked');
  check(all.booked, 'booked');
  expect(all.parts).toHaveLength(14);
  for (const { from: date, figures } of all.parts) check(figures, `date = '${date}'`);
  for (const { from: monday, figures } of report({ step: 'week' }).parts)
    check(figures, `date >= '${monday}' AND date < date('${monday}', '+7 days')`);
  for (const { id, figures } of all.sites) check(figures, `site = '${id}'`);
  for (const { id, figures } of all.services) check(figures, `service = '${id}'`);
  for (const { hour, figures } of all.hours) check(figures, `hour = ${hour}`);
  for (const { weekday, figures } of all.weekdays) check(figures, `weekday = ${weekday}`);
  for (const { id, figures } of all.areas) {
    const services = office.services.filter(({ area }) => area === id);
    check(figures, `service IN (${services.map((one) => `'${one.id}'`)})`);
  }
  for (const { weekday, hour, visits, wait } of all.heat) {
    const { visits: count, wait: times } = figuresIn(database, `weekday = ${weekday} AND hour = ${hour}`);
    expect({ visits, wait: { ...wait, withinTarget: times.withinTarget } }).toEqual({
      visits: count,
      wait: times,
    });
  }
});

test.each<[Partial<FiguresQuery>, string]>([
  [{ sites: ['bov'], kind: 'walk-in' }, `site = 'bov' AND NOT booked`],
  [{ services: ['pas', 'mitid'], hours: [9, 10, 13] }, `service IN ('pas', 'mitid') AND hour IN (9, 10, 13)`],
  [{ weekdays: [1, 4], kind: 'booked' }, 'weekday IN (1, 4) AND booked'],
  [
    { from: '2022-03-24', to: '2022-04-01', until: 12 },
    `date BETWEEN '2022-03-24' AND '2022-04-01' AND (date < '2022-04-01' OR hour < 12)`,
  ],
  [{ from: '2022-03-31', to: '2022-03-31', until: 10, step: 'month' }, `date = '2022-03-31' AND hour < 10`],
])('F2 what is asked for by %j is what SQL counts', (asked, where) => {
  const { total, days: count } = report(asked);
  expect(told(total)).toEqual(figuresIn(database, where));
  const dates = `SELECT count(DISTINCT date) FROM (SELECT date FROM visit WHERE ${where} UNION SELECT date FROM serving WHERE ${where})`;
  expect(count).toBe(database.exec(dates)[0]?.values[0]?.[0]);
});
