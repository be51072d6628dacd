// A data sheet as one table: a row for each of its lines, the year and the year before beside each other (F3).

import type { DataSheet } from '../../core/figures/sheet.ts';
import { type SheetLine, type SheetValue, sheetLines } from '../../core/figures/sheet-lines.ts';
import { sheetNotes } from '../../core/figures/sheet-notes.ts';
import { sheetWord } from '../../core/figures/words/words.ts';
import type { StaffLanguage } from '../../core/office/languages.ts';
import type { Office } from '../../core/office/office.ts';
import { namesIn } from './names.ts';
import type { Cell, Column, Table } from './table.ts';

export function dataSheetTable(sheet: DataSheet, office: Office, language: StaffLanguage): Table {
  const { site, year, before } = sheet;
  const word = (key: Parameters<typeof sheetWord>[0], values = {}) => sheetWord(key, language, values);
  const names = namesIn(office, language);
  const columns: Column[] = [
    { title: word('group'), kind: 'text' },
    { title: word('line'), kind: 'text' },
    { title: String(year.year), kind: 'whole' },
    ...(before ? [{ title: String(before.year), kind: 'whole' } as const] : []),
  ];
  const rowOf = ({ group, name, kind, ...values }: SheetLine): Cell[] => [
    word(group),
    name,
    cellOf(values.year, kind),
    ...(before ? [cellOf(values.before, kind)] : []),
  ];
  const said = (group: string, text: string): Cell[] => [group, text, null, ...(before ? [null] : [])];
  const isSimulated = year.simulated || before?.simulated === true;
  const of = site === null ? office.name : `${office.name}, ${names.site(site)}`;
  return {
    title: `${word('title', { year: year.year })}`,
    columns,
    rows: [
      said(of, ''),
      ...(isSimulated ? [said(word('simulated'), '')] : []),
      ...sheetLines(sheet, names, language).map(rowOf),
      ...sheetNotes(sheet, language).map((note) => said(word('notes'), note)),
    ],
  };
}

function cellOf({ value }: SheetValue, kind: SheetLine['kind']): Cell {
  return value === null ? null : { value, kind };
}
