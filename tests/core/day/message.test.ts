import { describe, expect, test } from 'vitest';
import { Command } from '../../../core/day/commands.ts';
import { messagesNow } from '../../../core/day/state.ts';
import { displayView } from '../../../core/views/display.ts';
import { kioskView } from '../../../core/views/kiosk.ts';
import { anOffice } from '../../support/office.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';
import { sceneOf } from '../../support/scene.ts';

const head = 'person:head';

function shown(day: Scenario) {
  const scene = sceneOf(day);
  const { message } = displayView(scene);
  expect(kioskView(scene).message).toEqual(message);
  return message;
}

describe('messages to the room', () => {
  test('L11 what a supervisor puts up stands on displays and kiosks until it is taken down', () => {
    const day = aDay();
    day.when(head, { command: 'put-up-message', text: { da: 'Elevatoren er i stykker.' } }, 'message-1');
    day.thenCame({ type: 'message-put-up', text: { da: 'Elevatoren er i stykker.' } });
    expect(shown(day)).toEqual({ da: 'Elevatoren er i stykker.' });

    day.when(head, { command: 'take-down-message', message: 'message-1' });
    day.thenCame({ type: 'message-taken-down', message: 'message-1' });
    expect(shown(day)).toBeNull();
    day.when(head, { command: 'take-down-message', message: 'message-1' });
    day.thenRefused('message/unknown');
  });

  test('L11 the newest is shown; the one before it, or the office’s own, when it is gone', () => {
    const office = anOffice((input) => {
      const [site] = input.sites;
      if (site)
        site.message = { da: 'Altid', de: 'Immer', en: 'Always', uk: 'Завжди', ar: 'دائمًا', tr: 'Her zaman' };
    });
    const day = aDay(office);
    expect(shown(day)).toMatchObject({ da: 'Altid' });
    day.given(head, { command: 'put-up-message', text: { da: 'først' } }, 'message-1');
    day.given(head, { command: 'put-up-message', text: { da: 'så' } }, 'message-2');
    expect(shown(day)).toEqual({ da: 'så' });
    day.given(head, { command: 'take-down-message', message: 'message-2' });
    expect(shown(day)).toEqual({ da: 'først' });
    day.given(head, { command: 'take-down-message', message: 'message-1' });
    expect(shown(day)).toMatchObject({ da: 'Altid' });
  });

  test('L11 it goes by itself when its time has come, and can’t be put up for a time that is over', () => {
    const day = aDay().at('10:00');
    day.given(head, { command: 'put-up-message', text: { en: 'Until eleven' }, until: day.clock('11:00') });
    expect(shown(day.at('10:59'))).toEqual({ en: 'Until eleven' });
    expect(shown(day.at('11:00'))).toBeNull();
    day.when(head, { command: 'put-up-message', text: { en: 'too late' }, until: day.clock('11:00') });
    day.thenRefused('message/over');
  });

  test('L11 five stand at the most, for none would be read', () => {
    const day = aDay();
    for (let n = 0; n < 5; n += 1) day.given(head, { command: 'put-up-message', text: { da: `nr. ${n}` } });
    day.when(head, { command: 'put-up-message', text: { da: 'én til' } });
    day.thenRefused('message/enough');
    expect(messagesNow(day.day, day.now)).toHaveLength(5);
  });

  test('P1 a message that looks like a CPR number is refused in any language', () => {
    const day = aDay();
    const text = { da: 'Kom til skranke 2', de: 'Bitte 010190-1234 zum Schalter 2' };
    day.when(head, { command: 'put-up-message', text });
    day.thenRefused('message/cpr');
  });

  test('L11 only languages of the office, and no empty, long or many-lined text', () => {
    const office = anOffice((input) => {
      input.languages = ['da', 'de'];
    });
    const day = aDay(office);
    day.when(head, { command: 'put-up-message', text: { en: 'Hello' } });
    day.thenRefused('command/malformed');
    for (const text of [{}, { da: '' }, { da: 'a'.repeat(81) }, { da: 'to\nlinjer' }, { da: 'tegn\u202e' }]) {
      expect(Command.safeParse({ command: 'put-up-message', text }).success, JSON.stringify(text)).toBe(
        false,
      );
    }
  });

  test('L1 who put it up and who took it down is in the journal, and a replay shows the same', () => {
    const day = aDay();
    day.given(head, { command: 'put-up-message', text: { da: 'a' } }, 'message-1');
    day.given(head, { command: 'put-up-message', text: { da: 'b' } }, 'message-2');
    day.given('person:other', { command: 'take-down-message', message: 'message-1' });
    expect(day.entries.map(({ by, events }) => [by, events[0]?.type])).toEqual([
      [head, 'message-put-up'],
      [head, 'message-put-up'],
      ['person:other', 'message-taken-down'],
    ]);
    expect(day.foldedAgain().messages).toEqual(day.day.messages);
  });
});
