import { describe, expect, test } from 'vitest';
import type { Entry, Event } from '../../../core/day/events.ts';
import { figuresOf, type Serving, servingsOf } from '../../../core/figures/day.ts';
import { MINUTE } from '../../../core/time.ts';
import { onRandomDays, play } from '../../support/random-day.ts';
import { aDay } from '../../support/scenario.ts';

type Stretch = { is: 'called' | 'serving'; from: number; errand: number };
type Told = {
  from?: number;
  called?: number;
  services: Map<number, string>;
  now?: Stretch;
  sums: Map<string, number>;
};

/** The servings once more, straight from the journal: what was undone is crossed out, the rest is read line by line. */
function plainServings(entries: readonly Entry[]): Serving[] {
  const undone = new Set(
    entries.flatMap(({ events }) => events.flatMap((e) => (e.type === 'undone' ? [e.press] : []))),
  );
  const visits = new Map<string, Told>();
  const servings: Serving[] = [];
  for (const { at, events } of entries.filter(({ command }) => !undone.has(command))) {
    for (const event of events) readLine(event, at, visits, servings);
  }
  return servings;
}

function readLine(event: Event, at: number, visits: Map<string, Told>, servings: Serving[]): void {
  if (!('visit' in event)) return;
  const { visit: id } = event;
  if (event.type === 'ticket-taken') {
    const services = new Map(event.errands.map(({ id, service }) => [id, service]));
    visits.set(id, {
      from: Math.max(event.reserved?.arrived ?? at, event.booked ?? 0),
      services,
      sums: new Map(),
    });
  }
  if (event.type === 'served-without-ticket') {
    const now = { is: 'serving', from: at, errand: 1 } as const;
    // Who was served at once did not wait, whenever they may be called later.
    visits.set(id, { services: new Map([[1, event.service]]), now, sums: new Map() });
  }
  const visit = visits.get(id);
  if (!visit) return;
  const stop = () => {
    const { now } = visit;
    if (now) {
      const key = `${now.is} ${now.errand}`;
      visit.sums.set(key, (visit.sums.get(key) ?? 0) + at - now.from);
    }
    delete visit.now;
  };
  switch (event.type) {
    case 'called':
      visit.called ??= at;
      visit.now = { is: 'called', from: at, errand: event.errand };
      return;
    case 'started': {
      const { now } = visit;
      stop();
      if (now) visit.now = { is: 'serving', from: at, errand: now.errand };
      return;
    }
    case 'errand-started':
      visit.now = { is: 'serving', from: at, errand: event.errand };
      return;
    case 'errand-added':
      visit.services.set(event.errand, event.service);
      return;
    case 'transferred':
      stop();
      visit.services.set(event.errand, event.service);
      return;
    case 'errand-finished': {
      stop();
      const { errand, counter } = event;
      servings.push({
        visit: id,
        service: visit.services.get(errand) ?? '',
        counter,
        at,
        waited:
          visit.called === undefined || visit.from === undefined
            ? null
            : Math.max(0, visit.called - visit.from),
        walked: visit.sums.get(`called ${errand}`) ?? 0,
        served: event.duration === 'unknown' ? null : (visit.sums.get(`serving ${errand}`) ?? 0),
      });
      return;
    }
    case 'put-back':
    case 'parked':
    case 'no-show':
    case 'sent-on':
    case 'sent-to-counter':
    case 'ended':
      stop();
  }
}

const inOrder = (servings: readonly Serving[]) => servings.map((one) => JSON.stringify(one)).sort();

describe('servings', () => {
  test('F1 F2 on any day, the journal read line by line tells the same', () => {
    onRandomDays((moves) => {
      const day = play(moves);
      expect(inOrder(servingsOf(day.day))).toEqual(inOrder(plainServings(day.entries)));
      day.later(MINUTE).given('system', { command: 'end-day' });
      expect(inOrder(servingsOf(day.day))).toEqual(inOrder(plainServings(day.entries)));
    }, 100);
  });

  test('F2 a visit with two errands is two servings; waiting, walking and service time apart', () => {
    const day = aDay();
    day.at('10:00').taken('pas', 'koerekort');
    day.opened('1');
    day.at('10:10').pressed('1', 'call-next');
    day.at('10:12').pressed('1', 'start');
    day.at('10:20').pressed('1', 'finish');
    day.at('10:25').pressed('1', 'finish');
    expect(servingsOf(day.day)).toMatchObject([
      { service: 'pas', counter: '1', waited: 10 * MINUTE, walked: 2 * MINUTE, served: 8 * MINUTE },
      { service: 'koerekort', counter: '1', waited: 10 * MINUTE, walked: 0, served: 5 * MINUTE },
    ]);
  });

  test('F2 time at a counter before a transfer or parking adds to it, parking itself does not', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas');
    day.opened('1');
    day.opened('4');
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
    day.at('10:03').pressed('1', 'park');
    day.at('10:30').pressed('1', 'resume', { visit });
    day.pressed('1', 'start');
    day.at('10:34').pressed('1', 'transfer', { to: { service: 'vielse' } });
    day.at('10:40').pressed('4', 'call-next');
    day.pressed('4', 'start');
    day.at('10:45').pressed('4', 'finish');
    expect(servingsOf(day.day)).toMatchObject([
      { service: 'vielse', counter: '4', served: (3 + 4 + 5) * MINUTE },
    ]);
  });

  test('F2 waiting counts from the booked time, or from check-in if that is later', () => {
    for (const [came, waited] of [
      ['09:50', 5],
      ['10:02', 3],
    ] as const) {
      const day = aDay();
      day.at(came).cameWithBooking('10:00', 'pas');
      day.opened('1');
      day.at('10:05').pressed('1', 'call-next');
      day.pressed('1', 'start');
      day.pressed('1', 'finish');
      expect(servingsOf(day.day)[0]?.waited).toBe(waited * MINUTE);
    }
  });

  test('F2 who is called before the booked time has waited no time', () => {
    const day = aDay();
    day.at('09:50').cameWithBooking('10:00', 'pas');
    day.opened('1');
    day.at('09:55').pressed('1', 'call-next');
    day.pressed('1', 'start');
    day.pressed('1', 'finish');
    expect(servingsOf(day.day)[0]?.waited).toBe(0);
  });

  test('F2 L8 without a ticket it is a serving like any other, with no wait to tell', () => {
    const day = aDay();
    day.opened('1');
    day.at('10:00').pressed('1', 'serve-without-ticket', { service: 'pas' });
    day.at('10:06').pressed('1', 'finish');
    expect(servingsOf(day.day)).toMatchObject([{ waited: null, walked: 0, served: 6 * MINUTE }]);
  });

  test('F2 without a ticket and sent on, the time at the first counter is no waiting', () => {
    const day = aDay();
    day.opened('1');
    day.opened('4');
    day.at('10:00').pressed('1', 'serve-without-ticket', { service: 'pas' });
    day.pressed('1', 'add-errand', { service: 'vielse' });
    day.at('10:10').pressed('1', 'finish');
    day.at('10:12').pressed('4', 'call-next');
    day.pressed('4', 'start');
    day.at('10:20').pressed('4', 'finish');
    expect(servingsOf(day.day).map(({ service, waited }) => [service, waited])).toEqual([
      ['pas', null],
      ['vielse', null],
    ]);
  });

  test('O3 what the end of the day cut off is served, for how long nobody knows', () => {
    const day = aDay();
    day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
    day.at('23:00').given('system', { command: 'end-day' });
    expect(servingsOf(day.day)).toMatchObject([{ service: 'pas', served: null }]);
  });
});

describe('a day’s figures', () => {
  test('F1 they are derived again from the journal alone', () => {
    onRandomDays((moves) => {
      const day = play(moves);
      expect(JSON.stringify(figuresOf(day.foldedAgain()))).toBe(JSON.stringify(figuresOf(day.day)));
    }, 30);
  });

  test('F1 every visit is counted once, by how it ended', () => {
    onRandomDays((moves) => {
      const { day } = play(moves);
      const { visits, endings, servings, byService, waited, served } = figuresOf(day);
      expect(Object.values(endings).reduce((sum, n) => sum + n, 0)).toBe(visits);
      expect(visits).toBe(day.visits.size);
      expect(Object.values(byService).reduce((sum, n) => sum + n, 0)).toBe(servings);
      const all = servingsOf(day);
      expect(all).toHaveLength(servings);
      expect([waited, served]).toEqual([
        all.map((one) => one.waited ?? 0).reduce((sum, n) => sum + n, 0),
        all.map((one) => one.served ?? 0).reduce((sum, n) => sum + n, 0),
      ]);
    }, 30);
  });

  test('L1 each cause by itself', () => {
    const day = aDay();
    const [left, cancelled, faulty, gone, served] = ['1', '2', '3', '4', '5'].map(
      () => day.taken('pas').visit,
    );
    if (!left || !cancelled || !faulty || !gone || !served) throw new Error('five tickets');
    day.taken('pas');
    day.opened('1');
    day.given('citizen', { command: 'leave', visit: left });
    day.pressed('1', 'cancel', { visit: cancelled, cause: 'cancelled-by-staff' });
    day.pressed('1', 'cancel', { visit: faulty, cause: 'slip-failed' });
    day.pressed('1', 'call', { visit: gone });
    day.pressed('1', 'no-show');
    day.pressed('1', 'call', { visit: served });
    day.pressed('1', 'start');
    day.pressed('1', 'finish');
    const expected = {
      'cancelled-by-citizen': 1,
      'cancelled-by-staff': 1,
      'slip-failed': 1,
      'no-show': 1,
      served: 1,
    };
    expect(figuresOf(day.day).endings).toEqual({ ...expected, expired: 0, reset: 0, open: 1 });
    day.given('system', { command: 'end-day' });
    expect(figuresOf(day.day).endings).toEqual({ ...expected, expired: 1, reset: 0, open: 0 });
  });
});
