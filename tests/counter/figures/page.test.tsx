// The page of figures as it is read: sentences, charts and tables tell the same, and what is unknown is a dash.

import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { instantOf } from '../../../core/time.ts';
import { FiguresPage } from '../../../counter/figures/FiguresPage.tsx';
import { createFigures, type Figures } from '../../../counter/figures/figures.ts';
import { setLanguage } from '../../../ui/language.ts';
import { morning } from '../../gallery/screens/counter-scenes.ts';
import { madeFigures } from '../../gallery/screens/figure-scenes.ts';

const place = morning(false).place();
const now = signal(instantOf('2026-11-23', '11:42', 'Europe/Copenhagen'));

let figures: Figures;

beforeEach(() => {
  setLanguage('da');
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

afterEach(cleanup);

async function look(
  choice: Parameters<Figures['choose']>[0],
  made: { simulated?: boolean } = {},
): Promise<void> {
  const sites = [{ id: 'bov', name: 'Bov', timeZone: 'Europe/Copenhagen', services: [], counters: [] }];
  figures = createFigures(madeFigures({ ...made, sites }), {
    now,
    place: signal(place),
    view: signal(undefined),
  });
  await figures.choose(choice);
  render(<FiguresPage figures={figures} place={place} isMarked={false} />);
  await act(() => {});
}

function rows(question: string): string[][] {
  const table = screen.getByRole('table', { name: question });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));
}

/** The numbers in a chart's bars, without those at its axis. */
function bars(question: string): (string | null)[] {
  const chart = within(screen.getByRole('region', { name: question })).getByRole('img');
  return [...chart.querySelectorAll('g:has(> rect) > text:first-of-type')].map(
    ({ textContent }) => textContent,
  );
}

test('F2 the table beside the chart has what the bars have, and its sum is the sentence’s', async () => {
  await look({ name: 'last-week' });
  const came = rows('Hvor mange kom?');
  const days = came.slice(0, 5);
  expect(days).toHaveLength(5);
  expect(bars('Hvor mange kom?')).toEqual(days.map(([, visits]) => visits));
  const total = days.reduce((sum, [, visits]) => sum + Number(visits), 0);
  expect(came[5]).toEqual(['I alt', String(total), expect.any(String)]);
  expect(screen.getByText(new RegExp(`^${total} kom på 5 dage`))).toBeTruthy();
});

test('F2 today is held against the same part of the day a year before, and it says so', async () => {
  await look({ name: 'today', compared: true });
  const hours = rows('Hvor mange kom?').slice(0, -3);
  expect(hours.map(([hour]) => hour)).toEqual(['09–10', '10–11', '11–12']);
  const ago = hours.reduce((sum, [, , , before]) => sum + Number(before), 0);
  expect(rows('Hvor mange kom?').at(-3)?.[3]).toBe(String(ago));
  const says = 'Dagen er ikke slut, så året før er kun talt med til kl. 12.';
  expect(screen.getAllByText(says)).toHaveLength(2);
});

test.each([
  ['this-month', 2],
  ['last-week', 0],
] as const)('F2 compared, %s says %i times that its last day goes on', async (name, times) => {
  await look({ name, compared: true });
  expect(screen.queryAllByText(/samme dag året før er kun talt med til kl. 12/)).toHaveLength(times);
});

test('F2 a period in which nobody came says so, without a single zero', async () => {
  await look({ name: 'own', own: { from: '2019-03-01', to: '2019-03-31' }, compared: true });
  expect(screen.getByRole('heading', { name: 'Ingen tal for perioden' })).toBeTruthy();
  expect(screen.getByText('Der er ingen tal for samme periode året før.')).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});

test('F2 of what was made up every question says so, also on paper', async () => {
  await look({ name: 'last-week' }, { simulated: true });
  // Above the page, and above each of its six questions.
  expect(screen.getAllByText('Simulerede data')).toHaveLength(7);
  cleanup();
  await look({ name: 'last-week' });
  expect(screen.queryByText('Simulerede data')).toBeNull();
});

test('F2 a filter is asked for, and stands above every question on paper', async () => {
  await look({ name: 'last-week' });
  const all = Number(rows('Hvor mange kom?')[5]?.[1]);
  await act(async () => {
    fireEvent.change(screen.getByLabelText('Aftale'), { target: { value: 'booked' } });
  });
  await act(() => {});
  expect(figures.told.value?.filters.kind).toBe('booked');
  expect(Number(rows('Hvor mange kom?')[5]?.[1])).toBeLessThan(all);
  expect(screen.getAllByText('Alle steder · Med aftale')).toHaveLength(6);
});

test('F2 of weekdays that are asked for the others have no row', async () => {
  await look({ name: 'last-week', filters: { weekdays: [1, 4] } });
  const days = rows('Hvor mange kom?').slice(0, -3);
  expect(days.map(([day]) => day)).toEqual(['man. 16. nov.', 'tors. 19. nov.']);
});

test('F2 a day in the table leads to how it went, and back', async () => {
  await look({ name: 'last-week' });
  const table = screen.getByRole('table', { name: 'Hvor mange kom?' });
  await act(() => within(table).getAllByRole('button')[0]?.click());
  await act(() => {});
  expect(screen.getByRole('heading', { name: 'Sådan gik dagen' })).toBeTruthy();
  expect(
    screen.getByText('Køen var længst kl. 12.20: 14 ventede. Længste ventetid var 51 min.'),
  ).toBeTruthy();
  expect(screen.getByText('Længste ventetid: 51 min (nummer A087)')).toBeTruthy();
  await act(() => screen.getByRole('button', { name: /Tilbage til tallene/ }).click());
  expect(screen.getByRole('heading', { name: 'Hvor mange kom?' })).toBeTruthy();
});
