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

/** Letters that sound or look alike, of which people type the plainer one; the tatweel only makes a word longer. */
const likenesses: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ґ: 'г',
  ы: 'и',
  э: 'е',
  ъ: '',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ء: '',
  ـ: '',
};

/** Arabic's "the" is written as part of the word; nobody looks for a passport under it. */
const article = /^ال(?=.{2})/u;
/** Within a word, as in `зв’язок`: left out by who types in haste. */
const apostrophes = /[’'ʼ`´]/gu;

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
    ...ranked(textsOf(name), ranks.otherName),
    ...ranked(
      Object.values(search).flatMap((words) => words ?? []),
      ranks.search,
    ),
    ...ranked(textsOf(hint), ranks.hint),
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

/** Without capitals, accents and other ornaments: `Kørekort` is `korekort` and `koerekort`, `İkamet` is `ikamet`. */
function folded(word: string): Folded {
  const small = word.normalize('NFC').toLowerCase().replace(apostrophes, '');
  const spelled = (which: 0 | 1) =>
    [...small]
      .map((letter) => spellings[letter]?.[which] ?? plain(letter))
      .join('')
      .replace(article, '');
  return [spelled(0), spelled(1)];
}

function plain(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return likenesses[bare] ?? bare;
}

function textsOf(text: Readonly<Record<Language, string | undefined>>): string[] {
  return Object.values(text).filter((one) => one !== undefined);
}

function wordsIn(text: string): string[] {
  return text.replace(apostrophes, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
