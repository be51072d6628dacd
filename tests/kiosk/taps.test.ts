// A second tap at one place does not press what came under it.

import { afterEach, expect, test } from 'vitest';
import { keepDoubleTaps } from '../../kiosk/taps.ts';

let stop = () => {};
afterEach(() => stop());

function page() {
  const element = document.createElement('div');
  const button = element.appendChild(document.createElement('button'));
  let shown = 'start';
  const pressed: string[] = [];
  button.addEventListener('click', () => {
    pressed.push(shown);
    shown = 'chosen';
  });
  stop = keepDoubleTaps(element, () => shown);
  return {
    pressed,
    tap: (x: number, at: number, detail = 1) => {
      const event = new MouseEvent('click', { clientX: x, clientY: 0, detail, bubbles: true });
      Object.defineProperty(event, 'timeStamp', { value: at });
      button.dispatchEvent(event);
    },
  };
}

test('the second tap of two at one place is kept from a page that has changed', () => {
  const { pressed, tap } = page();
  tap(100, 1000);
  tap(110, 1200);
  expect(pressed).toEqual(['start']);
});

test('a tap elsewhere, later, or on the same page is one of its own', () => {
  const { pressed, tap } = page();
  tap(100, 1000);
  tap(300, 1200);
  tap(300, 1300);
  tap(300, 2000);
  expect(pressed).toHaveLength(4);
});

test('keys are never taken for taps', () => {
  const { pressed, tap } = page();
  tap(0, 1000, 0);
  tap(0, 1010, 0);
  expect(pressed).toHaveLength(2);
});
