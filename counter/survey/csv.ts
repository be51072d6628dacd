// Results as a table for a spreadsheet (V7): a line for each answer of each group, as Danish and German programs read it.

import type { Group } from '../../core/ballot/results.ts';

export type NamedGroup = { readonly name: string; readonly group: Group };

/** What the columns are called, and the answers. */
export type CsvWords = {
  readonly columns: readonly [
    group: string,
    votes: string,
    handed: string,
    rate: string,
    answer: string,
    count: string,
    share: string,
    low: string,
    high: string,
    bandLow: string,
    bandHigh: string,
  ];
  readonly answerOf: (answer: Group['shares'][number]['answer']) => string;
  /** Shares as a number of per cent. */
  readonly percent: (share: number) => string;
};

/** Spreadsheets take it for UTF-8 because of its first character. */
const mark = '\ufeff';

export function resultsCsv(groups: readonly NamedGroup[], words: CsvWords): string {
  const lines = [words.columns, ...groups.flatMap((one) => linesOf(one, words))];
  return `${mark}${lines.map((fields) => fields.map(quoted).join(';')).join('\r\n')}\r\n`;
}

function linesOf({ name, group }: NamedGroup, { answerOf, percent }: CsvWords): string[][] {
  const { votes, handed, responseRate, shares } = group;
  const rate = responseRate === null ? '' : percent(responseRate);
  const head = [name, String(votes), String(handed), rate];
  if (shares.length === 0) return [[...head, ...Array<string>(7).fill('')]];
  return shares.map(({ answer, count, share, interval, band }) => [
    ...head,
    answerOf(answer),
    String(count),
    percent(share),
    ...[interval?.low, interval?.high, band?.low, band?.high].map((end) =>
      end === undefined ? '' : percent(end),
    ),
  ]);
}

/** What begins like a formula is told as text, so that no program works it out. */
function quoted(field: string): string {
  const text = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
