import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../../core/time.ts';
import { anOffice } from '../../support/office.ts';
import { aDay } from '../../support/scenario.ts';

describe('call next', () => {
  test('Q1 the earliest due is called first, not the earliest arrival', () => {
    const day = aDay();
    day.at('10:00').taken('pas'); // due 10:20
    const healthCard = day.at('10:05').taken('sundhedskort'); // due 10:13
    const clerk = day.opened('1', 'person:anna', ['pas', 'sundhedskort']);

    day.at('10:10').when(clerk, { command: 'call-next', counter: '1' });

    day.thenCame({ type: 'called', visit: healthCard.visit, number: 'A002', counter: '1' });
  });

  test('Q1 equal due times: the earlier arrival', () => {
    const day = aDay();
    const early = day.at('10:00').taken('pas'); // due 10:20
    day.at('10:05').taken('mitid'); // due 10:20
    day.opened('1');
    day.press('1', 'call-next');
    day.thenCame({ type: 'called', visit: early.visit });
  });

  test('Q3 equal targets are first come, first served', () => {
    const day = aDay();
    const tickets = ['10:00', '10:01', '10:02'].map((time) => day.at(time).taken('pas').visit);
    day.opened('1');
    const called = tickets.map(() => {
      const { visit } = day.pressed('1', 'call-next');
      day.pressed('1', 'no-show');
      return visit;
    });
    expect(called).toEqual(tickets);
  });

  test('L3 a counter that has a visit calls no other', () => {
    const day = aDay();
    day.taken('pas');
    day.taken('pas');
    const clerk = day.opened('1');
    day.given(clerk, { command: 'call-next', counter: '1' });

    day.when(clerk, { command: 'call-next', counter: '1' });

    day.thenRefused('counter/busy');
  });

  test('L3 two counters that press at once get two visits', () => {
    const day = aDay();
    const first = day.taken('pas');
    const second = day.taken('pas');
    day.opened('1');
    day.opened('2');
    expect(day.pressed('1', 'call-next').visit).toBe(first.visit);
    expect(day.pressed('2', 'call-next').visit).toBe(second.visit);
    day.pressed('1', 'no-show');
    day.press('1', 'call-next');
    day.thenRefused('queue/empty');
  });

  test('L5 a visit is called for the errand that the counter serves, not for its first', () => {
    const day = aDay();
    const { visit } = day.taken('vielse', 'pas');
    day.opened('1');
    day.press('1', 'call-next');
    day.thenCame({ type: 'called', visit, errand: 2 });
    expect(day.state(visit)).toMatchObject({ is: 'called', errand: 2 });
  });

  test('Q4 own services come before those that are helped with', () => {
    const day = aDay();
    const helped = day.at('10:00').taken('sundhedskort'); // due 10:08
    const own = day.at('10:01').taken('pas'); // due 10:21
    day.opened('1', 'person:anna', ['pas'], ['sundhedskort']);
    expect(day.at('10:10').pressed('1', 'call-next').visit).toBe(own.visit);
    day.pressed('1', 'no-show');
    expect(day.pressed('1', 'call-next').visit).toBe(helped.visit);
  });

  test('Q4 help goes first when it alone is overdue by more than the set minutes', () => {
    const limits = { helpWhenOverdueMinutes: 5 };
    const day = aDay(anOffice((office) => Object.assign(office, { limits })));
    const helped = day.at('10:00').taken('sundhedskort'); // due 10:08
    day.at('10:01').taken('pas'); // due 10:21
    day.opened('1', 'person:anna', ['pas'], ['sundhedskort']);
    day.at('10:13').press('1', 'call-next');
    day.thenCame({ type: 'called', number: 'A002' });
    day.pressed('1', 'undo');
    day.at('10:13').later(1).press('1', 'call-next');
    day.thenCame({ type: 'called', visit: helped.visit, reason: { why: 'past-target', helping: true } });
  });

  test('Q4 whom a counter neither serves nor helps is not called there', () => {
    const day = aDay();
    day.taken('vielse');
    day.opened('1', 'person:anna', ['pas'], ['mitid']);
    day.press('1', 'call-next');
    day.thenRefused('queue/empty');
  });

  test('L8 a counter that pauses calls nobody', () => {
    const day = aDay();
    day.taken('pas');
    day.opened('1');
    day.pressed('1', 'pause');
    day.press('1', 'call-next');
    day.thenRefused('counter/paused');
  });
});

describe('why a visit was called', () => {
  test('Q5 the earliest due, with how long it waited and should wait', () => {
    const day = aDay();
    day.at('10:00').taken('pas');
    day.opened('1');
    day.at('10:05').later(30_000).press('1', 'call-next');
    day.thenCame({
      type: 'called',
      reason: { why: 'earliest-due', waited: 5, target: 20, helping: false },
    });
  });

  test('Q5 past its target, from the moment after it was due', () => {
    const day = aDay();
    day.at('10:00').taken('pas');
    day.opened('1');
    day.at('10:20').press('1', 'call-next');
    day.thenCame({ type: 'called', reason: { why: 'earliest-due', waited: 20, target: 20, helping: false } });
    day.pressed('1', 'undo');
    day.at('10:31').press('1', 'call-next');
    day.thenCame({ type: 'called', reason: { why: 'past-target', waited: 31, target: 20, helping: false } });
  });

  test('Q5 booked, with the time', () => {
    const day = aDay();
    day.at('09:50').cameWithBooking('10:00', 'pas');
    day.opened('1');
    day.at('10:01').press('1', 'call-next');
    day.thenCame({ type: 'called', number: 'B001', reason: { why: 'booked', time: day.clock('10:00') } });
  });

  test('Q5 put first, sent here, chosen by staff, back from parking', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.opened('2');
    const why = () => {
      const state = day.state(visit);
      return state.is === 'called' && state.reason.why;
    };

    day.pressed('1', 'call', { visit });
    expect(why()).toBe('chosen-by-staff');

    day.pressed('1', 'start');
    day.pressed('1', 'park');
    day.pressed('1', 'resume', { visit });
    expect(why()).toBe('resumed');

    day.pressed('1', 'start');
    day.pressed('1', 'transfer', { to: { counter: '2' } });
    day.pressed('2', 'call-next');
    expect(why()).toBe('sent-here');

    day.pressed('2', 'put-back');
    day.pressed('1', 'put-first', { visit });
    day.pressed('1', 'call-next');
    expect(why()).toBe('put-first');
  });

  test('Q5 the answer to the press says why', () => {
    const day = aDay();
    day.taken('pas');
    day.opened('1');
    expect(day.pressed('1', 'call-next').reason).toMatchObject({ why: 'earliest-due' });
  });

  test('Q5 the reason stays while the visit is served', () => {
    const day = aDay();
    const { visit } = day.taken('pas', 'koerekort');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
    day.pressed('1', 'finish');
    expect(day.state(visit)).toMatchObject({ is: 'serving', reason: { why: 'earliest-due' } });
  });
});

describe('recall', () => {
  test('L4 announces again, at most three times', () => {
    const day = aDay();
    day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    for (let times = 0; times < 3; times += 1) day.pressed('1', 'recall');
    day.press('1', 'recall');
    day.thenRefused('visit/recalled-enough');
    expect(day.day.announcements.map(({ id, number, counter }) => ({ id, number, counter }))).toEqual(
      [1, 2, 3, 4].map((id) => ({ id, number: 'A001', counter: '1' })),
    );
  });

  test('L4 as often as the office sets', () => {
    const day = aDay(anOffice((office) => Object.assign(office, { limits: { recalls: 1 } })));
    day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'recall');
    day.press('1', 'recall');
    day.thenRefused('visit/recalled-enough');
  });

  test('L4 a new call counts its recalls anew', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'recall');
    day.pressed('1', 'put-back');
    day.pressed('1', 'call', { visit });
    expect(day.state(visit)).toMatchObject({ is: 'called', recalls: 0 });
  });
});

describe('put first', () => {
  test('Q2 due now, for all errands; no reason is stored', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas', 'vielse');
    day.opened('1');
    day.at('10:03').press('1', 'put-first', { visit });
    day.thenCame({ type: 'put-first', visit, due: day.clock('10:03') });
    expect(Object.keys(day.entries.at(-1)?.events[0] ?? {})).toEqual(['type', 'visit', 'due']);
    expect(day.visit(visit).errands.map(({ due }) => due)).toEqual([day.clock('10:03'), day.clock('10:03')]);
  });

  test('Q3 an old due time that is earlier stays', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas');
    day.opened('1');
    day.at('10:45').pressed('1', 'put-first', { visit });
    expect(day.due(visit)).toBe(20);
  });

  test('Q2 each errand by itself: one that is due earlier makes no other one older', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('sundhedskort', 'pas');
    day.opened('1');
    day.at('10:15').pressed('1', 'put-first', { visit });
    const dues = day.visit(visit).errands.map(({ due }) => due);
    expect(dues).toEqual([day.clock('10:08'), day.clock('10:15')]);
  });

  test('L8 while somebody else is served at the counter', () => {
    const day = aDay();
    day.taken('pas');
    const { visit } = day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.press('1', 'put-first', { visit });
    day.thenCame({ type: 'put-first', visit });
  });
});

describe('resume', () => {
  test('Q2 back from parking is due now, or at the old due time if that is earlier', () => {
    for (const [time, due] of [
      ['10:10', 10],
      ['10:40', 20],
    ] as const) {
      const day = aDay();
      const { visit } = day.at('10:00').taken('pas');
      day.opened('1');
      day.pressed('1', 'call-next');
      day.pressed('1', 'start');
      day.pressed('1', 'park');
      day.pressed('1', 'serve-without-ticket', { service: 'pas' });
      day.at(time).pressed('1', 'resume', { visit });
      expect(day.state(visit).is).toBe('waiting');
      expect(day.due(visit)).toBe(due);
    }
  });

  test('any counter resumes, not only the one at which the visit was parked', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.opened('2');
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
    day.pressed('1', 'park');
    day.press('2', 'resume', { visit });
    day.thenCame({ type: 'resumed' }, { type: 'called', visit, counter: '2' });
    expect(day.counter('2').visit).toBe(visit);
    expect(day.due(visit)).toBeLessThanOrEqual((day.now - day.clock('10:00')) / MINUTE);
  });
});
