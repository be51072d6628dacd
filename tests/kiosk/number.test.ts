// How long a number stays on the kiosk, and what becomes of it.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { given, type Hall, hall } from './hall.ts';

let here: Hall;

beforeEach(() => {
  vi.useFakeTimers();
  here = hall();
});

afterEach(() => {
  here.kiosk.stop();
  vi.useRealTimers();
});

function page() {
  return here.kiosk.page.value;
}

describe('the number on the screen', () => {
  async function take() {
    here.choose('pas');
    void here.kiosk.take();
    await here.lastAsked().answer(given);
  }
  const slip = (is: 'printing' | 'confirmed' | 'failed') => here.show({ slips: { visit00007: is } });

  test('with the paper in hand, the first question comes back after eight seconds', async () => {
    await take();
    slip('confirmed');
    vi.advanceTimersByTime(7999);
    expect(page().is).toBe('number');
    vi.advanceTimersByTime(1);
    expect(page().is).toBe('start');
  });

  test('A2 who touches it is asked, in sight and sound, before it goes away, as often as they like', async () => {
    await take();
    slip('confirmed');
    vi.advanceTimersByTime(7000);
    for (let times = 1; times <= 12; times += 1) {
      here.kiosk.touched();
      expect(here.kiosk.warning).toBeUndefined();
      vi.advanceTimersByTime(20_000);
      expect([here.kiosk.warning, here.sounds()]).toEqual([20, times]);
      vi.advanceTimersByTime(19_999);
      expect(page().is).toBe('number');
    }
    vi.advanceTimersByTime(1);
    expect(page().is).toBe('start');
  });

  test('A2 who made the kiosk easier to use is asked without having touched it again', async () => {
    here.kiosk.comfort.toggle('text');
    await take();
    slip('confirmed');
    vi.advanceTimersByTime(20_000);
    expect([page().is, here.kiosk.warning]).toEqual(['number', 20]);
    here.kiosk.reset();
    expect(here.kiosk.warning).toBeUndefined();
  });

  test('S4 a slip that failed keeps it there for sixty seconds', async () => {
    await take();
    slip('printing');
    vi.advanceTimersByTime(2000);
    slip('failed');
    expect(here.kiosk.stay.value?.paper).toBe('none');
    vi.advanceTimersByTime(59_999);
    expect(page().is).toBe('number');
    vi.advanceTimersByTime(1);
    expect(page().is).toBe('start');
    expect(here.server.asked).toHaveLength(1);
  });

  test('S4 a slip that fails after it was thought to have come stops the way back', async () => {
    await take();
    slip('confirmed');
    vi.advanceTimersByTime(6000);
    slip('failed');
    vi.advanceTimersByTime(59_999);
    expect(page().is).toBe('number');
  });

  test('S4 a printer that is known to be out of order keeps it there at once', async () => {
    here.show({ printer: 'fault' });
    await take();
    expect(here.kiosk.stay.value?.paper).toBe('none');
  });

  test('S4 a slip that nothing is heard of is not counted on', async () => {
    await take();
    slip('printing');
    expect(here.kiosk.stay.value?.paper).toBe('coming');
    vi.advanceTimersByTime(8000);
    expect(here.kiosk.stay.value?.paper).toBe('none');
    slip('confirmed');
    expect(here.kiosk.stay.value?.paper).toBe('came');
  });

  test('S4 "I have my number" is sent, also when the next citizen is there already', async () => {
    await take();
    slip('failed');
    here.kiosk.keep();
    expect(page().is).toBe('start');
    expect(here.lastAsked().command).toEqual({ command: 'keep-number', visit: 'visit00007' });
    here.choose('mitid');
    vi.advanceTimersByTime(30_000);
    expect(here.lastAsked().giveUp?.aborted).toBe(false);
  });

  test('the place can be given up, but is asked about first', async () => {
    await take();
    here.kiosk.askToLeave();
    expect(here.server.asked).toHaveLength(1);
    here.kiosk.back();
    expect(page().is).toBe('number');
    here.kiosk.askToLeave();
    void here.kiosk.leave();
    expect(here.lastAsked().command).toEqual({ command: 'leave', visit: 'visit00007' });
    await here.lastAsked().answer({ ok: true, answer: { version: 8, visit: 'visit00007' } });
    expect(page().is).toBe('left');
    vi.advanceTimersByTime(5000);
    here.kiosk.touched();
    vi.advanceTimersByTime(5999);
    expect(page().is).toBe('left');
    vi.advanceTimersByTime(1);
    expect(page().is).toBe('start');
  });
});
