// The letters of each language where hands expect them.

import type { Language } from '../../core/office/languages.ts';

export const letters: Readonly<Record<Language, readonly string[]>> = {
  da: ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm-'],
  de: ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnmß-'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm-'],
};
