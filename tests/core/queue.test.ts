import { describe, expect, test } from 'vitest';
import { choose, errandFor, everybodyWaiting, lineOf, nextOf, placesBefore } from '../../core/queue.ts';
import { MINUTE } from '../../core/time.ts';
import { onRandomDays, play } from '../support/random-day.ts';
import { aDay, type Scenario } from '../support/scenario.ts';

const serves = (...services: string[]) => ({ id: '1', serves: services, helps: [] as string[] });
const visits = (places: readonly { visit: { id: string } }[]) => places.map(({ visit }) => visit.id);

function called(day: Scenario, counter: { id: string; serves: string[]; helps: string[] }) {
  return nextOf(lineOf(everybodyWaiting(day.day), counter), counter, day.now, day.office.limits);
}

describe('everybody who waits', () => {
  test('Q1 stands by the earliest due of their open errands', () => {
    const day = aDay();
    const passport = day.at('10:00').taken('pas'); // due 10:20
    const two = day.at('10:02').taken('pas', 'sundhedskort'); // due 10:22 and 10:10
    const card = day.at('10:04').taken('sundhedskort'); // due 10:12
    expect(visits(everybodyWaiting(day.day))).toEqual([two.visit, card.visit, passport.visit]);
    expect(everybodyWaiting(day.day)[0]?.errand.service).toBe('sundhedskort');
  });

  test('Q1 ties go to the earlier arrival, and of one instant to the earlier ticket', () => {
    const day = aDay();
    const first = day.at('10:00').taken('pas'); // due 10:20
    const second = day.at('10:05').taken('mitid'); // due 10:20
    const third = day.taken('mitid'); // due 10:20
    expect(visits(everybodyWaiting(day.day))).toEqual([first.visit, second.visit, third.visit]);
  });

  test('Q2 a booked visit is due at its time, never before it came', () => {
    const day = aDay();
    const walkIn = day.at('10:00').taken('pas'); // due 10:20
    const booked = day.at('10:01').cameWithBooking('10:10', 'pas');
    const late = day.at('10:25').cameWithBooking('10:15', 'pas');
    expect(visits(everybodyWaiting(day.day))).toEqual([booked.visit, walkIn.visit, late.visit]);
  });
});

describe('the line of a counter', () => {
  test('Q1 holds who it serves, by the errands that it serves', () => {
    const day = aDay();
    const two = day.at('10:00').taken('sundhedskort', 'pas'); // due 10:08 and 10:20
    const one = day.taken('pas'); // due 10:20
    const line = lineOf(everybodyWaiting(day.day), serves('pas'));
    expect(visits(line.own)).toEqual([two.visit, one.visit]);
    expect(line.own.map(({ errand }) => errand.service)).toEqual(['pas', 'pas']);
    expect(line.helps).toEqual([]);
  });

  test('Q4 tells apart whom it serves and whom it helps; in both, each by its errand, who came for both', () => {
    const day = aDay();
    const both = day.taken('pas', 'mitid');
    const helped = day.taken('mitid');
    day.taken('vielse');
    const line = lineOf(everybodyWaiting(day.day), { id: '1', serves: ['pas'], helps: ['mitid'] });
    expect(line.own.map(({ visit, errand }) => [visit.id, errand.service])).toEqual([[both.visit, 'pas']]);
    expect(line.helps.map(({ visit, errand }) => [visit.id, errand.service])).toEqual([
      [both.visit, 'mitid'],
      [helped.visit, 'mitid'],
    ]);
  });

  test('L10 a visit sent to another counter is not in it', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('2');
    day.pressed('2', 'transfer', { visit, to: { counter: '2' } });
    const waiting = everybodyWaiting(day.day);
    expect(lineOf(waiting, serves('pas')).own).toEqual([]);
    expect(visits(lineOf(waiting, { ...serves('vielse'), id: '2' }).own)).toEqual([visit]);
  });
});

describe('who is next', () => {
  test('Q6 who was just put back is passed over until two minutes are gone', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'put-back');
    expect(called(day, serves('pas'))).toBeUndefined();
    expect(called(day, { ...serves('pas'), id: '2' })?.place.visit.id).toBe(visit);
    expect(called(day.later(2 * MINUTE), serves('pas'))?.place.visit.id).toBe(visit);
  });

  test.each([
    // Minutes overdue of one's own and of who is helped with; who is called.
    [0, 30, 'helped'],
    [10, 30, 'helped'],
    [11, 30, 'own'],
    [11, 11, 'own'],
    [-5, 10, 'own'],
    [-5, 10.1, 'helped'],
    [undefined, -5, 'helped'],
    [undefined, 30, 'helped'],
    [-5, undefined, 'own'],
    [undefined, undefined, undefined],
  ])('Q4 own overdue by %s, helped by %s minutes, with a limit of ten: %s', (own, helped, expected) => {
    const at = 1000 * MINUTE;
    const place = (name: string, overdue: number | undefined) =>
      overdue === undefined ? undefined : { name, errand: { due: at - overdue * MINUTE } };
    const limits = { ...aDay().office.limits, helpWhenOverdueMinutes: 10 };
    expect(choose(place('own', own), place('helped', helped), at, limits)?.name).toBe(expected);
  });

  test('Q4 a visit for which nobody’s own errand is overdue, but one that is helped with, does not wait for its other errand', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('sundhedskort', 'pas');
    const other = day.at('10:12').taken('pas');
    day.opened('1', 'person:anna', ['pas'], ['sundhedskort']);
    day.at('10:15').pressed('1', 'put-first', { visit: other.visit });
    const counter = { id: '1', serves: ['pas'], helps: ['sundhedskort'] };
    day.at('10:18');
    expect(called(day, counter)?.place.visit.id).toBe(other.visit);
    day.at('10:19');
    expect(called(day, counter)?.place.visit.id).toBe(visit);
    day.press('1', 'call-next');
    day.thenCame({ type: 'called', visit, errand: 1, reason: { why: 'past-target', helping: true } });
  });

  test('Q4 the errand to take up: one it serves, one it helps with, or the first due', () => {
    const day = aDay();
    const visit = day.visit(day.taken('vielse', 'sundhedskort', 'pas', 'koerekort').visit);
    const taken = (serves: string[], helps: string[]) => {
      const counter = { id: '1', serves, helps };
      return errandFor(visit, counter)?.service;
    };
    expect(taken(['pas', 'koerekort'], ['sundhedskort'])).toBe('pas');
    expect(taken(['navn'], ['vielse'])).toBe('vielse');
    expect(taken(['navn'], [])).toBe('sundhedskort');
  });

  test('Q1 Q3 on any day, whoever is called is due first of those whom the counter serves', () => {
    onRandomDays((moves) => {
      play(moves, ({ command, acceptance, before, day }) => {
        if (command.command !== 'call-next' || !('entry' in acceptance)) return;
        const [event] = acceptance.entry.events;
        if (event?.type !== 'called') return;
        const counter = day.counter(command.counter);
        const own = (id: string) =>
          before.visits.get(id)?.errands.filter((e) => !e.done && counter.serves.includes(e.service)) ?? [];
        const due = Math.min(...own(event.visit).map((errand) => errand.due));
        if (!Number.isFinite(due)) return;
        for (const [id, { state }] of before.visits) {
          if (state.is !== 'waiting' || state.only !== undefined || state.not?.counter === counter.id)
            continue;
          for (const other of own(id)) expect(other.due).toBeGreaterThanOrEqual(due);
        }
      });
    });
  });
});

describe('how many are called before', () => {
  test('Q1 as many as one counter really calls, for what it serves and for what it helps with', () => {
    const day = aDay();
    const services = [
      ['sundhedskort'],
      ['pas'],
      ['vielse', 'mitid'],
      ['pas', 'sundhedskort'],
      ['mitid'],
      ['pas'],
    ];
    const tickets = services.map((some) => day.later(1000).taken(...some));
    day.opened('1', 'person:anna', ['pas', 'vielse'], ['sundhedskort', 'mitid']);
    const expected = tickets.map(({ visit }) => [visit, placesBefore(day.day)(visit)]);
    const called = tickets.map((_, index) => {
      const { visit } = day.pressed('1', 'call-next');
      day.pressed('1', 'no-show');
      return [visit, index];
    });
    expect(new Map(expected as [string, number][])).toEqual(new Map(called as [string, number][]));
  });

  test('Q4 by the counters that serve it, not by those that only help with it', () => {
    const day = aDay();
    day.taken('pas');
    const { visit } = day.taken('sundhedskort');
    day.opened('1', 'person:anna', ['pas'], ['sundhedskort']);
    expect(placesBefore(day.day)(visit)).toBe(1);
    day.opened('3', 'person:bente', ['sundhedskort'], ['pas']);
    expect(placesBefore(day.day)(visit)).toBe(0);
  });
});
