// A survey's results as a table (V7): a row for each answer of each group, with its numerator and denominator.

import { type NamedGroup, partsOf } from '../../core/ballot/parts.ts';
import type { Results } from '../../core/ballot/results.ts';
import type { StaffLanguage } from '../../core/office/languages.ts';
import type { Office } from '../../core/office/office.ts';
import { periodText } from '../../core/words/clock.ts';
import { namesIn } from './names.ts';
import { columns } from './results-columns.ts';
import type { Cell, Column, Kind, Table } from './table.ts';
import { type ExportWords, exportWords } from './words/words.ts';

const kinds: Partial<Record<(typeof columns)[number], Kind>> = {
  group: 'text',
  votes: 'whole',
  handed: 'whole',
  answer: 'text',
  count: 'whole',
};

export function resultsTable(
  survey: string,
  results: Results,
  office: Office,
  language: StaffLanguage,
): Table {
  const say = exportWords[language].results;
  const { site, area } = namesIn(office, language);
  const groups = [
    { name: say.all, group: results.total },
    ...partsOf(results, {
      period: (first, last) => periodText(first, last, language),
      site,
      area: (id) => (id === '' ? say.otherAreas : area(id)),
    }),
  ];
  return {
    title: survey,
    columns: columns.map((name): Column => ({ title: say[name], kind: kinds[name] ?? 'percent' })),
    rows: groups.flatMap((one) => rowsOf(one, say)),
  };
}

function rowsOf({ name, group }: NamedGroup, say: ExportWords['results']): Cell[][] {
  const { votes, handed, responseRate, shares } = group;
  const head = [name, votes, handed, responseRate];
  if (shares.length === 0) return [[...head, ...columns.slice(head.length).map(() => null)]];
  return shares.map(({ answer, count, share, interval, band }) => [
    ...head,
    say[answer],
    count,
    share,
    ...[interval?.low, interval?.high, band?.low, band?.high].map((end) => end ?? null),
  ]);
}
