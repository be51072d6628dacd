// Public holidays, from a library that knows them by country (O1).

import type { HolidaysTypes } from 'date-holidays';
import { type StaffLanguage, staffLanguages } from '../core/office/languages.ts';
import type { Office } from '../core/office/office.ts';
import type { Text } from '../core/office/text.ts';
import type { IsHoliday } from '../core/opening.ts';
import { addDays, type IsoDate } from '../core/time.ts';

export type Holiday = { readonly date: IsoDate; readonly names: Text };

/** The library holds 30 MB, so it is loaded only where some hours depend on the calendar. */
export async function holidaysOf(office: Office): Promise<IsHoliday> {
  const hours = [...office.sites, ...office.services].map((one) => one.hours);
  if (hours.every((one) => one === undefined || one === 'always')) return () => false;
  return holidaysIn(office.country);
}

/** Whatever the office's hours say. */
export async function holidaysIn(country: string): Promise<IsHoliday> {
  const calendar = await calendarOf(country);
  const years = new Map<string, ReadonlySet<string>>();
  return (date) => {
    const year = date.slice(0, 4);
    let known = years.get(year);
    if (!known) {
      known = new Set(calendar(year).map(dateOf));
      years.set(year, known);
    }
    return known.has(date);
  };
}

/** The holidays from `from` on by their names, as far as the library has them in a language. */
export async function holidaysAhead(country: string, from: IsoDate, days: number): Promise<Holiday[]> {
  const calendar = await calendarOf(country);
  const last = addDays(from, days - 1);
  const years = [...new Set([from, last].map((date) => date.slice(0, 4)))];
  const names = new Map<IsoDate, Record<string, string>>();
  for (const year of years) {
    for (const language of staffLanguages) {
      for (const holiday of calendar(year, language)) {
        const date = dateOf(holiday);
        if (date < from || date > last) continue;
        names.set(date, { ...names.get(date), [language]: holiday.name });
      }
    }
  }
  return [...names]
    .map(([date, known]) => ({ date, names: known }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

async function calendarOf(country: string) {
  const { default: Holidays } = await import('date-holidays');
  const calendar = new Holidays(country, { types: ['public'] });
  return (year: string, language?: StaffLanguage) => calendar.getHolidays(Number(year), language);
}

function dateOf({ date }: HolidaysTypes.Holiday): IsoDate {
  return date.slice(0, 10);
}
