// Keys of the desk: what each asks for, and when they are left to the page (WCAG 2.1.4).

import { afterEach, describe, expect, test } from 'vitest';
import { staffLanguages } from '../../core/office/languages.ts';
import { gridActions, otherActions } from '../../counter/desk/action.ts';
import { keyPressOf, wayOf } from '../../counter/desk/keys.ts';
import { letters } from '../../counter/desk/letters.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

function press(key: string, { on, ...more }: { on?: string } & Partial<KeyboardEvent> = {}) {
  document.body.innerHTML = on ?? '';
  const target = document.body.querySelector('.here') ?? document.body;
  return { ...plain, key, target, ...more };
}

const plain = { ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false };

describe.each(staffLanguages)('in %s', (language) => {
  const actions = [...gridActions, ...otherActions];

  test.each(actions)('%s has a letter, large or small', (action) => {
    const letter = letters[language][action];
    expect(keyPressOf(press(letter), language)).toBe(action);
    expect(keyPressOf(press(letter.toLowerCase()), language)).toBe(action);
  });

  test('no letter stands for two actions, and every action has its word', () => {
    const all = actions.map((action) => letters[language][action]);
    expect(new Set(all).size).toBe(all.length);
    expect(Object.keys(letters[language]).sort()).toEqual([...actions].sort());
  });
});

test('Space is the large button', () => {
  expect(keyPressOf(press(' '), 'da')).toBe('step');
});

test('V1 digits answer what became of the token', () => {
  expect(keyPressOf(press('2'), 'da')).toEqual({ token: 2 });
  expect(keyPressOf(press('0'), 'da')).toBeUndefined();
});

test.each([
  '<input class="here">',
  '<textarea class="here"></textarea>',
  '<select class="here"></select>',
  '<div contenteditable><b class="here"></b></div>',
  '<dialog open><button class="here">Luk</button></dialog>',
])('keys are left alone in %s', (on) => {
  expect(keyPressOf(press('a', { on }), 'da')).toBeUndefined();
  expect(keyPressOf(press(' ', { on }), 'da')).toBeUndefined();
  expect(wayOf(press('ArrowDown', { on }))).toBeUndefined();
});

test('Space presses the button that Tab has led to, letters stay the desk’s', () => {
  const on = '<button class="here">A045</button>';
  expect(keyPressOf(press(' ', { on }), 'da')).toBeUndefined();
  expect(keyPressOf(press('p', { on }), 'da')).toBe('park');
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }, { isComposing: true }])(
  'a key is left to the browser with %o',
  (held) => {
    expect(keyPressOf(press('p', held), 'da')).toBeUndefined();
  },
);

test('arrows walk the lists, Escape leaves them', () => {
  expect(wayOf(press('ArrowDown'))).toBe('down');
  expect(wayOf(press('ArrowUp'))).toBe('up');
  expect(wayOf(press('Escape'))).toBe('out');
  expect(wayOf(press('a'))).toBeUndefined();
});
