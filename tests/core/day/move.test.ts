import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../../core/time.ts';
import { anOffice } from '../../support/office.ts';
import { aDay } from '../../support/scenario.ts';

describe('put back', () => {
  test('Q6 the same counter is not offered it for two minutes; others are', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.opened('2');
    day.pressed('1', 'call-next');
    day.pressed('1', 'put-back');
    day.later(2 * MINUTE - 1).press('1', 'call-next');
    day.thenRefused('queue/empty');

    day.pressed('2', 'call-next');
    day.pressed('2', 'undo');
    day.later(1).press('1', 'call-next');
    day.thenCame({ type: 'called', visit, counter: '1' });
  });

  test('Q6 the next in line is called meanwhile, and staff may still choose', () => {
    const day = aDay();
    const first = day.taken('pas');
    const second = day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'put-back');
    day.press('1', 'call-next');
    day.thenCame({ type: 'called', visit: second.visit });
    day.pressed('1', 'put-back');
    day.press('1', 'call', { visit: first.visit });
    day.thenCame({ type: 'called', visit: first.visit, reason: { why: 'chosen-by-staff' } });
  });

  test('Q2 the due time stays', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas');
    day.opened('1');
    day.at('10:10').pressed('1', 'call-next');
    day.at('10:12').pressed('1', 'put-back');
    expect(day.due(visit)).toBe(20);
  });
});

describe('transfer', () => {
  test('L10 to a service: the errand becomes another one, the visit waits for who serves it', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas', 'koerekort');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
    day.at('10:05').press('1', 'transfer', { to: { service: 'sundhedskort' } });
    day.thenCame({ type: 'transferred', visit, errand: 1, service: 'sundhedskort' });
    expect(day.state(visit)).toEqual({ is: 'waiting', since: day.clock('10:05') });
    expect(day.visit(visit).errands.map(({ service }) => service)).toEqual(['sundhedskort', 'koerekort']);
  });

  test("Q2 Q3 due with the new service's target from arrival if that is earlier, never later", () => {
    const day = aDay();
    const sooner = day.at('10:00').taken('pas');
    const notLater = day.taken('sundhedskort');
    day.opened('1');
    day.at('10:05').pressed('1', 'transfer', { visit: sooner.visit, to: { service: 'sundhedskort' } });
    day.pressed('1', 'transfer', { visit: notLater.visit, to: { service: 'pas' } });
    expect([day.due(sooner.visit), day.due(notLater.visit)]).toEqual([8, 8]);
  });

  test('N3 the visit keeps its number', () => {
    const day = aDay();
    const { visit, number } = day.taken('pas');
    day.opened('1');
    day.pressed('1', 'transfer', { visit, to: { service: 'vielse' } });
    day.pressed('1', 'transfer', { visit, to: { counter: '1' } });
    expect(day.visit(visit).number).toBe(number);
    expect(day.entries.flatMap(({ events }) => events).some(({ type }) => type === 'number-given')).toBe(
      false,
    );
  });

  test('L10 of a visit that waits, the errand goes that this counter would have called it for', () => {
    const day = aDay();
    const { visit } = day.taken('vielse', 'pas');
    day.opened('1');
    day.press('1', 'transfer', { visit, to: { service: 'mitid' } });
    day.thenCame({ type: 'transferred', errand: 2, service: 'mitid' });
  });

  test('L10 to one counter: it alone calls, also for what it does not serve', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.opened('2');
    day.opened('4');
    day.pressed('1', 'transfer', { visit, to: { counter: '4' } });
    for (const counter of ['1', '2']) {
      day.press(counter, 'call-next');
      day.thenRefused('queue/empty');
    }
    day.press('4', 'call-next');
    day.thenCame({ type: 'called', visit, counter: '4', reason: { why: 'sent-here' } });
  });

  test('L10 when that counter closes, all that serve it may call', () => {
    for (const how of ['close', 'free'] as const) {
      const day = aDay();
      const { visit } = day.taken('pas');
      day.opened('1');
      day.opened('4');
      day.pressed('1', 'transfer', { visit, to: { counter: '4' } });
      day.given('person:clerk-4', { command: how, counter: '4' });
      day.press('1', 'call-next');
      day.thenCame({ type: 'called', visit, counter: '1' });
    }
  });

  test('L10 a counter that is closed or unknown is refused', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.press('1', 'transfer', { visit, to: { counter: '2' } });
    day.thenRefused('counter/closed');
    day.press('1', 'transfer', { visit, to: { counter: '99' } });
    day.thenRefused('counter/unknown');
    day.press('1', 'transfer', { visit, to: { service: 'dans' } });
    day.thenRefused('service/unknown');
    expect(day.state(visit).is).toBe('waiting');
  });

  test('L3 the visit of another counter stays there', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.opened('2');
    day.pressed('2', 'call-next');
    day.press('1', 'transfer', { visit, to: { service: 'mitid' } });
    day.thenRefused('visit/not-yours');
    day.press('1', 'cancel', { visit, cause: 'cancelled-by-staff' });
    day.thenRefused('visit/not-yours');
  });

  test('a visit that nobody has is unknown', () => {
    const day = aDay();
    day.opened('1');
    day.press('1', 'transfer', { visit: 'visit99999', to: { service: 'mitid' } });
    day.thenRefused('visit/unknown');
    day.press('1', 'transfer', { to: { service: 'mitid' } });
    day.thenRefused('counter/empty');
  });
});

describe('cancel', () => {
  test.each(['cancelled-by-citizen', 'cancelled-by-staff', 'slip-failed'] as const)(
    'L1 with its cause: %s',
    (cause) => {
      const day = aDay();
      const { visit } = day.taken('pas');
      day.opened('1');
      day.press('1', 'cancel', { visit, cause });
      day.thenCame({ type: 'ended', visit, cause });
    },
  );

  test('the visit at the counter where none is named; the counter is free then', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.press('1', 'cancel', { cause: 'cancelled-by-staff' });
    day.thenCame({ type: 'ended', visit });
    expect(day.counter('1').visit).toBeUndefined();
  });
});

describe('no-show', () => {
  test('L4 within the grace time the visit comes back with the old due time', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas');
    day.opened('1');
    day.at('10:05').pressed('1', 'call-next');
    day.at('10:06').pressed('1', 'no-show');
    day.at('10:16').press('1', 'take-back', { visit });
    day.thenCame({ type: 'taken-back', visit });
    expect(day.due(visit)).toBe(20);
    expect(day.visit(visit).number).toBe('A001');
  });

  test('L4 after it, not', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'no-show');
    day.later(10 * MINUTE + 1).press('1', 'take-back', { visit });
    day.thenRefused('visit/grace-over');
  });

  test('L4 the grace time is the one that the office sets', () => {
    const day = aDay(anOffice((office) => Object.assign(office, { limits: { graceMinutes: 2 } })));
    const { visit } = day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'no-show');
    day.later(2 * MINUTE + 1).press('1', 'take-back', { visit });
    day.thenRefused('visit/grace-over');
  });

  test('N1 a number that somebody else was given meanwhile does not come back', () => {
    const day = aDay();
    const { visit, number } = day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'no-show');
    // As a server does that was told of a shorter grace time.
    const other = {
      visit: 'visit99999',
      number,
      kind: 'walk-in',
      language: 'da',
      errands: [{ id: 1, service: 'pas', due: day.now }],
    } as const;
    day.happened({ type: 'ticket-taken', ...other, errands: [...other.errands], slip: false });
    day.press('1', 'take-back', { visit });
    day.thenRefused('visit/grace-over');
  });

  test('L4 any counter may take the visit back', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.opened('4');
    day.pressed('1', 'call-next');
    day.pressed('1', 'no-show');
    day.pressed('4', 'take-back', { visit });
    day.press('1', 'call-next');
    day.thenCame({ type: 'called', visit });
  });
});
