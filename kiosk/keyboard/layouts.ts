// The letters of each language where hands expect them.

import { type CitizenLanguage, isCitizenLanguage, type Language } from '../../core/office/languages.ts';

const letters: Readonly<Record<CitizenLanguage, readonly string[]>> = {
  da: ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm-'],
  de: ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnmß-'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm-'],
  uk: ['йцукенгшщзхї', 'фівапролджє', 'ґячсмитьбю’'],
  ar: ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ذئءؤرىةوزظ'],
  tr: ['qwertyuıopğü', 'asdfghjklşi', 'zxcvbnmöç-'],
};

/** Of each script, a layout with which every word is found: search folds the letters that it lacks. */
const byScript: Readonly<Record<string, CitizenLanguage>> = { Arab: 'ar', Cyrl: 'uk' };

export function lettersOf(language: Language): readonly string[] {
  if (isCitizenLanguage(language)) return letters[language];
  const { script = '' } = new Intl.Locale(language).maximize();
  return letters[byScript[script] ?? 'en'];
}
