import { expect, test } from 'vitest';
import { freeOf, mountingAsked } from '../../kiosk/model/reach.ts';

test('A5 what is higher than 1220 mm above the floor stays free of controls', () => {
  const mounting = { bottom: 620, top: 1620 };
  const { above = 0, below } = freeOf(mounting) ?? {};
  expect(1620 - above * 1000).toBe(1220);
  expect(below).toBe(0);
});

test('A5 what is lower than 380 mm above the floor stays free as well', () => {
  const { above, below = 0 } = freeOf({ bottom: 300, top: 1100 }) ?? {};
  expect(300 + below * 800).toBeCloseTo(380);
  expect(above).toBe(0);
});

test('A5 a screen that hangs too high keeps two fifths of itself for what is on it', () => {
  expect(freeOf({ bottom: 1300, top: 2200 })?.above).toBe(0.6);
});

test('A5 what is no mounting is as if nothing were said', () => {
  expect(freeOf({ bottom: 900, top: 400 })).toBeUndefined();
  localStorage.clear();
  expect(mountingAsked(new URLSearchParams('bottom=620'), localStorage)).toBeUndefined();
  expect(mountingAsked(new URLSearchParams('bottom=x&top=y'), localStorage)).toBeUndefined();
});

test('A5 the mounting is said once, and remembered', () => {
  localStorage.clear();
  const said = mountingAsked(new URLSearchParams('bottom=620&top=1620'), localStorage);
  expect(said).toEqual({ bottom: 620, top: 1620 });
  expect(mountingAsked(new URLSearchParams(), localStorage)).toEqual(said);
});
