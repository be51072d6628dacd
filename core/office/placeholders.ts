// What the parts of a new, small office are called until somebody renames them.

import { type CitizenLanguage, isCitizenLanguage, type Language } from './languages.ts';

export type Placeholders = {
  readonly area: string;
  /** With `{n}` for 1, 2, 3. */
  readonly service: string;
};

const placeholders: Readonly<Record<CitizenLanguage, Placeholders>> = {
  da: { area: 'Fagområde', service: 'Ydelse {n}' },
  de: { area: 'Fachbereich', service: 'Anliegen {n}' },
  en: { area: 'Area', service: 'Service {n}' },
  uk: { area: 'Напрям', service: 'Послуга {n}' },
  ar: { area: 'القسم', service: 'الخدمة {n}' },
  tr: { area: 'Alan', service: 'Hizmet {n}' },
};

export function placeholdersIn(language: Language): Placeholders {
  return placeholders[isCitizenLanguage(language) ? language : 'en'];
}
