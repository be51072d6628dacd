import { expect, test } from 'vitest';
import { instantOf } from '../../../core/time.ts';
import { clockText, weekdayText } from '../../../core/words/clock.ts';

const zone = 'Europe/Copenhagen';
const monday = instantOf('2026-11-23', '11:42', zone);

test.each([
  ['da', 'mandag den 23. november', '11.42'],
  ['de', 'Montag, 23. November', '11:42'],
  ['en', 'Monday 23 November', '11:42'],
] as const)('dates and times as they are written in %s', (language, date, time) => {
  expect(weekdayText(monday, language, zone)).toBe(date);
  expect(clockText(monday, language, zone)).toBe(time);
});
