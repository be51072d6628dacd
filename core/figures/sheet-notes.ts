// What has to be known to read a data sheet: what is missing on it, and from when to when its figures go (F3).

import type { StaffLanguage } from '../office/languages.ts';
import { dateText, monthName } from '../words/clock.ts';
import type { DataSheet, YearColumn } from './sheet.ts';
import { type SheetWord, sheetWord } from './words/words.ts';

export function sheetNotes(sheet: DataSheet, language: StaffLanguage): string[] {
  const { site, year, before } = sheet;
  const say = (word: SheetWord, values: Readonly<Record<string, string | number>>) =>
    sheetWord(word, language, values);
  return [
    ...ofYear(year),
    ...(before ? ofYear(before) : [say('noBefore', { year: year.year - 1 })]),
    ...(site === null ? [] : [say('siteAlone', {})]),
  ];

  function ofYear(column: YearColumn): string[] {
    const { year: of, through } = column;
    if (through < `${of}-01-01`) return [say('notBegun', { year: of })];
    return [
      ...(through < `${of}-12-31` ? [say('notOver', { year: of, date: dateText(through, language) })] : []),
      ...ofServings(column),
      ...(site === null ? ofCalls(column) : []),
    ];
  }

  function ofServings({ year: of, servedFrom }: YearColumn): string[] {
    if (servedFrom === null) return [say('noServings', { year: of })];
    if (servedFrom === `${of}-01-01`) return [];
    return [say('servedFrom', { year: of, date: dateText(servedFrom, language) })];
  }

  function ofCalls({ year: of, callsThrough, callsByMonth, ...column }: YearColumn): string[] {
    if (callsThrough === null) return [say('noCalls', { year: of })];
    const date = dateText(callsThrough, language);
    const missing = callsByMonth
      .slice(0, Number(callsThrough.slice(5, 7)) - 1)
      .flatMap((calls, month) => (calls === null ? [monthName(month, language)] : []));
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    if (missing.length > 0) return [say('callMonths', { year: of, months: list.format(missing) })];
    return [
      ...(column.callGaps > 0 ? [say('callGaps', { year: of, n: column.callGaps, date })] : []),
      ...(column.callDays < column.workingDays ? [say('callsThrough', { year: of, date })] : []),
    ];
  }
}
