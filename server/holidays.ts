// Public holidays, from a library that knows them by country (O1).

import type { Office } from '../core/office/office.ts';
import type { IsHoliday } from '../core/opening.ts';

/** The library holds 30 MB, so it is loaded only where some hours depend on the calendar. */
export async function holidaysOf(office: Office): Promise<IsHoliday> {
  const hours = [...office.sites, ...office.services].map((one) => one.hours);
  if (hours.every((one) => one === undefined || one === 'always')) return () => false;
  const { default: Holidays } = await import('date-holidays');
  const calendar = new Holidays(office.country, { types: ['public'] });
  const years = new Map<string, ReadonlySet<string>>();
  return (date) => {
    const year = date.slice(0, 4);
    let known = years.get(year);
    if (!known) {
      known = new Set(calendar.getHolidays(Number(year)).map((holiday) => holiday.date.slice(0, 10)));
      years.set(year, known);
    }
    return known.has(date);
  };
}
