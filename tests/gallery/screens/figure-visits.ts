// Visits that were made up by a seed, as believable as a small rule makes them: seasons, mornings, Mondays.

import type { Ending } from '../../../core/figures/report.ts';
import { parseOffice } from '../../../core/office/check.ts';
import { exampleOffice } from '../../../core/office/example.ts';
import { addDays, type IsoDate, weekdayOf } from '../../../core/time.ts';
import { randomFrom } from '../../support/random.ts';

export type MadeVisit = {
  readonly date: IsoDate;
  readonly hour: number;
  readonly site: string;
  readonly service: string;
  readonly area: string;
  readonly target: number;
  readonly kind: 'walk-in' | 'booked';
  readonly ending: Ending;
  /** Whole minutes; null where it was never called, or served. */
  readonly wait: number | null;
  readonly walk: number | null;
  readonly took: number | null;
};

/** How often each is asked for, and how many minutes it mostly takes. */
const asked: readonly (readonly [service: string, share: number, minutes: number])[] = [
  ['pas', 26, 11],
  ['koerekort', 17, 9],
  ['mitid', 15, 14],
  ['sundhedskort', 8, 4],
  ['flytning', 8, 12],
  ['vejledning', 7, 3],
  ['digital-hjaelp', 6, 18],
  ['helbredstillaeg', 4, 16],
  ['fra-udlandet', 3, 21],
  ['vielse', 3, 24],
  ['navn', 2, 8],
  ['kontrol', 1, 19],
];
const perHour: Readonly<Record<number, number>> = {
  9: 1,
  10: 1.35,
  11: 1.2,
  12: 0.8,
  13: 0.95,
  14: 0.75,
  15: 0.6,
  16: 0.55,
};
/** Monday first. */
const perWeekday = [1.3, 0.95, 0.85, 1.1, 0.75];
/** January first: passports before the summer. */
const perMonth = [0.9, 0.95, 1, 1.1, 1.25, 1.3, 0.7, 0.95, 1.05, 1, 0.95, 0.7];
const office = parsed();

export function madeDay(date: IsoDate, until = 24): MadeVisit[] {
  const weekday = weekdayOf(date);
  const holiday = /-12-2[4-6]$|-01-01$|-06-05$/.test(date);
  const random = randomFrom(Number(date.replaceAll('-', '')));
  const visits: MadeVisit[] = [];
  if (weekday > 5 || holiday) return visits;
  const pull = (perWeekday[weekday - 1] ?? 1) * (perMonth[Number(date.slice(5, 7)) - 1] ?? 1);
  const last = weekday === 4 ? 16 : 14;
  for (let hour = 9; hour <= last && hour <= until; hour += 1) {
    const crowd = pull * (perHour[hour] ?? 0.5) * (0.75 + random() * 0.5);
    const many = Math.round(crowd * 17 * (hour === until ? 0.6 : 1));
    for (let n = 0; n < many; n += 1) visits.push(oneVisit(date, hour, crowd, random, hour === until));
  }
  return visits;
}

export function madeDays(from: IsoDate, to: IsoDate): MadeVisit[] {
  const visits: MadeVisit[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) visits.push(...madeDay(date));
  return visits;
}

function oneVisit(date: IsoDate, hour: number, crowd: number, random: () => number, now: boolean): MadeVisit {
  const [service, , minutes] = drawn(random);
  const of = office.services.find(({ id }) => id === service);
  const kind = random() < (service === 'vielse' ? 1 : 0.24) ? 'booked' : 'walk-in';
  const ending = now && random() < 0.5 ? 'open' : endingOf(random(), kind);
  const spread = 0.35 + random() + random() * random() * 2;
  const isCalled = ending === 'served' || ending === 'no-show';
  return {
    date,
    hour,
    site: random() < 0.14 ? 'bov' : 'raadhus',
    service,
    area: of?.area ?? '',
    target: of?.targetMinutes ?? 15,
    kind,
    ending,
    wait: isCalled ? Math.round((kind === 'booked' ? 2 : 5) * crowd * crowd * spread) : null,
    walk: ending === 'served' ? Math.floor(random() * 2.2) : null,
    took:
      ending === 'served'
        ? Math.max(1, Math.round(minutes * (0.5 + random() * 0.6 + random() * random())))
        : null,
  };
}

function endingOf(chance: number, kind: 'walk-in' | 'booked'): Ending {
  if (kind === 'booked' && chance > 0.92) return 'no-show';
  if (chance > 0.975) return 'no-show';
  if (chance > 0.955) return 'cancelled-by-citizen';
  if (chance > 0.948) return 'cancelled-by-staff';
  if (chance > 0.945) return 'slip-failed';
  return chance > 0.942 ? 'expired' : 'served';
}

function drawn(random: () => number): (typeof asked)[number] {
  let left = random() * asked.reduce((sum, [, share]) => sum + share, 0);
  for (const one of asked) {
    left -= one[1];
    if (left < 0) return one;
  }
  return asked[0] ?? ['pas', 1, 10];
}

function parsed() {
  const found = parseOffice(structuredClone(exampleOffice));
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  return found.office;
}
