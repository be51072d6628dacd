// The public holidays of the days ahead, by name.

import { type ReadonlySignal, signal } from '@preact/signals';
import { inLanguage } from '../../core/office/languages.ts';
import type { IsoDate } from '../../core/time.ts';
import type { Api } from '../../ui/api.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { Holiday } from './answers.ts';

export type Holidays = {
  /** Undefined until the server has told. */
  readonly known: ReadonlySignal<readonly Holiday[] | undefined>;
  load(country: string, from: IsoDate, days: number): Promise<void>;
};

export function createHolidays(api: Api): Holidays {
  const known = signal<readonly Holiday[] | undefined>(undefined);
  return {
    known,
    load: async (country, from, days) => {
      const answered = await api.get<Holiday[]>(`/holidays?country=${country}&from=${from}&days=${days}`);
      if (answered.ok) known.value = answered.body;
    },
  };
}

export function holidayName(holidays: readonly Holiday[], date: IsoDate): string | undefined {
  const found = holidays.find((one) => one.date === date);
  return found && inLanguage(found.names, staffLanguage.value);
}
