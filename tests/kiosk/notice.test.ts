// What a kiosk says when nobody can take a number.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Hall, hall } from './hall.ts';

let here: Hall;

beforeEach(() => {
  vi.useFakeTimers();
  here = hall();
});

afterEach(() => {
  here.kiosk.stop();
  vi.useRealTimers();
});

describe('what keeps everybody from taking a number', () => {
  test('O1 O2 closed and stopped are told apart', () => {
    here.show({ taking: { open: false, because: 'closed', opens: 5 } });
    expect(here.kiosk.notice.value).toEqual({ is: 'closed', opens: 5 });
    here.show({ taking: { open: false, because: 'stopped', opens: null } });
    expect(here.kiosk.notice.value).toEqual({ is: 'stopped' });
  });

  test('S1 a lost server is said within three seconds, a short break is not', () => {
    here.server.link.value = { is: 'lost' };
    here.server.age.value = 2000;
    expect(here.kiosk.notice.value).toBeUndefined();
    here.server.age.value = 2500;
    expect(here.kiosk.notice.value).toEqual({ is: 'offline' });
    here.server.link.value = { is: 'online' };
    here.server.age.value = 0;
    expect(here.kiosk.notice.value).toBeUndefined();
  });

  test('S5 a server that can keep no number is said at once, also before it has shown anything', () => {
    here.server.link.value = { is: 'failing' };
    expect(here.kiosk.notice.value).toEqual({ is: 'failing' });
    here.server.show(undefined);
    expect(here.kiosk.notice.value).toEqual({ is: 'failing' });
  });

  test('a server that was never there is said as well', () => {
    here.server.show(undefined);
    here.server.link.value = { is: 'connecting' };
    expect(here.kiosk.notice.value).toEqual({ is: 'starting' });
    here.server.age.value = 2500;
    expect(here.kiosk.notice.value).toEqual({ is: 'offline' });
  });

  test('a kiosk that is not allowed says so', () => {
    here.server.link.value = { is: 'refused', refusal: { refused: 'role/forbidden' } };
    expect(here.kiosk.notice.value).toEqual({ is: 'not-set-up' });
  });
});
