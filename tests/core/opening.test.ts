import { describe, expect, test } from 'vitest';
import type { Service, Site } from '../../core/office/office.ts';
import { dayEnd, type IsHoliday, openingAt, periodsOn, serviceDay } from '../../core/opening.ts';
import { addDays, HOUR, instantOf, MINUTE } from '../../core/time.ts';
import { anOffice, type OfficeInput, siteOf } from '../support/office.ts';

type HoursInput = OfficeInput['sites'][number]['hours'];

const noHoliday = () => false;
const weekdays = {
  mon: [{ from: '10:00', to: '14:00' }],
  tue: [{ from: '10:00', to: '14:00' }],
  thu: [
    { from: '10:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ],
  fri: [{ from: '10:00', to: '13:00' }],
};

function aSite(hours: HoursInput, ofPassports?: HoursInput): { site: Site; passports: Service } {
  const office = anOffice((input) => {
    for (const site of input.sites) site.hours = hours;
    for (const service of input.services)
      if (service.id === 'pas' && ofPassports) service.hours = ofPassports;
  });
  const passports = office.services.find(({ id }) => id === 'pas');
  if (!passports) throw new Error('no passports');
  return { site: siteOf(office), passports };
}

function at(date: string, time: string): number {
  return instantOf(date, time, 'Europe/Copenhagen');
}

describe('opening', () => {
  const { site } = aSite({ week: weekdays });
  const now = (date: string, time: string, isHoliday: IsHoliday = noHoliday) =>
    openingAt(site, undefined, at(date, time), isHoliday);

  test('O1 before, at, within and at the end of a period', () => {
    const until = at('2026-11-23', '14:00');
    expect(now('2026-11-23', '09:59')).toEqual({ open: false, opens: at('2026-11-23', '10:00') });
    expect(now('2026-11-23', '10:00')).toEqual({ open: true, until, lastTicket: until });
    expect(now('2026-11-23', '13:59')).toEqual({ open: true, until, lastTicket: until });
    expect(now('2026-11-23', '14:00')).toEqual({ open: false, opens: at('2026-11-24', '10:00') });
  });

  test('O1 between two periods of a day', () => {
    expect(now('2026-11-26', '12:30')).toEqual({ open: false, opens: at('2026-11-26', '13:00') });
    expect(now('2026-11-26', '13:00')).toMatchObject({ open: true, until: at('2026-11-26', '17:00') });
  });

  test('O1 closed days are skipped: after Tuesday comes Thursday, after Friday Monday', () => {
    expect(now('2026-11-24', '18:00')).toEqual({ open: false, opens: at('2026-11-26', '10:00') });
    expect(now('2026-11-27', '18:00')).toEqual({ open: false, opens: at('2026-11-30', '10:00') });
  });

  test('O1 a public holiday is closed', () => {
    const isHoliday = (date: string) => date === '2026-11-23';
    expect(now('2026-11-23', '11:00', isHoliday)).toEqual({ open: false, opens: at('2026-11-24', '10:00') });
  });

  test('O1 an exception replaces the weekday and the public holiday', () => {
    const { site } = aSite({
      week: weekdays,
      exceptions: { '2026-11-23': [{ from: '12:00', to: '13:00' }], '2026-11-24': [] },
    });
    for (const isHoliday of [noHoliday, () => true]) {
      expect(openingAt(site, undefined, at('2026-11-23', '12:30'), isHoliday)).toMatchObject({ open: true });
    }
    expect(openingAt(site, undefined, at('2026-11-23', '13:00'), noHoliday)).toEqual({
      open: false,
      opens: at('2026-11-26', '10:00'),
    });
  });

  test('O1 always open knows no closing time', () => {
    const { site } = aSite('always');
    expect(openingAt(site, undefined, at('2026-12-25', '03:00'), () => true)).toEqual({
      open: true,
      until: undefined,
      lastTicket: undefined,
    });
    expect(periodsOn('always', '2026-12-25', () => true)).toEqual([{ from: '00:00', to: '24:00' }]);
  });

  test('O1 closed for longer than a month: no time is promised', () => {
    const { site } = aSite({ week: {}, exceptions: { '2026-12-24': [{ from: '10:00', to: '11:00' }] } });
    expect(openingAt(site, undefined, at('2026-11-23', '10:00'), noHoliday)).toEqual({
      open: false,
      opens: undefined,
    });
    expect(openingAt(site, undefined, at('2026-11-24', '10:00'), noHoliday)).toEqual({
      open: false,
      opens: at('2026-12-24', '10:00'),
    });
  });

  test('O1 a service has its own hours where they differ', () => {
    const { site, passports } = aSite(
      { week: weekdays },
      { week: { wed: [{ from: '15:00', to: '17:00' }] } },
    );
    expect(openingAt(site, passports, at('2026-11-25', '16:00'), noHoliday)).toMatchObject({ open: true });
    expect(openingAt(site, passports, at('2026-11-23', '11:00'), noHoliday)).toMatchObject({ open: false });
    expect(openingAt(site, undefined, at('2026-11-25', '16:00'), noHoliday)).toMatchObject({ open: false });
  });

  test('O2 the last ticket is the set minutes before each period ends', () => {
    const { site } = aSite({ week: weekdays, lastTicketMinutes: 20 });
    const now = (time: string) => openingAt(site, undefined, at('2026-11-26', time), noHoliday);
    expect(now('11:39')).toEqual({
      open: true,
      until: at('2026-11-26', '12:00'),
      lastTicket: at('2026-11-26', '11:40'),
    });
    expect(now('11:40')).toEqual({ open: false, opens: at('2026-11-26', '13:00') });
    expect(now('16:40')).toEqual({ open: false, opens: at('2026-11-27', '10:00') });
  });

  test('O2 a period shorter than the last ticket never opens', () => {
    const { site } = aSite({
      week: { mon: [{ from: '10:00', to: '10:10' }], tue: weekdays.tue },
      lastTicketMinutes: 20,
    });
    expect(openingAt(site, undefined, at('2026-11-23', '10:05'), noHoliday).open).toBe(false);
  });

  test('O1 hours are those on the wall, also on the days on which summer time begins and ends', () => {
    const week = { sun: [{ from: '01:00', to: '04:00' }] };
    const { site } = aSite({ week });
    const until = (date: string) => {
      const opening = openingAt(site, undefined, at(date, '01:00'), noHoliday);
      return opening.open && (opening.until ?? 0) - at(date, '01:00');
    };
    expect([until('2026-03-22'), until('2026-03-29'), until('2026-10-25')]).toEqual([
      3 * HOUR,
      2 * HOUR,
      4 * HOUR,
    ]);
  });
});

describe('service days', () => {
  const site = { timeZone: 'Europe/Copenhagen', dayEnds: '03:00' };

  test('O3 a service day ends at 03:00 of the next night', () => {
    expect(serviceDay(site, at('2026-11-23', '10:00'))).toBe('2026-11-23');
    expect(serviceDay(site, at('2026-11-24', '00:00'))).toBe('2026-11-23');
    expect(serviceDay(site, at('2026-11-24', '03:00') - 1)).toBe('2026-11-23');
    expect(serviceDay(site, at('2026-11-24', '03:00'))).toBe('2026-11-24');
    expect(dayEnd(site, '2026-11-23')).toBe(at('2026-11-24', '03:00'));
  });

  test('O3 it belongs to the time zone of the site', () => {
    const noon = at('2026-11-23', '12:00');
    expect(serviceDay({ ...site, timeZone: 'America/Nuuk' }, noon - 7 * HOUR)).toBe('2026-11-22');
    expect(serviceDay({ ...site, timeZone: 'Asia/Tokyo' }, noon + 6 * HOUR)).toBe('2026-11-23');
  });

  test('O3 the days on which summer time begins and ends are an hour shorter and longer', () => {
    expect(dayEnd(site, '2026-03-28') - dayEnd(site, '2026-03-27')).toBe(23 * HOUR);
    expect(dayEnd(site, '2026-10-24') - dayEnd(site, '2026-10-23')).toBe(25 * HOUR);
  });

  test.each(['00:00', '02:00', '02:30', '03:00', '05:15'])(
    'O3 every minute of the nights on which clocks change belongs to the one day that has not ended, with days that end at %s',
    (dayEnds) => {
      const site = { timeZone: 'Europe/Copenhagen', dayEnds };
      for (const date of ['2026-03-29', '2026-10-25', '2026-11-23']) {
        for (let minute = -180; minute <= 240; minute += 1) {
          const now = at(date, '02:00') + minute * MINUTE;
          const day = serviceDay(site, now);
          expect(now).toBeLessThan(dayEnd(site, day));
          expect(now).toBeGreaterThanOrEqual(dayEnd(site, addDays(day, -1)));
        }
      }
    },
  );
});

describe('a pop-up', () => {
  const days = { firstDay: '2026-06-12', lastDay: '2026-06-14', closed: false };
  const from9 = [{ from: '09:00', to: '15:00' }];
  const now = (hours: HoursInput, date: string, time: string, closed = false) =>
    openingAt({ ...aSite(hours).site, popUp: { ...days, closed } }, undefined, at(date, time), noHoliday);
  const everyDay = { week: { fri: from9, sat: from9, sun: from9, mon: from9 } };

  test('O4 before its first day it is closed until then, after its last day for good', () => {
    expect(now(everyDay, '2026-06-08', '12:00')).toEqual({ open: false, opens: at('2026-06-12', '09:00') });
    expect(now(everyDay, '2026-06-13', '12:00')).toMatchObject({ open: true });
    expect(now(everyDay, '2026-06-14', '15:00')).toEqual({ open: false, opens: undefined });
    expect(now(everyDay, '2026-06-15', '12:00')).toEqual({ open: false, opens: undefined });
  });

  test('O4 open always means on its days', () => {
    expect(now('always', '2026-06-11', '23:59')).toEqual({ open: false, opens: at('2026-06-12', '00:00') });
    expect(now('always', '2026-06-13', '04:00')).toMatchObject({ open: true, until: undefined });
    expect(now('always', '2026-06-15', '00:00')).toEqual({ open: false, opens: undefined });
  });

  test('O4 one that was closed early does not open again', () => {
    expect(now(everyDay, '2026-06-13', '12:00', true)).toEqual({ open: false, opens: undefined });
  });

  test('O4 a service with hours of its own is not open on other days either', () => {
    const { site, passports } = aSite(everyDay, 'always');
    const popUp = { ...site, popUp: days };
    expect(openingAt(popUp, passports, at('2026-06-15', '12:00'), noHoliday)).toMatchObject({ open: false });
    expect(openingAt(popUp, passports, at('2026-06-14', '20:00'), noHoliday)).toMatchObject({ open: true });
  });
});
