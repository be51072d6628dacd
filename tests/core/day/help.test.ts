import { describe, expect, test } from 'vitest';
import { aDay } from '../../support/scenario.ts';

describe('help', () => {
  test('L9 a citizen asks at the kiosk; it stays on until somebody takes it on', () => {
    const day = aDay();
    day.when('device:kiosk', { command: 'call-help' });
    day.thenCame({ type: 'help-called', from: { device: 'kiosk' } });
    day.when('device:kiosk', { command: 'call-help' });
    day.thenRefused('help/open');

    const [help = ''] = day.day.help.keys();
    day.when('person:anna', { command: 'take-help', help });
    day.thenCame({ type: 'help-taken', help });
    day.when('person:bente', { command: 'take-help', help });
    day.thenRefused('help/unknown');
    day.when('device:kiosk', { command: 'call-help' });
    day.thenCame({ type: 'help-called' });
  });

  test('L9 staff ask colleagues from their counter; several calls stand side by side', () => {
    const day = aDay();
    day.opened('1');
    day.given('device:kiosk', { command: 'call-help' });
    day.press('1', 'call-help');
    day.thenCame({ type: 'help-called', from: { counter: '1' } });
    day.given('device:second-kiosk', { command: 'call-help' });
    expect(day.day.help.size).toBe(3);
  });

  test('L9 P5 staff who name no counter call from the one that they have open, never under their own id', () => {
    const day = aDay();
    day.when('person:anna', { command: 'call-help' });
    day.thenRefused('counter/closed');
    day.opened('2', 'person:anna');
    day.when('person:anna', { command: 'call-help' });
    day.thenCame({ type: 'help-called', from: { counter: '2' } });
    day.press('2', 'call-help');
    day.thenRefused('help/open');
  });

  test('L9 who called, when, and who took it on is in the journal', () => {
    const day = aDay();
    day.at('10:03').given('device:kiosk', { command: 'call-help' });
    const [help = ''] = day.day.help.keys();
    day.at('10:04').given('person:anna', { command: 'take-help', help });
    expect(day.entries.map(({ at, by, events }) => [at, by, events[0]?.type])).toEqual([
      [day.clock('10:03'), 'device:kiosk', 'help-called'],
      [day.clock('10:04'), 'person:anna', 'help-taken'],
    ]);
  });
});
