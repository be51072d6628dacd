import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  DAY,
  daysBetween,
  HOUR,
  instantOf,
  isIsoDate,
  localTime,
  MINUTE,
  minutesOf,
  weekdayOf,
} from '../../core/time.ts';

const zone = 'Europe/Copenhagen';
const utc = (iso: string) => Date.parse(iso);

describe('local time', () => {
  test.each([
    ['2026-11-23T09:00:00Z', '2026-11-23', '10:00'],
    ['2026-07-01T08:00:00Z', '2026-07-01', '10:00'],
    ['2026-11-22T23:00:00Z', '2026-11-23', '00:00'],
    ['2026-12-31T23:30:59Z', '2027-01-01', '00:30'],
    // Summer time begins on 29 March 2026 at 01:00Z and ends on 25 October at 01:00Z.
    ['2026-03-29T00:59:59Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
    ['2026-10-25T00:59:59Z', '2026-10-25', '02:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25', '02:00'],
  ])('%s is %s %s in Denmark', (at, date, time) => {
    expect(localTime(utc(at), zone)).toEqual({ date, time });
  });

  test('milliseconds and times before 1970 count too', () => {
    expect(localTime(utc('1969-12-31T22:59:59.999Z'), zone)).toEqual({ date: '1969-12-31', time: '23:59' });
    expect(localTime(utc('2026-11-23T09:00:59.999Z'), zone).time).toBe('10:00');
  });
});

describe('instants', () => {
  test.each([
    ['2026-11-23', '10:00', '2026-11-23T09:00:00Z'],
    ['2026-07-01', '10:00', '2026-07-01T08:00:00Z'],
    ['2026-11-23', '00:00', '2026-11-22T23:00:00Z'],
    ['2026-11-23', '24:00', '2026-11-23T23:00:00Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    // Left out by spring: read by the offset before.
    ['2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
  ])('%s %s in Denmark is %s', (date, time, at) => {
    expect(instantOf(date, time, zone)).toBe(utc(at));
  });

  test.each([
    ['Europe/Copenhagen', 60],
    ['America/Nuuk', -120],
    ['Atlantic/Faroe', 0],
    ['Asia/Kathmandu', 345],
    ['UTC', 0],
  ])('in %s', (name, offset) => {
    expect(instantOf('2026-11-23', '12:00', name)).toBe(utc('2026-11-23T12:00:00Z') - offset * MINUTE);
  });

  test('every whole minute of ten years comes back as itself, but for the hour that comes twice', () => {
    const minute = fc.integer({
      min: utc('2020-01-01T00:00Z') / MINUTE,
      max: utc('2030-01-01T00:00Z') / MINUTE,
    });
    fc.assert(
      fc.property(minute, fc.constantFrom(zone, 'America/Nuuk', 'Atlantic/Faroe'), (minutes, name) => {
        const at = minutes * MINUTE;
        const { date, time } = localTime(at, name);
        const back = instantOf(date, time, name);
        expect(localTime(back, name)).toEqual({ date, time });
        expect([0, HOUR, -HOUR]).toContain(back - at);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('dates', () => {
  test.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i days is %s', (date, days, result) => {
    expect(addDays(date, days)).toBe(result);
    expect(daysBetween(date, result)).toBe(days);
  });

  test.each([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['2024-02-29', 4],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  test.each(['2026-02-30', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '2027-02-29', 'heute', ''])(
    '"%s" is no date',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );

  test('a date that exists is one', () => {
    expect(isIsoDate('2028-02-29')).toBe(true);
  });

  test('minutes since midnight', () => {
    expect(['00:00', '09:30', '24:00'].map(minutesOf)).toEqual([0, 570, 1440]);
    expect(DAY).toBe(1440 * MINUTE);
  });
});
