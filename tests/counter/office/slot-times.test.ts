// What times for bookings come to, as the page tells it while they are written.

import { describe, expect, test } from 'vitest';
import type { PlaceInput, SlotsInput } from '../../../counter/office/places.ts';
import { bookableIn } from '../../../counter/office/slot-times.ts';
import { anInput } from './office.ts';

const office = anInput((input) => {
  const [site] = input.sites;
  if (!site) throw new Error('no site');
  site.hours = {
    week: { mon: [{ from: '10:00', to: '12:10' }], thu: [{ from: '09:00', to: '10:00' }] },
  };
});
const [site] = office.sites as [PlaceInput];
const slots = (more: Partial<SlotsInput> = {}): SlotsInput => ({
  service: 'pas',
  everyMinutes: 30,
  capacity: 2,
  ...more,
});

describe('B3 an ordinary week', () => {
  test('has a time for each whole step of the opening periods', () => {
    expect(bookableIn(office, site, slots())).toEqual([
      { day: 'mon', times: 4, first: '10:00', last: '11:30' },
      { day: 'thu', times: 2, first: '09:00', last: '09:30' },
    ]);
  });

  test('has the periods of its own on the days that are open', () => {
    const periods = [
      { from: '08:00', to: '09:00' },
      { from: '13:00', to: '13:30' },
    ];
    expect(bookableIn(office, site, slots({ periods }))).toEqual([
      { day: 'mon', times: 3, first: '08:00', last: '13:00' },
      { day: 'thu', times: 3, first: '08:00', last: '13:00' },
    ]);
  });

  test('is the same on all days where it is always open', () => {
    const always = { ...site, hours: 'always' as const };
    expect(bookableIn(office, always, slots({ everyMinutes: 60 }))).toEqual([
      { day: 'all', times: 24, first: '00:00', last: '23:00' },
    ]);
  });

  test.each<[string, Partial<SlotsInput>]>([
    ['no number', { everyMinutes: '' as unknown as number }],
    ['a number too small', { everyMinutes: 0 }],
    ['a time that is half written', { periods: [{ from: '9', to: '12:00' }] }],
    ['a period too short for any', { everyMinutes: 240 }],
  ])('has no times while there is %s', (_what, more) => {
    expect(bookableIn(office, site, slots(more))).toEqual([]);
  });
});
