// The calendar of the days ahead, over the nights on which clocks change too.

import { describe, expect, test } from 'vitest';
import { type CalendarSite, calendarOf, type HoursInput } from '../../core/calendar.ts';

const zone = 'Europe/Copenhagen';
const day = (from: string, to: string) => [{ from, to }];
const workdays: HoursInput = {
  week: { mon: day('10:00', '14:00'), thu: [...day('10:00', '12:00'), ...day('13:00', '17:00')] },
  exceptions: { '2026-12-24': day('09:00', '11:00'), '2026-12-28': [] },
  lastTicketMinutes: 15,
};
const christmas = (date: string) => (date === '2026-12-24' || date === '2026-12-25' ? 'Jul' : undefined);
const nobody = () => undefined;

function at(hours: HoursInput, dayEnds = '03:00'): CalendarSite {
  return { timeZone: zone, dayEnds, hours };
}

function one(hours: HoursInput, date: string, dayEnds?: string) {
  const [found] = calendarOf(at(hours, dayEnds), [], date, 1, nobody);
  if (!found) throw new Error('no day');
  return found;
}

describe('the days ahead', () => {
  test('O1 two weeks are fourteen days, each with its periods; a weekday without any is closed', () => {
    const days = calendarOf(at(workdays), [], '2026-11-23', 14, nobody);
    expect(days.map(({ date }) => date).slice(-1)).toEqual(['2026-12-06']);
    expect(days.map(({ site }) => site.periods.length)).toEqual([1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0]);
    expect(days.every(({ site }) => site.because === 'week')).toBe(true);
  });

  test('O1 a public holiday is closed and named, unless an exception opens it; an exception closes too', () => {
    const days = calendarOf(at(workdays), [], '2026-12-24', 5, christmas);
    expect(days.map(({ holiday, site }) => [holiday, site.because, site.periods.length])).toEqual([
      ['Jul', 'exception', 1],
      ['Jul', 'holiday', 0],
      [undefined, 'week', 0],
      [undefined, 'week', 0],
      [undefined, 'exception', 0],
    ]);
  });

  test('O2 the last ticket is told for each period, and that a period is too short for one', () => {
    expect(one(workdays, '2026-11-26').site.periods).toEqual([
      { from: '10:00', to: '12:00', lastTicket: '11:45' },
      { from: '13:00', to: '17:00', lastTicket: '16:45' },
    ]);
    const short = { week: { mon: day('10:00', '10:30') }, lastTicketMinutes: 30 };
    expect(one(short, '2026-11-23').site.periods).toEqual([{ from: '10:00', to: '10:30', lastTicket: null }]);
  });

  test('O1 a service with hours of its own stands beside the site', () => {
    const [monday] = calendarOf(at('always'), [{ id: 'pas', hours: workdays }], '2026-11-23', 1, nobody);
    expect(monday?.site).toEqual({
      because: 'always',
      periods: [{ from: '00:00', to: '24:00', lastTicket: '24:00' }],
      dayEnds: undefined,
    });
    expect(monday?.services).toEqual([
      {
        service: 'pas',
        because: 'week',
        periods: [{ from: '10:00', to: '14:00', lastTicket: '13:45' }],
        dayEnds: undefined,
      },
    ]);
  });

  test('what is still being written is no period', () => {
    const half = { week: { mon: [...day('10:00', ''), ...day('ni', '12:00'), ...day('14:00', '13:00')] } };
    expect(one(half, '2026-11-23').site.periods).toEqual([]);
  });

  test('O3 a day that ends between an opening and a closing says when', () => {
    const night = { week: { sat: day('00:00', '04:00') } };
    expect(one(night, '2026-11-28').site.dayEnds).toBe('03:00');
    expect(one(night, '2026-11-28', '04:00').site.dayEnds).toBeUndefined();
  });
});

describe('where clocks change', () => {
  const spring = '2027-03-28';
  const autumn = '2026-10-25';
  const sunday = (...periods: { from: string; to: string }[]): HoursInput => ({
    week: { sun: periods },
    lastTicketMinutes: 30,
  });

  test('O3 the day says that they go forward by an hour, or back; others say nothing', () => {
    expect(one('always', spring).clocks).toBe(1);
    expect(one('always', autumn).clocks).toBe(-1);
    expect(calendarOf(at('always'), [], '2027-03-26', 5, nobody).map(({ clocks }) => clocks)).toEqual([
      0, 0, 1, 0, 0,
    ]);
  });

  test('O2 minutes before closing are minutes, though spring leaves out an hour of the clock', () => {
    expect(one(sunday({ from: '00:30', to: '03:10' }), spring, '00:00').site.periods).toEqual([
      { from: '00:30', to: '03:10', lastTicket: '01:40' },
    ]);
  });

  test('O1 a time that spring leaves out is the one that clocks show then, and what ends before it begins is closed', () => {
    expect(one(sunday({ from: '02:30', to: '04:30' }), spring, '00:00').site.periods).toEqual([
      { from: '03:30', to: '04:30', lastTicket: '04:00' },
    ]);
    expect(one(sunday({ from: '02:30', to: '03:15' }), spring, '00:00').site.periods).toEqual([]);
  });

  test('O1 by day nothing is different', () => {
    for (const date of [spring, autumn]) {
      expect(
        one(sunday({ from: '10:00', to: '14:00' }, { from: '20:00', to: '24:00' }), date).site.periods,
      ).toEqual([
        { from: '10:00', to: '14:00', lastTicket: '13:30' },
        { from: '20:00', to: '24:00', lastTicket: '23:30' },
      ]);
    }
  });

  test('O3 the end of the day is where the clock of that night stands', () => {
    const night = sunday({ from: '00:00', to: '06:00' });
    expect(one(night, spring, '02:30').site.dayEnds).toBe('03:30');
    expect(one(night, autumn, '02:30').site.dayEnds).toBe('02:30');
  });
});
