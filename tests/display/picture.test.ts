import { describe, expect, test } from 'vitest';
import { displayView } from '../../core/views/display.ts';
import { isOver, pictureOf, posterNow } from '../../display/picture.ts';
import {
  morning,
  resultAndCalls,
  resultAndOneToCome,
  resultAndQuiet,
} from '../gallery/screens/display-scenes.ts';

function calls(...told: [id: number, number: string, counter: string, open?: boolean][]) {
  return told.map(([id, number, counter, open = false]) => ({
    id,
    number,
    counter,
    open,
    booked: false,
    at: 0,
  }));
}

describe('which call fills the eye', () => {
  test('none, while nobody was called', () => {
    expect(pictureOf([], undefined)).toEqual({ call: undefined, lit: false, rows: [] });
  });

  test('the newest, lit until somebody has come', () => {
    const [open] = calls([2, 'A002', '1', true]);
    const rest = calls([1, 'A001', '3']);
    expect(pictureOf([...(open ? [open] : []), ...rest], undefined)).toMatchObject({
      call: open,
      lit: true,
      rows: rest,
    });
    expect(pictureOf(calls([2, 'A002', '1'], [1, 'A001', '3']), undefined)).toMatchObject({ lit: false });
  });

  test('S2 the one that is announced; those that wait for their turn are in the list already', () => {
    const told = calls([3, 'A003', '1', true], [2, 'A002', '2', true], [1, 'A001', '3']);
    const picture = pictureOf(told, told[1]);
    expect(picture).toMatchObject({ call: { number: 'A002' }, lit: true });
    expect(picture.rows.map(({ number }) => number)).toEqual(['A003', 'A001']);
  });

  test('S2 it stays lit while it is announced, even if somebody has come already', () => {
    const told = calls([1, 'A001', '3']);
    expect(pictureOf(told, told[0])).toMatchObject({ lit: true });
  });
});

describe('V10 a survey’s result', () => {
  const calm = resultAndCalls();

  test('V10 is there when nobody is called or to come', () => {
    expect(posterNow(calm, undefined, false)?.votes).toBe(412);
    expect(posterNow(resultAndQuiet(), undefined, false)?.votes).toBe(412);
  });

  test('V10 S2 gives way to a call that is announced, and to one that somebody is to follow', () => {
    expect(posterNow(calm, calm.calls[0], false)).toBeNull();
    expect(posterNow(resultAndOneToCome(), undefined, false)).toBeNull();
  });

  test('V10 S1 is not shown from old data, nor in a message’s place', () => {
    expect(posterNow(calm, undefined, true)).toBeNull();
    expect(posterNow({ ...calm, message: { da: 'Vi lukker kl. 14.' } }, undefined, false)).toBeNull();
  });
});

test('a number is there once, with its last counter', () => {
  const told = calls([4, 'A004', '4', true], [3, 'A001', '1', true], [2, 'A002', '2'], [1, 'A001', '3']);
  expect(pictureOf(told, undefined).rows.map(({ number, counter }) => `${number} ${counter}`)).toEqual([
    'A001 1',
    'A002 2',
  ]);
});

describe('O1 the closed page', () => {
  const night = { taking: { open: false, because: 'closed', opens: null } } as const;

  test('O1 comes when nobody waits or is called', () => {
    expect(isOver({ ...morning().display(), ...night }, undefined)).toBe(true);
  });

  test('O2 not while somebody with a ticket is waited for or waits', () => {
    const { take, press, scene } = morning();
    take('11:30', 'pas');
    const waiting = displayView(scene());
    expect(isOver({ ...waiting, ...night }, undefined)).toBe(false);
    press('11:31', '1', 'call-next');
    const called = displayView(scene());
    expect(isOver({ ...called, ...night }, undefined)).toBe(false);
    press('11:32', '1', 'start');
    const served = displayView(scene());
    expect(isOver({ ...served, ...night }, served.calls[0])).toBe(false);
    expect(isOver({ ...served, ...night }, undefined)).toBe(true);
  });

  test('never while the site is open', () => {
    expect(isOver(morning().display(), undefined)).toBe(false);
  });
});
