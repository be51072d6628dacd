// A report as one table (F2): each way in which it is cut in a row of its own.

import type { Figures, Report } from '../../core/figures/report.ts';
import type { StaffLanguage } from '../../core/office/languages.ts';
import type { Office } from '../../core/office/office.ts';
import { columns, type groups } from './figures-columns.ts';
import { namesIn } from './names.ts';
import type { Cell, Column, Kind, Table } from './table.ts';
import { exportWords } from './words/words.ts';

type Row = readonly [by: (typeof groups)[number], what: string, figures: Figures];

const kinds: Partial<Record<(typeof columns)[number], Kind>> = {
  by: 'text',
  what: 'text',
  waitHalf: 'minutes',
  waitNine: 'minutes',
  inTarget: 'percent',
  walkHalf: 'minutes',
  serviceHalf: 'minutes',
  serviceNine: 'minutes',
};

export function figuresTable(report: Report, office: Office, language: StaffLanguage): Table {
  const say = exportWords[language].figures;
  const names = namesIn(office, language);
  const rows: Row[] = [
    ['total', `${report.from} – ${report.to}`, report.total],
    ['kind', say.walkIn, report.walkIn],
    ['kind', say.booked, report.booked],
    ...report.parts.map(({ from, figures }): Row => ['part', from, figures]),
    ...report.sites.map(({ id, figures }): Row => ['site', names.site(id), figures]),
    ...report.areas.map(({ id, figures }): Row => ['area', names.area(id) || say.gone, figures]),
    ...report.services.map(({ id, figures }): Row => ['service', names.service(id), figures]),
    ...report.weekdays.map(({ weekday, figures }): Row => ['weekday', String(weekday), figures]),
    ...report.hours.map(({ hour, figures }): Row => ['hour', String(hour), figures]),
  ];
  const cells = rows.map(([by, what, figures]) => [say[by], what, ...cellsOf(figures)]);
  const mark: Cell[][] = report.simulated ? [[say.simulated, ...columns.slice(1).map(() => null)]] : [];
  return {
    title: `${say.title} ${report.from} ${report.to}`,
    columns: columns.map((name): Column => ({ title: say[name], kind: kinds[name] ?? 'whole' })),
    rows: [...mark, ...cells],
  };
}

/** As `columns`, without the first two. */
function cellsOf({ visits, servings, endings, wait, walk, service }: Figures): Cell[] {
  return [
    visits,
    endings.served,
    endings['no-show'],
    endings['cancelled-by-citizen'] + endings['cancelled-by-staff'],
    endings.expired,
    servings,
    wait.count,
    wait.median,
    wait.p90,
    wait.count === 0 ? null : wait.withinTarget / wait.count,
    walk.median,
    service.median,
    service.p90,
  ];
}
