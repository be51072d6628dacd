// What is still to be filled in before a draft can be saved: of something new, or of a language that was just chosen. Told
// calmly; all else that may be wrong with a field the server says.

import type { Language } from '../../core/office/languages.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import type { Path } from './path.ts';
import { type PlaceList, placesIn } from './places.ts';

type Texts = Readonly<Record<Language, string | readonly string[] | undefined>> | undefined;

export function todoIn(office: OfficeInput): Path[] {
  const { languages } = office;
  const all = (texts: Texts, path: Path): Path[] =>
    languages.filter((language) => isEmpty(texts?.[language])).map((language) => [...path, language]);
  /** May be left out, but then in every language. */
  const whole = (texts: Texts, path: Path): Path[] =>
    Object.values(texts ?? {}).every(isEmpty) ? [] : all(texts, path);
  const ofPlaces = (list: PlaceList) =>
    placesIn(office, list).flatMap((place, i): Path[] => [
      ...(place.services.length === 0 ? [[list, i, 'services']] : []),
      ...place.counters.flatMap(({ serves }, n): Path[] =>
        serves.length === 0 ? [[list, i, 'counters', n, 'serves']] : [],
      ),
      ...whole(place.message, [list, i, 'message']),
      ...whole(place.slip?.head, [list, i, 'slip', 'head']),
      ...whole(place.slip?.foot, [list, i, 'slip', 'foot']),
    ]);
  return [
    ...office.areas.flatMap(({ name }, i) => all(name, ['areas', i, 'name'])),
    ...office.services.flatMap(({ name, hint }, i) => [
      ...all(name, ['services', i, 'name']),
      ...whole(hint, ['services', i, 'hint']),
    ]),
    ...(office.messages ?? []).flatMap(({ text }, i) => all(text, ['messages', i, 'text'])),
    ...ofPlaces('sites'),
    ...ofPlaces('templates'),
  ];
}

function isEmpty(text: string | readonly string[] | undefined): boolean {
  if (text === undefined) return true;
  return typeof text === 'string' ? text.trim() === '' : text.every((line) => line.trim() === '');
}
