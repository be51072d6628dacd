// A language that an office adds. The texts that tests read are Polish; the others stand for what a translator would write.

import { formsNeeded, originals } from '../../core/words/originals.ts';
import { formsOf, type Phrase } from '../../core/words/say.ts';
import type { OfficeInput } from './office.ts';

const translated: Readonly<Record<string, Phrase>> = {
  'language.name': 'Polski',
  'kiosk.ask': 'W czym możemy pomóc?',
  'kiosk.take': 'Weź numer',
  'kiosk.yourNumber': 'Twój numer',
  'kiosk.notSetUp': 'Automat jeszcze nie działa',
};

export const polish: Readonly<Record<string, Phrase>> = Object.fromEntries(
  originals.map(({ name, english }) => [name, translated[name] ?? likeEnglish(name, english)]),
);

/** Adds it to an office, with the names of what citizens choose. */
export function withPolish(office: OfficeInput): void {
  office.languages = [...office.languages, 'pl'];
  office.texts = { ...office.texts, pl: structuredClone(polish) } as OfficeInput['texts'];
  for (const { name } of [...office.areas, ...office.services]) name.pl = name.en ?? '';
  for (const { hint } of office.services) if (hint) hint.pl = hint.en ?? '';
  for (const { text } of office.messages ?? []) text.pl = text.en ?? '';
}

function likeEnglish(name: string, english: Phrase): Phrase {
  const [longest = ''] = [...formsOf(english)].sort((a, b) => b.length - a.length);
  const forms = formsNeeded(name, 'pl');
  return forms.length === 0
    ? longest
    : { ...Object.fromEntries(forms.map((form) => [form, longest])), other: longest };
}
