import { describe, expect, test } from 'vitest';
import { Hours } from '../../../core/office/hours.ts';

const day = (...periods: [string, string][]) => ({
  week: { mon: periods.map(([from, to]) => ({ from, to })) },
});

describe('opening hours', () => {
  test('O1 up to four periods a day, in order, which may touch', () => {
    const hours = day(['08:00', '10:00'], ['10:00', '11:00'], ['12:00', '13:00'], ['23:00', '24:00']);
    expect(Hours.parse(hours)).toMatchObject({ ...hours, exceptions: {}, lastTicketMinutes: 0 });
  });

  test.each([
    [
      'five periods',
      day(['01:00', '02:00'], ['03:00', '04:00'], ['05:00', '06:00'], ['07:00', '08:00'], ['09:00', '10:00']),
    ],
    ['periods that overlap', day(['08:00', '10:00'], ['09:59', '11:00'])],
    ['periods out of order', day(['12:00', '13:00'], ['08:00', '10:00'])],
    ['an end before its beginning', day(['10:00', '08:00'])],
    ['a period of no time', day(['10:00', '10:00'])],
    ['a time that there is not', day(['10:00', '24:01'])],
    ['a time without its zero', day(['9:00', '10:00'])],
    ['a day that there is not', { week: { someday: [] } }],
    ['an exception on a date that there is not', { week: {}, exceptions: { '2026-02-30': [] } }],
    ['a last ticket after closing', { week: {}, lastTicketMinutes: -5 }],
    ['sometimes', 'sometimes'],
  ])('O1 %s are refused', (_what, hours) => {
    expect(Hours.safeParse(hours).success).toBe(false);
  });
});
