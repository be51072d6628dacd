// The pages at the top of the staff's page, which are a menu in a narrow window.

import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageName } from '../../counter/page.ts';
import { Pages } from '../../counter/top/Pages.tsx';

const here = signal<PageName>('desk');

beforeEach(() => {
  here.value = 'desk';
  render(<Pages here={here} pages={['desk', 'room', 'people']} nameOf={(page) => `page ${page}`} />);
});

afterEach(cleanup);

const menu = () => document.querySelector('[aria-expanded]') as HTMLElement;
const isOpen = () => menu().getAttribute('aria-expanded') === 'true';

test('the menu has the name of the page, and choosing another closes it', async () => {
  expect(menu().textContent).toContain('page desk');
  await act(() => menu().click());
  expect(isOpen()).toBe(true);
  await act(() => screen.getByRole('button', { name: 'page room' }).click());
  expect(isOpen()).toBe(false);
  expect(here.value).toBe('room');
  expect(menu().textContent).toContain('page room');
  expect(screen.getByRole('button', { name: 'page room', current: 'page' })).toBeTruthy();
});

test('Escape closes it, and so does going elsewhere', async () => {
  await act(() => menu().click());
  await act(() => void fireEvent.keyDown(menu(), { key: 'Escape' }));
  expect(isOpen()).toBe(false);
  await act(() => menu().click());
  await goTo(screen.getByRole('button', { name: 'page people' }));
  expect(isOpen()).toBe(true);
  await goTo(document.body);
  expect(isOpen()).toBe(false);
});

/** The focus leaves the menu's button for this. */
function goTo(relatedTarget: HTMLElement): Promise<void> {
  return act(() => void fireEvent.focusOut(menu(), { relatedTarget }));
}
