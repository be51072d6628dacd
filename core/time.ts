// Calendar arithmetic in a site's time zone. Pure: the clock itself is always a parameter.

/** Milliseconds since 1970-01-01T00:00Z. */
export type Millis = number;
/** A calendar date, `2026-11-23`. */
export type IsoDate = string;
/** A time of day on a 24-hour clock, `09:30`. */
export type TimeOfDay = string;
/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** In the order of `Weekday`. */
export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekdayName = (typeof weekdayNames)[number];

export const MINUTE: Millis = 60_000;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

/** Clocks change on the quarter of an hour: within one, the offset is looked up once. */
const quarter: Millis = 15 * MINUTE;

type Zone = { readonly formatter: Intl.DateTimeFormat; latest: { quarter: number; offset: Millis } };

const zones = new Map<string, Zone>();

/** The date and time of day that clocks in `zone` (an IANA name) show at `at`. */
export function localTime(at: Millis, zone: string): { date: IsoDate; time: TimeOfDay } {
  const iso = isoUtc(at + zoneOffset(at, zone));
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** The instant at which clocks in `zone` show `date` and `time`; a time that spring leaves out is read by the old offset. */
export function instantOf(date: IsoDate, time: TimeOfDay, zone: string): Millis {
  const asUtc = utcMidnight(date) + minutesOf(time) * MINUTE;
  const guess = asUtc - zoneOffset(asUtc, zone);
  return asUtc - zoneOffset(guess, zone);
}

/** The date `days` after `date` (before it, if negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoUtc(utcMidnight(date) + days * DAY).slice(0, 10);
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY;
}

export function weekdayOf(date: IsoDate): Weekday {
  // 1970-01-01 was a Thursday, three days after a Monday.
  const sinceMonday = (((utcMidnight(date) / DAY + 3) % 7) + 7) % 7;
  return (sinceMonday + 1) as Weekday;
}

/** Minutes since midnight. */
export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Whether `text` is a date that exists (`2026-02-30` does not). */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const utc = utcMidnight(text);
  return Number.isFinite(utc) && isoUtc(utc).slice(0, 10) === text;
}

/** Local time minus UTC in `zone` at `at`. */
function zoneOffset(at: Millis, zone: string): Millis {
  const known = zoneOf(zone);
  const now = Math.floor(at / quarter);
  if (known.latest.quarter !== now) known.latest = { quarter: now, offset: offsetAt(at, known.formatter) };
  return known.latest.offset;
}

function offsetAt(at: Millis, formatter: Intl.DateTimeFormat): Millis {
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  // biome-ignore lint/style/noRestrictedGlobals: Date.UTC is arithmetic, not a clock
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function utcMidnight(date: IsoDate): Millis {
  // biome-ignore lint/style/noRestrictedGlobals: Date.parse of a whole date is arithmetic, not a clock
  return Date.parse(`${date}T00:00:00Z`);
}

function isoUtc(utc: Millis): string {
  // biome-ignore lint/style/noRestrictedGlobals: a given instant written out, not a clock
  return new Date(utc).toISOString();
}

function zoneOf(zone: string): Zone {
  let found = zones.get(zone);
  if (!found) {
    const formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    found = { formatter, latest: { quarter: Number.NaN, offset: 0 } };
    zones.set(zone, found);
  }
  return found;
}
