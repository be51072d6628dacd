// The data sheet line by line, as the page and its files tell it: a name, the year, the year before (F3).

import type { StaffLanguage } from '../office/languages.ts';
import { monthName, periodText } from '../words/clock.ts';
import type { DataSheet, YearColumn } from './sheet.ts';
import { type SheetWord, sheetWord } from './words/words.ts';

export const sheetGroups = [
  'served',
  'sites',
  'areas',
  'served-months',
  'calls',
  'call-months',
  'surveys',
] as const satisfies readonly SheetWord[];
export type SheetGroup = (typeof sheetGroups)[number];

export type SheetValue = {
  /** Null: not known. */
  readonly value: number | null;
  /** What was divided by what. */
  readonly made?: readonly [part: number, of: number];
};

export type SheetLine = {
  readonly group: SheetGroup;
  /** Differs from that of every other line of its group. */
  readonly key: string;
  readonly name: string;
  /** A percentage is a share of 1. */
  readonly kind: 'whole' | 'decimal' | 'percent';
  readonly year: SheetValue;
  readonly before: SheetValue;
};

/** What the office calls its parts in the reader's language. */
export type SheetNames = Readonly<Record<'site' | 'area' | 'service', (id: string) => string>>;

type Survey = YearColumn['surveys'][number];

const months = Array.from({ length: 12 }, (_, month) => month);

export function sheetLines(sheet: DataSheet, names: SheetNames, language: StaffLanguage): SheetLine[] {
  const line = (
    group: SheetGroup,
    key: string,
    name: string,
    of: (column: YearColumn) => SheetValue | number | null,
    kind: SheetLine['kind'] = 'whole',
  ): SheetLine => {
    const inColumn = (column: YearColumn | null): SheetValue => {
      const found = column && of(column);
      return typeof found === 'object' && found !== null ? found : { value: found };
    };
    return { group, key, name, kind, year: inColumn(sheet.year), before: inColumn(sheet.before) };
  };
  const word = (key: SheetWord, values = {}) => sheetWord(key, language, values);
  const named = (group: SheetGroup, by: 'bySite' | 'byArea', name: (id: string) => string) =>
    keysOf(sheet, by).map((id) => line(group, id, name(id), (column) => counted(column, column[by][id])));
  return [
    line('served', 'all', word('servings'), ({ servings }) => servings),
    line('served', 'days', word('servedDays'), ({ servings, servedDays }) =>
      servings === null ? null : servedDays,
    ),
    line('served', 'per-day', word('servingsPerDay'), perDay('servings'), 'decimal'),
    ...keysOf(sheet, 'byService').map((id) =>
      line('served', id, word('ofThem', { service: names.service(id) }), (column) =>
        counted(column, column.byService[id]),
      ),
    ),
    ...(sheet.site === null ? named('sites', 'bySite', names.site) : []),
    ...named('areas', 'byArea', (id) => (id === '' ? word('otherArea') : names.area(id))),
    ...months.map((month) =>
      line(
        'served-months',
        String(month),
        monthName(month, language),
        ({ byMonth }) => byMonth[month] ?? null,
      ),
    ),
    ...(sheet.site === null ? callLines() : []),
    ...[sheet.year, ...(sheet.before ? [sheet.before] : [])].flatMap(({ surveys }) =>
      surveys.flatMap(surveyLines),
    ),
  ];

  function callLines(): SheetLine[] {
    return [
      line('calls', 'all', word('allCalls'), ({ calls }) => calls),
      line('calls', 'days', word('callDays'), ({ calls, callDays }) => (calls === null ? null : callDays)),
      line('calls', 'per-day', word('callsPerDay'), perDay('calls'), 'decimal'),
      ...months.map((month) =>
        line(
          'call-months',
          String(month),
          monthName(month, language),
          ({ callsByMonth }) => callsByMonth[month] ?? null,
        ),
      ),
    ];
  }

  function surveyLines({ id, name, first, last }: Survey): SheetLine[] {
    const survey = `${name}, ${periodText(first, last, language)}`;
    const of = (value: (found: Survey) => SheetValue | number | null) => (column: YearColumn) => {
      const found = column.surveys.find((one) => one.id === id);
      return found ? value(found) : null;
    };
    const rate = ({ responseRate, votes, handed }: Survey) => ratio(responseRate, votes, handed);
    const satisfied = ({ satisfied: share, satisfiedVotes, votes }: Survey) =>
      ratio(share, satisfiedVotes, votes);
    return [
      line(
        'surveys',
        `${id}-votes`,
        word('votes', { survey }),
        of(({ votes }) => votes),
      ),
      line('surveys', `${id}-rate`, word('rate', { survey }), of(rate), 'percent'),
      line('surveys', `${id}-satisfied`, word('satisfied', { survey }), of(satisfied), 'percent'),
    ];
  }
}

function perDay(what: 'servings' | 'calls'): (column: YearColumn) => SheetValue {
  return (column) =>
    what === 'servings'
      ? ratio(column.servingsPerWorkingDay, column.servings, column.servedDays)
      : ratio(column.callsPerWorkingDay, column.calls, column.callDays);
}

function ratio(value: number | null, part: number | null, of: number): SheetValue {
  return value === null || part === null ? { value: null } : { value, made: [part, of] };
}

/** Of a year that is known, what is not named was not there. */
function counted({ servings }: YearColumn, count: number | undefined): number | null {
  return servings === null ? null : (count ?? 0);
}

/** In the year's order, then those of the year before alone. */
function keysOf({ year, before }: DataSheet, by: 'bySite' | 'byArea' | 'byService'): string[] {
  return [...new Set([...Object.keys(year[by]), ...Object.keys(before?.[by] ?? {})])];
}
