// The clerk's page, worked by key and by mouse: what is pressed happens, by the real rules.

import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppPage } from '../../counter/AppPage.tsx';
import { createBookings } from '../../counter/bookings/bookings.ts';
import { createDataSheets } from '../../counter/data-sheet/data-sheet.ts';
import { keysOn } from '../../counter/desk/settings.ts';
import { createDevices } from '../../counter/devices/devices.ts';
import { createFigures } from '../../counter/figures/figures.ts';
import { createGuide } from '../../counter/guide/guide.ts';
import { createPeople } from '../../counter/people/people.ts';
import { createPopUps } from '../../counter/pop-ups/pop-ups.ts';
import { createMessages } from '../../counter/room/messages.ts';
import { createSurveys } from '../../counter/survey/surveys.ts';
import { setLanguage } from '../../ui/language.ts';
import { appWith, busyMorning, serving, stillApi, you } from '../gallery/screens/counter-scenes.ts';
import { type AtWork, atWork } from './at-work.ts';

let counter: AtWork;

beforeEach(() => {
  setLanguage('da');
  keysOn.value = true;
});

afterEach(() => {
  cleanup();
  counter.desk.stop();
  vi.useRealTimers();
});

async function sitDown(...[told, more]: Parameters<typeof atWork>): Promise<void> {
  counter = atWork(told, more);
  const api = stillApi({});
  const session = {
    token: '',
    name: 'clerk',
    role: 'clerk',
    sites: [],
    mustChange: false,
    expires: 0,
  } as const;
  const staff = {
    session,
    desk: counter.desk,
    bookings: createBookings(api, signal(undefined), 'raadhus'),
    surveys: createSurveys(api),
    figures: createFigures(api, counter.desk),
    dataSheets: createDataSheets(api, counter.desk),
    popUps: createPopUps(api),
    people: createPeople(api),
    devices: createDevices(api, signal(undefined)),
    messages: createMessages(api),
    guide: createGuide(api),
    office: { api, storage: sessionStorage, person: 'clerk' },
  };
  render(<AppPage app={appWith(staff)} />);
  await act(() => {});
}

/** A key, and time for what comes of it. It is pressed where the focus is. */
async function key(name: string): Promise<void> {
  await act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
    if (name === 'Enter' && document.activeElement instanceof HTMLButtonElement) {
      document.activeElement.click();
    }
    await counter.later();
  });
}

async function click(
  name: RegExp,
  { detail = 1, within: part }: { detail?: number; within?: HTMLElement } = {},
) {
  const button = (part ? within(part) : screen).getByRole('button', { name });
  await act(async () => {
    fireEvent.click(button, { detail });
    await counter.later();
  });
}

async function type(text: string): Promise<void> {
  const field = screen.getByRole('searchbox');
  await act(async () => {
    field.focus();
    fireEvent.input(field, { target: { value: text } });
  });
}

const at = () => screen.getByRole('region', { name: 'Ved skranken' }).textContent ?? '';
const lists = () => screen.getByRole('complementary', { name: 'Hvem venter' });
const dialog = () => screen.queryByRole('dialog');
const visit = (number: string) => {
  const found = [...counter.told.day.visits.values()].find((one) => one.number === number);
  if (!found) throw new Error(`no visit ${number}`);
  return found;
};

describe('the day by key', () => {
  test('Space calls, starts, and finishes with the next call in one press (L8)', async () => {
    await sitDown(busyMorning());
    expect(at()).toContain('Ledig');
    await key(' ');
    expect(at()).toContain('B013');
    expect(at()).toContain('Kaldt fordi: aftalt tid kl. 11.40');
    await key(' ');
    expect(at()).toContain('betjeningstid');
    await key(' ');
    expect(visit('B013').state.is).toBe('ended');
    expect(at()).toContain('A045');
    expect(document.body.textContent).toContain('B013 afsluttet, A045 kaldt');
  });

  test('L4 after three recalls the large button says no-show; who turns up is taken back from the list', async () => {
    await sitDown(busyMorning());
    await key(' ');
    for (let i = 0; i < 4; i += 1) await key('k');
    expect(counter.commands()).toEqual(['call-next', 'recall', 'recall', 'recall']);
    await key(' ');
    expect(visit('B013').state.is).toBe('no-show');
    while (!document.activeElement?.getAttribute('aria-label')?.startsWith('Er kommet: B013')) {
      await key('ArrowDown');
    }
    await key('Enter');
    expect(visit('B013').state.is).toBe('waiting');
  });

  test('Q6 a visit put back is not the next for a while', async () => {
    await sitDown(busyMorning());
    await key(' ');
    await key('l');
    expect(visit('B013').state.is).toBe('waiting');
    expect(screen.getByRole('button', { name: /^Kald næste/ }).textContent).toContain('Næste: A045');
  });

  test('parks, and resumes from the list', async () => {
    await sitDown(serving());
    await key('p');
    expect(visit('A053').state.is).toBe('parked');
    while (document.activeElement?.getAttribute('aria-label') !== 'Genoptag: A053') await key('ArrowDown');
    await key('Enter');
    expect(visit('A053').state).toMatchObject({ is: 'called', counter: '3' });
    expect(at()).toContain('genoptaget efter parkering');
  });

  test('transfers to a service that is typed, and to a counter by its own number (L10)', async () => {
    await sitDown(serving());
    await key('o');
    await type('flyt');
    await key('Enter');
    expect(visit('A053').errands[0]?.service).toBe('flytning');
    await key('f');
    expect(visit('A053').state.is).toBe('serving');
    await key('o');
    await act(async () => {
      fireEvent.keyDown(dialog() ?? document.body, { key: '2' });
      await counter.later();
    });
    expect(visit('A053').state).toMatchObject({ is: 'waiting', only: '2' });
  });

  test('L5 asks what becomes of the errands that are left', async () => {
    await sitDown(serving('koerekort'));
    await key('a');
    expect(dialog()?.textContent).toContain('Hvad med');
    await act(async () => {
      fireEvent.keyDown(dialog() ?? document.body, { key: '2' });
      await counter.later();
    });
    expect(visit('A053').state.is).toBe('waiting');
    expect(document.body.textContent).toContain('A053 sendt videre');
  });

  test('serves without a number, adds an errand, and cancels with its cause', async () => {
    await sitDown(busyMorning());
    await key('b');
    await type('mit');
    await key('Enter');
    expect(at()).toContain('Uden nummer');
    await key('+');
    await type('navn');
    await key('Enter');
    expect(at()).toContain('Navneændring');
    await key('n');
    await act(async () => {
      fireEvent.keyDown(dialog() ?? document.body, { key: '1' });
      await counter.later();
    });
    expect(counter.sent.at(-1)?.command).toMatchObject({ command: 'cancel', cause: 'cancelled-by-citizen' });
    expect(at()).toContain('Ledig');
  });

  test('calls a chosen number, and puts one first, from the list', async () => {
    await sitDown(busyMorning());
    await key('ArrowDown');
    await key('ArrowDown');
    await key('Enter');
    expect(dialog()?.textContent).toContain('A045');
    await act(async () => {
      fireEvent.keyDown(dialog() ?? document.body, { key: '2' });
      await counter.later();
    });
    expect(visit('A045').putFirst).toBe(true);
  });

  test('L9 asks for help, and answers the oldest call', async () => {
    await sitDown(busyMorning());
    await key('h');
    expect(document.body.textContent).toContain('Du har tilkaldt hjælp');
    await key('j');
    expect(counter.view().help).toEqual([]);
  });

  test('L8 pauses and goes on, and closes only without a visit', async () => {
    await sitDown(busyMorning());
    await key('s');
    expect(at()).toContain('Pause');
    await key(' ');
    expect(at()).toContain('Ledig');
    await key(' ');
    await key('q');
    expect(counter.commands()).not.toContain('close');
    await key('l');
    await key('q');
    expect(screen.getByRole('heading', { name: 'Hvilken skranke sidder du ved?' })).toBeDefined();
  });
});

describe('L6 undo', () => {
  test('L6 says what happened and how long it can be taken back; both halves of a press come back', async () => {
    await sitDown(serving());
    await key(' ');
    expect(at()).toContain('B013');
    await key('f');
    expect(at()).toContain('A053');
    expect(visit('B013').state.is).toBe('waiting');
  });

  test('L6 is gone after 60 seconds; pressed by key, the refusal is told', async () => {
    await sitDown(serving());
    await key('p');
    await act(() => counter.later(61_000));
    expect(screen.queryByRole('button', { name: /^Fortryd/ })).toBeNull();
    await key('f');
    expect(screen.getByText('Det er for sent at fortryde.')).toBeDefined();
    expect(visit('A053').state.is).toBe('parked');
  });
});

describe('V1 the token', () => {
  test('V1 is handed over unless staff say otherwise, and what they said goes with the press', async () => {
    await sitDown(serving(), { survey: true });
    expect(screen.getByRole('button', { name: /^Polet udleveret – afslut/ })).toBeDefined();
    await key('2');
    expect(screen.getByRole('button', { name: /^Uden polet – afslut/ })).toBeDefined();
    await key(' ');
    expect(counter.sent.at(-1)).toMatchObject({ command: { command: 'finish-and-next' }, token: 'declined' });
    await key(' ');
    await key(' ');
    expect(counter.sent.at(-1)?.token).toBe('handed');
  });

  test('V1 is not asked for while errands are left, nor without a survey', async () => {
    await sitDown(serving('koerekort'), { survey: true });
    await key('2');
    await key(' ');
    expect(counter.sent.at(-1)?.token).toBeUndefined();
    cleanup();
    counter.desk.stop();
    await sitDown(serving());
    expect(screen.queryByText('Udleveret')).toBeNull();
    await key(' ');
    expect(counter.sent.at(-1)?.token).toBeUndefined();
  });
});

describe('keys are left alone', () => {
  test('while a note is written; Enter keeps it and gives the keys back', async () => {
    await sitDown(serving());
    await key('e');
    const field = screen.getByPlaceholderText('Besked til næste skranke …');
    expect(document.activeElement).toBe(field);
    await key('p');
    await key(' ');
    expect(counter.sent).toEqual([]);
    fireEvent.input(field, { target: { value: 'Mangler foto' } });
    await key('Enter');
    expect(counter.view().current?.note).toBe('Mangler foto');
    expect(document.activeElement).not.toBe(field);
  });

  test('where somebody has switched them off', async () => {
    keysOn.value = false;
    await sitDown(busyMorning());
    await key(' ');
    await key('s');
    expect(counter.sent).toEqual([]);
    expect(screen.queryByText('Mellemrum')).toBeNull();
  });
});

describe('by mouse', () => {
  test('the second click of a double click presses nothing', async () => {
    await sitDown(busyMorning());
    await click(/^Kald næste/);
    await click(/^Kald igen/);
    await click(/^Kald igen/, { detail: 2 });
    expect(counter.view().current?.recallsLeft).toBe(2);
  });

  test('a click leaves no focus behind, so that Space is the large button’s', async () => {
    await sitDown(busyMorning());
    screen.getByRole('button', { name: /^Tilkald kollega/ }).focus();
    await click(/^Tilkald kollega/);
    expect(document.activeElement).toBe(document.body);
    await key(' ');
    expect(counter.commands()).toEqual(['call-help', 'call-next']);
  });

  test('a row shows what can be done with it, and a dialog about a visit that somebody took closes', async () => {
    await sitDown(busyMorning());
    await click(/^A049/, { within: lists() });
    expect(dialog()?.textContent).toContain('Kald nu');
    await act(() =>
      counter.elsewhere('person:clerk-1', {
        command: 'cancel',
        counter: '1',
        visit: visit('A049').id,
        cause: 'cancelled-by-staff',
      }),
    );
    expect(dialog()).toBeNull();
  });
});

describe('the link', () => {
  test('S1 lost: it is said, and nothing can be pressed; back: it goes on', async () => {
    await sitDown(serving());
    await act(() => {
      counter.link.value = { is: 'lost' };
    });
    expect(document.body.textContent).toContain('Ingen forbindelse · det, du ser, er fra kl.');
    await key('p');
    await key(' ');
    expect(counter.sent).toEqual([]);
    expect(screen.getByRole('button', { name: /^Parkér/ }).getAttribute('aria-disabled')).toBe('true');
    await act(() => {
      counter.link.value = { is: 'online' };
    });
    await key('p');
    expect(visit('A053').state.is).toBe('parked');
  });

  test('L7 a press whose answer is lost with the link is sent once; when none comes, it is said', async () => {
    vi.useFakeTimers();
    await sitDown(serving());
    counter.hold();
    await key('p');
    await key('p');
    await act(async () => void (await vi.advanceTimersByTimeAsync(1500)));
    expect(screen.getByText('Sender …')).toBeDefined();
    await act(async () => void (await vi.advanceTimersByTimeAsync(15_000)));
    expect(document.body.textContent).toContain('Der kom intet svar');
    expect(counter.commands()).toEqual(['park']);
  });

  test('a supervisor frees the counter: the page asks where one sits', async () => {
    await sitDown(serving());
    await act(() => counter.elsewhere(you, { command: 'free', counter: '3' }));
    expect(screen.getByRole('heading', { name: 'Hvilken skranke sidder du ved?' })).toBeDefined();
    expect(visit('A053').state.is).toBe('waiting');
    expect(screen.getByRole('alert').textContent).toContain('Skranken er blevet lukket');
  });

  test('L8 who closes the counter is not told that it was closed', async () => {
    await sitDown(busyMorning());
    await key('q');
    expect(screen.getByRole('alert').textContent).toBe('');
  });
});
