import { signal } from '@preact/signals';
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DisplayView } from '../../core/views/display.ts';
import { createDisplay, type Display } from '../../display/model.ts';
import { Page } from '../../display/page/Page.tsx';
import type { Link } from '../../ui/connection.ts';
import { setLanguage } from '../../ui/language.ts';
import {
  busy,
  closed,
  morning,
  quiet,
  severalAtOnce,
  stopped,
  unknownWait,
} from '../gallery/screens/display-scenes.ts';
import { pictureTime } from '../gallery/still.ts';

const link = signal<Link>({ is: 'online' });
const age = signal(0);
const view = signal<DisplayView | undefined>(undefined);
const sound = signal<'off' | 'blocked' | 'on'>('on');
const tryVoice = vi.fn(() => Promise.resolve());
let display: Display;

beforeEach(() => {
  vi.useFakeTimers();
  setLanguage('da');
  link.value = { is: 'online' };
  age.value = 0;
  view.value = undefined;
  sound.value = 'on';
  tryVoice.mockClear();
  display = createDisplay(
    {
      link,
      view: () => view as never,
      now: signal(pictureTime),
      name: signal(undefined),
      age,
      send: () => new Promise(() => {}),
      ending: signal(undefined),
      stay: () => {},
      onScan: () => {},
      onSoundTest: () => {},
      note: () => new Promise(() => {}),
      stop: () => {},
    },
    { state: sound, announce: () => Promise.resolve(), test: tryVoice },
  );
  render(<Page display={display} />);
});
afterEach(() => {
  cleanup();
  display.stop();
  vi.useRealTimers();
});

const text = () => document.body.textContent ?? '';
const shown = () => screen.getByRole('main').textContent ?? '';
const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('S1 honest about its age', () => {
  test('S1 before the first view there is no number at all, not even a 0', async () => {
    link.value = { is: 'connecting' };
    await later(0);
    expect(text()).toContain('Skærmen starter op');
    expect(text()).not.toMatch(/\d/);
    link.value = { is: 'lost' };
    await later(0);
    expect(text()).toContain('Ingen forbindelse');
    expect(text()).not.toMatch(/\d/);
  });

  test('S1 when the link is lost it says so at once, keeps the calls, and hides who waits', async () => {
    view.value = busy();
    await later(20_000);
    expect(text()).toContain('7 venter');
    link.value = { is: 'lost' };
    age.value = 1800;
    await later(0);
    expect(text()).toContain('Ingen forbindelse');
    expect(text()).toContain('Sidst opdateret kl. 11.41');
    expect(text()).not.toContain('siden');
    expect(text()).not.toContain('venter');
    expect(text()).toContain('A045');
    expect(text()).toContain('B012');
  });

  test('S1 from five seconds on it says how old it is, and lights nothing', async () => {
    view.value = busy();
    await later(20_000);
    expect(text()).toContain('Nu kaldes');
    link.value = { is: 'lost' };
    age.value = 5000;
    await later(0);
    expect(text()).toContain('for 5 sekunder siden');
    expect(text()).not.toContain('Nu kaldes');
    expect(text()).toContain('Senest kaldt');
    age.value = 130_000;
    await later(0);
    expect(text()).toContain('for 2 minutter siden');
  });
});

describe('who waits', () => {
  test('S3 a wait that nothing supports is told as unknown', async () => {
    view.value = unknownWait();
    await later(0);
    expect(text()).toContain('2 venter');
    expect(text()).toContain('ventetiden kendes ikke endnu');
  });

  test('nobody is told as nobody', async () => {
    view.value = quiet();
    await later(0);
    expect(text()).toContain('Ingen venter');
    expect(text()).toContain('Tag et nummer ved standeren');
    expect(text()).toContain('Ziehen Sie am Gerät eine Nummer');
  });

  test('O2 stopped by staff: who has a number is still called', async () => {
    view.value = stopped();
    await later(0);
    expect(text()).toContain('Der udleveres ikke flere numre lige nu');
    expect(text()).toContain('A045');
  });

  test('O1 closed, and when it opens', async () => {
    view.value = closed();
    await later(0);
    expect(text()).toContain('Lukket');
    expect(text()).toContain('Geschlossen · Wir öffnen um 10:00 Uhr');
  });
});

describe('calls', () => {
  test('Q5 booked calls are marked, so that the room understands why numbers move', async () => {
    view.value = busy();
    await later(0);
    const row = screen.getByRole('row', { name: /B012/ });
    expect(within(row).getByText('aftalt tid')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /A044/ })).queryByText('aftalt tid')).toBeNull();
  });

  test('S2 calls that wait for their turn are listed at once and marked as called now', async () => {
    view.value = severalAtOnce();
    await later(0);
    for (const number of ['A046', 'A050', 'A051']) {
      expect(
        within(screen.getByRole('row', { name: new RegExp(number) })).getByText('Nu kaldes'),
      ).toBeTruthy();
    }
    expect(within(screen.getByRole('row', { name: /B012/ })).queryByText('Nu kaldes')).toBeNull();
  });

  test('L6 a call that is taken back leaves the screen', async () => {
    const { take, press, tell, display: now } = morning();
    take('11:30', 'pas');
    press('11:41', '1', 'call-next');
    view.value = now();
    await later(1000);
    expect(shown()).toContain('A041');
    tell('11:41', 'person:clerk-1', { command: 'undo', counter: '1' });
    view.value = now();
    await later(0);
    expect(shown()).not.toContain('A041');
  });

  test('P2 nothing but numbers and counters: no service, no language, no reason', async () => {
    const sent = JSON.stringify(busy());
    expect(sent).not.toMatch(/pas|vielse|flytning|visit|person|reason/);
  });

  test('a call is read to assistive technology in words', async () => {
    view.value = busy();
    await later(0);
    expect(text()).toContain('Nummer A045, skranke 2');
  });
});

describe('sound', () => {
  test('a browser that wants to be touched first is said to', async () => {
    sound.value = 'blocked';
    view.value = busy();
    await later(0);
    expect(screen.getByRole('button', { name: 'Tryk for lyd' })).toBeTruthy();
    sound.value = 'on';
    await later(0);
    expect(screen.queryByRole('button', { name: 'Tryk for lyd' })).toBeNull();
  });

  test('l tries the sound', async () => {
    view.value = busy();
    await later(0);
    dispatchEvent(new KeyboardEvent('keydown', { key: 'l' }));
    expect(tryVoice).toHaveBeenCalledWith(['da', 'de']);
  });

  test('the sound test is there for some seconds after the pointer moves', async () => {
    view.value = busy();
    await later(0);
    expect(screen.queryByRole('button', { name: /Prøv lyden/ })).toBeNull();
    dispatchEvent(new Event('pointermove'));
    await later(0);
    screen.getByRole('button', { name: /Prøv lyden/ }).click();
    expect(tryVoice).toHaveBeenCalledTimes(1);
    expect(text()).toContain('Kan læses på op til 6 m');
    await later(6000);
    expect(screen.queryByRole('button', { name: /Prøv lyden/ })).toBeNull();
  });

  test('a display without sound says so', async () => {
    sound.value = 'off';
    view.value = busy();
    await later(0);
    dispatchEvent(new Event('pointermove'));
    await later(0);
    expect(text()).toContain('Denne skærm er uden lyd');
  });
});

test('a display that is not paired says what to do, without a number', async () => {
  link.value = { is: 'refused', refusal: { refused: 'session/missing' } };
  await later(0);
  expect(text()).toContain('Denne skærm er ikke i brug');
  expect(text()).toContain('Personalet kan sætte den i gang');
});

test('S5 while nothing can be kept it says so, and what stands there stays', async () => {
  view.value = busy();
  await later(20_000);
  link.value = { is: 'failing' };
  await later(0);
  expect(text()).toContain('Der kan ikke kaldes numre lige nu');
  expect(text()).toContain('Nu kaldes');
  expect(text()).toContain('7 venter');
  link.value = { is: 'online' };
  await later(0);
  expect(text()).not.toContain('Der kan ikke kaldes numre lige nu');
});
