// The kiosk as one citizen after the other uses it.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { maxErrands } from '../../core/day/commands.ts';
import { mostErrands } from '../../kiosk/model/kiosk.ts';
import { language, setLanguage } from '../../ui/language.ts';
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

describe('choosing', () => {
  test('two taps take a number: the service, and "take a number"', () => {
    here.choose('pas');
    void here.kiosk.take();
    expect(here.lastAsked().command).toEqual({
      command: 'take',
      services: ['pas'],
      language: 'da',
      slip: true,
    });
  });

  test('several errands are put together under one number', () => {
    here.choose('pas');
    here.kiosk.addAnother();
    expect(page().is).toBe('start');
    here.choose('flytning');
    expect(page().is).toBe('chosen');
    void here.kiosk.take();
    expect(here.lastAsked().command).toMatchObject({ services: ['pas', 'flytning'] });
  });

  test('one number has room for as many errands as the server allows', () => {
    expect(mostErrands).toBe(maxErrands);
    here.choose('pas', 'koerekort', 'mitid', 'flytning', 'navn', 'vielse');
    expect(here.kiosk.errands.value).toEqual(['pas', 'koerekort', 'mitid', 'flytning', 'navn']);
    here.kiosk.addAnother();
    expect(page().is).toBe('chosen');
  });

  test('the same service is not an errand twice', () => {
    here.choose('pas', 'pas');
    expect(here.kiosk.errands.value).toEqual(['pas']);
  });

  test('an errand can be taken off again; without any, the first question comes back', () => {
    here.choose('pas', 'mitid');
    here.kiosk.remove('pas');
    expect(here.kiosk.errands.value).toEqual(['mitid']);
    here.kiosk.remove('mitid');
    expect(page().is).toBe('start');
  });

  test('back leads one question back, and from what was chosen to the beginning', () => {
    here.kiosk.search('pa');
    here.kiosk.back();
    expect(page().is).toBe('start');
    here.choose('pas');
    here.kiosk.back();
    expect(page().is).toBe('start');
    expect(here.kiosk.errands.value).toEqual([]);
  });

  test('O1 a service that is closed is not chosen', () => {
    const closed = here.view().services.map((service) => ({ ...service, open: service.id !== 'pas' }));
    here.show({ services: closed });
    here.choose('pas');
    expect(page().is).toBe('start');
  });
});

describe('taking', () => {
  test('L7 a double tap sends one command', () => {
    here.choose('pas');
    void here.kiosk.take();
    void here.kiosk.take();
    expect(here.server.asked).toHaveLength(1);
    expect(page()).toEqual({ is: 'moment', slow: false });
  });

  test('the number is shown with what the server says of it', async () => {
    here.choose('pas');
    void here.kiosk.take();
    await here.lastAsked().answer(given);
    expect(page()).toMatchObject({
      is: 'number',
      ticket: { number: 'A007', visit: 'visit00007', services: ['pas'], info: { before: 2 } },
    });
  });

  test('after five seconds without an answer it is said that it takes long', () => {
    here.choose('pas');
    void here.kiosk.take();
    vi.advanceTimersByTime(4999);
    expect(page()).toEqual({ is: 'moment', slow: false });
    vi.advanceTimersByTime(1);
    expect(page()).toEqual({ is: 'moment', slow: true });
  });

  test('a number that comes late is still shown while the citizen is there', async () => {
    here.choose('pas');
    void here.kiosk.take();
    vi.advanceTimersByTime(50_000);
    expect(here.kiosk.warning).toBe(15);
    await here.lastAsked().answer(given);
    expect(page().is).toBe('number');
    expect(here.kiosk.warning).toBeUndefined();
  });

  test('the network may go while a number is on its way', async () => {
    here.choose('pas');
    void here.kiosk.take();
    here.server.link.value = { is: 'lost' };
    here.server.age.value = 10_000;
    expect(here.kiosk.notice.value).toBeUndefined();
    await here.lastAsked().answer(given);
    expect(page().is).toBe('number');
  });

  test('nobody else sees a number that comes after the citizen has gone; it is given up', async () => {
    here.choose('pas');
    void here.kiosk.take();
    vi.advanceTimersByTime(65_000);
    expect(page().is).toBe('start');
    expect(here.lastAsked().giveUp?.aborted).toBe(true);
    await here.lastAsked().answer(given);
    expect(page().is).toBe('start');
  });

  test('a refusal is said, and what was chosen is still there to try again', async () => {
    here.choose('pas');
    void here.kiosk.take();
    await here.lastAsked().answer({ ok: false, refusal: { refused: 'store/failing' } });
    expect(page()).toEqual({ is: 'refused', refusal: { refused: 'store/failing' } });
    here.kiosk.back();
    expect(page().is).toBe('chosen');
    void here.kiosk.take();
    expect(here.server.asked).toHaveLength(2);
  });

  test('O1 a service that closed meanwhile is taken off what was chosen', async () => {
    here.choose('pas', 'mitid');
    void here.kiosk.take();
    const refusal = { refused: 'service/closed', about: { service: 'pas' } } as const;
    await here.lastAsked().answer({ ok: false, refusal });
    here.kiosk.back();
    expect(here.kiosk.errands.value).toEqual(['mitid']);
  });
});

describe('nobody there any more', () => {
  test('A2 after 45 seconds it is asked, with a sound; after 20 more everything is as it was', () => {
    here.choose('pas');
    setLanguage('de');
    for (const comfort of ['reach', 'text', 'contrast'] as const) here.kiosk.comfort.toggle(comfort);
    expect(document.documentElement.dataset).toMatchObject({ reach: 'low', text: 'large', contrast: 'high' });
    vi.advanceTimersByTime(44_999);
    expect(here.sounds()).toBe(0);
    vi.advanceTimersByTime(1);
    expect([here.sounds(), here.kiosk.warning]).toEqual([1, 20]);
    vi.advanceTimersByTime(19_999);
    expect(page().is).toBe('chosen');
    vi.advanceTimersByTime(1);
    expect(page().is).toBe('start');
    expect(here.kiosk.errands.value).toEqual([]);
    expect(language.value).toBe('da');
    expect(document.documentElement.dataset).not.toHaveProperty('contrast');
    expect(here.kiosk.comfort.chosen.value.size).toBe(0);
    expect(here.kiosk.warning).toBeUndefined();
  });

  test('"I am still here" puts it off', () => {
    here.choose('pas');
    vi.advanceTimersByTime(50_000);
    here.kiosk.touched();
    expect(here.kiosk.warning).toBeUndefined();
    vi.advanceTimersByTime(44_999);
    expect(here.kiosk.warning).toBeUndefined();
    expect(page().is).toBe('chosen');
  });

  test('another language alone is something to put back', () => {
    setLanguage('en');
    vi.advanceTimersByTime(65_000);
    expect(language.value).toBe('da');
  });

  test('at the first question, with nothing to put back, nobody is asked', () => {
    here.kiosk.touched();
    vi.advanceTimersByTime(120_000);
    expect(here.sounds()).toBe(0);
  });

  test('behind a notice it goes back without asking', () => {
    here.choose('pas');
    here.show({ taking: { open: false, because: 'stopped', opens: null } });
    vi.advanceTimersByTime(50_000);
    expect([here.sounds(), here.kiosk.warning]).toEqual([0, undefined]);
    vi.advanceTimersByTime(15_000);
    expect(here.kiosk.errands.value).toEqual([]);
  });
});
