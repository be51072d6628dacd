// What the page of figures asks the server, and what it makes of the answers.

import { signal } from '@preact/signals';
import { beforeEach, expect, test } from 'vitest';
import { instantOf } from '../../../core/time.ts';
import { createFigures, type Figures } from '../../../counter/figures/figures.ts';
import type { Answered, Api } from '../../../ui/api.ts';

let asked: string[];
let answers: ((answered: Answered<unknown>) => void)[];
let figures: Figures;

const now = signal(instantOf('2026-11-23', '11:42', 'Europe/Copenhagen'));

function answer<Body>(path: string): Promise<Answered<Body>> {
  if (path === '/sites') return Promise.resolve({ ok: true, body: [] as Body });
  asked.push(path);
  return new Promise((resolve) => answers.push((answered) => resolve(answered as Answered<Body>)));
}

const api: Api = { get: answer, post: answer, put: answer, remove: answer };
const report = (days: number) => ({ ok: true, body: { days, parts: [] } }) as const;

beforeEach(() => {
  asked = [];
  answers = [];
  figures = createFigures(api, { now, place: signal(undefined) }, '');
});

test('F2 asks for today by the site’s clock, and says when it was told', async () => {
  const loading = figures.load();
  expect(asked).toEqual(['/figures?from=2026-11-23&to=2026-11-23&step=day']);
  answers[0]?.(report(1));
  await loading;
  expect(figures.told.value).toMatchObject({
    today: '2026-11-23',
    hour: 11,
    at: now.peek(),
    before: undefined,
  });
});

test('F2 compared, asks for the year before too; where nobody came then, nothing is known of it', async () => {
  const loading = figures.choose({ name: 'this-year', compared: true });
  expect(asked).toEqual([
    '/figures?from=2026-01-01&to=2026-11-23&step=month',
    '/figures?from=2025-01-01&to=2025-11-23&step=month',
  ]);
  answers[0]?.(report(200));
  answers[1]?.(report(0));
  await loading;
  expect(figures.told.value?.report.days).toBe(200);
  expect(figures.told.value?.before).toBeUndefined();
});

test('an answer that comes after something else was chosen is not shown', async () => {
  const first = figures.choose({ name: 'this-year' });
  const second = figures.choose({ name: 'last-week' });
  answers[1]?.(report(5));
  await second;
  answers[0]?.(report(200));
  await first;
  expect(figures.told.value?.report.days).toBe(5);
});

test('a refusal is told and what was there stays', async () => {
  const first = figures.load();
  answers[0]?.(report(1));
  await first;
  const second = figures.load();
  answers[1]?.({ ok: false, refusal: 'no-answer' });
  await second;
  expect(figures.fault.value).toBe('no-answer');
  expect(figures.told.value?.report.days).toBe(1);
});

test('a day that is closed before it was told stays closed', async () => {
  const opening = figures.openDay('bov', '2026-11-20');
  expect(asked).toEqual(['/figures/days/bov/2026-11-20']);
  figures.closeDay();
  answers[0]?.({ ok: true, body: { moments: [], marks: [] } });
  await opening;
  expect(figures.day.value).toBeUndefined();
});
