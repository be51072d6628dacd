import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../core/day/commands.ts';
import { bookingRows } from '../../../core/views/bookings.ts';
import { anOffice } from '../../support/office.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';

const date = '2026-11-23';
const city = 'key:city';

type Row = readonly [code: string, time: string, service?: string];

function list(day: Scenario, rows: readonly Row[], replace = false): CommandOf<'list-bookings'> {
  const bookings = rows.map(([code, time, service = 'pas']) => {
    return { code, time: day.clock(time), services: [service] };
  });
  return { command: 'list-bookings', date, bookings, replace };
}

function states(day: Scenario): string[] {
  return bookingRows(day.day).map(({ code, state, time }) => {
    const hour = new Date(time - day.clock('00:00')).toISOString().slice(11, 16);
    return `${code} ${hour} ${state}`;
  });
}

const morning: readonly Row[] = [
  ['AAAA', '09:00'],
  ['BBBB', '09:15'],
  ['CCCC', '09:30', 'mitid'],
];

describe('a list of a day', () => {
  test('B8 is taken over as one entry', () => {
    const day = aDay();
    day.at('08:00').given(city, list(day, morning));
    expect(day.entries).toHaveLength(1);
    expect(states(day)).toEqual(['AAAA 09:00 booked', 'BBBB 09:15 booked', 'CCCC 09:30 booked']);
  });

  test('B8 twice changes nothing', () => {
    const day = aDay();
    day.at('08:00').given(city, list(day, morning));
    for (const replace of [false, true]) {
      day.when(city, list(day, morning, replace));
      day.thenRefused('booking/list-known');
    }
    expect(day.entries).toHaveLength(1);
  });

  test('B8 with one row that does not fit changes nothing', () => {
    const day = aDay();
    day.when(city, list(day, [...morning, ['DDDD', '10:00', 'dans']]));
    day.thenRefused('service/unknown');
    day.when(city, list(day, [...morning, ['AAAA', '10:00']]));
    day.thenRefused('booking/exists');
    day.when(city, list(day, [...morning, ['0101901234', '10:00']]));
    day.thenRefused('booking/cpr');
    expect(day.entries).toHaveLength(0);
  });

  test('B8 moves what has another time, and leaves what was cancelled here or has come', () => {
    const day = aDay();
    day.at('08:00').given(city, list(day, morning));
    day.given('person:anna', { command: 'cancel-booking', date, code: 'AAAA', cause: 'by-citizen' });
    day.at('09:10').given('device:kiosk', { command: 'check-in', code: 'BBBB', slip: false });
    day.given(
      city,
      list(day, [
        ['AAAA', '09:00'],
        ['BBBB', '11:00'],
        ['CCCC', '10:45', 'mitid'],
      ]),
    );
    expect(states(day)).toEqual(['AAAA 09:00 cancelled', 'BBBB 09:15 checked-in', 'CCCC 10:45 booked']);
  });

  test('B8 cancels what it no longer holds only where that is asked for, and books it again when it is back', () => {
    const day = aDay();
    day.at('08:00').given(city, list(day, morning));
    day.when(city, list(day, morning.slice(1)));
    day.thenRefused('booking/list-known');
    day.when(city, list(day, morning.slice(1), true));
    day.thenCame({ type: 'booking-cancelled', booking: 'AAAA', cause: 'not-listed' });
    day.when(city, list(day, morning));
    day.thenCame({ type: 'booked', booking: 'AAAA' });
  });

  test('B8 two may change places where there is room for one at a time', () => {
    const office = anOffice((input) => {
      const [site] = input.sites;
      if (site) site.slots = [{ service: 'pas', everyMinutes: 15, capacity: 1 }];
    });
    const day = aDay(office);
    const rows = (first: string, second: string): Row[] => [
      ['AAAA', first],
      ['BBBB', second],
    ];
    day.at('08:00').given(city, list(day, rows('09:00', '09:15')));
    day.given(city, list(day, rows('09:15', '09:00')));
    expect(states(day)).toEqual(['BBBB 09:00 booked', 'AAAA 09:15 booked']);
    day.when(city, list(day, rows('09:15', '09:15')));
    day.thenRefused('booking/full');
  });
});
