import { expect, test } from 'vitest';
import { inLanguage } from '../../../core/office/languages.ts';

test('in a language, or in the first that there is', () => {
  expect(inLanguage({ da: 'Pas', de: 'Pass' }, 'de')).toBe('Pass');
  expect(inLanguage({ da: 'Pas', de: 'Pass' }, 'en')).toBe('Pas');
  expect(inLanguage({}, 'en')).toBe('');
});
