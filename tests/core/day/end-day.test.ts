import { describe, expect, test } from 'vitest';
import { aDay } from '../../support/scenario.ts';

describe('end of the day', () => {
  test('O3 what is open ends with its cause, and counters close', () => {
    const day = aDay();
    const [waiting, called, served, parked, noShow, done] = ['1', '2', '3', '4', '5', '6'].map(() =>
      day.taken('pas'),
    );
    if (!waiting || !called || !served || !parked || !noShow || !done) throw new Error('six tickets');
    day.opened('1');
    day.opened('2');
    day.pressed('1', 'call', { visit: parked.visit });
    day.pressed('1', 'start');
    day.pressed('1', 'park');
    day.pressed('1', 'call', { visit: noShow.visit });
    day.pressed('1', 'no-show');
    day.pressed('1', 'call', { visit: done.visit });
    day.pressed('1', 'start');
    day.pressed('1', 'finish');
    day.pressed('1', 'call', { visit: called.visit });
    day.pressed('2', 'call', { visit: served.visit });
    day.at('10:30').pressed('2', 'start');

    day.at('18:00').when('system', { command: 'end-day' });

    const endings = [waiting, called, served, parked, noShow, done].map(({ visit }) => {
      const state = day.state(visit);
      return state.is === 'ended' ? state.cause : state.is;
    });
    expect(endings).toEqual(['expired', 'expired', 'served', 'expired', 'no-show', 'served']);
    expect(day.visit(served.visit).errands[0]?.done).toEqual({
      counter: '2',
      at: day.clock('18:00'),
      durationKnown: false,
    });
    expect(day.day.counters.size).toBe(0);
    expect(day.day.ended).toBe(true);
    expect(day.entries.at(-1)?.events.slice(-3)).toEqual([
      { type: 'counter-closed', counter: '1', cause: 'day-ended' },
      { type: 'counter-closed', counter: '2', cause: 'day-ended' },
      { type: 'day-ended' },
    ]);
  });

  test('O3 written late, it still has the time of the boundary', () => {
    const day = aDay();
    const { visit } = day.at('16:00').taken('pas');
    const boundary = day.clock('16:00') + 11 * 60 * 60_000;
    day.now = boundary;
    day.given('system', { command: 'end-day' });
    expect(day.state(visit)).toEqual({ is: 'ended', since: boundary, cause: 'expired' });
  });

  test('O3 a day on which nothing happened ends too, once', () => {
    const day = aDay();
    day.when('system', { command: 'end-day' });
    day.thenCame({ type: 'day-ended' });
    day.when('system', { command: 'end-day' });
    day.thenRefused('day/closed');
  });
});
