import { describe, expect, test } from 'vitest';
import { estimateWaits, experienceOf, type Range, waitOf } from '../../core/estimate.ts';
import { MINUTE } from '../../core/time.ts';
import { randomFrom } from '../support/random.ts';
import { aDay, type Scenario } from '../support/scenario.ts';

function waits(day: Scenario, seed = 20261123) {
  return estimateWaits(day.day, day.office.services, day.office.limits, day.now, randomFrom(seed));
}

/** The times that `clerks` free clerks need for those in one line, by plain arithmetic; lognormal times of mean 10. */
function plainWaits(clerks: number, people: number, random: () => number): number[] {
  const free = Array<number>(clerks).fill(0);
  return Array.from({ length: people }, () => {
    free.sort((a, b) => a - b);
    const [wait = 0] = free;
    // The sum of twelve is near enough to a normal one, and not the way in which the estimate makes it.
    const normal = Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
    free[0] = wait + 10 * Math.exp(0.6 * normal - 0.18);
    return wait;
  });
}

function inside(range: Range | undefined, minutes: number): boolean {
  return range !== undefined && range.low <= minutes && minutes <= range.high;
}

describe('estimates', () => {
  test('S3 nobody serves: unknown, for those who wait and for newcomers', () => {
    const day = aDay();
    day.taken('pas');
    const { visits, services } = waits(day);
    expect([visits.size, services.size]).toEqual([0, 0]);
  });

  test('S3 unknown only for what no open counter serves or helps with', () => {
    const day = aDay();
    const passport = day.taken('pas');
    const wedding = day.taken('vielse');
    day.opened('1', 'person:anna', ['pas'], ['mitid']);
    const { visits, services } = waits(day);
    expect([...visits.keys()]).toEqual([passport.visit]);
    expect(visits.has(wedding.visit)).toBe(false);
    expect([...services.keys()].sort()).toEqual(['mitid', 'pas']);
  });

  test('S3 who has just come is told a newcomer’s wait until there is an own one; nobody else is', () => {
    const day = aDay();
    day.opened('1');
    day.opened('2');
    const sent = day.taken('pas');
    day.pressed('1', 'transfer', { visit: sent.visit, to: { counter: '2' } });
    const called = day.taken('pas');
    day.pressed('1', 'call', { visit: called.visit });
    day.pressed('2', 'pause');
    const before = waits(day);
    const fresh = day.taken('pas');
    expect(before.services.has('pas')).toBe(true);
    expect(waitOf(day.visit(fresh.visit), before)).toEqual(before.services.get('pas'));
    // The only counter for which it waits pauses; newcomers go to others.
    expect(waitOf(day.visit(sent.visit), before)).toBeNull();
    expect(waitOf(day.visit(called.visit), before)).toBeNull();
    expect(waitOf(day.visit(fresh.visit), waits(day))).toEqual(waits(day).visits.get(fresh.visit));
  });

  test('S3 a counter that pauses supports no figure; one that finishes its visit first does', () => {
    const day = aDay();
    day.opened('1', 'person:anna', ['pas']);
    day.pressed('1', 'pause');
    expect(waits(day).services.size).toBe(0);
    day.pressed('1', 'continue');
    day.pressed('1', 'serve-without-ticket', { service: 'pas' });
    expect(waits(day).services.has('pas')).toBe(true);
  });

  test('with a free counter and nobody before, it is at once', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1', 'person:anna', ['pas', 'mitid']);
    const { visits } = waits(day);
    expect(visits.get(visit)).toEqual({ low: 0, high: 5 });
  });

  test('ranges are whole steps of five minutes, and later places are told no less', () => {
    const day = aDay();
    const tickets = Array.from({ length: 12 }, () => day.taken('pas'));
    day.opened('1', 'person:anna', ['pas']);
    day.opened('2', 'person:bente', ['pas']);
    const { visits, services } = waits(day);
    const ranges = tickets.map(({ visit }) => visits.get(visit));
    for (const [i, range] of ranges.entries()) {
      expect(range).toBeDefined();
      if (!range) continue;
      expect([range.low % 5, range.high % 5]).toEqual([0, 0]);
      expect(range.low).toBeGreaterThanOrEqual(0);
      expect(range.high).toBeGreaterThan(range.low);
      const before = ranges[i - 1];
      if (before) expect([range.low >= before.low, range.high >= before.high]).toEqual([true, true]);
    }
    expect(services.get('pas')?.high).toBeGreaterThanOrEqual(ranges.at(-1)?.high ?? 0);
  });

  test('the same seed tells the same', () => {
    const day = aDay();
    for (let n = 0; n < 8; n += 1) day.taken('pas', 'sundhedskort');
    day.opened('1');
    day.opened('3');
    expect(waits(day, 7)).toEqual(waits(day, 7));
  });

  test('S3 four of five waits end within the range, as a plain simulation of one line shows', () => {
    const day = aDay();
    const people = 10;
    const tickets = Array.from({ length: people }, () => day.taken('pas'));
    for (const counter of ['1', '2', '3']) day.opened(counter, `person:clerk-${counter}`, ['pas']);
    const { visits, services } = waits(day);
    const random = randomFrom(4);
    const held = Array<number>(people + 1).fill(0);
    const days = 1000;
    for (let n = 0; n < days; n += 1) {
      for (const [i, minutes] of plainWaits(3, people + 1, random).entries()) {
        const range = i < people ? visits.get(tickets[i]?.visit ?? '') : services.get('pas');
        if (inside(range, minutes)) held[i] = (held[i] ?? 0) + 1;
      }
    }
    for (const count of held) expect(count / days).toBeGreaterThanOrEqual(0.78);
  });

  test('Q1 who is put first is told less than before, the others no less', () => {
    const day = aDay();
    const tickets = Array.from({ length: 6 }, () => day.taken('pas'));
    day.opened('1', 'person:anna', ['pas']);
    const last = tickets.at(-1)?.visit ?? '';
    const before = waits(day).visits.get(last);
    day.pressed('1', 'put-first', { visit: last });
    expect(waits(day).visits.get(last)).toEqual({ low: 0, high: 5 });
    expect(before?.low).toBeGreaterThan(0);
  });

  test('Q4 a newcomer for what a counter only helps with waits behind its own line', () => {
    const day = aDay();
    for (let n = 0; n < 6; n += 1) day.taken('pas'); // due in 20 minutes
    day.opened('1', 'person:anna', ['pas'], ['sundhedskort']); // a newcomer would be due in 8
    const { services, visits } = waits(day);
    const newcomer = services.get('sundhedskort');
    const second = [...visits.values()][1];
    expect(newcomer?.low).toBeGreaterThanOrEqual(second?.low ?? Number.POSITIVE_INFINITY);
    expect(newcomer?.low).toBeGreaterThan(0);
  });

  test('Q2 a newcomer with a shorter target is told less than one behind the whole line', () => {
    const day = aDay();
    for (let n = 0; n < 6; n += 1) day.taken('pas');
    day.opened('1', 'person:anna', ['pas', 'sundhedskort']);
    const { services } = waits(day);
    expect(services.get('sundhedskort')).toEqual({ low: 0, high: 5 });
    expect(services.get('pas')?.low).toBeGreaterThan(20);
  });
});

describe('experience', () => {
  test('begins with the typical time and learns from what was served', () => {
    const day = aDay();
    const passport = () => experienceOf(day.day, day.office.services).get('pas');
    expect(passport()).toEqual({ mean: 10, count: 5 });
    day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.later(4 * MINUTE).pressed('1', 'start');
    day.later(30 * MINUTE).pressed('1', 'finish');
    // Five times ten minutes, and once 34 from call to end.
    expect(passport()).toEqual({ mean: (5 * 10 + 34) / 6, count: 6 });
  });

  test('F1 does not count what the end of the day cut off', () => {
    const day = aDay();
    day.opened('1');
    day.pressed('1', 'serve-without-ticket', { service: 'pas' });
    day.later(300 * MINUTE).given('system', { command: 'end-day' });
    expect(experienceOf(day.day, day.office.services).get('pas')).toEqual({ mean: 10, count: 5 });
  });
});

test('B7 a wedding that is booked for half an hour from now waits that long though nobody is before it, and others are told as if it were not there yet', () => {
  const day = aDay();
  const time = day.clock('10:30');
  const date = day.day.date;
  day.given('person:anna', { command: 'book', date, code: 'PAIR1', time, services: ['vielse'] });
  const { visit = '' } = day.given('device:kiosk', { command: 'check-in', code: 'PAIR1', slip: false });
  const walkIn = day.taken('vielsesattest');
  day.opened('4');
  const { visits } = waits(day);
  expect(visits.get(visit)?.low).toBe(30);
  expect(visits.get(walkIn.visit)).toEqual({ low: 0, high: 5 });
});
