// Where the focus is, and what a screen reader is told, as a kiosk's pages follow each other.

import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KioskScreen } from '../../kiosk/KioskScreen.tsx';
import { type Hall, hall, settled } from './hall.ts';

let here: Hall;

beforeEach(() => {
  vi.useFakeTimers();
  here = hall();
  render(<KioskScreen kiosk={here.kiosk} voice={{ read: () => Promise.resolve() }} />);
});

afterEach(() => {
  cleanup();
  here.kiosk.stop();
  vi.useRealTimers();
});

async function later(time = 100): Promise<void> {
  await vi.advanceTimersByTimeAsync(time);
  await settled();
}

const focused = () => document.activeElement?.textContent;
const told = () =>
  [...document.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent).join(' ');

test('A1 a page’s heading has the focus when it comes, also that of a page for everybody', async () => {
  here.choose('pas');
  await later();
  expect(focused()).toBe('Dit ærinde');
  here.show({ taking: { open: false, because: 'stopped', opens: null } });
  await later();
  expect(focused()).toContain('numre');
  expect(document.activeElement?.tagName).toBe('H1');
});

test('A1 when an errand is taken off, its button is gone, and the heading has the focus', async () => {
  here.choose('pas', 'mitid', 'navn');
  await later();
  const remove = screen.getByRole('button', { name: /Fjern MitID/ });
  remove.focus();
  remove.click();
  await later();
  expect(focused()).toBe('Dine 2 ærinder');
});

test('A1 after "I am still here" the focus is where it was', async () => {
  here.choose('pas');
  await later();
  const take = screen.getByRole('button', { name: 'Tag et nummer' });
  take.focus();
  await later(45_000);
  screen.getByRole('button', { name: /Jeg er her/ }).click();
  await later();
  expect(document.activeElement).toBe(take);
});

test('A1 that help is coming, or could not be called, is told', async () => {
  screen.getByRole('button', { name: 'Tilkald personale' }).click();
  await here.lastAsked().answer({ ok: false, refusal: { refused: 'store/failing' } });
  await later();
  expect(told()).toContain('Henvend dig ved skranken');
  here.show({ helpCalled: [{ help: 'help000001', device: 'kiosk-1' }] });
  await later();
  expect(told()).toContain('hjælpen er på vej');
});
