import { describe, expect, test } from 'vitest';
import { nextNumber } from '../../core/numbers.ts';
import { MINUTE } from '../../core/time.ts';
import { anOffice } from '../support/office.ts';
import { aDay, type Scenario } from '../support/scenario.ts';

const grace = 10;

function next(day: Scenario, series = { letter: 'A', first: 1 }): string | undefined {
  return nextNumber(day.day, series, day.now, grace);
}

describe('numbers', () => {
  test('N1 a letter and three digits, from the configured start', () => {
    const day = aDay();
    expect(next(day)).toBe('A001');
    expect(next(day, { letter: 'K', first: 500 })).toBe('K500');
  });

  test('N1 the start counts on each service day', () => {
    const day = aDay(anOffice((office) => Object.assign(office.series.walkIn, { first: 200 })));
    expect([day.taken('pas').number, day.taken('pas').number]).toEqual(['A200', 'A201']);
  });

  test('N1 999 is followed by 001', () => {
    const day = aDay(anOffice((office) => Object.assign(office.series.walkIn, { first: 999 })));
    expect([day.taken('pas').number, day.taken('pas').number]).toEqual(['A999', 'A001']);
  });

  test('N1 a stored counter, not a count: what ended or was never given again does not matter', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.given('citizen', { command: 'leave', visit });
    expect(next(day)).toBe('A002');
    const again = day.foldedAgain();
    expect(nextNumber(again, { letter: 'A', first: 1 }, day.now, grace)).toBe('A002');
  });

  test('N1 a number that an open visit holds is passed over', () => {
    const day = aDay(anOffice((office) => Object.assign(office.series.walkIn, { first: 998 })));
    day.taken('pas'); // A998
    day.taken('pas'); // A999
    for (let n = 1; n <= 997; n += 1) {
      const { visit } = day.taken('pas');
      if (n !== 3) day.given('citizen', { command: 'leave', visit });
    }
    expect([1, 2, 3].map(() => day.taken('pas').number)).toEqual(['A001', 'A002', 'A004']);
  });

  test('N1 a no-show keeps the number as long as they may come back', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    for (let n = 2; n <= 999; n += 1) day.taken('mitid');
    day.pressed('1', 'call', { visit });
    day.pressed('1', 'no-show');
    expect(next(day.later(grace * MINUTE))).toBeUndefined();
    expect(next(day.later(1))).toBe('A001');
  });

  test('N2 walk-in and booked visits have series of their own', () => {
    const day = aDay();
    expect([
      day.taken('pas').number,
      day.cameWithBooking('10:30', 'pas').number,
      day.taken('pas').number,
    ]).toEqual(['A001', 'B001', 'A002']);
  });
});
