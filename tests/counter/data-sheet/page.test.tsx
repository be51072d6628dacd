// The page of the data sheet as it is read and used: every figure with what it is made of, what is missing said.

import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DataSheet } from '../../../core/figures/sheet.ts';
import { instantOf } from '../../../core/time.ts';
import { DataSheetPage } from '../../../counter/data-sheet/DataSheetPage.tsx';
import { createDataSheets, type DataSheets } from '../../../counter/data-sheet/data-sheet.ts';
import type { Answered, Api } from '../../../ui/api.ts';
import { setLanguage } from '../../../ui/language.ts';
import { morning } from '../../gallery/screens/counter-scenes.ts';
import { bov, callsOf, empty, full, gaps, most, usual } from '../../gallery/screens/data-sheet-scenes.ts';

const place = morning(false).place();
const now = signal(instantOf('2026-11-23', '11:42', 'Europe/Copenhagen'));
const sites = [
  { id: 'raadhus', name: 'Aabenraa Rådhus', services: [], counters: [], timeZone: 'Europe/Copenhagen' },
  { id: 'bov', name: 'Bov', services: [], counters: [], timeZone: 'Europe/Copenhagen' },
];

let asked: { method: string; path: string; body?: unknown }[];
let answers: Record<string, unknown>;
let sheets: DataSheets;

function answer<Body>(method: string, path: string, body?: unknown): Promise<Answered<Body>> {
  asked.push({ method, path, body });
  const found = answers[path];
  if (found === undefined) return Promise.resolve({ ok: false, refusal: { refused: 'role/other-site' } });
  return Promise.resolve({ ok: true, body: found as Body });
}

const api: Api = {
  get: (path) => answer('GET', path),
  post: (path, body) => answer('POST', path, body),
  put: (path, body) => answer('PUT', path, body),
  remove: (path) => answer('DELETE', path),
  file: (path) => answer('GET', path),
};

beforeEach(() => {
  setLanguage('da');
  asked = [];
});

afterEach(cleanup);

async function look(sheet: DataSheet, more: Record<string, unknown> = {}): Promise<void> {
  const { year } = sheet.year;
  answers = {
    '/sites': sites,
    [`/data-sheets/${year}${sheet.site ? `?site=${sheet.site}` : ''}`]: sheet,
    [`/phone-calls/${year}`]: callsOf(year),
    ...more,
  };
  sheets = createDataSheets(api, { now, place: signal(place), view: signal(undefined) });
  await sheets.choose({ year, site: sheet.site });
  render(<DataSheetPage sheets={sheets} place={place} isMarked={false} />);
  await act(() => {});
}

function row(name: string | RegExp, table: string | RegExp = /^Datablad/): string[] {
  const found = within(screen.getByRole('table', { name: table })).getByRole('row', { name });
  return within(found)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.replaceAll('\u00a0', ' ') ?? '');
}

test('F3 a figure per working day stands with what was divided by what, last year beside it', async () => {
  await look(usual);
  expect(row(/^Opkald pr\. arbejdsdag/)).toEqual(['490,2124.019 / 253', '467,6118.300 / 253']);
  expect(row(/^Ærinder pr\. arbejdsdag/)).toEqual(['122,531.001 / 253', '113,628.744 / 253']);
  expect(row(/^Heraf Vielse/)).toEqual(['700', '612']);
  expect(row(/^januar/, 'Måned for måned')).toEqual(['2.410', '2.234', '10.420', '9.941']);
  expect(row(/^Tilfredshed i Borgerservice, 2\.–15\. februar 2022/, 'Tilfredshed')).toEqual([
    '579',
    '79,5 %579 / 728',
    '90,0 %521 / 579',
  ]);
  expect(screen.queryByRole('heading', { name: 'Bemærk' })).toBeNull();
});

test('F3 what is missing is said, and stands as a dash', async () => {
  await look(gaps);
  expect(screen.getByText(/først tal for betjening fra 12\. maj 2026/)).toBeTruthy();
  expect(screen.getByText(/ikke indtastet opkald for marts, april og juli 2026/)).toBeTruthy();
  expect(screen.getByText(/^Om 2025 er intet kendt/)).toBeTruthy();
  expect(row(/^Opkald pr\. arbejdsdag/)).toEqual(['–']);
  expect(row(/^april/, 'Måned for måned')).toEqual(['–', '–']);
});

test('F3 a year of which nothing is known says so, without a single zero', async () => {
  await look(empty);
  expect(screen.getByRole('heading', { name: 'Ingen tal for 2026 endnu' })).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('F3 the sheet of one site has no calls, and says where they are', async () => {
  await look(bov);
  expect(screen.getByText(/Opkald tælles for hele kontoret/)).toBeTruthy();
  expect(screen.queryByRole('row', { name: /^Opkald/ })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Indtast telefonopkald' })).toBeNull();
});

test('R2 who works at some sites only sees their own', async () => {
  await look(bov, {});
  delete answers['/data-sheets/2022'];
  answers['/data-sheets/2022?site=raadhus'] = { ...bov, site: 'raadhus' };
  await act(() => sheets.choose({ site: null }));
  expect(sheets.chosen.value.site).toBe(place.site.id);
  expect(screen.queryByRole('option', { name: 'Alle steder' })).toBeNull();
  expect(screen.queryByRole('alert', { name: /./ })).toBeNull();
});

test('F3 more sites than fit on a page are told together, and none is lost', async () => {
  await look(most);
  const rest = Object.values(most.year.bySite)
    .sort((a, b) => b - a)
    .slice(7)
    .reduce((sum, one) => sum + one, 0);
  expect(row(/^19 steder mere/)[0]).toBe(new Intl.NumberFormat('da').format(rest));
  expect(screen.getByText('2 målinger mere i 2022 står i filerne.')).toBeTruthy();
});

test('F3 of what was made up the page says so, also on paper', async () => {
  await look({ ...usual, year: { ...full, simulated: true } });
  expect(screen.getAllByText('Simulerede data')).toHaveLength(2);
});

test('F3 calls are entered by day: what is no number is said, what is emptied is not known any more', async () => {
  await look(usual, { '/phone-calls/2022': callsOf(2022) });
  // The first month without any.
  expect(screen.getByRole('heading', { name: 'september 2022' })).toBeTruthy();
  const field = (date: string) => screen.getByLabelText(`Opkald ${date}`) as HTMLInputElement;
  const write = (date: string, value: string) =>
    act(() => void fireEvent.input(field(date), { target: { value } }));
  await write('1. september 2022', '1.234');
  expect(screen.getByText('Skriv et helt tal fra 0 til 100.000.')).toBeTruthy();
  const save = screen.getByRole('button', { name: 'Gem opkald' });
  await act(() => save.click());
  expect(asked.filter(({ method }) => method === 'PUT')).toEqual([]);

  await write('1. september 2022', '512');
  await act(() => screen.getByRole('button', { name: 'Måneden før' }).click());
  expect(field('31. august 2022').value).not.toBe('');
  await write('31. august 2022', ' ');
  expect(screen.getByText('2 dage er ikke gemt.')).toBeTruthy();
  await act(() => save.click());
  await act(settled);
  expect(asked.find(({ method }) => method === 'PUT')).toEqual({
    method: 'PUT',
    path: '/phone-calls/2022',
    body: { '2022-09-01': 512, '2022-08-31': null },
  });
  expect(screen.getByText('Gemt.')).toBeTruthy();
});

test('F3 a file with a wrong line names it, and can’t be taken over', async () => {
  const text = 'Linje 4: »31-02-2022« er ikke en dato som 31-01-2022.';
  await look(usual, {
    '/phone-calls/2022/import?dry=1': { changes: {}, unchanged: 0, faults: [{ line: 4, text }] },
  });
  await chooseFile('31-02-2022;5');
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByText('Filen har 1 fejl. Intet er ændret.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Tag opkaldene over' })).toBeNull();
});

test('F3 a file says what it would change before anything is changed', async () => {
  const changes = { '2022-09-01': { was: null, is: 512 }, '2022-08-31': { was: 498, is: 499 } };
  const told = { changes, unchanged: 170, faults: [] };
  await look(usual, {
    '/phone-calls/2022/import?dry=1': told,
    '/phone-calls/2022/import': told,
  });
  await chooseFile('01-09-2022;512');
  for (const line of ['1 ny dag', '1 dag får et andet tal', '170 dage er uændrede']) {
    expect(screen.getByText(line)).toBeTruthy();
  }
  await act(() => screen.getByRole('button', { name: 'Tag opkaldene over' }).click());
  await act(settled);
  expect(screen.getByText('Opkald for 2 dage er taget over.')).toBeTruthy();
  expect(asked.find(({ path }) => path === '/phone-calls/2022/import')?.body).toBe('01-09-2022;512');
});

async function chooseFile(lines: string): Promise<void> {
  const field = screen.getByLabelText('Vælg fil') as HTMLInputElement;
  const files = [new File([lines], 'opkald.csv', { type: 'text/csv' })];
  Object.defineProperty(field, 'files', { value: files, configurable: true });
  await act(() => void fireEvent.change(field));
  await act(settled);
}

/** Until all that was asked is answered. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
