// A simulated 2022 held against what it was drawn from. Tolerances follow from theory: a count of n deviates by √n.

import { beforeAll, describe, expect, test } from 'vitest';
import { figuresOf, type Serving, servingsOf } from '../../../core/figures/day.ts';
import type { IsHoliday } from '../../../core/opening.ts';
import { type SimulatedDay, simulateDay } from '../../../core/simulate/day.ts';
import { services } from '../../../core/simulate/parameters.ts';
import { addDays, instantOf, MINUTE } from '../../../core/time.ts';
import { holidaysIn } from '../../../server/holidays.ts';
import { isSimulated } from '../../../server/simulation/mark.ts';
import { simulateInto } from '../../../server/simulation/simulate.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { verify } from '../../../server/verify.ts';
import { anOffice, siteOf } from '../../support/office.ts';

const office = anOffice();
let isHoliday: IsHoliday;
const year: SimulatedDay[] = [];
let servings: Serving[] = [];

function day(date: string, site = 'raadhus', seed = 1): SimulatedDay | undefined {
  return simulateDay({ office, site: siteOf(office, site), date, isHoliday, seed, scale: 1 });
}

beforeAll(async () => {
  isHoliday = await holidaysIn('DK');
  for (let date = '2022-01-01'; date <= '2022-12-31'; date = addDays(date, 1)) {
    for (const { id } of office.sites) year.push(...[day(date, id)].filter((made) => made !== undefined));
  }
  servings = year.flatMap((made) => servingsOf(made.day));
}, 60_000);

function counted(of: (made: SimulatedDay) => number): number {
  return year.reduce((sum, made) => sum + of(made), 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

test('the same seed makes the same day, to the byte; another seed another one', () => {
  const text = (seed: number) => JSON.stringify(day('2022-03-03', 'raadhus', seed)?.entries);
  expect(text(7)).toBe(text(7));
  expect(text(7)).not.toBe(text(8));
});

describe('2022', () => {
  test('has about 31,001 servings, 4,300 of them in Bov, and 700 weddings', () => {
    const inBov = counted((made) => (made.day.site === 'bov' ? figuresOf(made.day).servings : 0));
    const weddings = servings.filter(({ service }) => service === 'vielse').length;
    expect(Math.abs(servings.length - 31_001)).toBeLessThan(310);
    expect(Math.abs(inBov - 4300)).toBeLessThan(4 * Math.sqrt(4300));
    expect(Math.abs(weddings - 700)).toBeLessThan(4 * Math.sqrt(700));
  });

  test('has 253 days in Aabenraa, the working days of the Danish calendar', () => {
    expect(year.filter((made) => made.day.site === 'raadhus')).toHaveLength(253);
  });

  test('has servings about as long as each service takes', () => {
    for (const [service, { minutes }] of Object.entries(services)) {
      const known = servings.filter((one) => one.service === service && one.served !== null);
      const found = Math.log(median(known.map(({ served }) => (served ?? 0) / MINUTE)) / minutes[0]);
      // The deviation of a median; and what parking adds and transfers cut off.
      const tolerance = (4 * 1.2533 * minutes[1]) / Math.sqrt(known.length) + 0.03;
      expect(Math.abs(found), service).toBeLessThan(tolerance);
    }
  });

  test('has passports before the summer, and fewer in it', () => {
    const inMonths = (...months: string[]) =>
      counted(({ day: { date }, day: made }) =>
        months.includes(date.slice(5, 7)) ? (figuresOf(made).byService.pas ?? 0) : 0,
      );
    // 1.35 to 0.8 by the seasons' factors.
    expect(inMonths('05', '06')).toBeGreaterThan(1.3 * inMonths('07', '08'));
  });

  test('B6 has one booking in sixteen that nobody comes for', () => {
    const sum = (of: 'came' | 'noShows' | 'cancelled') => counted((made) => figuresOf(made.day).bookings[of]);
    const all = sum('came') + sum('noShows') + sum('cancelled');
    expect(Math.abs(sum('noShows') - 0.06 * all)).toBeLessThan(4 * Math.sqrt(0.06 * 0.94 * all));
  });

  test('has every way that a visit can end, and leaves nobody in the room', () => {
    for (const ending of ['served', 'no-show', 'cancelled-by-citizen', 'cancelled-by-staff'] as const)
      expect(
        counted((made) => figuresOf(made.day).endings[ending]),
        ending,
      ).toBeGreaterThan(0);
    expect(counted((made) => figuresOf(made.day).endings.open)).toBe(0);
    expect(counted((made) => figuresOf(made.day).endings.expired)).toBeLessThan(10);
  });
});

describe('nobody comes', () => {
  test.each([
    ['on a Sunday', '2022-03-06', 'raadhus'],
    ['on Good Friday', '2022-04-15', 'raadhus'],
    ['on Christmas Eve of a Tuesday', '2024-12-24', 'raadhus'],
    ['to Bov on a Monday', '2022-03-07', 'bov'],
  ])('%s', (_when, date, site) => {
    expect(day(date, site)).toBeUndefined();
  });

  test('O2 outside the opening hours', () => {
    const thursday = day('2022-03-03');
    const taken = thursday?.entries.filter(({ events }) => events[0]?.type === 'ticket-taken') ?? [];
    expect(taken.length).toBeGreaterThan(50);
    for (const { at } of taken) {
      expect(at).toBeGreaterThanOrEqual(instantOf('2022-03-03', '09:00', 'Europe/Copenhagen'));
      expect(at).toBeLessThan(instantOf('2022-03-03', '17:00', 'Europe/Copenhagen'));
    }
  });
});

test('F1 a simulated month is verified without a difference, and marked', async () => {
  const store = openMemoryStore();
  expect(await isSimulated(store)).toBe(false);
  const wanted = { from: '2022-05-01', to: '2022-05-31', seed: 3, scale: 1, office, isHoliday };
  const { days, servings: made } = await simulateInto(store, wanted);
  expect(await isSimulated(store)).toBe(true);
  const found = await verify(store);
  expect(found.findings).toEqual([]);
  expect(found.days).toBe(days);
  expect(made.raadhus).toBeGreaterThan(1000);
});
