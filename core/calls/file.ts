// Phone calls as the lines of a file hold them: date, calls (F3).

import type { Refusal } from '../day/context.ts';
import { type IsoDate, isIsoDate } from '../time.ts';
import { mostCalls } from './most.ts';

export type CallFault = {
  /** Counted from 1; null: the file as a whole. */
  readonly line: number | null;
  readonly fault:
    | 'no-utf8'
    | 'quotes'
    | 'no-days'
    | 'cells'
    | 'date'
    | 'date-twice'
    | 'other-year'
    | 'not-yet'
    | 'calls';
  readonly about?: Refusal['about'];
};

export type CallFile = {
  readonly days: Readonly<Record<IsoDate, number>>;
  readonly faults: readonly CallFault[];
};

type Line = { readonly line: number; readonly cells: readonly string[] };
type Within = { readonly year: number; readonly today: IsoDate };

/** Longer ones are cut where a fault repeats what somebody wrote. */
const longestTold = 40;

export function callsIn(file: readonly Line[], within: Within): CallFile {
  const held = file.slice(file[0] && isHeading(file[0]) ? 1 : 0);
  if (held.length === 0) return { days: {}, faults: [{ line: null, fault: 'no-days' }] };
  const days: Record<IsoDate, number> = {};
  const faults: CallFault[] = [];
  const firstOf = new Map<IsoDate, number>();
  for (const { line, cells } of held) {
    const read = readCells(cells, within, firstOf);
    if ('fault' in read) {
      faults.push({ line, ...read });
      continue;
    }
    firstOf.set(read.date, line);
    days[read.date] = read.calls;
  }
  return { days, faults };
}

function readCells(
  cells: readonly string[],
  { year, today }: Within,
  firstOf: ReadonlyMap<IsoDate, number>,
): { date: IsoDate; calls: number } | Omit<CallFault, 'line'> {
  const [day = '', count = ''] = cells;
  if (cells.length !== 2) return { fault: 'cells', about: { n: cells.length } };
  const date = dateIn(day);
  if (date === undefined) return { fault: 'date', about: { value: told(day) } };
  if (Number(date.slice(0, 4)) !== year) return { fault: 'other-year', about: { value: told(day), year } };
  if (date > today) return { fault: 'not-yet', about: { value: told(day) } };
  const first = firstOf.get(date);
  if (first !== undefined) return { fault: 'date-twice', about: { first } };
  // No separators: 1.234 is a thousand in Danish and one in English.
  if (!/^\d{1,6}$/.test(count) || Number(count) > mostCalls)
    return { fault: 'calls', about: { value: told(count), most: mostCalls } };
  return { date, calls: Number(count) };
}

/** 2022-01-31, or the day first as in Denmark and Germany: 31-01-2022, 31.1.2022, 31/1/2022. */
function dateIn(cell: string): IsoDate | undefined {
  if (isIsoDate(cell)) return cell;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(cell) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}

/** The first line is one if it holds no digit. */
function isHeading({ cells }: Line): boolean {
  return cells.every((cell) => !/\d/.test(cell));
}

function told(value: string): string {
  return value.length > longestTold ? `${value.slice(0, longestTold)}…` : value;
}
