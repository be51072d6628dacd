import { describe, expect, test } from 'vitest';
import type { Command } from '../../../core/day/commands.ts';
import { MINUTE } from '../../../core/time.ts';
import { anOffice } from '../../support/office.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';

/** What people see of the day: all but its version, its clock and what it remembers of commands. */
function seen({ day }: Scenario) {
  const { visits, counters, announcements, help, taking } = day;
  return structuredClone({ visits, counters, announcements, help, taking });
}

/** A day with a visit called at counter 1. */
function aCall() {
  const day = aDay();
  const { visit } = day.taken('pas', 'koerekort');
  day.opened('1');
  day.opened('2');
  day.pressed('1', 'call-next');
  return { day, visit };
}

/** A day with a visit served at counter 1, one that waits, one parked and a no-show. */
function aRoom() {
  const { day, visit } = aCall();
  const [waiting, parked, noShow] = [day.taken('pas'), day.taken('pas'), day.taken('pas')];
  day.pressed('2', 'call', { visit: parked.visit });
  day.pressed('2', 'start');
  day.pressed('2', 'park');
  day.pressed('2', 'call', { visit: noShow.visit });
  day.pressed('2', 'no-show');
  day.pressed('1', 'start');
  return { day, visit, waiting: waiting.visit, parked: parked.visit, noShow: noShow.visit };
}

describe('undo', () => {
  const { waiting, parked, noShow } = aRoom();
  const pressedAtABusyCounter: Command[] = [
    { command: 'finish', counter: '1' },
    { command: 'finish', counter: '1', rest: 'send-on' },
    { command: 'finish-and-next', counter: '1' },
    { command: 'put-back', counter: '1' },
    { command: 'park', counter: '1' },
    { command: 'add-errand', counter: '1', service: 'mitid' },
    { command: 'transfer', counter: '1', to: { service: 'vielse' } },
    { command: 'transfer', counter: '1', to: { counter: '2' } },
    { command: 'cancel', counter: '1', cause: 'cancelled-by-citizen' },
    { command: 'transfer', counter: '1', visit: waiting, to: { service: 'vielse' } },
    { command: 'transfer', counter: '1', visit: waiting, to: { counter: '2' } },
    { command: 'cancel', counter: '1', visit: waiting, cause: 'slip-failed' },
    { command: 'cancel', counter: '1', visit: parked, cause: 'cancelled-by-staff' },
    { command: 'put-first', counter: '1', visit: waiting },
    { command: 'take-back', counter: '1', visit: noShow },
    { command: 'resume', counter: '1', visit: parked },
  ];

  test.each(pressedAtABusyCounter)('L6 everything is as it was before: %o', (command) => {
    const { day } = aRoom();
    day.opened('3');
    const before = seen(day);
    day.given('person:clerk-1', command);
    expect(seen(day)).not.toEqual(before);

    day.later(MINUTE).press('1', 'undo');

    day.thenCame({ type: 'undone', counter: '1' });
    expect(seen(day)).toEqual(before);
  });

  const pressedAtAFreeCounter: Command[] = [
    { command: 'call-next', counter: '1' },
    { command: 'call', counter: '1', visit: waiting },
    { command: 'resume', counter: '1', visit: parked },
    { command: 'serve-without-ticket', counter: '1', service: 'pas' },
  ];

  test.each(pressedAtAFreeCounter)('L6 everything is as it was before: %o', (command) => {
    const { day } = aRoom();
    day.pressed('1', 'finish', { rest: 'send-on' });
    const before = seen(day);
    day.given('person:clerk-1', command);

    day.later(MINUTE).press('1', 'undo');

    day.thenCame({ type: 'undone' });
    expect(seen(day)).toEqual(before);
  });

  test.each(['recall', 'start', 'no-show', 'put-back'] as const)(
    'L6 %s of a visit that was called',
    (command) => {
      const { day } = aCall();
      const before = seen(day);
      day.pressed('1', command);
      day.pressed('1', 'undo');
      expect(seen(day)).toEqual(before);
    },
  );

  test('L6 within 60 seconds', () => {
    const { day } = aCall();
    day.later(MINUTE + 1).press('1', 'undo');
    day.thenRefused('undo/too-late');
  });

  test('L6 the last press only, and once', () => {
    const { day, visit } = aCall();
    day.pressed('1', 'start');
    day.pressed('1', 'undo');
    expect(day.state(visit).is).toBe('called');
    day.press('1', 'undo');
    day.thenRefused('undo/nothing');
  });

  test('L6 not after somebody acted on its visits', () => {
    const { day, visit } = aCall();
    day.pressed('1', 'put-back');
    day.pressed('2', 'put-first', { visit });
    day.press('1', 'undo');
    day.thenRefused('undo/too-late');
  });

  test('L6 not after the citizen left', () => {
    const { day, visit } = aCall();
    day.pressed('1', 'put-back');
    day.given('citizen', { command: 'leave', visit });
    day.press('1', 'undo');
    day.thenRefused('undo/too-late');
  });

  test('L6 again possible when what the others did was undone', () => {
    const { day, visit } = aCall();
    day.pressed('1', 'put-back');
    day.pressed('2', 'call', { visit });
    day.pressed('2', 'undo');
    day.press('1', 'undo');
    day.thenCame({ type: 'undone' });
    expect(day.state(visit)).toMatchObject({ is: 'called', counter: '1' });
  });

  test('L6 a call taken back leaves the displays, and its number is not used again', () => {
    const { day } = aCall();
    day.pressed('1', 'recall');
    day.pressed('1', 'undo');
    expect(day.day.announcements.map(({ id }) => id)).toEqual([1]);
    day.pressed('1', 'recall');
    expect(day.day.announcements.map(({ id }) => id)).toEqual([1, 3]);
  });

  test('L6 undo takes back no more than its press: a finish, not the change of services after it', () => {
    const { day } = aCall();
    day.pressed('1', 'start');
    day.pressed('1', 'finish', { rest: 'send-on' });
    day.pressed('1', 'open', { serves: ['mitid'], helps: [] });
    day.pressed('1', 'undo');
    expect(day.counter('1')).toMatchObject({ serves: ['mitid'], visit: 'visit00001' });
  });

  test('L6 a pause that began since ends only if a visit comes back to the counter', () => {
    const { day } = aCall();
    day.pressed('1', 'put-back');
    day.pressed('1', 'pause');
    day.pressed('1', 'undo');
    expect(day.counter('1')).toMatchObject({ paused: false, visit: 'visit00001' });

    const { visit } = day.taken('pas');
    day.pressed('2', 'put-first', { visit });
    day.pressed('2', 'pause');
    day.pressed('2', 'undo');
    expect(day.counter('2').paused).toBe(true);
  });

  test('S4 what the printer said since stays true', () => {
    const { day, visit } = aCall();
    day.given('system', { command: 'report-slip', visit, outcome: 'failed', cause: 'paper-out' });
    day.pressed('1', 'undo');
    expect(day.visit(visit)).toMatchObject({
      state: { is: 'waiting' },
      slip: { is: 'failed', cause: 'paper-out' },
    });
  });

  test('L8 what a supervisor did to a counter is not for its next clerk to undo', () => {
    const { day, visit } = aCall();
    day.given('person:head', { command: 'free', counter: '1' });
    day.opened('1', 'person:other');
    day.press('1', 'undo');
    day.thenRefused('undo/nothing');
    expect(day.state(visit).is).toBe('waiting');
  });

  test('L8 the press of the clerk before is not for the next one either', () => {
    const { day } = aCall();
    day.pressed('1', 'no-show');
    day.pressed('1', 'close');
    day.opened('1', 'person:other');
    day.press('1', 'undo');
    day.thenRefused('undo/nothing');
  });

  test('L10 undone after the counter closed that the visit waited for: open to all', () => {
    const { day } = aCall();
    day.opened('4');
    const { visit } = day.taken('pas');
    day.pressed('1', 'transfer', { visit, to: { counter: '4' } });
    day.pressed('2', 'call', { visit });
    day.pressed('4', 'close');
    day.pressed('2', 'undo');
    expect(day.state(visit)).toEqual({ is: 'waiting', since: day.now });
    day.press('2', 'call-next');
    day.thenCame({ type: 'called', visit });
  });

  test('N1 not after the number was given to somebody else', () => {
    const office = anOffice((input) => {
      input.limits = { graceMinutes: 0 };
      input.series.walkIn.first = 999;
    });
    const day = aDay(office);
    const { visit } = day.taken('pas');
    day.opened('1');
    for (let n = 1; n < 999; n += 1) day.taken('mitid');
    day.pressed('1', 'call', { visit });
    day.pressed('1', 'no-show');
    expect(day.later(1).taken('pas').number).toBe('A999');
    day.press('1', 'undo');
    day.thenRefused('undo/too-late');
  });

  test('Q3 taking back a press that moved a due time earlier moves it back, and nothing else does', () => {
    const { day } = aCall();
    const { visit } = day.taken('pas');
    const before = day.due(visit);
    day.pressed('1', 'put-first', { visit });
    expect(day.due(visit)).toBeLessThan(before);
    day.pressed('1', 'undo');
    expect(day.due(visit)).toBe(before);
    expect(day.visit(visit).putFirst).toBe(false);
  });
});
