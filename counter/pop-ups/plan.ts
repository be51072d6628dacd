// What a pop-up's form says, as the server wants it: the same hours on each of its days.

import type { Hours } from '../../core/office/hours.ts';
import type { PopUpPlan } from '../../core/office/pop-up.ts';
import { addDays, type IsoDate, type TimeOfDay } from '../../core/time.ts';

export type Daily = { readonly from: TimeOfDay; readonly to: TimeOfDay };

/** Longer than anything that pops up: a year. */
const mostDays = 366;

/** The first opening period, to begin with; undefined where it is always open. */
export function dailyOf(hours: Hours): Daily | undefined {
  if (hours === 'always') return undefined;
  return [...Object.values(hours.exceptions), ...Object.values(hours.week)].flat()[0];
}

/** Each day by its date: also on Sundays and public holidays, for that is when people are on the beach. */
export function hoursOn(firstDay: IsoDate, lastDay: IsoDate, daily: Daily): Hours {
  const exceptions: Record<IsoDate, Daily[]> = {};
  for (let day = firstDay, n = 0; day <= lastDay && n < mostDays; day = addDays(day, 1), n += 1) {
    exceptions[day] = [daily];
  }
  return { week: {}, exceptions, lastTicketMinutes: 0 };
}

/** `always`: what it is made like is always open, and no times were written. */
export function planIn(fields: FormData): PopUpPlan {
  const written = (name: string) => String(fields.get(name) ?? '').trim();
  const [firstDay, lastDay, from, to] = ['firstDay', 'lastDay', 'from', 'to'].map(written) as [
    IsoDate,
    IsoDate,
    TimeOfDay,
    TimeOfDay,
  ];
  return {
    name: written('name'),
    ...(written('address') === '' ? {} : { address: written('address') }),
    firstDay,
    lastDay,
    ...(from === '' || to === '' ? {} : { hours: hoursOn(firstDay, lastDay, { from, to }) }),
    counters: Number(written('counters')),
  };
}
