// What an administrator does to opening hours: periods of a weekday or of a date, added, changed and taken away.

import type { HoursInput } from '../../core/calendar.ts';
import type { Period } from '../../core/office/hours.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import { type IsoDate, weekdayNames } from '../../core/time.ts';
import type { Path } from './path.ts';
import type { HoursOf } from './where.ts';

export type WeekHours = Exclude<HoursInput, 'always'>;

export const mostPeriods = 4;

const usualDay: readonly Period[] = [{ from: '10:00', to: '14:00' }];

const hoursLists = { site: 'sites', service: 'services', template: 'templates' } as const;

/** A week to begin with, for what was always open. */
export function usualWeek(): WeekHours {
  return { week: Object.fromEntries(weekdayNames.slice(0, 5).map((day) => [day, [...usualDay]])) };
}

/** One more period behind the others, empty but for a proposal on a day that was closed. */
export function withPeriod(periods: readonly Period[]): Period[] {
  if (periods.length >= mostPeriods) return [...periods];
  if (periods.length === 0) return [...usualDay];
  return [...periods, { from: '', to: '' }];
}

/** The date is an exception: closed, until periods are added. */
export function withException(hours: WeekHours, date: IsoDate): WeekHours {
  if (hours.exceptions?.[date]) return hours;
  return { ...hours, exceptions: { ...hours.exceptions, [date]: [] } };
}

export function withoutException(hours: WeekHours, date: IsoDate): WeekHours {
  const exceptions = Object.entries(hours.exceptions ?? {}).filter(([one]) => one !== date);
  return { ...hours, exceptions: Object.fromEntries(exceptions) };
}

/** Where the hours of a site, a service or a template stand; undefined: it is not there any more. */
export function hoursPath(office: OfficeInput, { of, id }: HoursOf): Path | undefined {
  const list = hoursLists[of];
  const at = (office[list] ?? []).findIndex((one) => one.id === id);
  return at === -1 ? undefined : [list, at, 'hours'];
}
