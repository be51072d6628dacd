// What the opening hours come to on the days ahead: holidays by name, exceptions, the last ticket (O2), the nights on which
// clocks change, and where a service day ends while doors are open (O3).

import type { Hours, Period } from './office/hours.ts';
import type { Site } from './office/office.ts';
import { dayEnd, periodsOn } from './opening.ts';
import {
  addDays,
  HOUR,
  type IsoDate,
  instantOf,
  localTime,
  MINUTE,
  type Millis,
  minutesOf,
  type TimeOfDay,
} from './time.ts';

/** The opening hours before what they leave out is filled in. */
export type HoursInput =
  | 'always'
  | {
      readonly week: Extract<Hours, object>['week'];
      readonly exceptions?: Readonly<Record<IsoDate, Period[]>> | undefined;
      readonly lastTicketMinutes?: number | undefined;
    };

/** Times as clocks at the site show them on that day. */
export type OpenPeriod = {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  /** Tickets are given until then; null: it is too short for any. */
  readonly lastTicket: TimeOfDay | null;
};

export type Opened = {
  readonly because: 'always' | 'exception' | 'holiday' | 'week';
  /** None: closed. */
  readonly periods: readonly OpenPeriod[];
  /** The service day before ends then, between an opening and a closing; what waits lapses (O3). */
  readonly dayEnds: TimeOfDay | undefined;
};

export type CalendarDay = {
  readonly date: IsoDate;
  readonly holiday: string | undefined;
  /** In the night before or on this day clocks go forward or back by so many hours. */
  readonly clocks: number;
  readonly site: Opened;
  /** Services with hours of their own. */
  readonly services: readonly (Opened & { readonly service: string })[];
};

export type CalendarSite = Pick<Site, 'timeZone' | 'dayEnds'> & { readonly hours: HoursInput };

/** `days` days from `from` on; `holidayOn` names a public holiday. */
export function calendarOf(
  site: CalendarSite,
  services: readonly { readonly id: string; readonly hours: HoursInput }[],
  from: IsoDate,
  days: number,
  holidayOn: (date: IsoDate) => string | undefined,
): CalendarDay[] {
  return Array.from({ length: days }, (_, i) => {
    const date = addDays(from, i);
    const holiday = holidayOn(date);
    return {
      date,
      holiday,
      clocks: clocksOn(date, site.timeZone),
      site: openedOn(site, site.hours, date, holiday),
      services: services.map(({ id, hours }) => ({ service: id, ...openedOn(site, hours, date, holiday) })),
    };
  });
}

/** By how many hours clocks go forward on `date`; negative: back. */
function clocksOn(date: IsoDate, zone: string): number {
  const length = instantOf(addDays(date, 1), '00:00', zone) - instantOf(date, '00:00', zone);
  return 24 - length / HOUR;
}

function openedOn(
  site: CalendarSite,
  written: HoursInput,
  date: IsoDate,
  holiday: string | undefined,
): Opened {
  if (written === 'always') {
    const whole = { from: '00:00', to: '24:00', lastTicket: '24:00' };
    return { because: 'always', periods: [whole], dayEnds: undefined };
  }
  const hours = { ...written, exceptions: written.exceptions ?? {} };
  const last = (hours.lastTicketMinutes ?? 0) * MINUTE;
  const spans = periodsOn({ ...hours, lastTicketMinutes: 0 }, date, () => holiday !== undefined)
    .filter(isTold)
    .map((period) => ({
      from: instantOf(date, period.from, site.timeZone),
      until: instantOf(date, period.to, site.timeZone),
    }))
    // Where spring leaves out its hour, a period may end before it begins.
    .filter(({ from, until }) => from < until);
  const end = dayEnd(site, addDays(date, -1));
  const told = (at: Millis) => timeOn(date, at, site.timeZone);
  return {
    because: hours.exceptions[date] ? 'exception' : holiday === undefined ? 'week' : 'holiday',
    periods: spans.map(({ from, until }) => ({
      from: told(from),
      to: told(until),
      lastTicket: until - last > from ? told(until - last) : null,
    })),
    dayEnds: spans.some(({ from, until }) => from < end && end < until) ? told(end) : undefined,
  };
}

/** A period that is still being written has times that say nothing yet. */
function isTold({ from, to }: Period): boolean {
  return minutesOf(from) < minutesOf(to);
}

function timeOn(date: IsoDate, at: Millis, zone: string): TimeOfDay {
  const local = localTime(at, zone);
  return local.date > date ? '24:00' : local.time;
}
