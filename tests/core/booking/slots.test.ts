import { describe, expect, test } from 'vitest';
import { freeTimes, timesOn } from '../../../core/booking/slots.ts';
import type { Service } from '../../../core/office/office.ts';
import { addDays, instantOf } from '../../../core/time.ts';
import { anOffice, type OfficeInput, siteOf } from '../../support/office.ts';
import { aDay } from '../../support/scenario.ts';

const monday = '2026-11-23';
const never = () => false;

function officeWith(slots: NonNullable<OfficeInput['sites'][number]['slots']>) {
  return anOffice((office) => {
    const [site] = office.sites;
    if (!site) throw new Error('no site');
    site.hours = {
      week: { mon: [{ from: '09:00', to: '12:00' }], tue: [{ from: '09:00', to: '10:00' }] },
      exceptions: { '2026-11-30': [] },
    };
    site.slots = slots;
  });
}

function passports(office: ReturnType<typeof anOffice>): Service {
  const found = office.services.find(({ id }) => id === 'pas');
  if (!found) throw new Error('no passports');
  return found;
}

function clocks(times: readonly number[], date = monday): string[] {
  const midnight = instantOf(date, '00:00', 'Europe/Copenhagen');
  return times.map((at) => new Date(at - midnight).toISOString().slice(11, 16));
}

describe('the times that are offered', () => {
  test('B3 begin with each opening period and end within it', () => {
    const office = officeWith([{ service: 'pas', everyMinutes: 50, capacity: 1 }]);
    const on = (date: string) => clocks(timesOn(siteOf(office), passports(office), date, never), date);
    expect(on(monday)).toEqual(['09:00', '09:50', '10:40']);
    expect(on('2026-11-24')).toEqual(['09:00']);
  });

  test('B3 have periods of their own on days that are open', () => {
    const periods = [{ from: '13:00', to: '14:00' }];
    const office = officeWith([{ service: 'pas', everyMinutes: 30, capacity: 1, periods }]);
    const on = (date: string) => clocks(timesOn(siteOf(office), passports(office), date, never), date);
    expect(on(monday)).toEqual(['13:00', '13:30']);
    expect(on('2026-11-25')).toEqual([]);
  });

  test('B3 there are none on a holiday, on a closed exception, and of a service without slots', () => {
    const office = officeWith([{ service: 'mitid', everyMinutes: 30, capacity: 1 }]);
    const mitid = office.services.find(({ id }) => id === 'mitid');
    if (!mitid) throw new Error('no mitid');
    const site = siteOf(office);
    expect(timesOn(site, mitid, monday, never)).toHaveLength(6);
    expect(timesOn(site, mitid, monday, () => true)).toEqual([]);
    expect(timesOn(site, mitid, '2026-11-30', never)).toEqual([]);
    expect(timesOn(site, passports(office), monday, never)).toEqual([]);
  });

  test('B3 the night in which clocks change has each time once, in order', () => {
    const office = anOffice((input) => {
      const [site] = input.sites;
      if (site) site.slots = [{ service: 'pas', everyMinutes: 30, capacity: 1 }];
    });
    for (const date of ['2026-03-29', '2026-10-25', addDays('2026-10-25', 1)]) {
      const times = timesOn(siteOf(office), passports(office), date, never);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    }
  });
});

describe('the times that are free', () => {
  test('B3 are those with room: cancelled bookings make room, who has come does not', () => {
    const office = officeWith([{ service: 'pas', everyMinutes: 60, capacity: 2 }]);
    const day = aDay(office);
    const book = (code: string, time: string) =>
      day.given('key:city', {
        command: 'book',
        date: monday,
        code,
        time: day.clock(time),
        services: ['pas'],
      });
    const free = () =>
      freeTimes(day.day, day.site, passports(office), monday, day.now, never).map(({ time, free: left }) => [
        clocks([time])[0],
        left,
      ]);
    day.at('08:00');
    expect(free()).toEqual([
      ['09:00', 2],
      ['10:00', 2],
      ['11:00', 2],
    ]);
    book('AAAA', '09:00');
    book('BBBB', '09:00');
    book('CCCC', '10:00');
    expect(free()).toEqual([
      ['10:00', 1],
      ['11:00', 2],
    ]);
    day.given('device:kiosk', { command: 'check-in', code: 'AAAA', slip: false });
    day.given('key:city', { command: 'cancel-booking', date: monday, code: 'BBBB', cause: 'by-citizen' });
    expect(free()[0]).toEqual(['09:00', 1]);
    day.at('10:30');
    expect(free()).toEqual([['11:00', 2]]);
  });
});
