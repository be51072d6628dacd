import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../core/day/commands.ts';
import { MINUTE } from '../../../core/time.ts';
import { anOffice } from '../../support/office.ts';
import { agent, reserved, taken } from '../../support/reserve.ts';
import { aDay } from '../../support/scenario.ts';

const other = 'device:other-machine';
const date = '2026-11-23';

const take: CommandOf<'take'> = { command: 'take', services: ['pas'], language: 'da', slip: true };

describe('a reserve of numbers', () => {
  test('K1 twenty numbers from the end of the series, in their order', () => {
    const day = aDay();
    expect(reserved(day).numbers).toEqual(Array.from({ length: 20 }, (_, i) => `A${980 + i}`));
  });

  test('K1 the series ends before its first number', () => {
    const day = aDay(anOffice((office) => Object.assign(office.series.walkIn, { first: 10 })));
    expect(reserved(day).numbers.slice(-11)).toEqual([
      'A998',
      'A999',
      ...Array.from({ length: 9 }, (_, i) => `A00${i + 1}`),
    ]);
  });

  test('K1 each agent gets numbers of its own, and two reserves at most while they are unused', () => {
    const day = aDay();
    const all = [reserved(day), reserved(day), reserved(day, other)].flatMap(({ numbers }) => numbers);
    expect(new Set(all).size).toBe(60);
    day.when(agent, { command: 'reserve-numbers', date });
    day.thenRefused('reserve/enough');
  });

  test('K1 what was used makes room for more', () => {
    const day = aDay();
    const first = reserved(day);
    reserved(day);
    for (const number of first.numbers) day.given(agent, taken(day, first, { number }));
    expect(reserved(day).numbers).toHaveLength(20);
  });

  test('K1 not more than a third of the series is set aside', () => {
    const day = aDay();
    for (let n = 0; n < 15; n += 1) day.given(`device:agent-${n}`, { command: 'reserve-numbers', date });
    day.when('device:agent-15', { command: 'reserve-numbers', date });
    day.thenRefused('number/none-free');
  });

  test('K1 asking twice under one id sets aside once', () => {
    const day = aDay();
    const first = day.given(agent, { command: 'reserve-numbers', date }, 'one-question');
    expect(day.given(agent, { command: 'reserve-numbers', date }, 'one-question')).toEqual(first);
    expect(day.day.reserves.size).toBe(1);
  });

  test('N1 K1 all others are given in their order, and what is set aside is passed over', () => {
    const day = aDay(anOffice((office) => Object.assign(office.series.walkIn, { first: 978 })));
    const numbers = Array.from({ length: 999 - 20 }, () => day.taken('pas').number);
    const held = aDay(anOffice((office) => Object.assign(office.series.walkIn, { first: 978 })));
    const set = reserved(held);
    expect(Array.from({ length: 999 - 20 }, () => held.taken('pas').number)).toEqual(numbers);
    held.when('device:kiosk', { command: 'take', services: ['pas'], language: 'da', slip: true });
    held.thenRefused('number/none-free');
    expect(numbers).not.toContain(set.numbers[0]);
  });

  test('K1 a number given from the reserve does not move the series on', () => {
    const day = aDay();
    day.taken('pas');
    const reserve = reserved(day);
    day.given(agent, taken(day, reserve));
    expect(day.taken('pas').number).toBe('A002');
  });

  test('K2 a number of another reserve, of another agent or used already is refused', () => {
    const day = aDay();
    const [mine, theirs] = [reserved(day), reserved(day, other)];
    day.when(agent, taken(day, theirs));
    day.thenRefused('reserve/unknown');
    day.when(agent, taken(day, mine, { number: theirs.numbers[0] ?? '' }));
    day.thenRefused('reserve/number-used');
    day.given(agent, taken(day, mine));
    day.when(agent, taken(day, mine));
    day.thenRefused('reserve/number-used');
  });

  test('K3 Q2 it joins by the time at which it was taken', () => {
    const day = aDay();
    const reserve = reserved(day);
    const came = day.later(5 * MINUTE).now;
    day.later(5 * MINUTE).taken('pas');
    day.later(20 * MINUTE).given(agent, taken(day, reserve, { arrived: came }));
    const visit = [...day.day.visits.values()].find(({ number }) => number === reserve.numbers[0]);
    expect(visit).toMatchObject({
      arrived: came,
      alone: true,
      state: { is: 'waiting', since: came },
      errands: [{ due: came + 20 * MINUTE }],
    });
    day.opened('1');
    expect(day.pressed('1', 'call-next').number).toBe(reserve.numbers[0]);
  });

  test.each([
    { name: 'before the numbers were set aside', by: -90 * MINUTE, moved: 'grant' },
    { name: 'after now', by: 90 * MINUTE, moved: 'now' },
  ] as const)('K3 a clock that says $name is set right', ({ by, moved }) => {
    const day = aDay();
    const grant = day.now;
    const reserve = reserved(day);
    day.later(30 * MINUTE).given(agent, taken(day, reserve, { arrived: day.now + by }));
    const [visit] = day.day.visits.values();
    expect(visit?.arrived).toBe(moved === 'now' ? day.now : grant);
  });

  test('K3 the paper is out: it counts though taking was stopped meanwhile', () => {
    const day = aDay();
    const reserve = reserved(day);
    day.given('person:head', { command: 'stop-taking' });
    day.given('person:head', { command: 'stop-taking', service: 'pas' });
    day.given(agent, taken(day, reserve));
    expect(day.day.visits.size).toBe(1);
  });

  test('K3 the paper is out: who came for what is no longer to be had there waits for what is, and is called', () => {
    const day = aDay();
    const reserve = reserved(day);
    day.given(agent, taken(day, reserve, { services: ['dans'] }));
    day.given(agent, taken(day, reserve, { services: ['dans', 'mitid'], number: reserve.numbers[1] ?? '' }));
    const [usual = ''] = day.context(agent).site.services;
    const errands = [...day.day.visits.values()].map((visit) => visit.errands.map(({ service }) => service));
    expect(errands).toEqual([[usual], ['mitid']]);
    day.opened('1');
    const first = day.pressed('1', 'call-next').number;
    day.pressed('1', 'no-show');
    const called = [first, day.pressed('1', 'call-next').number];
    expect(called.sort()).toEqual(reserve.numbers.slice(0, 2));
  });

  test('K3 S4 what became of the paper comes with it', () => {
    const day = aDay();
    const reserve = reserved(day);
    day.given(agent, taken(day, reserve, { slip: { outcome: 'failed', cause: 'paper-out' } }));
    expect([...day.day.visits.values()][0]?.slip).toEqual({ is: 'failed', cause: 'paper-out' });
  });

  test('K4 L7 the kiosk that asks the server the same afterwards has its number', () => {
    const day = aDay();
    const reserve = reserved(day);
    const answer = day.given(agent, taken(day, reserve, { press: 'the-press' }));
    expect(day.given('device:kiosk', take, 'the-press')).toEqual(answer);
    expect(day.foldedAgain().accepted.get('the-press')).toEqual({ answer });
  });

  test('K4 a number that the server had given for the same press, and nobody saw, is given up', () => {
    const day = aDay();
    const reserve = reserved(day);
    const { visit = '' } = day.given('device:kiosk', take, 'the-press');
    day.given(agent, taken(day, reserve, { press: 'the-press' }));
    expect(day.day.visits.get(visit)?.state).toMatchObject({ is: 'ended', cause: 'slip-failed' });
    expect([...day.day.visits.values()].filter(({ state }) => state.is === 'waiting')).toHaveLength(1);
  });

  test.each(['confirmed', 'sent'] as const)('K4 a number whose paper is %s stays', (outcome) => {
    const day = aDay();
    const reserve = reserved(day);
    const { visit = '' } = day.given('device:kiosk', take, 'the-press');
    day.given('system', { command: 'report-slip', visit, outcome });
    day.given(agent, taken(day, reserve, { press: 'the-press' }));
    expect(day.day.visits.get(visit)?.state.is).toBe('waiting');
  });

  test('K5 on another day it is refused', () => {
    const day = aDay();
    const reserve = reserved(day);
    day.when(agent, taken(day, reserve, { date: '2026-11-20' }));
    day.thenRefused('reserve/day-over');
    day.when(agent, { command: 'reserve-numbers', date: '2026-11-20' });
    day.thenRefused('reserve/day-over');
  });
});
