// A day's bookings as the lines of a file hold them: code, time, services, language (B8).

import { type CommandOf, maxErrands, mostListed } from '../day/commands.ts';
import type { Refusal } from '../day/context.ts';
import type { ServiceId } from '../day/state.ts';
import type { Office, Site } from '../office/office.ts';
import { Language } from '../office/text.ts';
import type { RefusalName } from '../refusal.ts';
import { type IsoDate, instantOf, type TimeOfDay } from '../time.ts';
import { BookingCode } from './code.ts';
import type { ListPlan } from './list.ts';

export const columns = ['code', 'time', 'services', 'language'] as const;
export type Column = (typeof columns)[number];

/** What can be wrong with the file itself; all else is a refusal. */
export const fileFaultNames = [
  'no-utf8',
  'quotes',
  'no-bookings',
  'too-many-bookings',
  'cells',
  'code',
  'code-twice',
  'time',
  'service-missing',
  'service-unknown',
  'service-twice',
  'too-many-services',
  'language',
] as const;
export type FileFaultName = (typeof fileFaultNames)[number];

export type FileFault = {
  /** Counted from 1; null: the file as a whole. */
  readonly line: number | null;
  readonly column: Column | null;
  readonly fault: FileFaultName | RefusalName;
  readonly about?: Refusal['about'];
};

export type FileLine = { readonly line: number; readonly cells: readonly string[] };

type Row = CommandOf<'list-bookings'>['bookings'][number];

export type FileBookings = {
  readonly rows: readonly Row[];
  /** Where each row stands. */
  readonly lines: readonly number[];
  readonly faults: readonly FileFault[];
};

type Place = { readonly office: Office; readonly site: Site; readonly date: IsoDate };
type Cell<T> = { readonly value: T } | Pick<FileFault, 'fault' | 'about'>;

/** Longer ones are cut where a fault repeats what somebody wrote. */
const longestTold = 40;

export function bookingsIn(file: readonly FileLine[], place: Place): FileBookings {
  const held = file.slice(file[0] && isHeading(file[0]) ? 1 : 0);
  if (held.length === 0) return withoutRows({ fault: 'no-bookings' });
  if (held.length > mostListed)
    return withoutRows({ fault: 'too-many-bookings', about: { most: mostListed } });
  const rows: Row[] = [];
  const lines: number[] = [];
  const faults: FileFault[] = [];
  const firstOf = new Map<string, number>();
  for (const { line, cells } of held) {
    if (cells.length < 3 || cells.length > columns.length) {
      faults.push({ line, column: null, fault: 'cells', about: { n: cells.length } });
      continue;
    }
    const [code, time, services, language] = [
      codeOf(cells[0], firstOf, line),
      timeOf(cells[1], place),
      servicesOf(cells[2], place),
      languageOf(cells[3]),
    ];
    for (const [i, cell] of [code, time, services, language].entries()) {
      const column = columns[i];
      if ('fault' in cell && column) faults.push({ line, column, ...cell });
    }
    if ('fault' in code || 'fault' in time || 'fault' in services || 'fault' in language) continue;
    rows.push({
      code: code.value,
      time: time.value,
      services: services.value,
      ...(language.value ? { language: language.value } : {}),
    });
    lines.push(line);
  }
  return { rows, lines, faults };
}

/** What the day says of the rows, told by where they stand. */
export function faultsOfPlan({ faults }: ListPlan, lines: readonly number[]): FileFault[] {
  return faults.map(({ row, refusal: { refused, about } }) => ({
    line: lines[row] ?? null,
    column: columnOf(refused),
    fault: refused,
    ...(about ? { about } : {}),
  }));
}

/** The first line is one if no digit is in its time. */
function isHeading({ cells }: FileLine): boolean {
  return cells.length >= 3 && !/\d/.test(cells[1] ?? '');
}

/** Never repeated in a fault: it may be the number of a person (P1). */
function codeOf(cell: string | undefined, firstOf: Map<string, number>, line: number): Cell<string> {
  const code = BookingCode.safeParse(cell);
  if (!code.success) return { fault: 'code' };
  const first = firstOf.get(code.data);
  if (first !== undefined) return { fault: 'code-twice', about: { first } };
  firstOf.set(code.data, line);
  return { value: code.data };
}

/** 09:30, 9.30. */
function timeOf(cell = '', { site, date }: Place): Cell<number> {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(cell) ?? [];
  const isTime = hour !== '' && Number(hour) < 24 && Number(minute) < 60;
  if (!isTime) return { fault: 'time', about: { value: told(cell) } };
  const time: TimeOfDay = `${hour.padStart(2, '0')}:${minute}`;
  return { value: instantOf(date, time, site.timeZone) };
}

/** One, or several with commas between them: by their short names, or as the office calls them in any language. */
function servicesOf(cell = '', place: Place): Cell<ServiceId[]> {
  if (cell === '') return { fault: 'service-missing' };
  const whole = serviceCalled(cell, place);
  const services: ServiceId[] = [];
  for (const name of whole ? [cell] : cell.split(',').map((part) => part.trim())) {
    const service = serviceCalled(name, place);
    if (service === undefined) return { fault: 'service-unknown', about: { value: told(name) } };
    if (services.includes(service)) return { fault: 'service-twice', about: { value: told(name) } };
    services.push(service);
  }
  if (services.length > maxErrands) return { fault: 'too-many-services', about: { most: maxErrands } };
  return { value: services };
}

function serviceCalled(name: string, { office, site }: Place): ServiceId | undefined {
  const here = office.services.filter(({ id }) => site.services.includes(id));
  const called = sameCase(name);
  const found =
    here.find(({ id }) => id === called) ??
    here.find((service) => Object.values(service.name).some((text) => sameCase(text) === called));
  return found?.id;
}

function languageOf(cell = ''): Cell<Language | undefined> {
  if (cell === '') return { value: undefined };
  const language = Language.safeParse(/^[A-Z]{2}$/.test(cell) ? cell.toLowerCase() : cell);
  return language.success ? { value: language.data } : { fault: 'language', about: { value: told(cell) } };
}

function columnOf(refused: RefusalName): Column | null {
  switch (refused) {
    case 'booking/exists':
    case 'booking/cpr':
      return 'code';
    case 'service/unknown':
      return 'services';
    case 'booking/too-far':
      return null;
    default:
      return 'time';
  }
}

function sameCase(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function told(value: string): string {
  return value.length > longestTold ? `${value.slice(0, longestTold)}…` : value;
}

function withoutRows(fault: Pick<FileFault, 'fault' | 'about'>): FileBookings {
  return { rows: [], lines: [], faults: [{ line: null, column: null, ...fault }] };
}
