// Finds services by everyday words, in whatever language and spelling they are typed.

import type { Language } from '../../core/office/languages.ts';
import type { KioskService } from '../../core/views/kiosk.ts';

/** Letters that have a common spelling without them, each with the short and the long one. */
const spellings: Readonly<Record<string, readonly [string, string]>> = {
  æ: ['ae', 'ae'],
  ø: ['o', 'oe'],
  å: ['a', 'aa'],
  ä: ['a', 'ae'],
  ö: ['o', 'oe'],
  ü: ['u', 'ue'],
  ß: ['ss', 'ss'],
};

/** Where a word was found; the smaller the better. */
const ranks = { name: 0, otherName: 1, search: 2, hint: 3 };

/** The services in which every word of `text` begins some word, the best first. */
export function findServices(
  services: readonly KioskService[],
  text: string,
  language: Language,
): readonly KioskService[] {
  const wanted = wordsIn(text).map(folded);
  if (wanted.length === 0) return [];
  return services
    .map((service) => ({ service, rank: rankOf(service, wanted, language) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || Number(b.service.popular) - Number(a.service.popular))
    .map(({ service }) => service);
}

/** The sum of the best places of all words; infinite if one of them is nowhere. */
function rankOf(service: KioskService, wanted: readonly Folded[], language: Language): number {
  const known = wordsOf(service, language);
  return wanted.reduce((sum, word) => {
    const found = known.filter((one) => begins(one.word, word)).map(({ rank }) => rank);
    return sum + Math.min(Number.POSITIVE_INFINITY, ...found);
  }, 0);
}

function wordsOf({ name, hint, search }: KioskService, language: Language): { word: Folded; rank: number }[] {
  const own = name[language] ?? '';
  return [
    ...ranked([own], ranks.name),
    ...ranked(Object.values(name), ranks.otherName),
    ...ranked(Object.values(search).flat(), ranks.search),
    ...ranked(Object.values(hint), ranks.hint),
  ];
}

/** The words of `texts`; the beginning of a whole text counts for more than a word in it. */
function ranked(texts: readonly string[], rank: number): { word: Folded; rank: number }[] {
  return texts.flatMap((text) => [
    { word: folded(text), rank: rank - 0.5 },
    ...wordsIn(text).map((word) => ({ word: folded(word), rank })),
  ]);
}

type Folded = readonly [short: string, long: string];

function begins(word: Folded, start: Folded): boolean {
  return word[0].startsWith(start[0]) || word[1].startsWith(start[1]);
}

/** Without capitals and accents: `Kørekort` is `korekort` and `koerekort`. */
function folded(word: string): Folded {
  const small = word.normalize('NFC').toLowerCase();
  const spelled = (which: 0 | 1) =>
    [...small]
      .map((letter) => spellings[letter]?.[which] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
      .join('');
  return [spelled(0), spelled(1)];
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
