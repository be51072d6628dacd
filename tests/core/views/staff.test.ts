import { describe, expect, test } from 'vitest';
import { accept } from '../../../core/day/accept.ts';
import { MINUTE } from '../../../core/time.ts';
import { type StaffView, staffView } from '../../../core/views/staff.ts';
import { onRandomDays, play } from '../../support/random-day.ts';
import { agent, reserved, taken } from '../../support/reserve.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';
import { staffSceneOf } from '../../support/scene.ts';

const me = 'person:clerk-1';

function seenBy(day: Scenario, person = me, notes: Record<string, string> = {}): StaffView {
  return staffView(staffSceneOf(day, person, notes));
}

const visits = (rows: StaffView['own']) => rows.map(({ visit }) => visit);

describe('the lists', () => {
  test('Q4 one’s own, whom one helps, and the others; each visit once', () => {
    const day = aDay();
    const own = day.taken('pas');
    const both = day.taken('pas', 'mitid');
    const helped = day.taken('mitid');
    const other = day.taken('vielse');
    day.opened('1', me, ['pas'], ['mitid']);
    const view = seenBy(day);
    expect([view.own, view.helps, view.others].map(visits)).toEqual([
      [own.visit, both.visit],
      [helped.visit],
      [other.visit],
    ]);
  });

  test('without a counter of one’s own, everybody is with the others', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    const view = seenBy(day, 'person:head');
    expect(view).toMatchObject({ counter: null, current: null, next: null, own: [], helps: [], undo: null });
    expect(visits(view.others)).toEqual([visit]);
  });

  test('Q1 the first errand of a row is the one that decides the place', () => {
    const day = aDay();
    day.taken('vielse', 'pas', 'koerekort');
    day.opened('1', me, ['koerekort', 'pas']);
    const [row] = seenBy(day).own;
    expect(row?.services).toEqual(['pas', 'vielse', 'koerekort']);
    expect(row?.due).toBe(day.clock('10:20'));
  });

  test('L4 no-shows stand there as long as they may come back', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'no-show');
    expect(visits(seenBy(day.later(10 * MINUTE)).noShows)).toEqual([visit]);
    expect(day.press('1', 'take-back', { visit })).toHaveProperty('entry');
    day.pressed('1', 'undo');
    expect(seenBy(day.later(1)).noShows).toEqual([]);
  });

  test('who is parked, and at which counter', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.opened('2');
    day.pressed('2', 'call-next');
    day.pressed('2', 'start');
    day.pressed('2', 'park');
    expect(seenBy(day).parked).toMatchObject([{ visit, number: 'A001', counter: '2' }]);
  });

  test('K3 what was taken while the server was away is marked, in the queue and at the counter', () => {
    const day = aDay();
    const reserve = reserved(day);
    day.taken('pas');
    day.given(agent, taken(day, reserve));
    day.opened('1');
    expect(seenBy(day).own.map(({ alone }) => alone)).toEqual([undefined, true]);
    day.pressed('1', 'call-next');
    expect(seenBy(day).current?.alone).toBeUndefined();
    day.pressed('1', 'start');
    day.pressed('1', 'finish-and-next');
    expect(seenBy(day).current).toMatchObject({ number: 'A980', alone: true });
  });

  test('S4 paper that did not come is marked until the citizen has the number', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    const marked = () => seenBy(day).own[0]?.noSlip;
    expect(marked()).toBe(false);
    day.given('system', { command: 'report-slip', visit, outcome: 'failed', cause: 'paper-out' });
    expect(marked()).toBe(true);
    day.given('device:kiosk', { command: 'keep-number', visit });
    expect(marked()).toBe(false);
  });

  test('P1 a note is shown to staff, in the list and at the counter', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    const notes = { [visit]: 'Mangler billede' };
    expect(seenBy(day, me, notes).own[0]?.note).toBe('Mangler billede');
    day.pressed('1', 'call-next');
    expect(seenBy(day, me, notes).current?.note).toBe('Mangler billede');
  });
});

describe('the visit at the counter', () => {
  test('L5 Q5 why it was called, which errand is under way and what is left', () => {
    const day = aDay();
    day.taken('pas', 'koerekort', 'vielse');
    day.opened('1', me, ['pas', 'koerekort']);
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
    day.pressed('1', 'finish');
    expect(seenBy(day).current).toMatchObject({
      number: 'A001',
      state: 'serving',
      reason: { why: 'earliest-due' },
      errands: [
        { service: 'pas', is: 'done' },
        { service: 'koerekort', is: 'current' },
        { service: 'vielse', is: 'open' },
      ],
    });
  });

  test('L4 how often it can be called again', () => {
    const day = aDay();
    day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    expect(seenBy(day).current?.recallsLeft).toBe(3);
    for (let times = 0; times < 3; times += 1) day.pressed('1', 'recall');
    expect(seenBy(day).current?.recallsLeft).toBe(0);
  });

  test('L8 without a ticket there is no number and no reason', () => {
    const day = aDay();
    day.opened('1');
    day.pressed('1', 'serve-without-ticket', { service: 'pas' });
    expect(seenBy(day).current).toMatchObject({
      number: null,
      reason: null,
      state: 'serving',
      language: null,
    });
  });
});

describe('the room', () => {
  test('counters show what they do now, never who sits there', () => {
    const day = aDay();
    day.taken('pas');
    day.taken('pas');
    day.opened('1', 'person:anna');
    day.opened('2', 'person:bente');
    day.opened('3', 'person:carl');
    day.pressed('1', 'call-next');
    day.pressed('2', 'call-next');
    day.pressed('2', 'start');
    day.pressed('3', 'pause');
    const view = seenBy(day, 'person:anna');
    expect(view.counters.map(({ id, state, number }) => [id, state, number])).toEqual([
      ['1', 'called', 'A001'],
      ['2', 'serving', 'A002'],
      ['3', 'paused', null],
      ['4', 'closed', null],
    ]);
    expect(JSON.stringify(view)).not.toMatch(/anna|bente|carl/);
  });

  test('L9 who called for help, by the label of the counter or the device', () => {
    const day = aDay();
    day.opened('1');
    day.pressed('1', 'call-help');
    day.given('device:kiosk', { command: 'call-help' });
    expect(seenBy(day).help.map(({ from, kind }) => [from, kind])).toEqual([
      ['1', 'counter'],
      ['kiosk', 'device'],
    ]);
  });
});

describe('on every day', () => {
  test('Q1 the visit shown as next is the one that call-next calls', () => {
    onRandomDays((moves) => {
      play(moves, ({ by, command, acceptance, day }) => {
        const counter = [...day.day.counters.values()].find(({ person }) => person === by);
        if (command.command === 'call-next' || !counter || counter.visit !== undefined || counter.paused)
          return;
        if ('refused' in acceptance) return;
        const callNext = { command: 'call-next', counter: counter.id } as const;
        const called = accept(day.day, { id: 'what-if', digest: '', command: callNext }, day.context(by));
        const [event] = 'entry' in called ? called.entry.events : [];
        const at = Math.max(day.now, day.day.at);
        const { next } = staffView({
          ...staffSceneOf(day, by),
          at,
          waits: { visits: new Map(), services: new Map() },
        });
        expect(next).toBe(event?.type === 'called' ? event.visit : null);
      });
    }, 20);
  });

  test('L6 what is shown as undoable is what undo takes back', () => {
    onRandomDays((moves) => {
      const day = play(moves);
      for (const { id, person } of day.day.counters.values()) {
        const undo = { command: 'undo', counter: id } as const;
        const result = accept(day.day, { id: 'what-if', digest: '', command: undo }, day.context(person));
        const at = Math.max(day.now, day.day.at);
        const { undo: shown } = staffView({ ...staffSceneOf(day, person), at });
        expect(shown !== null).toBe('entry' in result);
        if (shown) expect(shown.until).toBeGreaterThanOrEqual(at);
      }
    }, 40);
  });
});
