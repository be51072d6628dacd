// Days leave a pop-up as a file and come to one: what the supervisor sees and presses (F5).

import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { instantOf } from '../../core/time.ts';
import type { DaysLook } from '../../counter/pop-ups/bringing.ts';
import { PopUpsPage } from '../../counter/pop-ups/PopUpsPage.tsx';
import { createPopUps, type PopUp } from '../../counter/pop-ups/pop-ups.ts';
import type { Answered, Api } from '../../ui/api.ts';
import { setLanguage } from '../../ui/language.ts';
import { morning } from '../gallery/screens/counter-scenes.ts';

const beach: PopUp = {
  id: 'soenderstrand',
  name: 'Sønderstrand',
  address: null,
  firstDay: '2026-11-22',
  lastDay: '2026-11-24',
  closed: false,
  stage: 'running',
  hours: 'always',
  counters: 1,
  printer: 'none',
  days: 2,
};
const look = '/pop-ups/soenderstrand/days?dry=1';
const take = '/pop-ups/soenderstrand/days';
const brought: DaysLook = {
  days: [{ date: '2026-11-22', visits: 31, servings: 27 }],
  known: ['2026-11-21'],
  faults: [],
};

let asked: { path: string; body?: unknown }[];
let answers: Record<string, unknown>;

function answer<Body>(path: string, body?: unknown): Promise<Answered<Body>> {
  asked.push({ path, body });
  return Promise.resolve({ ok: true, body: answers[path] as Body });
}

const api: Api = { get: answer, post: answer, put: answer, remove: answer, file: answer };

beforeEach(() => {
  setLanguage('da');
  asked = [];
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function open(...popUps: PopUp[]): Promise<void> {
  answers = { ...answers, '/pop-ups': { popUps, templates: [], sites: [] } };
  const now = signal(instantOf('2026-11-23', '11:42', 'Europe/Copenhagen'));
  render(<PopUpsPage popUps={createPopUps(api)} desk={{ now }} place={morning(false).place()} />);
  await act(() => {});
}

async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await act(() => {});
}

async function chooseFile(): Promise<void> {
  const input = screen.getByLabelText('Vælg fil');
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'days.jsonl')], configurable: true });
  fireEvent.change(input);
  await act(() => {});
}

test('F5 the ended days of a pop-up are saved as a file; one without any offers none, one to come brings none', async () => {
  const kept = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:days');
  const content = new Blob(['{}']);
  answers = { '/pop-ups/soenderstrand/days': { name: 'soenderstrand-days.jsonl', content } };
  const coming = { ...beach, id: 'loejt', name: 'Løjt', days: 0, stage: 'coming' as const };
  const past = { ...beach, id: 'slot', name: 'Brundlund Slot', days: 0, stage: 'past' as const };
  await open(beach, coming, past);
  await press('Gem 2 dage som fil: Sønderstrand');
  await vi.waitFor(() => expect(kept).toHaveBeenCalledWith(content));
  const named = (name: RegExp) =>
    screen.queryAllByRole('button', { name }).map((one) => one.getAttribute('aria-label'));
  expect(named(/^Gem/)).toEqual(['Gem 2 dage som fil: Sønderstrand']);
  expect(named(/^Hent/)).toEqual(['Hent dage fra fil: Sønderstrand', 'Hent dage fra fil: Brundlund Slot']);
});

test('F5 what a file brings is seen before it is taken over', async () => {
  answers = { [look]: brought, [take]: brought };
  await open(beach);
  await press('Hent dage fra fil: Sønderstrand');
  expect(screen.queryByRole('table')).toBeNull();
  await chooseFile();
  const row = within(await screen.findByRole('table')).getByRole('row', { name: /^22\. november 2026/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['31', '27']);
  screen.getByText('1 dag i filen er her allerede.');
  expect(asked.map(({ path }) => path)).not.toContain(take);
  await press('Tag 1 dag over');
  await screen.findByText('1 dag er taget over og tæller med i tallene.');
  const sent = asked.find(({ path }) => path === take)?.body as Blob;
  expect([sent.type, await sent.text()]).toEqual(['application/jsonl', '{}']);
  expect(screen.queryByRole('table')).toBeNull();
});

test('F5 the days without faults can be taken over beside those that have some', async () => {
  const text = 'Linje 3: Dagen er ikke slut på den bærbare endnu.';
  const skipping = `${take}?skip=1`;
  const some = { ...brought, faults: [{ line: 3, text }] };
  answers = { [look]: some, [skipping]: some };
  await open(beach);
  await press('Hent dage fra fil: Sønderstrand');
  await chooseFile();
  await screen.findByText(text);
  await press('Tag den anden dag over');
  await screen.findByText('1 dag er taget over og tæller med i tallene.');
  expect(asked.map(({ path }) => path)).toContain(skipping);
});

test('F5 a file with faults says each of them and can’t be taken over', async () => {
  const text = 'Linje 3: Dagen er ikke slut på den bærbare endnu.';
  answers = { [look]: { days: [], known: [], faults: [{ line: 3, text }] } };
  await open(beach);
  await press('Hent dage fra fil: Sønderstrand');
  await chooseFile();
  await screen.findByText('Filen har 1 fejl. Intet er ændret.');
  screen.getByText(text);
  expect(screen.queryByRole('button', { name: /^Tag/ })).toBeNull();
});
