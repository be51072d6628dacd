import { describe, expect, test } from 'vitest';
import { phonesView } from '../../../core/views/phones.ts';
import { ticketState } from '../../../core/views/ticket.ts';
import { onRandomDays, play } from '../../support/random-day.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';
import { sceneOf } from '../../support/scene.ts';

function phones(day: Scenario) {
  return phonesView(sceneOf(day));
}

describe('what all phones get', () => {
  test('P2 numbers, places and counters; nothing that the waiting room does not see', () => {
    onRandomDays((moves) => {
      const day = play(moves);
      const view = phones(day);
      expect(Object.keys(view).sort()).toEqual(['at', 'called', 'version', 'view', 'waiting']);
      for (const number of [...Object.keys(view.waiting), ...Object.keys(view.called)]) {
        expect(number).toMatch(/^[AB]\d{3}$/);
      }
      const sent = JSON.stringify(view);
      for (const { id } of day.day.visits.values()) expect(sent).not.toContain(id);
      for (const id of day.site.services) expect(sent).not.toContain(id);
    }, 20);
  });

  test('counts those who are called before, by the counters that can call this one', () => {
    const day = aDay();
    const first = day.taken('pas');
    const wedding = day.taken('vielse');
    const last = day.taken('pas');
    day.opened('1', 'person:anna', ['pas']);
    day.opened('4', 'person:bente', ['vielse']);
    const before = ({ number }: { number: string }) => phones(day).waiting[number]?.[0];
    expect([first, wedding, last].map(before)).toEqual([0, 0, 1]);
  });

  test('S3 with no counter open for it: all that are due before, and no range', () => {
    const day = aDay();
    day.taken('pas');
    const { number } = day.taken('vielse', 'pas');
    expect(phones(day).waiting[number]).toEqual([0, null, null]);
    expect(phones(day).waiting.A001).toEqual([1, null, null]);
  });

  test('says where each called number should go, until it is there', () => {
    const day = aDay();
    const { number } = day.taken('pas');
    day.opened('2');
    day.pressed('2', 'call-next');
    expect(phones(day)).toMatchObject({ waiting: {}, called: { [number]: '2' } });
    day.pressed('2', 'start');
    expect(phones(day).called).toEqual({});
  });
});

describe('one ticket', () => {
  test('is told its own state and nothing else', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    const state = () => ticketState(phones(day), day.site, day.visit(visit));
    expect(state()).toEqual({ is: 'waiting', before: 0, wait: null });
    day.opened('1');
    expect(state()).toEqual({ is: 'waiting', before: 0, wait: { low: 0, high: 5 } });
    day.pressed('1', 'call-next');
    expect(state()).toEqual({ is: 'called', counter: '1' });
    day.pressed('1', 'start');
    expect(state()).toEqual({ is: 'serving' });
    day.pressed('1', 'park');
    expect(state()).toEqual({ is: 'parked' });
    day.pressed('1', 'resume', { visit });
    day.pressed('1', 'no-show');
    expect(state()).toEqual({ is: 'no-show' });
    day.pressed('1', 'take-back', { visit });
    day.given('citizen', { command: 'leave', visit });
    expect(state()).toEqual({ is: 'ended', cause: 'cancelled-by-citizen' });
  });

  test('S3 a map that is older than the visit knows no place yet', () => {
    const day = aDay();
    const before = phones(day);
    const { visit } = day.taken('pas');
    expect(ticketState(before, day.site, day.visit(visit))).toEqual({
      is: 'waiting',
      before: null,
      wait: null,
    });
  });
});
