// Countries whose public holidays are known, by their names in the reader's language.

import { language } from '../../ui/language.ts';

const codes =
  'DK DE FO GL AT BE BG CH CY CZ EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  );

export function countries(): readonly { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames(language.value, { type: 'region' });
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language.value));
}
