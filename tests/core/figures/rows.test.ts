// Figures held against a second implementation that reads the journal's lines, on random days (F1, F2).

import { describe, expect, test } from 'vitest';
import { toMonth } from '../../../core/figures/month.ts';
import { FiguresQuery } from '../../../core/figures/query.ts';
import type { Figures } from '../../../core/figures/report.ts';
import { rowsOf } from '../../../core/figures/rows.ts';
import { reportOf } from '../../../core/figures/tell.ts';
import { MINUTE } from '../../../core/time.ts';
import { anOffice } from '../../support/office.ts';
import { onRandomDays, play } from '../../support/random-day.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';
import { type PlainServing, type PlainVisit, plainRows, plainTimes } from './plain.ts';

const zone = 'Europe/Copenhagen';
const office = anOffice();

const plain = ({ entries }: Scenario) =>
  plainRows(
    entries.map((entry) => JSON.stringify(entry)),
    zone,
  );
const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

function report({ day }: Scenario, asked: Partial<FiguresQuery> = {}) {
  const rows = rowsOf(day, zone);
  const query = FiguresQuery.parse({ from: day.date, to: day.date, ...asked });
  const months = [toMonth(day.site, day.date.slice(0, 7), [rows])];
  return reportOf({ months, query, office, simulated: false });
}

function plainFigures(visits: readonly PlainVisit[], servings: readonly PlainServing[]) {
  return {
    servings: servings.length,
    visits: visits.length,
    wait: {
      ...plainTimes(visits.map(({ wait }) => wait)),
      withinTarget: visits.filter(({ within }) => within).length,
    },
    walk: plainTimes(servings.map(({ walk }) => walk)),
    service: plainTimes(servings.map(({ served }) => served)),
  };
}

describe('on any day', () => {
  test('F1 F2 rows are what the journal’s lines tell, before its end and after', () => {
    onRandomDays((moves) => {
      const day = play(moves);
      for (const isOver of [false, true]) {
        if (isOver) day.later(MINUTE).given('system', { command: 'end-day' });
        const { visits, servings } = rowsOf(day.day, zone);
        expect(inOrder(visits)).toEqual(inOrder(plain(day).visits));
        expect(inOrder(servings)).toEqual(inOrder(plain(day).servings));
      }
    }, 100);
  });

  test('F2 every filter counts what it names, and nothing else', () => {
    onRandomDays((moves) => {
      const day = play(moves);
      const { visits, servings } = plain(day);
      const check = (asked: Partial<FiguresQuery>, fits: (row: PlainVisit | PlainServing) => boolean) =>
        expect(report(day, asked).total).toMatchObject(
          plainFigures(visits.filter(fits), servings.filter(fits)),
        );
      const areaOf = (id: string) => office.services.find((one) => one.id === id)?.area;
      check({}, () => true);
      check({ services: ['pas', 'mitid'] }, ({ service }) => ['pas', 'mitid'].includes(service));
      check({ areas: [areaOf('vielse') ?? ''] }, ({ service }) => areaOf(service) === areaOf('vielse'));
      check({ kind: 'booked' }, ({ booked }) => booked);
      check({ hours: [10, 12], kind: 'walk-in' }, ({ hour, booked }) => [10, 12].includes(hour) && !booked);
      check({ until: 11 }, ({ hour }) => hour < 11);
      check({ until: 11, to: '2026-12-31' }, () => true);
      check({ weekdays: [1] }, () => true);
      check({ weekdays: [2, 7] }, () => false);
      check({ sites: ['bov'] }, () => false);
    }, 40);
  });

  test('F2 the parts of each kind sum to the whole', () => {
    onRandomDays((moves) => {
      const { total, walkIn, booked, ...told } = report(play(moves));
      const groups: Figures[][] = [
        [walkIn, booked],
        ...[told.parts, told.sites, told.areas, told.services, told.hours, told.weekdays].map((all) =>
          all.map(({ figures }) => figures),
        ),
      ];
      for (const group of groups) expect(sumsOf(group)).toEqual(sumsOf([total]));
      expect(told.heat.reduce((sum, { visits }) => sum + visits, 0)).toBe(total.visits);
      expect(Object.values(total.endings).reduce((sum, count) => sum + count, 0)).toBe(total.visits);
    }, 40);
  });
});

function sumsOf(all: readonly Figures[]) {
  const sum = (of: (figures: Figures) => number) => all.reduce((total, one) => total + of(one), 0);
  return [
    sum(({ servings }) => servings),
    sum(({ visits }) => visits),
    sum(({ wait }) => wait.count),
    sum(({ wait }) => wait.withinTarget),
    sum(({ walk }) => walk.count),
    sum(({ service }) => service.count),
    sum(({ endings }) => endings.served),
  ];
}

test('F2 putting somebody first moves no target, and who is sent on was called for what they came for', () => {
  const day = aDay();
  const { visit } = day.at('10:00').taken('pas');
  day.opened('1');
  day.at('10:01').pressed('1', 'put-first', { visit });
  day.at('10:03').pressed('1', 'call', { visit });
  day.pressed('1', 'start');
  day.at('10:05').pressed('1', 'transfer', { to: { service: 'vielse' } });
  expect(rowsOf(day.day, zone).visits).toMatchObject([{ service: 'pas', wait: 3, within: true }]);
});

test('F2 a year is told in its months, those in which nobody came among them; weeks begin on Monday', () => {
  const day = aDay();
  day.taken('pas');
  const year = report(day, { from: '2026-01-01', to: '2026-12-31', step: 'month' });
  expect(year.parts.map(({ from, figures }) => [from, figures.visits])).toEqual(
    Array.from({ length: 12 }, (_, i) => [`2026-${String(i + 1).padStart(2, '0')}-01`, i === 10 ? 1 : 0]),
  );
  const weeks = report(day, { from: '2026-11-18', to: '2026-11-24', step: 'week' });
  expect(weeks.parts.map(({ from, figures }) => [from, figures.visits])).toEqual([
    ['2026-11-16', 0],
    ['2026-11-23', 1],
  ]);
});
