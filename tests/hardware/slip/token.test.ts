// A token on paper, read back.

import { describe, expect, test } from 'vitest';
import { citizenWords } from '../../../core/words/citizen-words.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { linesOf, picturesOf, scanned, textOf } from '../readers/job.ts';
import { aToken } from '../slips.ts';

describe('a token', () => {
  test('V2 says in each language what it is, that the vote is secret, and until when', () => {
    const text = textOf(slipBytes(aToken()));
    for (const language of ['da', 'de', 'en'] as const) {
      const { title, how, phone, secret } = citizenWords[language].token;
      for (const phrase of [title, how, phone, secret]) expect(text).toContain(phrase);
    }
    expect(text).toContain('Gælder til og med 15. februar 2027');
    expect(text).toContain('Gültig bis einschließlich 15. Februar 2027');
    expect(text).toContain('Valid through 15 February 2027');
  });

  test('says it in the office’s languages only', () => {
    const text = textOf(slipBytes(aToken({}, ['de'])));
    expect(text).toContain('Marke für die Zufriedenheitsumfrage');
    expect(text).not.toContain('hemmelig');
    expect(text).not.toContain('secret');
  });

  test('shows its code in groups of four on one line', () => {
    const job = slipBytes(aToken());
    expect(linesOf(job)).toContainEqual({ text: '7K3M 9QWE RTX2 4HJ8', width: 2, height: 2 });
  });

  test('V3 has a code that leads a phone to the vote', () => {
    const [code] = picturesOf(slipBytes(aToken()));
    expect(code && scanned(code)).toBe('https://koe.aabenraa.dk/v#7K3M9QWERTX24HJ8');
  });

  test('holds the bare code for the vote station where phones can’t reach the server, and speaks of no phone', () => {
    const job = slipBytes(aToken({ url: null }));
    const [code] = picturesOf(job);
    expect(code && scanned(code)).toBe('7K3M9QWERTX24HJ8');
    expect(textOf(job)).not.toMatch(/telefon|phone/i);
  });
});
