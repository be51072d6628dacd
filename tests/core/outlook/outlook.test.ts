import { describe, expect, test } from 'vitest';
import { arrivalsOf, together } from '../../../core/figures/arrivals.ts';
import type { PastArrivals } from '../../../core/outlook/arrivals.ts';
import { type Outlook, outlookInSteps } from '../../../core/outlook/outlook.ts';
import { MINUTE } from '../../../core/time.ts';
import { randomFrom } from '../../support/random.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';

/** So many of each in every hour of the clock, on each of four days. */
function past(perHour: Record<string, number>, days = 4): PastArrivals {
  const hours = Object.entries(perHour).map(
    ([service, count]) => [service, Array<number>(24).fill(count * days)] as const,
  );
  return { days, hours: new Map(hours) };
}

function outlook(scenario: Scenario, arrivals: PastArrivals, seed = 20261123): Outlook | null {
  const { day, now: at, site, office } = scenario;
  const { services, limits } = office;
  const random = randomFrom(seed);
  const steps = outlookInSteps({ day, services, limits, zone: site.timeZone, past: arrivals, at, random });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function group(told: Outlook | null, service: string) {
  return told?.groups.find(({ services }) => services.includes(service));
}

describe('the next hour', () => {
  test('S3 is unknown where fewer than two days are known, and for what no open counter serves', () => {
    const day = aDay();
    day.opened('1', 'person:anna', ['pas']);
    expect(outlook(day, past({ pas: 5 }, 1))).toBeNull();
    const told = outlook(day, past({ pas: 5, vielse: 5 }, 2));
    expect(told?.groups.map(({ services }) => services)).toEqual([['pas']]);
    expect(told?.days).toBe(2);
  });

  test('services with one target at the same counters are told together', () => {
    const day = aDay();
    day.opened('1', 'person:anna', ['pas', 'koerekort', 'sundhedskort']);
    const told = outlook(day, past({ pas: 2, koerekort: 1 }));
    expect(told?.groups.map(({ services, targetMinutes }) => [services, targetMinutes])).toEqual(
      expect.arrayContaining([[['sundhedskort'], 8]]),
    );
    expect(group(told, 'pas')).toBe(group(told, 'koerekort'));
    expect(group(told, 'pas')?.expected).toBeCloseTo(3);
  });

  test('S3 B4 who has booked is expected at the booked time, beside those who come by chance', () => {
    const day = aDay();
    day.opened('1', 'person:anna', ['pas']);
    const alone = group(outlook(day, past({ pas: 1 })), 'pas');
    const { date } = day.day;
    for (let n = 0; n < 9; n += 1) {
      const time = day.now + (20 + n) * MINUTE;
      day.given('person:anna', { command: 'book', date, time, services: ['pas'], over: true });
    }
    day.given('person:anna', { command: 'book', date, time: day.now + 90 * MINUTE, services: ['pas'] });
    const pas = group(outlook(day, past({ pas: 1 })), 'pas');
    expect([alone?.expected, pas?.expected]).toEqual([1, 10]);
    expect(alone?.breaks).toBeNull();
    expect(pas?.breaks).toBeGreaterThan(day.now);
    expect(pas?.waits[2]?.high).toBeGreaterThan(alone?.waits[2]?.high ?? Number.POSITIVE_INFINITY);
  });

  test('S3 nobody waits and few come: no longer than the target, within the whole hour', () => {
    const day = aDay();
    day.opened('1', 'person:anna', ['pas']);
    day.opened('2', 'person:bente', ['pas']);
    const pas = group(outlook(day, past({ pas: 1 })), 'pas');
    expect(pas?.breaks).toBeNull();
    expect(pas?.oneMore).toBeNull();
    for (const range of pas?.waits ?? []) expect(range?.low).toBe(0);
    expect(pas?.waits).toHaveLength(3);
  });

  test('S3 more come than one counter can serve: it is told from when they wait too long, and that one more helps', () => {
    const day = aDay();
    day.opened('1', 'person:anna', ['pas']); // ten minutes each: six an hour
    const pas = group(outlook(day, past({ pas: 14 })), 'pas');
    const breaks = ((pas?.breaks ?? 0) - day.now) / MINUTE;
    expect(breaks).toBeGreaterThanOrEqual(10);
    expect(breaks).toBeLessThanOrEqual(40);
    const [, half, hour] = pas?.waits ?? [];
    expect(hour?.high).toBeGreaterThan(half?.high ?? Number.POSITIVE_INFINITY);
    const relief = pas?.oneMore;
    expect(relief?.waits[2]?.high).toBeLessThan(hour?.high ?? 0);
    expect(relief?.breaks ?? Number.POSITIVE_INFINITY).toBeGreaterThan(pas?.breaks ?? 0);
  });

  test('S3 who waits too long already is told so: from now', () => {
    const day = aDay();
    for (let n = 0; n < 12; n += 1) day.taken('pas');
    day.opened('1', 'person:anna', ['pas']);
    expect(group(outlook(day, past({ pas: 6 })), 'pas')?.breaks).toBe(day.now);
  });

  test('O2 where the taking is stopped nobody is expected', () => {
    const day = aDay();
    day.opened('1', 'person:anna', ['pas', 'koerekort']);
    day.given('person:head', { command: 'stop-taking', service: 'pas' });
    expect(group(outlook(day, past({ pas: 14, koerekort: 1 })), 'pas')?.expected).toBeCloseTo(1);
    expect(group(outlook(day, past({ pas: 14, koerekort: 1 })), 'pas')?.breaks).toBeNull();
    day.given('person:head', { command: 'stop-taking' });
    expect(group(outlook(day, past({ pas: 14, koerekort: 1 })), 'pas')?.expected).toBe(0);
  });

  test('a quiet hour and a busy one: the clock of the site decides which it is', () => {
    const day = aDay().at('10:45');
    day.opened('1', 'person:anna', ['pas']);
    const counts = Array<number>(24).fill(0);
    counts[11] = 8 * 4;
    const told = outlook(day, { days: 4, hours: new Map([['pas', counts]]) });
    expect(group(told, 'pas')?.expected).toBeCloseTo(6); // three quarters of that hour
  });

  test('the same seed tells the same', () => {
    const day = aDay();
    day.taken('pas');
    day.opened('1');
    expect(outlook(day, past({ pas: 9 }), 7)).toEqual(outlook(day, past({ pas: 9 }), 7));
  });
});

describe('those who came', () => {
  test('F1 are counted by service and by the hour of the site’s clock, who came without a ticket is not', () => {
    const day = aDay().at('10:59');
    day.taken('pas', 'mitid');
    day.at('11:00').taken('pas');
    day.opened('1');
    day.pressed('1', 'serve-without-ticket', { service: 'navn' });
    const arrivals = arrivalsOf(day.day, day.site.timeZone);
    expect(Object.keys(arrivals).sort()).toEqual(['mitid', 'pas']);
    expect(arrivals.pas?.slice(9, 12)).toEqual([0, 1, 1]);
  });

  test('S3 days on which nobody came say nothing of those on which somebody does', () => {
    const hours = Array<number>(24).fill(0);
    hours[10] = 3;
    const { days, hours: sums } = together([{ pas: hours }, {}, { pas: hours, mitid: hours }]);
    expect(days).toBe(2);
    expect([sums.get('pas')?.[10], sums.get('mitid')?.[10]]).toEqual([6, 3]);
  });
});
