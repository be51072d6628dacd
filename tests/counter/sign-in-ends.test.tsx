// Somebody who has pressed nothing for hours is asked before they are signed out, and nothing that was typed is lost (A7).

import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MINUTE } from '../../core/time.ts';
import { SignInEnds } from '../../counter/dialogs/SignInEnds.tsx';
import { setLanguage } from '../../ui/language.ts';
import { busyMorning } from '../gallery/screens/counter-scenes.ts';
import { pictureTime } from '../gallery/still.ts';
import { type AtWork, atWork, settled } from './at-work.ts';

const at = pictureTime + 10 * MINUTE;
const later = at + 60 * MINUTE;

let counter: AtWork;

beforeEach(() => {
  setLanguage('da');
  const told = busyMorning();
  counter = atWork(told);
  render(
    <>
      <input aria-label="Besked" />
      <SignInEnds desk={counter.desk} place={told.place()} />
    </>,
  );
});

afterEach(() => {
  cleanup();
  counter.desk.stop();
});

test('A7 it is an alert that says when, and one press stays', async () => {
  expect(screen.queryByRole('alertdialog')).toBeNull();
  counter.ending.value = { at, canStay: true };
  await settled();
  const dialog = screen.getByRole('alertdialog', { name: 'Er du her stadig?', description: /11\.52/ });
  expect(dialog).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /bliv logget ind/ }));
  await settled();
  expect(counter.stays()).toBe(1);
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('A7 Escape stays, too, for whoever presses it is here', async () => {
  counter.ending.value = { at, canStay: true };
  await settled();
  fireEvent(screen.getByRole('alertdialog'), new Event('cancel', { cancelable: true }));
  await settled();
  expect(counter.stays()).toBe(1);
});

test('A7 it goes by itself where they went on in another way, and what was typed is there', async () => {
  const field = screen.getByLabelText<HTMLInputElement>('Besked');
  fireEvent.input(field, { target: { value: 'Halv' } });
  counter.ending.value = { at, canStay: true };
  await settled();
  counter.ending.value = undefined;
  await settled();
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Besked').value).toBe('Halv');
});

test('A7 an end that can’t be put off is told once, and the next one again', async () => {
  counter.ending.value = { at, canStay: false };
  await settled();
  expect(screen.getByRole('alertdialog', { name: /Du bliver logget ud kl\. 11\.52/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /Forstået/ }));
  counter.ending.value = { at, canStay: false };
  await settled();
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(counter.stays()).toBe(0);
  counter.ending.value = { at: later, canStay: false };
  await settled();
  expect(screen.getByRole('alertdialog')).toBeTruthy();
});
