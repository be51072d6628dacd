import { describe, expect, test } from 'vitest';
import { aDay } from '../../support/scenario.ts';

describe('slips', () => {
  test('S4 what the printer says is kept with the visit, which waits on', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    expect(day.visit(visit).slip).toEqual({ is: 'printing' });
    day.given('system', { command: 'report-slip', visit, outcome: 'failed', cause: 'paper-out' });
    expect(day.visit(visit)).toMatchObject({
      slip: { is: 'failed', cause: 'paper-out' },
      state: { is: 'waiting' },
    });
    day.given('system', { command: 'report-slip', visit, outcome: 'confirmed' });
    expect(day.visit(visit).slip).toEqual({ is: 'confirmed' });
  });

  test('S4 a fault without a cause is an unknown one', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.given('system', { command: 'report-slip', visit, outcome: 'failed' });
    expect(day.visit(visit).slip).toEqual({ is: 'failed', cause: 'unknown' });
  });

  test('S4 a citizen who said that they have the number has it, whatever the printer says later', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.given('device:kiosk', { command: 'keep-number', visit });
    day.given('system', { command: 'report-slip', visit, outcome: 'failed', cause: 'time-out' });
    expect(day.visit(visit).slip).toEqual({ is: 'kept' });
  });

  test('S4 a ticket that needs no paper has none', () => {
    const day = aDay();
    const { visit = '' } = day.given('citizen', {
      command: 'take',
      services: ['pas'],
      language: 'en',
      slip: false,
    });
    expect(day.visit(visit).slip).toEqual({ is: 'none' });
  });

  test('a slip of nobody is refused', () => {
    const day = aDay();
    day.opened('1');
    day.when('system', { command: 'report-slip', visit: 'visit99999', outcome: 'sent' });
    day.thenRefused('visit/unknown');
    day.press('1', 'reprint', { visit: 'visit99999' });
    day.thenRefused('visit/unknown');
  });

  test('L8 staff reprint a slip: the same number, as a copy', () => {
    const day = aDay();
    const { visit, number } = day.taken('pas');
    day.given('system', { command: 'report-slip', visit, outcome: 'failed', cause: 'cutter' });
    day.opened('1');
    day.press('1', 'reprint', { visit });
    day.thenCame({ type: 'slip-copied', visit });
    expect(day.visit(visit)).toMatchObject({ number, slip: { is: 'printing' } });
  });

  test('L8 who was served without a ticket has no slip to print', () => {
    const day = aDay();
    day.opened('1');
    const { visit = '' } = day.pressed('1', 'serve-without-ticket', { service: 'pas' });
    day.press('1', 'reprint', { visit });
    day.thenRefused('visit/no-number');
  });
});
