// The kiosk as one citizen after the other uses it.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { maxErrands } from '../../core/day/commands.ts';
import { mostErrands } from '../../kiosk/model/kiosk.ts';
import { language, setLanguage } from '../../ui/language.ts';
import { given, type Hall, hall, settled } from './hall.ts';

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
