import { describe, expect, test } from 'vitest';
import { citizenWords as words } from '../../../core/words/citizen-words.ts';
import { clockText } from '../../../core/words/clock.ts';
import { beforeText, waitText } from '../../../core/words/wait.ts';

describe('a wait in words', () => {
  test('S3 a range, an upper end where it may be at once, or unknown', () => {
    expect(waitText(words.da.slip, { low: 10, high: 20 }, 'da')).toBe('Ventetid cirka 10–20 minutter');
    expect(waitText(words.en.phone, { low: 0, high: 5 }, 'en')).toBe('Under 5 minutes');
    expect(waitText(words.de.slip, null, 'de')).toBe('Die Wartezeit ist noch nicht bekannt');
  });

  test('how many are before, or that nobody is', () => {
    expect(beforeText(words.de.slip, 1, 'de')).toBe('1 Person wartet vor Ihnen');
    expect(beforeText(words.de.slip, 3, 'de')).toBe('3 Personen warten vor Ihnen');
    expect(beforeText(words.da.phone, 0, 'da')).toBe('Du er den næste');
  });
});

test('a time of day as each language writes it', () => {
  const at = Date.parse('2026-11-23T10:05:00Z');
  expect(['da', 'de', 'en'].map((language) => clockText(at, language as 'da', 'Europe/Copenhagen'))).toEqual([
    '11.05',
    '11:05',
    '11:05',
  ]);
});
