// When a site, and a service at it, is open (O1), when taking stops (O2), and to which service day an instant belongs (O3).

import type { Hours, Periods } from './office/hours.ts';
import type { Service, Site } from './office/office.ts';
import { isThere } from './office/pop-up.ts';
import {
  addDays,
  type IsoDate,
  instantOf,
  localTime,
  MINUTE,
  type Millis,
  weekdayNames,
  weekdayOf,
} from './time.ts';

/** Whether a date is a public holiday where the office is. */
export type IsHoliday = (date: IsoDate) => boolean;

export type Opening =
  | { readonly open: true; readonly until: Millis | undefined; readonly lastTicket: Millis | undefined }
  | { readonly open: false; readonly opens: Millis | undefined };

/** How far ahead the next opening is looked for. */
const daysAhead = 30;

/** Whether tickets for `service` (or, without one, for anything) can be taken at `site` at `at`. */
export function openingAt(
  site: Site,
  service: Service | undefined,
  at: Millis,
  isHoliday: IsHoliday,
): Opening {
  const hours = service?.hours ?? site.hours;
  const today = localTime(at, site.timeZone).date;
  if (hours === 'always' && isThere(site, today))
    return { open: true, until: undefined, lastTicket: undefined };
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const date = addDays(today, ahead);
    for (const period of periodsAt(site, service, date, isHoliday)) {
      const from = instantOf(date, period.from, site.timeZone);
      const until = instantOf(date, period.to, site.timeZone);
      if (at < from) return { open: false, opens: from };
      const lastTicket = until - (hours === 'always' ? 0 : hours.lastTicketMinutes) * MINUTE;
      if (at < lastTicket) return { open: true, until, lastTicket };
    }
  }
  return { open: false, opens: undefined };
}

/** The opening periods of a site on a date, or of a service at it. A pop-up has none on days on which it is not there. */
export function periodsAt(
  site: Site,
  service: Pick<Service, 'hours'> | undefined,
  date: IsoDate,
  isHoliday: IsHoliday,
): Periods {
  return isThere(site, date) ? periodsOn(service?.hours ?? site.hours, date, isHoliday) : [];
}

/** The opening periods of a date: its exception, else none on a public holiday, else the weekday's. */
export function periodsOn(hours: Hours, date: IsoDate, isHoliday: IsHoliday): Periods {
  if (hours === 'always') return [{ from: '00:00', to: '24:00' }];
  const exception = hours.exceptions[date];
  if (exception) return exception;
  if (isHoliday(date)) return [];
  const weekday = weekdayNames[weekdayOf(date) - 1];
  return (weekday && hours.week[weekday]) ?? [];
}

/** The service day that `at` belongs to: it runs from its date's `dayEnds` to the next date's (O3). */
export function serviceDay(site: Pick<Site, 'timeZone' | 'dayEnds'>, at: Millis): IsoDate {
  const { date } = localTime(at, site.timeZone);
  const before = addDays(date, -1);
  // By instants: where summer time ends, clocks show the same time of day twice.
  return at < dayEnd(site, before) ? before : date;
}

/** The instant at which the service day `date` ends. */
export function dayEnd(site: Pick<Site, 'timeZone' | 'dayEnds'>, date: IsoDate): Millis {
  return instantOf(addDays(date, 1), site.dayEnds, site.timeZone);
}
