// The office's own texts, as they are written, searched and checked on the page.

import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../core/office/changes.ts';
import { parseOffice } from '../../../core/office/check.ts';
import { tellChange } from '../../../core/office/tell.ts';
import { templateOf } from '../../../core/words/template.ts';
import { withValue } from '../../../counter/office/path.ts';
import {
  addLanguage,
  examplesOf,
  ownText,
  partsOf,
  removeLanguage,
  wantedTexts,
  writtenTexts,
} from '../../../counter/office/texts/own-texts.ts';
import { tidy } from '../../../counter/office/tidy.ts';
import { anOffice } from '../../support/office.ts';
import { withPolish } from '../../support/polish.ts';
import { anInput } from './office.ts';

const nobody = { languages: [], texts: {} };
const { texts } = templateOf(nobody, 'da');
const german = new Map(templateOf(nobody, 'de').texts.map(({ name, text }) => [name, text ?? '']));
const named = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);
const none = () => undefined;

describe('G5 texts that are looked for', () => {
  test('are those of a part, unless somebody searches or wants to see their own', () => {
    const wanted = { part: 'speech', search: '', show: 'all' } as const;
    expect(named(wantedTexts(texts, wanted, none, german))).toEqual([
      'speech.call',
      'speech.test',
      'speech.to',
    ]);
    const own = (name: string) => (name === 'kiosk.ask' ? 'Hej!' : undefined);
    expect(named(wantedTexts(texts, { ...wanted, show: 'own' }, own, german))).toEqual(['kiosk.ask']);
    expect(wantedTexts(texts, { ...wanted, part: 'kiosk', show: 'missing' }, own, german)).toHaveLength(
      (partsOf(texts).get('kiosk')?.length ?? 0) - 1,
    );
  });

  test.each([
    ['hjælpe dig med', 'by the standard wording'],
    ['KIOSK.ASK', 'by its name'],
    ['Moin', 'by the office’s own'],
    ['Was können wir für Sie tun', 'by what it means in the reader’s language'],
  ])('%j is found %s', (search) => {
    const own = (name: string) => (name === 'kiosk.ask' ? 'Moin!' : undefined);
    const wanted = { part: 'vote', search, show: 'all' } as const;
    expect(named(wantedTexts(texts, wanted, own, german))).toContain('kiosk.ask');
  });
});

describe('G5 texts as they are written', () => {
  test('are gone where they were emptied: a form, a text, a language', () => {
    const written = { da: { 'kiosk.ask': ' ', 'phone.before': { one: '', other: '' } }, pl: {} };
    expect(writtenTexts(written)).toBeUndefined();
    expect(tidy({ ...anInput(), texts: written })).not.toHaveProperty('texts');
    expect(writtenTexts({ ...written, de: { 'kiosk.ask': 'Moin!' } })).toEqual({
      de: { 'kiosk.ask': 'Moin!' },
    });
  });

  test('are told by language and name when they are looked at before saving', () => {
    const changes = changesBetween(
      anOffice(),
      anOffice((input) => {
        input.texts = { da: { 'kiosk.ask': 'Hej!' } };
      }),
    );
    expect(changes.map((change) => tellChange(change, 'da'))).toEqual([
      'Egen tekst (dansk, kiosk.ask) er tilføjet.',
    ]);
  });
});

describe('G5 a language that is added', () => {
  test('can be saved while it is being written, and is one of the office’s when all is there', () => {
    const begun = withValue(addLanguage(anInput(), 'pl'), ['texts', 'pl', 'kiosk.ask'], 'W czym pomóc?');
    expect(parseOffice(tidy(begun))).toHaveProperty('office');
    expect(ownText(begun, 'pl', 'kiosk.ask')).toBe('W czym pomóc?');
    const office = anInput(withPolish);
    expect(removeLanguage(office, 'pl')).toMatchObject({ texts: {}, languages: anInput().languages });
    expect(addLanguage(office, 'pl').texts).toEqual(office.texts);
  });

  test.each([
    ['da', 'one', '1'],
    ['pl', 'few', '2, 3, 4 …'],
    ['pl', 'other', ''],
    ['ar', 'two', '2'],
    ['da', 'other', '0, 2, 3 …'],
  ] as const)('in %s %s is said for %j', (language, form, numbers) => {
    expect(examplesOf(form, language)).toBe(numbers);
  });
});
