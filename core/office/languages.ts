// The languages that there are words for, as in HTML's `lang`. More are added here and in the words folders.

export const languages = ['da', 'de', 'en'] as const;
export type Language = (typeof languages)[number];

/** Languages that are written from right to left, whether there are words for them yet or not. */
const rightToLeft = ['ar', 'ckb', 'fa', 'he', 'ps', 'ur', 'yi'];

/** As in HTML's `dir`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(language) ? 'rtl' : 'ltr';
}

/** `text` in `language`, or in the first language that it has. */
export function inLanguage(text: Partial<Record<Language, string>>, language: Language): string {
  for (const tried of [language, ...languages]) {
    const found = text[tried];
    if (found !== undefined) return found;
  }
  return '';
}
