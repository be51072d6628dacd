// Languages as in HTML's `lang` (BCP 47): which ones there are words for, who reads them, which way they run.

/** Of staff's pages, of the server's words to them, of results. */
export const staffLanguages = ['da', 'de', 'en'] as const;
export type StaffLanguage = (typeof staffLanguages)[number];

/** Of all that citizens read and hear. An office can add others with words of its own (core/office/texts.ts). */
export const citizenLanguages = ['da', 'de', 'en', 'uk', 'ar', 'tr'] as const;
export type CitizenLanguage = (typeof citizenLanguages)[number];

/** Any language that an office may speak: its code in BCP 47's usual form, as `da`, `uk`, `zh-Hant`, `pt-BR`. */
export type Language = string;
export const languageCode = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** Scripts that run from right to left, as Unicode names them. */
const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

const directions = new Map<Language, 'ltr' | 'rtl'>();

/** As in HTML's `dir`; by the script that the language is written in. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  const known = directions.get(language);
  if (known) return known;
  const { script = '' } = new Intl.Locale(language).maximize();
  const direction = rightToLeft.includes(script) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}

export function isCitizenLanguage(language: Language): language is CitizenLanguage {
  return citizenLanguages.some((one) => one === language);
}

/** The first of these languages that staff's words are in; English where there is none. */
export function staffLanguageOf(languages: readonly Language[]): StaffLanguage {
  for (const language of languages) {
    const found = staffLanguages.find((one) => one === language);
    if (found) return found;
  }
  return 'en';
}

/** `text` in `language`, or in the first language that it has. */
export function inLanguage(text: Readonly<Record<Language, string | undefined>>, language: Language): string {
  for (const tried of [language, ...citizenLanguages, ...Object.keys(text)]) {
    const found = text[tried];
    if (found !== undefined) return found;
  }
  return '';
}
