// Calling the staff at a kiosk.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Hall, hall, settled } from './hall.ts';

let here: Hall;

beforeEach(() => {
  vi.useFakeTimers();
  here = hall();
});

afterEach(() => {
  here.kiosk.stop();
  vi.useRealTimers();
});

describe('L9 calling the staff', () => {
  const called = { ok: true, answer: { version: 9, help: 'help000001' } } as const;

  test('it is on from the answer until somebody has taken it', async () => {
    here.show({ version: 8 });
    here.kiosk.callHelp();
    here.kiosk.callHelp();
    expect(here.server.asked).toHaveLength(1);
    expect(here.kiosk.help.state.value).toBe('calling');
    await here.lastAsked().answer(called);
    expect(here.kiosk.help.state.value).toBe('called');
    here.show({ version: 9, helpCalled: [{ help: 'help000001', device: 'kiosk-1' }] });
    expect(here.kiosk.help.state.value).toBe('called');
    here.show({ version: 10, helpCalled: [] });
    expect(here.kiosk.help.state.value).toBe('none');
  });

  test('a paired kiosk that was loaded anew knows its call by the name that the server gave it', () => {
    here.server.name.value = 'key-of-the-hall';
    here.show({ helpCalled: [{ help: 'help000001', device: 'kiosk-1' }] });
    expect(here.kiosk.help.state.value).toBe('none');
    here.show({ helpCalled: [{ help: 'help000001', device: 'key-of-the-hall' }] });
    expect(here.kiosk.help.state.value).toBe('called');
  });

  test('another kiosk’s call is none of this one', () => {
    here.show({ helpCalled: [{ help: 'help000002', device: 'kiosk-2' }] });
    expect(here.kiosk.help.state.value).toBe('none');
  });

  test('it stays on for the next citizen; a call that failed does not', async () => {
    here.kiosk.callHelp();
    await here.lastAsked().answer({ ok: false, refusal: { refused: 'rate/slow-down' } });
    expect(here.kiosk.help.state.value).toBe('failed');
    here.kiosk.reset();
    expect(here.kiosk.help.state.value).toBe('none');
    here.show({ helpCalled: [{ help: 'help000001', device: 'kiosk-1' }] });
    here.kiosk.reset();
    expect(here.kiosk.help.state.value).toBe('called');
  });

  test('what is called already is no failure', async () => {
    here.kiosk.callHelp();
    await here.lastAsked().answer({ ok: false, refusal: { refused: 'help/open' } });
    expect(here.kiosk.help.state.value).toBe('called');
  });

  test('a call that nobody answered is given up with the citizen', async () => {
    here.kiosk.callHelp();
    vi.advanceTimersByTime(65_000);
    await settled();
    expect(here.lastAsked().giveUp?.aborted).toBe(true);
    expect(here.kiosk.help.state.value).toBe('none');
  });
});
