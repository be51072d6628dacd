// What the page of figures asks the server, and what it makes of the answers.

import { signal } from '@preact/signals';
import { beforeEach, expect, test } from 'vitest';
import { instantOf } from '../../../core/time.ts';
import { createFigures, type Figures } from '../../../counter/figures/figures.ts';
import type { Answered, Api } from '../../../ui/api.ts';

let asked: string[];
let answers: ((answered: Answered<unknown>) => void)[];
let figures: Figures;

const morning = instantOf('2026-11-23', '11:42', 'Europe/Copenhagen');
const now = signal(morning);
const view = signal({ date: '2026-11-23' });

function answer<Body>(path: string): Promise<Answered<Body>> {
  if (path === '/sites') return Promise.resolve({ ok: true, body: [] as Body });
  asked.push(path);
  return new Promise((resolve) => answers.push((answered) => resolve(answered as Answered<Body>)));
}

const api: Api = { get: answer, post: answer, put: answer, remove: answer, file: answer };
const report = (days: number) => ({ ok: true, body: { days, parts: [] } }) as const;

beforeEach(() => {
  asked = [];
  now.value = morning;
  answers = [];
  figures = createFigures(api, { now, place: signal(undefined), view });
});

test('F2 asks for the service day under way, and says when it was told', async () => {
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
    '/figures?from=2025-01-01&to=2025-11-23&step=month&until=12',
  ]);
  answers[0]?.(report(200));
  answers[1]?.(report(0));
  await loading;
  expect(figures.told.value?.report.days).toBe(200);
  expect(figures.told.value?.before).toBeUndefined();
});

test('F2 a day that goes on is held against the same part of another, and days to come against none', async () => {
  void figures.choose({ name: 'today', compared: true });
  expect(asked.at(-1)).toBe('/figures?from=2025-11-24&to=2025-11-24&step=day&until=12');
  void figures.choose({ name: 'own', own: { from: '2026-11-01', to: '2026-12-24' } });
  expect(asked.slice(-2)).toEqual([
    '/figures?from=2026-11-01&to=2026-12-24&step=week',
    '/figures?from=2025-11-02&to=2025-11-24&step=week&until=12',
  ]);
  const over = figures.choose({ name: 'yesterday' });
  expect(asked.at(-1)).toBe('/figures?from=2025-11-23&to=2025-11-23&step=day');
  for (const answered of answers.slice(-2)) answered(report(1));
  await over;
  expect(figures.told.value?.until).toBeUndefined();
});

test('F2 O3 past midnight today is still the service day, all of whose hours have come', async () => {
  now.value = instantOf('2026-11-24', '00:30', 'Europe/Copenhagen');
  const loading = figures.choose({ name: 'today', compared: true });
  expect(asked).toEqual([
    '/figures?from=2026-11-23&to=2026-11-23&step=day',
    '/figures?from=2025-11-24&to=2025-11-24&step=day',
  ]);
  for (const answered of answers) answered(report(1));
  await loading;
  expect(figures.told.value).toMatchObject({ today: '2026-11-23', hour: 24, until: undefined });
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
