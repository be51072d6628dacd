import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { citizenLanguages } from '../../../core/office/languages.ts';
import { announcement, soundTest, spokenNumber, spokenText } from '../../../server/speech/announcement.ts';
import { plainOffice } from '../../support/office.ts';

describe('a call as it is spoken', () => {
  test('in every language', () => {
    expect(announcement(plainOffice, 'A047', '3', 'da')).toBe('Nummer A, 47. Skranke 3.');
    expect(announcement(plainOffice, 'A047', '3', 'de')).toBe('Nummer A, 47. Schalter 3.');
    expect(announcement(plainOffice, 'A047', '3', 'en')).toBe('Number A, 47. Counter 3.');
  });

  test('leading zeros are not read, others are', () => {
    expect(spokenNumber('B007')).toBe('B, 7');
    expect(spokenNumber('B100')).toBe('B, 100');
    expect(spokenNumber('B999')).toBe('B, 999');
  });

  test('a sound test says what it is', () => {
    for (const language of citizenLanguages) expect(soundTest(plainOffice, language)).toMatch(/\p{L}+\.$/u);
  });
});

describe('as espeak-ng pronounces it', () => {
  test('the letter A is its name, never the English article', () => {
    expect(phonemes(spokenNumber('A047'), 'en')).toContain('ˈeɪ');
    expect(phonemes(spokenNumber('A047'), 'da')).toContain('ˈa');
    expect(phonemes(spokenNumber('A047'), 'de')).toContain('ˈɑː');
  });

  test('no two letters of a language sound the same', () => {
    for (const language of citizenLanguages) {
      const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
      const sounds = new Set(letters.map((letter) => phonemes(spokenNumber(`${letter}001`), language)));
      expect(sounds.size).toBe(letters.length);
    }
  });

  test('the digits are one number', () => {
    expect(phonemes('47', 'en')).toContain('fˈɔːti');
    expect(phonemes(spokenNumber('A047'), 'en')).toContain(phonemes('47', 'en'));
  });
});

function phonemes(text: string, voice: string): string {
  return execFileSync('espeak-ng', ['-v', voice, '-q', '--ipa', '--stdin'], { input: text })
    .toString()
    .trim();
}

test('a page’s text is said as people say it: numbers, and from when to when', () => {
  expect(spokenText(plainOffice, 'Dit nummer, A007', 'da')).toBe('Dit nummer, A, 7');
  expect(spokenText(plainOffice, 'Ventetid cirka 5–15 minutter', 'da')).toBe(
    'Ventetid cirka 5 til 15 minutter',
  );
  expect(spokenText(plainOffice, 'Wartezeit etwa 5–15 Minuten', 'de')).toBe(
    'Wartezeit etwa 5 bis 15 Minuten',
  );
});
