import { describe, expect, test } from 'vitest';
import { parseOffice } from '../../../core/office/check.ts';
import { wordsIn } from '../../../core/words/in-force.ts';
import { formsNeeded, originals } from '../../../core/words/originals.ts';
import type { Phrase } from '../../../core/words/say.ts';
import { templateOf } from '../../../core/words/template.ts';
import { anOffice, type OfficeInput } from '../../support/office.ts';
import { polish, withPolish } from '../../support/polish.ts';

function faultsOf(change: (office: OfficeInput) => void) {
  const input = structuredClone(anOffice()) as OfficeInput;
  change(input);
  const parsed = parseOffice(input);
  return 'faults' in parsed ? parsed.faults : [];
}

const own = (language: string, name: string, phrase: Phrase) =>
  faultsOf((office) => {
    office.texts = { [language]: { [name]: phrase } } as OfficeInput['texts'];
  });

describe('G5 a text of the office’s own', () => {
  test('stands in place of the built-in one, in its language alone', () => {
    const office = anOffice((input) => {
      input.texts = { da: { 'kiosk.ask': 'Hej! Hvad kan vi gøre for dig?' } };
    });
    expect(wordsIn(office, 'da').kiosk.ask).toBe('Hej! Hvad kan vi gøre for dig?');
    expect(wordsIn(office, 'da').kiosk.back).toBe('Tilbage');
    expect(wordsIn(office, 'de').kiosk.ask).toBe('Was können wir für Sie tun?');
  });

  test.each<[string, string, Phrase, string]>([
    ['da', 'kiosk.nothing', 'Hej', 'unknown-text'],
    ['da', 'kiosk.leaveHint', 'Så bliver nummeret ikke kaldt.', 'lost-gap'],
    ['da', 'kiosk.ask', 'Hvad kan vi hjælpe dig med, {name}?', 'strange-gap'],
    ['da', 'phone.before', '{n} venter før dig', 'needs-forms'],
    ['uk', 'phone.before', { one: '{n} особа', other: '{n} осіб' }, 'needs-forms'],
    ['da', 'kiosk.ask', { one: 'Hvad?', other: 'Hvad?' }, 'no-forms'],
    ['da', 'phone.before', { one: '{n}', few: '{n}', other: '{n}' }, 'strange-form'],
    ['da', 'kiosk.done', 'Færdig'.repeat(20), 'too-long'],
    ['da', 'kiosk.done', 'Fær\u0007dig', 'control-characters'],
    ['da', 'kiosk.done', '\u202eFærdig', 'control-characters'],
    ['dansk', 'kiosk.done', 'Færdig', 'not-a-language'],
  ])('in %s for %s, %j, is refused: %s', (language, name, phrase, fault) => {
    expect(own(language, name, phrase).map((one) => one.fault)).toContain(fault);
  });

  test('may say one and two in a word', () => {
    expect(own('da', 'phone.before', { one: 'én venter før dig', other: '{n} venter før dig' })).toEqual([]);
  });
});

describe('G5 a language that the office adds', () => {
  test('is spoken with all its texts, and runs as its script does', () => {
    const office = anOffice(withPolish);
    expect(wordsIn(office, 'pl').kiosk.take).toBe('Weź numer');
    expect(templateOf(office, 'pl')).toMatchObject({
      direction: 'ltr',
      forms: ['one', 'few', 'many', 'other'],
    });
  });

  test('is refused while texts are missing, with how many and which', () => {
    const faults = faultsOf((office) => {
      withPolish(office);
      delete office.texts?.pl?.['kiosk.take'];
      delete office.texts?.pl?.['vote.thanks'];
    });
    const about = { language: 'pl', n: 2, all: originals.length, missing: 'kiosk.take, vote.thanks' };
    expect(faults).toEqual([{ path: ['languages', 6], fault: 'lacks-texts', about }]);
  });

  test('has a template with every text that is to be translated', () => {
    const { texts } = templateOf(anOffice(), 'pl');
    expect(texts.every(({ text }) => text === null)).toBe(true);
    expect(texts.find(({ name }) => name === 'phone.before')).toMatchObject({
      english: { one: '{n} person is before you', other: '{n} people are before you' },
      gaps: ['n'],
      forms: ['one', 'few', 'many', 'other'],
    });
    expect(Object.keys(polish)).toHaveLength(texts.length);
  });

  test('needs plural forms where any language of ours has them', () => {
    expect(formsNeeded('display.waiting', 'pl')).toEqual(['one', 'few', 'many', 'other']);
    expect(formsNeeded('display.waiting', 'da')).toEqual([]);
    expect(formsNeeded('kiosk.ask', 'pl')).toEqual([]);
  });
});
