import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../../core/time.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';

/** Called and started at `counter`. */
function served(day: Scenario, counter: string, visit: string): void {
  day.pressed(counter, 'call', { visit });
  day.pressed(counter, 'start');
}

describe('errands', () => {
  test('L5 finish ends one errand; the visit ends with its last', () => {
    const day = aDay();
    const { visit } = day.taken('pas', 'koerekort');
    day.opened('1');
    served(day, '1', visit);

    day.at('10:10').press('1', 'finish');
    day.thenCame(
      { type: 'errand-finished', errand: 1, counter: '1' },
      { type: 'errand-started', errand: 2, counter: '1' },
    );
    day.at('10:15').press('1', 'finish');
    day.thenCame({ type: 'errand-finished', errand: 2 }, { type: 'ended', cause: 'served' });
    expect(day.visit(visit).errands.map(({ done }) => done)).toEqual([
      { counter: '1', at: day.clock('10:10'), durationKnown: true },
      { counter: '1', at: day.clock('10:15'), durationKnown: true },
    ]);
  });

  test('L5 staff send the rest on although they could go on', () => {
    const day = aDay();
    const { visit } = day.taken('pas', 'koerekort');
    day.opened('1');
    served(day, '1', visit);
    day.press('1', 'finish', { rest: 'send-on' });
    day.thenCame({ type: 'errand-finished' }, { type: 'sent-on', visit });
    expect(day.counter('1').visit).toBeUndefined();
  });

  test('L5 staff go on here with what the counter does not serve', () => {
    const day = aDay();
    const { visit } = day.taken('pas', 'vielse');
    day.opened('1');
    served(day, '1', visit);
    day.press('1', 'finish', { rest: 'here' });
    day.thenCame({ type: 'errand-finished', errand: 1 }, { type: 'errand-started', errand: 2 });
  });

  test('L5 of several that are left, the one that this counter serves goes on', () => {
    const day = aDay();
    const { visit } = day.taken('pas', 'vielse', 'koerekort');
    day.opened('1');
    served(day, '1', visit);
    day.press('1', 'finish');
    day.thenCame({ type: 'errand-finished', errand: 1 }, { type: 'errand-started', errand: 3 });
    day.press('1', 'finish');
    day.thenCame({ type: 'errand-finished', errand: 3 }, { type: 'sent-on' });
    expect(day.state(visit)).toMatchObject({ is: 'waiting' });
  });

  test('L5 N3 sent on, the visit keeps its number and the due time of its errand', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas', 'vielse');
    day.opened('1');
    day.opened('4');
    served(day, '1', visit);
    day.at('10:20').pressed('1', 'finish');
    expect(day.due(visit)).toBe(15);
    day.press('4', 'call-next');
    day.thenCame({ type: 'called', visit, number: 'A001', errand: 2 });
  });

  test('L5 an errand that is added counts from the arrival', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas');
    day.opened('1');
    served(day, '1', visit);
    day.at('10:30').press('1', 'add-errand', { service: 'mitid' });
    day.thenCame({ type: 'errand-added', errand: 2, service: 'mitid', due: day.clock('10:15') });
  });

  test('L5 five errands at most', () => {
    const day = aDay();
    const { visit } = day.taken('pas', 'koerekort', 'mitid', 'navn');
    day.opened('1');
    served(day, '1', visit);
    day.pressed('1', 'add-errand', { service: 'vielse' });
    day.press('1', 'add-errand', { service: 'kontrol' });
    day.thenRefused('visit/too-many-errands');
  });

  test('an errand that the site does not have is refused', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    served(day, '1', visit);
    day.press('1', 'add-errand', { service: 'dans' });
    day.thenRefused('service/unknown');
  });
});

describe('finish and next', () => {
  test('L8 one press finishes and calls the next', () => {
    const day = aDay();
    const first = day.taken('pas');
    const second = day.taken('pas');
    day.opened('1');
    served(day, '1', first.visit);
    day.press('1', 'finish-and-next');
    day.thenCame(
      { type: 'errand-finished', visit: first.visit },
      { type: 'ended', visit: first.visit, cause: 'served' },
      { type: 'called', visit: second.visit, counter: '1' },
    );
    expect(day.counter('1').visit).toBe(second.visit);
  });

  test('L5 it sends the rest on, also what this counter could serve', () => {
    const day = aDay();
    const first = day.taken('pas', 'koerekort');
    const second = day.at('09:30').taken('pas');
    day.opened('1');
    served(day, '1', first.visit);
    day.press('1', 'finish-and-next');
    day.thenCame(
      { type: 'errand-finished' },
      { type: 'sent-on', visit: first.visit },
      { type: 'called', visit: second.visit },
    );
  });

  test('L8 with nobody waiting it only finishes', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    served(day, '1', visit);
    day.press('1', 'finish-and-next');
    day.thenCame({ type: 'errand-finished' }, { type: 'ended' });
    expect(day.counter('1').visit).toBeUndefined();
  });
});

describe('without a ticket', () => {
  test('L8 served at once and counted the same', () => {
    const day = aDay();
    day.opened('1');
    const { visit = '' } = day.at('10:00').pressed('1', 'serve-without-ticket', { service: 'pas' });
    expect(day.visit(visit)).toMatchObject({
      number: undefined,
      kind: 'walk-in',
      arrived: day.clock('10:00'),
    });
    day.at('10:05').press('1', 'finish');
    day.thenCame({ type: 'errand-finished', visit }, { type: 'ended', visit, cause: 'served' });
  });

  test('a service that the site does not have is refused', () => {
    const day = aDay();
    day.opened('1');
    day.press('1', 'serve-without-ticket', { service: 'dans' });
    day.thenRefused('service/unknown');
  });

  test.each([
    ['put back', (day: Scenario) => day.pressed('1', 'put-back')],
    ['transferred', (day: Scenario) => day.pressed('1', 'transfer', { to: { service: 'vielse' } })],
    ['sent to a counter', (day: Scenario) => day.pressed('1', 'transfer', { to: { counter: '2' } })],
    [
      'sent on',
      (day: Scenario) => {
        day.pressed('1', 'add-errand', { service: 'vielse' });
        day.pressed('1', 'finish');
      },
    ],
    [
      'back from parking at a busy counter',
      (day: Scenario, visit: string) => {
        day.pressed('1', 'park');
        day.pressed('1', 'serve-without-ticket', { service: 'pas' });
        day.pressed('1', 'resume', { visit });
      },
    ],
    [
      'back after a no-show',
      (day: Scenario, visit: string) => {
        day.pressed('1', 'park');
        day.pressed('1', 'resume', { visit });
        day.pressed('1', 'no-show');
        day.pressed('1', 'take-back', { visit });
      },
    ],
    [
      'left at a counter that is freed',
      (day: Scenario) => day.given('person:head', { command: 'free', counter: '1' }),
    ],
  ])('N1 %s: a number before waiting for the first time', (_how, happens) => {
    const day = aDay();
    day.opened('1');
    day.opened('2');
    const { visit = '' } = day.pressed('1', 'serve-without-ticket', { service: 'pas' });
    happens(day, visit);
    expect(day.visit(visit)).toMatchObject({ number: 'A001', state: { is: 'waiting' } });
    expect(day.taken('pas').number).toBe('A002');
  });

  test('N1 with no number free it stays where it is', () => {
    const day = aDay();
    day.opened('1');
    const { visit = '' } = day.pressed('1', 'serve-without-ticket', { service: 'pas' });
    for (let n = 0; n < 999; n += 1) day.taken('pas');
    day.press('1', 'put-back');
    day.thenRefused('number/none-free');
    day.press('1', 'transfer', { to: { service: 'vielse' } });
    day.thenRefused('number/none-free');
    expect(day.state(visit).is).toBe('serving');
  });
});

describe('periods', () => {
  test('L2 waiting, called, serving and parked follow each other without a gap', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas');
    day.opened('1');
    day.at('10:10').pressed('1', 'call-next');
    day.at('10:11').pressed('1', 'start');
    day.at('10:15').pressed('1', 'park');
    day.at('10:30').pressed('1', 'resume', { visit });
    day.at('10:31').pressed('1', 'start');
    day.at('10:35').pressed('1', 'finish');

    const { periods, state } = day.visit(visit);
    expect(periods.map(({ is, from, to }) => [is, (to - from) / MINUTE])).toEqual([
      ['waiting', 10],
      ['called', 1],
      ['serving', 4],
      ['parked', 15],
      // Resumed and called in one press: it waited for no time.
      ['waiting', 0],
      ['called', 1],
      ['serving', 4],
    ]);
    expect(periods.slice(1).map(({ from }) => from)).toEqual(periods.slice(0, -1).map(({ to }) => to));
    expect(state).toEqual({ is: 'ended', since: day.clock('10:35'), cause: 'served' });
  });

  test('L2 time at a counter says at which, and for which errand', () => {
    const day = aDay();
    const { visit } = day.taken('pas', 'koerekort');
    day.opened('1');
    served(day, '1', visit);
    day.pressed('1', 'finish');
    day.pressed('1', 'finish');
    expect(day.visit(visit).periods.map(({ is, counter, errand }) => [is, counter, errand])).toEqual([
      ['waiting', undefined, undefined],
      ['called', '1', 1],
      ['serving', '1', 1],
      ['serving', '1', 2],
    ]);
  });
});
