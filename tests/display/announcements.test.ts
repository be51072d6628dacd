import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DisplayCall } from '../../core/views/display.ts';
import { Announcements } from '../../display/announcements.ts';

/** How long the voice takes, unless a test says otherwise. */
const speechTime = 6000;

type Heard = { readonly id: number; readonly at: number; readonly stop: AbortSignal };

let heard: Heard[];
let announcements: Announcements;
let version: number;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  heard = [];
  version = 0;
  announcements = speaking((stop) => time(speechTime, stop));
});
afterEach(() => {
  announcements.stop();
  vi.useRealTimers();
});

function speaking(speech: (stop: AbortSignal) => Promise<void>): Announcements {
  return new Announcements((call, stop) => {
    heard.push({ id: call.id, at: Date.now(), stop });
    return speech(stop);
  });
}

function time(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stop.addEventListener('abort', () => clearTimeout(timer));
  });
}

function call(id: number, more: Partial<DisplayCall> = {}): DisplayCall {
  const number = `A${String(id).padStart(3, '0')}`;
  return { id, number, counter: String(id), booked: false, at: 0, open: true, ...more };
}

/** A view with these calls, in any order. */
function see(calls: readonly DisplayCall[], date = '2026-11-23'): void {
  version += 1;
  announcements.see({ date, version, calls: [...calls].sort((a, b) => b.id - a.id) });
}

const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const shown = () => announcements.current.value?.id;
const order = () => heard.map(({ id }) => id);

describe('S2 one after the other', () => {
  test('S2 three counters call at once: each is announced for eight seconds, none is skipped', async () => {
    see([call(1), call(2), call(3)]);
    expect(shown()).toBe(1);
    await later(7999);
    expect(shown()).toBe(1);
    await later(1);
    expect(shown()).toBe(2);
    await later(8000);
    expect(shown()).toBe(3);
    await later(8000);
    expect(shown()).toBeUndefined();
    expect(heard.map(({ id, at }) => [id, at])).toEqual([
      [1, 0],
      [2, 8000],
      [3, 16_000],
    ]);
  });

  test('S2 a call that comes meanwhile waits for its turn', async () => {
    see([call(1)]);
    await later(3000);
    see([call(1), call(2)]);
    expect(shown()).toBe(1);
    await later(5000);
    expect(shown()).toBe(2);
  });

  test('S2 a view without anything new announces nothing', async () => {
    see([call(1)]);
    await later(8000);
    see([call(1)]);
    see([call(1, { open: false })]);
    await later(60_000);
    expect(order()).toEqual([1]);
  });

  test('S2 a recall is announced again', async () => {
    see([call(1)]);
    await later(30_000);
    see([call(1), call(2, { number: 'A001', counter: '1' })]);
    expect(announcements.current.value).toMatchObject({ id: 2, number: 'A001', counter: '1' });
  });

  test('S2 it lasts as long as it is spoken', async () => {
    announcements = speaking((stop) => time(11_000, stop));
    see([call(1), call(2)]);
    await later(10_999);
    expect(shown()).toBe(1);
    await later(1);
    expect(shown()).toBe(2);
  });

  test('S2 a voice that fails takes nothing from the eight seconds', async () => {
    announcements = speaking(() => Promise.reject(new Error('no sound')));
    see([call(1), call(2)]);
    await later(7999);
    expect(shown()).toBe(1);
    await later(1);
    expect(shown()).toBe(2);
  });

  test('S2 a voice that never ends does not keep the next ones from the room', async () => {
    announcements = speaking(() => new Promise(() => {}));
    see([call(1), call(2)]);
    await later(20_000);
    expect(shown()).toBe(2);
    expect(heard[0]?.stop.aborted).toBe(true);
  });
});

describe('S2 after an absence', () => {
  test('S2 only those still called are announced, the oldest first', async () => {
    see([call(1, { open: false }), call(2), call(3, { open: false }), call(4)]);
    await later(60_000);
    expect(order()).toEqual([2, 4]);
  });

  test('S2 a link that was lost for a while announces what it missed and nothing twice', async () => {
    see([call(1)]);
    await later(60_000);
    see([call(1), call(2, { open: false }), call(3)]);
    await later(60_000);
    expect(order()).toEqual([1, 3]);
  });

  test('S2 another history of the same day starts anew', async () => {
    version = 40;
    see([call(7)]);
    await later(60_000);
    version = 2;
    see([call(1)]);
    expect(shown()).toBe(1);
  });
});

describe('L6 what was taken back', () => {
  test('L6 before its turn: it is not announced', async () => {
    see([call(1), call(2), call(3)]);
    await later(3000);
    see([call(1), call(3)]);
    await later(60_000);
    expect(order()).toEqual([1, 3]);
  });

  test('L6 while it is shown: it leaves the screen and the voice falls silent', async () => {
    see([call(1)]);
    await later(3000);
    see([]);
    await later(0);
    expect(shown()).toBeUndefined();
    expect(heard[0]?.stop.aborted).toBe(true);
  });

  test('L6 while it is shown: the next one follows at once, for its own eight seconds', async () => {
    see([call(1), call(2)]);
    await later(3000);
    see([call(2)]);
    await later(0);
    expect(shown()).toBe(2);
    await later(7999);
    expect(shown()).toBe(2);
  });

  test('L6 called anew after it was taken back, it is announced anew', async () => {
    see([call(1)]);
    await later(3000);
    see([]);
    see([call(2, { number: 'A001' })]);
    await later(0);
    expect(shown()).toBe(2);
  });
});

describe('nobody is sent for nothing', () => {
  test('a call that was answered or put back before its turn is only listed', async () => {
    see([call(1), call(2), call(3)]);
    await later(3000);
    see([call(1), call(2, { open: false }), call(3)]);
    await later(60_000);
    expect(order()).toEqual([1, 3]);
  });

  test('S2 a call that is answered while it is announced stays its eight seconds', async () => {
    see([call(1)]);
    await later(3000);
    see([call(1, { open: false })]);
    await later(4999);
    expect(shown()).toBe(1);
    await later(1);
    expect(shown()).toBeUndefined();
  });

  test('a number that is called to another counter meanwhile is not shown at the first any more', async () => {
    see([call(1)]);
    await later(3000);
    see([call(1, { open: false }), call(2, { number: 'A001', counter: '9' })]);
    await later(0);
    expect(announcements.current.value).toMatchObject({ number: 'A001', counter: '9' });
  });
});

test('O3 a new service date starts anew', async () => {
  see([call(1), call(2), call(3)]);
  await later(3000);
  see([call(1)], '2026-11-24');
  await later(0);
  expect(shown()).toBe(1);
  await later(60_000);
  expect(order()).toEqual([1, 1]);
});

test('stopped, it falls silent', async () => {
  see([call(1), call(2)]);
  await later(3000);
  announcements.stop();
  await later(60_000);
  expect(order()).toEqual([1]);
  expect(shown()).toBeUndefined();
});
